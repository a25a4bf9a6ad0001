import type { AuditReport, ReportRow } from './run-audit.js';

export const formatNames = ['table', 'csv', 'json'] as const;
export type FormatName = (typeof formatNames)[number];

/** What a terminal would obey, or what would turn the text around: shown by its number instead. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A text of a page as one harmless line. */
export const harmless = (text: string): string =>
  text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(controls, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Cells that spreadsheets would take for a formula begin with an apostrophe (OWASP, CSV injection). */
function csvCell(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = harmless(value ?? '');
  const safe = /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",;\s]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const columns = ['page', 'kind', 'date', 'days', 'badge', 'value', 'message'] as const;

function* csv({ findings }: AuditReport): Generator<string> {
  yield columns.join(',');
  for (const row of findings) yield columns.map((column) => csvCell(row[column])).join(',');
}

const plural = (count: number, one: string, other = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : other}`;

/** Rows under the name of their page; a page with nothing to mend is only counted. */
function* table({ findings, pages, badges, unreadable }: AuditReport): Generator<string> {
  const width = Math.max(0, ...findings.map(({ kind }) => kind.length));
  let last: string | undefined;
  for (const row of findings) {
    if (row.page !== last) {
      if (last !== undefined) yield '';
      yield harmless(row.page);
      last = row.page;
    }
    yield `  ${row.kind.padEnd(width)}  ${harmless(row.message)}${more(row)}`;
  }
  if (last !== undefined) yield '';
  const counts = new Map<string, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort(([, a], [, b]) => b - a).map(([kind, n]) => `${n} ${kind}`);
  yield `${plural(pages - Math.min(unreadable, pages), 'page')} read with ${plural(badges, 'badge')}: ${kinds.join(', ') || 'nothing to mend'}.`;
}

function more({ pages }: ReportRow): string {
  if (!pages) return '';
  const shown = pages.slice(0, 3).map(harmless).join(', ');
  return ` (${shown}${pages.length > 3 ? ' …' : ''})`;
}

/** The lines of a report. */
export const formats: Record<FormatName, (report: AuditReport) => Iterable<string>> = {
  table,
  csv,
  json: (report) => [JSON.stringify(report, null, 2)],
};
