import { migrate } from './migrations.js';
import { SqlStore } from './sql-store.js';
import { openSqlite } from './sqlite.js';
import type { Store } from './store.js';

/**
 * Opens the store at an address and brings it up to date.
 *
 * @param database Path of an SQLite file, or `:memory:`.
 * @throws {Error} When there is no store for the address, or it cannot be opened.
 */
export async function openStore(database: string): Promise<Store> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(database)) {
    throw new Error(
      `The database "${database.replace(/\/\/.*@/, '//…@')}" cannot be used: this version stores reports in an SQLite file only. Give the path of a file.`,
    );
  }
  const connection = await openSqlite(database);
  try {
    await migrate(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return new SqlStore(connection);
}
