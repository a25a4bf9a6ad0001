/**
 * The last run of `corrigenda-desk audit` for each target, and what it found. `due` is the day of
 * the next review in milliseconds since 1970, far in the future for what has none, so that one
 * index orders all by what is to be done first.
 */
export const audits: readonly string[] = [
  `CREATE TABLE audits (
    target TEXT PRIMARY KEY,
    site TEXT NOT NULL,
    created BIGINT NOT NULL,
    pages BIGINT NOT NULL,
    badges BIGINT NOT NULL,
    unreadable BIGINT NOT NULL
  )`,
  `CREATE TABLE audit_findings (
    id TEXT PRIMARY KEY,
    target TEXT NOT NULL,
    site TEXT NOT NULL,
    page TEXT NOT NULL,
    kind TEXT NOT NULL,
    due BIGINT NOT NULL,
    date TEXT,
    value TEXT,
    badge BIGINT,
    message TEXT NOT NULL
  )`,
  'CREATE INDEX audit_findings_by_due ON audit_findings (due, page, id)',
  'CREATE INDEX audit_findings_by_page ON audit_findings (page, id)',
  'CREATE INDEX audit_findings_by_target ON audit_findings (target)',
];
