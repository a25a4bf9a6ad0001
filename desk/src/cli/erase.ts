import { messageOf } from '../message-of.js';
import { ErasureStore } from '../retention/erasure-store.js';
import { parseSelection, type Wanted } from '../retention/parse-selection.js';
import { readConfiguration } from './configuration.js';
import { commandLine, deskHelp, deskOptions, withDatabase } from './desk-options.js';
import type { Terminal } from './main.js';
import { entry } from './option-help.js';
import { readFlags } from './read-flags.js';
import { UsageError } from './usage-error.js';

const help = `corrigenda-desk erase: erases reports for good, with their notes and what was done to them.

Say which, by exactly one of these:

${entry('--report ID', 'one report')}
${entry('--article URL', 'all reports of an article')}
${entry('--before DATE', 'all reports that arrived before a day (2026-01-31) or time, open ones too')}

${entry('--dry-run', 'only prints how many that would be')}
${deskHelp}

What stays is how many were erased, and when. Copies of the database keep what they have.`;

const flagTypes = {
  report: { type: 'string' },
  article: { type: 'string' },
  before: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

/** `corrigenda-desk erase`. */
export async function erase(
  words: string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const { flags } = readFlags('erase', words, deskOptions, false, flagTypes);
  if (flags.help) {
    terminal.print(help);
    return 0;
  }
  const selection = readSelection(flags);
  const { values } = await readConfiguration(deskOptions, { flags, environment });
  return withDatabase(values.database, async (database) => {
    const store = new ErasureStore(database);
    if (flags['dry-run']) {
      terminal.print(`${reports(await store.count(selection))} would be erased.`);
      return 0;
    }
    const by = { editor: commandLine, action: 'erase', at: Date.now() } as const;
    terminal.print(`${reports(await store.erase([selection], by))} erased.`);
    return 0;
  });
}

function readSelection({ report, article, before }: Record<string, unknown>) {
  const given = Object.entries({ report, article, before }).filter(([, value]) => value);
  if (given.length !== 1) {
    throw new UsageError('erase takes one of --report, --article and --before. See erase --help.');
  }
  try {
    return parseSelection(Object.fromEntries(given) as Wanted);
  } catch (error) {
    throw new UsageError(`--${given[0]?.[0]}: ${messageOf(error)}.`);
  }
}

function reports(count: number): string {
  return count === 1 ? '1 report' : `${count} reports`;
}
