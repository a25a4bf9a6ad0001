/** Sign-in links and sessions; `sites` is a JSON array of origins, empty for all. */
export const editors: readonly string[] = [
  `CREATE TABLE sign_in_links (
    hash TEXT PRIMARY KEY,
    editor TEXT NOT NULL,
    role TEXT NOT NULL,
    sites TEXT NOT NULL,
    expires BIGINT NOT NULL
  )`,
  `CREATE TABLE sessions (
    hash TEXT PRIMARY KEY,
    editor TEXT NOT NULL,
    role TEXT NOT NULL,
    sites TEXT NOT NULL,
    expires BIGINT NOT NULL
  )`,
];
