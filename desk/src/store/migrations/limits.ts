/** What counts against floods and spam across processes, and the words that are banned. */
export const limits: readonly string[] = [
  // The key is a hash; what nothing is used of any more (see allowance.ts) is deleted. Microseconds.
  `CREATE TABLE allowances (
    key TEXT PRIMARY KEY,
    until BIGINT NOT NULL
  )`,
  // One row: the salt of those hashes, shared by all processes, replaced every 24 hours.
  `CREATE TABLE limit_salt (
    id BIGINT PRIMARY KEY,
    salt TEXT NOT NULL,
    expires BIGINT NOT NULL
  )`,
  // For which passages the same text came lately; both are hashes.
  `CREATE TABLE text_passages (
    text TEXT NOT NULL,
    passage TEXT NOT NULL,
    received BIGINT NOT NULL,
    PRIMARY KEY (text, passage)
  )`,
  `CREATE TABLE bans (
    text TEXT PRIMARY KEY,
    words TEXT NOT NULL,
    added BIGINT NOT NULL,
    added_by TEXT NOT NULL
  )`,
];
