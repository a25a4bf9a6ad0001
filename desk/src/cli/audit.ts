import { parseArgs } from 'node:util';
import { type FormatName, formatNames, formats } from '../audit/formats.js';
import { Progress } from '../audit/progress.js';
import { runAudit } from '../audit/run-audit.js';
import type { Terminal } from './main.js';
import { UsageError } from './usage-error.js';

const help = `corrigenda-desk audit TARGET: lists what is wrong with the reviews of pages.

TARGET is a folder of built HTML, a page, a sitemap (XML, also packed, also an index of sitemaps),
or a text with one address a line; a path or an http(s) address.

  --format table|csv|json  how the findings are printed (table)
  --due DAYS               also lists reviews that are due within so many days
  --same-date PAGES        more pages than this reviewed on one day are suspicious (20)
  --concurrency N          pages asked for at a time, 1 to 32 (4)
  --timeout SECONDS        time that a server has for a page (20)
  --help                   prints this

Found are reviews that are overdue, due, or without a reviewer or date; structured data that say
something else; dates that are not ISO 8601; citations that lead to nothing; and one date on very
many pages. The exit status is 0 if nothing was found, 1 if something was or a page could not be
read, 2 if the audit could not run.`;

const flags = {
  format: { type: 'string', default: 'table' },
  due: { type: 'string' },
  'same-date': { type: 'string', default: '20' },
  concurrency: { type: 'string', default: '4' },
  timeout: { type: 'string', default: '20' },
  help: { type: 'boolean' },
} as const;

/**
 * `corrigenda-desk audit`.
 *
 * @returns the exit status
 */
export async function audit(
  words: string[],
  _environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const { values, positionals } = parse(words);
  if (values.help) {
    terminal.print(help);
    return 0;
  }
  const [target] = positionals;
  if (target === undefined || positionals.length > 1)
    throw new UsageError('audit takes one target. See corrigenda-desk audit --help.');
  const format = formatNames.find((name) => name === values.format);
  if (!format) throw new UsageError(`--format is one of ${formatNames.join(', ')}.`);
  const options = {
    now: Date.now(),
    dueDays: values.due === undefined ? -1 : whole('--due', values.due, 0, 36_500),
    sameDates: whole('--same-date', values['same-date'], 1, 1_000_000),
    concurrency: whole('--concurrency', values.concurrency, 1, 32),
    timeout: whole('--timeout', values.timeout, 1, 600) * 1000,
  };
  return report(target, options, format, terminal);
}

async function report(
  target: string,
  options: Parameters<typeof runAudit>[1],
  format: FormatName,
  terminal: Terminal,
): Promise<number> {
  const progress = new Progress(process.stderr);
  try {
    const found = await runAudit(target, options, progress.isShown ? progress.show : undefined);
    progress.end();
    if (found.pages === 0 && found.unreadable === 0) {
      terminal.printError(`corrigenda-desk: there are no HTML pages in ${target}.`);
      return 2;
    }
    for (const line of formats[format](found)) terminal.print(line);
    return found.findings.length > 0 ? 1 : 0;
  } catch (error) {
    progress.end();
    terminal.printError(`corrigenda-desk: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options: flags, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${message} See corrigenda-desk audit --help.`);
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`${name} takes a whole number from ${least} to ${most}; not "${text}".`);
}
