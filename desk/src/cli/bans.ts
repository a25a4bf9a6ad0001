import { BanList, InvalidBanError } from '../limits/ban-list.js';
import { columns } from './columns.js';
import { readConfiguration } from './configuration.js';
import { commandLine, deskHelp, deskOptions, withDatabase } from './desk-options.js';
import type { Terminal } from './main.js';
import { entry } from './option-help.js';
import { readFlags } from './read-flags.js';
import { UsageError } from './usage-error.js';

const help = `corrigenda-desk bans: lists the words that make a report spam wherever they stand in it,
whatever their case and spacing: a text that is sent again and again, or the address that it links to.

${entry('--add TEXT', 'bans a text, instead of listing')}
${entry('--delete TEXT', 'lifts the ban of a text, instead of listing')}
${deskHelp}`;

const flagTypes = { add: { type: 'string' }, delete: { type: 'string' } } as const;

/** `corrigenda-desk bans`. */
export async function bans(
  words: string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const { flags } = readFlags('bans', words, deskOptions, false, flagTypes);
  if (flags.help) {
    terminal.print(help);
    return 0;
  }
  if (flags.add !== undefined && flags.delete !== undefined) {
    throw new UsageError('bans takes one of --add and --delete. See corrigenda-desk bans --help.');
  }
  const { values } = await readConfiguration(deskOptions, { flags, environment });
  return withDatabase(values.database, async (database) => {
    const list = new BanList(database, Date.now);
    try {
      if (flags.add !== undefined) await add(list, String(flags.add));
      else if (flags.delete !== undefined) await lift(list, String(flags.delete));
      else for (const line of await table(list)) terminal.print(line);
    } finally {
      list.close();
    }
    return 0;
  });
}

async function add(list: BanList, text: string): Promise<void> {
  try {
    await list.add(text, commandLine);
  } catch (error) {
    if (!(error instanceof InvalidBanError)) throw error;
    throw new UsageError(`--add: ${error.message}`);
  }
}

async function lift(list: BanList, text: string): Promise<void> {
  if (await list.delete(text, commandLine)) return;
  throw new Error(`"${text}" is not banned. See corrigenda-desk bans.`);
}

async function table(list: BanList): Promise<string[]> {
  const all = await list.all();
  return columns([
    ['TEXT', 'SINCE', 'BY'],
    ...all.map(({ text, added, addedBy }) => [text, added.slice(0, 10), addedBy]),
  ]);
}
