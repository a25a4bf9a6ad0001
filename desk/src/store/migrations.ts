import type { Database } from './database.js';

/**
 * The steps from an empty database to today's, in order. A step that has been released is never
 * changed: add another one.
 */
const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE passages (
      passage TEXT PRIMARY KEY,
      count BIGINT NOT NULL
    )`,
    `CREATE TABLE reports (
      id TEXT PRIMARY KEY,
      status TEXT NOT NULL,
      received BIGINT NOT NULL,
      created TEXT NOT NULL,
      article TEXT NOT NULL,
      title TEXT NOT NULL,
      language TEXT NOT NULL,
      passage TEXT NOT NULL,
      search_text TEXT NOT NULL,
      annotation TEXT NOT NULL,
      changed_at BIGINT,
      changed_by TEXT
    )`,
    'CREATE INDEX reports_by_time ON reports (received, id)',
    'CREATE INDEX reports_by_status ON reports (status, received, id)',
    'CREATE INDEX reports_by_article ON reports (article, received, id)',
    'CREATE INDEX reports_by_passage ON reports (passage)',
    `CREATE TABLE changes (
      report TEXT NOT NULL,
      changed_at BIGINT NOT NULL,
      changed_by TEXT NOT NULL,
      status TEXT NOT NULL
    )`,
    'CREATE INDEX changes_by_report ON changes (report, changed_at)',
    `CREATE TABLE sign_in_links (
      hash TEXT PRIMARY KEY,
      editor TEXT NOT NULL,
      expires BIGINT NOT NULL
    )`,
    `CREATE TABLE sessions (
      hash TEXT PRIMARY KEY,
      editor TEXT NOT NULL,
      expires BIGINT NOT NULL
    )`,
  ],
];

/**
 * Brings the database up to date. The version is read inside the transaction that runs the steps,
 * so of several processes that start at once one runs them and the others find them done.
 *
 * @throws {Error} When the database was made by a newer desk.
 */
export async function migrate(database: Database): Promise<void> {
  await database.run('CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY)');
  await database.transaction(async (run) => {
    const [row] = await run('SELECT COALESCE(MAX(version), 0) AS version FROM schema_version');
    const version = Number(row?.version);
    if (version > migrations.length) {
      throw new Error(
        `The database is at version ${version}, made by a newer desk; this one knows ${migrations.length}. Update corrigenda-desk.`,
      );
    }
    for (const [index, statements] of migrations.entries()) {
      if (index < version) continue;
      for (const statement of statements) await run(statement);
      await run('INSERT INTO schema_version (version) VALUES (?)', [index + 1]);
    }
  });
}
