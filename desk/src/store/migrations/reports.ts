/** Reports, their passages, and what editors did. `site` is the origin of the article. */
export const reports: readonly string[] = [
  `CREATE TABLE passages (
    passage TEXT PRIMARY KEY,
    count BIGINT NOT NULL
  )`,
  'CREATE INDEX passages_by_count ON passages (count, passage)',
  `CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    received BIGINT NOT NULL,
    created TEXT NOT NULL,
    site TEXT NOT NULL,
    article TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    passage TEXT NOT NULL,
    -- What it asks for, as a hash: equal for equal suggestions.
    proposal TEXT NOT NULL,
    -- 1 when it arrived as held or spam.
    suspect BIGINT NOT NULL,
    search_text TEXT NOT NULL,
    annotation TEXT NOT NULL,
    notes BIGINT NOT NULL DEFAULT 0,
    assignee TEXT,
    duplicate_of TEXT,
    changed_at BIGINT,
    changed_by TEXT
  )`,
  // Has all that lists are narrowed by, so that the rows of what is left out are not read.
  'CREATE INDEX reports_by_status ON reports (status, received, id, site, kind, language, assignee)',
  'CREATE INDEX reports_by_article ON reports (article, status, received, id)',
  // All that the overview counts, so that it reads no report: it goes through a whole period.
  `CREATE INDEX reports_statistics ON reports
    (received, status, site, kind, article, changed_at, changed_by)`,
  'CREATE INDEX reports_by_passage ON reports (passage, status, received, id)',
  // Who did what: changes of reports, and all that administrators do. `report` is null for those.
  `CREATE TABLE activity (
    at BIGINT NOT NULL,
    editor TEXT NOT NULL,
    action TEXT NOT NULL,
    report TEXT,
    detail TEXT NOT NULL
  )`,
  'CREATE INDEX activity_by_report ON activity (report, at)',
  'CREATE INDEX activity_by_time ON activity (at)',
];
