/** Reports, their passages, and what editors did. `site` is the origin of the article. */
export const reports: readonly string[] = [
  `CREATE TABLE passages (
    passage TEXT PRIMARY KEY,
    count BIGINT NOT NULL
  )`,
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
    search_text TEXT NOT NULL,
    annotation TEXT NOT NULL,
    assignee TEXT,
    changed_at BIGINT,
    changed_by TEXT
  )`,
  'CREATE INDEX reports_by_time ON reports (received, id)',
  'CREATE INDEX reports_by_status ON reports (status, received, id)',
  'CREATE INDEX reports_by_article ON reports (article, received, id)',
  'CREATE INDEX reports_by_passage ON reports (passage)',
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
