import { existsSync } from 'node:fs';
import type { Database } from '../store/database.js';
import { openDatabase } from '../store/open-database.js';
import { maskPassword } from './option.js';
import { entry, optionHelp } from './option-help.js';
import { serveOptions } from './serve-options.js';

/** The options of the commands that work on a desk's database, beside the desk itself. */
export const deskOptions = { database: serveOptions.database };

/** The end of the help of such a command. */
export const deskHelp = `${optionHelp(deskOptions)}
${entry('--config FILE', 'the file of options that the desk has (corrigenda-desk.json)')}
${entry('--help', 'prints this')}

It works while the desk runs, and with its variables or its file of options finds its database.`;

/** Who did it, for the log of activity. */
export const commandLine = 'command line';

/**
 * Lets `work` have the database of a desk, running or not.
 *
 * @throws {Error} When there is none: a new one would be of no use.
 */
export async function withDatabase<Result>(
  address: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  if (!address.includes('://') && !existsSync(address)) {
    throw new Error(
      `There is no database "${maskPassword(address)}". Start the desk first, or name its database with --database.`,
    );
  }
  const database = await openDatabase(address);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
