import { resolve } from 'node:path';
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

/** The address as it may be shown: of a file in full, of a server without what is secret. */
export function shownAddress(address: string): string {
  const scheme = schemeOf(address);
  if (scheme === null) return address === ':memory:' ? address : resolve(address);
  if (!URL.canParse(address)) return `${scheme}://…`;
  const { username, host, pathname } = new URL(address);
  return `${scheme}://${username && `${username}@`}${host}${pathname}`;
}

async function open(address: string): Promise<Database> {
  const scheme = schemeOf(address);
  if (scheme === null) return openSqlite(address);
  if (scheme === 'postgres' || scheme === 'postgresql') {
    const { openPostgres } = await import('./postgres.js');
    return openPostgres(address);
  }
  throw new Error(
    `The database "${shownAddress(address)}" cannot be used. Give the path of a file, or an address that begins with postgres://.`,
  );
}

/** `postgres` of `postgres://…`; null for the path of a file. */
function schemeOf(address: string): string | null {
  return /^([a-z][a-z0-9+.-]+):\/\//i.exec(address)?.[1]?.toLowerCase() ?? null;
}
