import { type Activity, ActivityStore } from '../store/activity-store.js';
import { columns } from './columns.js';
import { readConfiguration } from './configuration.js';
import { deskHelp, deskOptions, withDatabase } from './desk-options.js';
import type { Terminal } from './main.js';
import { entry } from './option-help.js';
import { readFlags } from './read-flags.js';
import { UsageError } from './usage-error.js';

const help = `corrigenda-desk activity: prints who did what, the newest last.

${entry('--last N', 'so many at least (100)')}
${entry('--format table|json', 'json: one object a line, for programs (table)')}
${deskHelp}`;

const flagTypes = { last: { type: 'string' }, format: { type: 'string' } } as const;

/** `corrigenda-desk activity`. */
export async function activity(
  words: string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const { flags } = readFlags('activity', words, deskOptions, false, flagTypes);
  if (flags.help) {
    terminal.print(help);
    return 0;
  }
  const { last = '100', format = 'table' } = flags;
  if (!/^[1-9]\d{0,5}$/.test(String(last))) {
    throw new UsageError(`--last: "${last}" is not a whole number from 1 to 999999.`);
  }
  if (format !== 'table' && format !== 'json') {
    throw new UsageError(`--format: "${format}" is not one of table, json.`);
  }
  const { values } = await readConfiguration(deskOptions, { flags, environment });
  return withDatabase(values.database, async (database) => {
    const store = new ActivityStore(database);
    const done = (await store.before(Number.MAX_SAFE_INTEGER, Number(last))).reverse();
    const lines = format === 'json' ? done.map(jsonLine) : columns(done.map(cells));
    for (const line of lines) terminal.print(line);
    return 0;
  });
}

/** JSON leaves some characters as they are that steer terminals. */
function jsonLine(activity: Activity): string {
  return JSON.stringify({ ...activity, at: new Date(activity.at).toISOString() }).replace(
    /\p{Cc}/gu,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}

function cells({ at, editor, action, report, detail }: Activity): string[] {
  const time = new Date(at).toISOString().replace('T', ' ').slice(0, 19);
  return [time, editor, action, report ?? '', detail];
}
