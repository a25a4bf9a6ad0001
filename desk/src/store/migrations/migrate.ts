import type { Database, Dialect } from '../database.js';
import { audits } from './audits.js';
import { editors } from './editors.js';
import { limits } from './limits.js';
import { notifications } from './notifications.js';
import { reports } from './reports.js';

/**
 * The steps from an empty database to today's, in order. A step that has been released is never
 * changed: add another one.
 */
const migrations = (dialect: Dialect): readonly (readonly string[])[] => [
  reports(dialect),
  editors,
  limits,
  notifications,
  audits,
];

/**
 * Brings the database up to date. Of several processes that start at once one runs the steps, and
 * the others find them done.
 *
 * @throws {Error} When the database was made by a newer desk.
 */
export async function migrate(database: Database): Promise<void> {
  const steps = migrations(database.dialect);
  await database.exclusively(async (run) => {
    await run('CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY)');
    const [row] = await run('SELECT COALESCE(MAX(version), 0) AS version FROM schema_version');
    const version = Number(row?.version);
    if (version > steps.length) {
      throw new Error(
        `The database is at version ${version}, made by a newer desk; this one knows ${steps.length}. Update corrigenda-desk.`,
      );
    }
    for (const [index, statements] of steps.entries()) {
      if (index < version) continue;
      for (const statement of statements) await run(statement);
      await run('INSERT INTO schema_version (version) VALUES (?)', [index + 1]);
    }
  });
}
