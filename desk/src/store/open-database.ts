import type { Database } from './database.js';
import { migrate } from './migrations/migrate.js';
import { openSqlite } from './sqlite.js';

/**
 * Opens the database at an address and brings it up to date.
 *
 * @param address Path of an SQLite file, or `:memory:`, or `postgres://…`.
 * @throws {Error} When there is no database for the address, or it cannot be opened; the message
 *   holds no password.
 */
export async function openDatabase(address: string): Promise<Database> {
  const database = await open(address);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

async function open(address: string): Promise<Database> {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return openSqlite(address);
  if (scheme === 'postgres' || scheme === 'postgresql') {
    const { openPostgres } = await import('./postgres.js');
    return openPostgres(address);
  }
  throw new Error(
    `A database at ${scheme}:// cannot be used. Give the path of a file, or an address that begins with postgres://.`,
  );
}
