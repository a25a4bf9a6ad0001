import type { Json, JsonObject, Report } from '../report/report.js';
import type { ExportFormat } from './format.js';

/** What a spreadsheet would take for a formula, in either width, after any space. */
const formula = /^[\s\u00a0]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;

/**
 * A cell (RFC 4180). Text that spreadsheets would take for a formula begins with an apostrophe
 * (OWASP, CSV injection): anybody may have written it.
 */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = formula.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\s']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const columns: Record<string, (report: Report) => string | number | null> = {
  id: ({ id }) => id,
  status: ({ status }) => status,
  received: ({ received }) => received,
  count: ({ count }) => count,
  site: ({ site }) => site,
  article: ({ article }) => article,
  title: ({ title }) => title,
  language: ({ language }) => language,
  kind: ({ kind }) => kind,
  before: (report) => quoteOf(report, 'prefix'),
  passage: (report) => quoteOf(report, 'exact'),
  after: (report) => quoteOf(report, 'suffix'),
  suggestion: (report) => bodyOf(report, 'editing'),
  comment: (report) => bodyOf(report, 'commenting'),
  email: ({ annotation }) => textIn(annotation.corrigenda, 'email'),
  assignee: ({ assignee }) => assignee,
  duplicateOf: ({ duplicateOf }) => duplicateOf,
  notes: ({ notes }) => notes,
  changedAt: ({ changedAt }) => changedAt,
  changedBy: ({ changedBy }) => changedBy,
};

/** With a byte order mark: without it, spreadsheets read UTF-8 as something else. */
export const csv: ExportFormat = {
  type: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  begin: () => `\ufeff${row(Object.keys(columns))}`,
  report: (report) => row(Object.values(columns).map((column) => column(report))),
  end: '',
};

function row(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function bodyOf({ annotation }: Report, purpose: string): string {
  const bodies = Array.isArray(annotation.body) ? annotation.body : [];
  return textIn(
    bodies.find((body) => textIn(body, 'purpose') === purpose),
    'value',
  );
}

function quoteOf({ annotation }: Report, part: string): string {
  const { target } = annotation;
  const selectors = isObject(target) && Array.isArray(target.selector) ? target.selector : [];
  return textIn(
    selectors.find((each) => textIn(each, 'type') === 'TextQuoteSelector'),
    part,
  );
}

function textIn(value: Json | undefined, key: string): string {
  const text = isObject(value) ? value[key] : undefined;
  return typeof text === 'string' ? text : '';
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
