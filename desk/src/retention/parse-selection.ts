import type { Selection } from './erasure-store.js';

/** What to erase, as a person says it: exactly one of these. */
export interface Wanted {
  report?: string;
  article?: string;
  before?: string;
}

/**
 * Reads what is to be erased.
 *
 * @throws {TypeError} When something is wrong with it; the message says what.
 */
export function parseSelection({ report, article, before }: Wanted): Selection {
  if (report !== undefined) return { report: parseId(report) };
  if (article !== undefined) return { article: parseArticle(article) };
  return { before: parseTime(before ?? '') };
}

function parseId(text: string): string {
  const id = text.toLowerCase().replace(/^urn:uuid:/, '');
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return id;
  throw new TypeError(`"${text}" is not the id of a report`);
}

/** As reports have it: without what follows a number sign. */
function parseArticle(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new TypeError(`"${text}" is not the address of an article`);
  }
  url.hash = '';
  return url.href;
}

/** A day, which begins at midnight UTC, or a time with its zone: nothing that could be read twice. */
function parseTime(text: string): number {
  const isClear = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  const time = isClear ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new TypeError(
    `"${text}" is not a day such as 2026-01-31 or a time such as 2026-01-31T08:00Z`,
  );
}
