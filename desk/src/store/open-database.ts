import type { Database } from './database.js';
import { migrate } from './migrations/migrate.js';
import { openSqlite } from './sqlite.js';

/**
 * Opens the database at an address and brings it up to date.
 *
 * @param address Path of an SQLite file, or `:memory:`.
 * @throws {Error} When there is no database for the address, or it cannot be opened.
 */
export async function openDatabase(address: string): Promise<Database> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(address)) {
    throw new Error(
      `The database "${address.replace(/\/\/.*@/, '//…@')}" cannot be used: this version stores reports in an SQLite file only. Give the path of a file.`,
    );
  }
  const database = await openSqlite(address);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
