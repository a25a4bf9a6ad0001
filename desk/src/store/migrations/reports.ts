import type { Dialect } from '../database.js';

/** The key of reports; SQLite's index of words knows them by a number. */
const key: Record<Dialect, string> = {
  sqlite: 'number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE',
  postgres: 'id TEXT PRIMARY KEY',
};

/**
 * The index of words, kept in step with `search_text`. SQLite's holds nothing but which report has
 * which word, and takes every word as it stands between spaces (`ascii` splits at nothing else
 * that `search_text` has).
 */
const words: Record<Dialect, readonly string[]> = {
  sqlite: [
    `CREATE VIRTUAL TABLE report_words USING fts5
      (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`,
    `CREATE TRIGGER report_words_added AFTER INSERT ON reports BEGIN
      INSERT INTO report_words (rowid, words) VALUES (new.number, new.search_text);
    END`,
    `CREATE TRIGGER report_words_changed AFTER UPDATE OF search_text ON reports BEGIN
      UPDATE report_words SET words = new.search_text WHERE rowid = new.number;
    END`,
    `CREATE TRIGGER report_words_deleted AFTER DELETE ON reports BEGIN
      DELETE FROM report_words WHERE rowid = old.number;
    END`,
  ],
  postgres: [
    `ALTER TABLE reports ADD COLUMN words tsvector NOT NULL
      GENERATED ALWAYS AS (array_to_tsvector(string_to_array(btrim(search_text), ' '))) STORED`,
    // New words wait in a list that some report has to sort in: a short one (KiB), so that it is no
    // long wait for those that arrive with it.
    `CREATE INDEX reports_by_words ON reports USING gin (words)
      WITH (gin_pending_list_limit = 512)`,
  ],
};

/** Reports, their passages, and what editors did. `site` is the origin of the article. */
export const reports = (dialect: Dialect): readonly string[] => [
  `CREATE TABLE passages (
    passage TEXT PRIMARY KEY,
    count BIGINT NOT NULL
  )`,
  'CREATE INDEX passages_by_count ON passages (count, passage)',
  `CREATE TABLE reports (
    ${key[dialect]},
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
  // For what erases the report that others repeat.
  'CREATE INDEX reports_by_original ON reports (duplicate_of) WHERE duplicate_of IS NOT NULL',
  ...words[dialect],
  // What editors rejected in reports that were too old to keep: both are hashes.
  `CREATE TABLE rejections (
    passage TEXT NOT NULL,
    proposal TEXT NOT NULL,
    PRIMARY KEY (passage, proposal)
  )`,
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
