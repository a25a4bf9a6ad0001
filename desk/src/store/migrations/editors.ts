/** Who may do what; `sites` is a JSON array of origins, empty for all. */
export const editors: readonly string[] = [
  `CREATE TABLE editors (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL,
    sites TEXT NOT NULL,
    since BIGINT NOT NULL
  )`,
  `CREATE TABLE sign_in_links (
    hash TEXT PRIMARY KEY,
    editor TEXT NOT NULL,
    expires BIGINT NOT NULL
  )`,
  'CREATE INDEX sign_in_links_by_editor ON sign_in_links (editor)',
  `CREATE TABLE sessions (
    hash TEXT PRIMARY KEY,
    editor TEXT NOT NULL,
    used BIGINT NOT NULL,
    expires BIGINT NOT NULL
  )`,
  'CREATE INDEX sessions_by_editor ON sessions (editor)',
  `CREATE TABLE saved_filters (
    editor TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    saved BIGINT NOT NULL,
    PRIMARY KEY (editor, name)
  )`,
  // What processes of one desk tell each other: where browsers reach it.
  'CREATE TABLE desk (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
  // Work that one process at a time does: until then it is that one's.
  'CREATE TABLE leases (name TEXT PRIMARY KEY, until BIGINT NOT NULL)',
];
