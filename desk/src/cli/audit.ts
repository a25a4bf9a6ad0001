import { parseArgs } from 'node:util';
import { type FormatName, formatNames, formats } from '../audit/formats.js';
import { Progress } from '../audit/progress.js';
import { type AuditReport, type ReportRow, runAudit } from '../audit/run-audit.js';
import { messageOf } from '../message-of.js';
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
  --store DATABASE         keeps what was found for the desk's Reviews: its file or postgres://…;
                           what comes due within 90 days is kept too
  --base ADDRESS           where a folder is on the web, so that the desk can link its pages
  --help                   prints this

Found are reviews that are overdue, due, or without a reviewer or date; structured data that say
something else; dates that are not ISO 8601; citations that lead to nothing; and one date on very
many pages. The exit status is 0 if nothing was found, 1 if something was or a page could not be
read, 2 if the audit could not run.`;

/** Days ahead that are kept for the desk, which shows for weeks what one run found. */
const daysKept = 90;

const flags = {
  format: { type: 'string', default: 'table' },
  due: { type: 'string' },
  'same-date': { type: 'string', default: '20' },
  concurrency: { type: 'string', default: '4' },
  timeout: { type: 'string', default: '20' },
  store: { type: 'string' },
  base: { type: 'string' },
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
  const due = values.due === undefined ? -1 : whole('--due', values.due, 0, 36_500);
  const keeping =
    values.store === undefined
      ? null
      : { database: readDatabase(values.store), base: readBase(values.base) };
  const options = {
    now: Date.now(),
    dueDays: keeping ? Math.max(due, daysKept) : due,
    sameDates: whole('--same-date', values['same-date'], 1, 1_000_000),
    concurrency: whole('--concurrency', values.concurrency, 1, 32),
    timeout: whole('--timeout', values.timeout, 1, 600) * 1000,
  };
  return report(target, options, { format, due, keeping }, terminal);
}

/** What is to become of what was found. */
interface Wanted {
  readonly format: FormatName;
  /** Reviews due within so many days are printed. */
  readonly due: number;
  readonly keeping: Keeping | null;
}

/** Where what was found is kept for editors. */
interface Keeping {
  readonly database: string;
  readonly base: string | null;
}

/** Keeps what was found in the place of the last run. */
async function keep(found: AuditReport, { database, base }: Keeping): Promise<void> {
  const { openDatabase } = await import('../store/open-database.js');
  const { AuditStore } = await import('../store/audit-store.js');
  const opened = await openDatabase(database);
  try {
    await new AuditStore(opened).store(found, base);
  } finally {
    await opened.close();
  }
}

async function report(
  target: string,
  options: Parameters<typeof runAudit>[1],
  { format, due, keeping }: Wanted,
  terminal: Terminal,
): Promise<number> {
  const progress = new Progress(process.stderr);
  try {
    const all = await runAudit(target, options, progress.isShown ? progress.show : undefined);
    progress.end();
    if (all.pages === 0 && all.unreadable === 0) {
      terminal.printError(`corrigenda-desk: there are no HTML pages in ${target}.`);
      return 2;
    }
    if (keeping) await keep(all, keeping);
    const isAsked = ({ kind, days = 0 }: ReportRow): boolean => kind !== 'due-soon' || days <= due;
    const found = { ...all, findings: all.findings.filter(isAsked) };
    for (const line of formats[format](found)) terminal.print(line);
    return found.findings.length > 0 ? 1 : 0;
  } catch (error) {
    progress.end();
    terminal.printError(`corrigenda-desk: ${messageOf(error)}`);
    return 2;
  }
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options: flags, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${messageOf(error)} See corrigenda-desk audit --help.`);
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`${name} takes a whole number from ${least} to ${most}; not "${text}".`);
}

function readDatabase(text: string): string {
  if (text.trim()) return text;
  throw new UsageError('--store takes the path or address of the desk’s database.');
}

/** The address of a folder, which ends in a slash. */
function readBase(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new UsageError(`--base takes an http or https address; not "${text}".`);
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}
