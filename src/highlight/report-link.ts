import type { Selector, TextQuoteSelector } from '../text/index.js';
import { hasReportLink, reportLinkStart } from './has-report-link.js';
import { formatTextDirective } from './text-directive.js';

/** What a link needs of a report: which one it is, and where its passage stands. */
export interface LinkedReport {
  /** The report's id, as it was sent: `urn:uuid:…`. */
  readonly id: string;
  /** The selectors of the passage (W3C Web Annotation Data Model, 4.2). */
  readonly selectors: readonly Selector[];
}

/** Longest parts of a link, in UTF-16 code units, so that a link stays a link. */
const longest = { id: 200, exact: 1000, context: 300, payload: 12_000 };
/** Where the directive for the browser starts; browsers that know it do not show it to a page. */
const directiveStart = ':~:';
const uuidStart = 'urn:uuid:';
const uuidPattern = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Cuts a text without leaving half a character. */
function cut(text: string, length: number): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, end);
}

function toBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws {Error} when the text is not base64url (RFC 4648, 5) of UTF-8 */
function fromBase64Url(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

export const ofType = <Type extends Selector['type']>(
  selectors: readonly Selector[],
  type: Type,
): Extract<Selector, { type: Type }> | undefined =>
  selectors.find(
    (selector): selector is Extract<Selector, { type: Type }> => selector.type === type,
  );

/** As much of a quote as a link carries. */
function shorten(quote: TextQuoteSelector): TextQuoteSelector {
  const { type, exact } = quote;
  const prefix = quote.prefix.slice(-longest.context);
  // What follows the whole passage does not follow its beginning; its twins are not its twins.
  if (exact.length > longest.exact) {
    return { type, exact: cut(exact, longest.exact), prefix, suffix: '' };
  }
  return { ...quote, prefix, suffix: cut(quote.suffix, longest.context) };
}

/**
 * The address of an article that leads to a reported passage: `<report-highlights>` finds and
 * shows it there, and a page without the script has the browser's text fragment. All of it is in
 * the fragment, so nothing of it is sent to a server. A passage of more than 1,000 characters is
 * found by its beginning.
 *
 * @param source address of the article; a fragment that it has is left out
 * @throws {TypeError} when the address is not absolute http or https
 */
export function formatReportLink(source: string, report: LinkedReport): string {
  const url = URL.canParse(source) ? new URL(source) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new TypeError(
      `formatReportLink: the article's address must be absolute http or https, and is "${source}".`,
    );
  }
  const { id } = report;
  const uuid = id.startsWith(uuidStart) ? id.slice(uuidStart.length) : '';
  const found = ofType(report.selectors, 'TextQuoteSelector');
  const quote = found && shorten(found);
  const position = ofType(report.selectors, 'TextPositionSelector');
  const payload = JSON.stringify([
    uuidPattern.test(uuid) ? uuid : cut(id, longest.id),
    quote?.exact ?? null,
    quote?.prefix ?? '',
    quote?.suffix ?? '',
    position?.start ?? null,
    position?.end ?? null,
    position?.length ?? null,
    quote?.lookAlike ?? null,
    quote?.unique ?? null,
  ]);
  const directive = quote ? formatTextDirective(quote) : '';
  url.hash = `${reportLinkStart}${toBase64Url(payload)}${directive && directiveStart + directive}`;
  return url.href;
}

/**
 * Reads the fragment that `formatReportLink` made.
 *
 * @param hash the fragment with its `#`, as in `location.hash`
 * @returns null when it is not such a fragment, or a broken one; never throws
 */
export function parseReportLink(hash: string): LinkedReport | null {
  if (!hasReportLink(hash)) return null;
  const [payload = ''] = hash.slice(reportLinkStart.length).split(directiveStart, 1);
  if (payload.length > longest.payload) return null;
  try {
    return readPayload(JSON.parse(fromBase64Url(payload)));
  } catch {
    // Not base64url, not UTF-8 or not JSON: cut off by a mail program, or made up.
    return null;
  }
}

const isText = (value: unknown, length: number): value is string =>
  typeof value === 'string' && value.length <= length;

const isNumber = (value: unknown): value is number => typeof value === 'number' && value >= 0;

const isOffset = (value: unknown): value is number =>
  isNumber(value) && Number.isSafeInteger(value);

function readPayload(payload: unknown): LinkedReport | null {
  if (!Array.isArray(payload)) return null;
  const [id, exact, prefix, suffix, start, end, length, lookAlike, unique]: unknown[] = payload;
  if (!isText(id, longest.id) || id === '') return null;
  const selectors: Selector[] = [];
  if (
    isText(exact, longest.exact) &&
    exact !== '' &&
    isText(prefix, longest.context) &&
    isText(suffix, longest.context)
  ) {
    selectors.push({
      type: 'TextQuoteSelector',
      exact,
      prefix,
      suffix,
      ...(typeof unique === 'boolean' ? { unique } : {}),
      ...(isNumber(lookAlike) ? { lookAlike } : {}),
    });
  }
  if (isOffset(start) && isOffset(end) && start <= end) {
    selectors.push({
      type: 'TextPositionSelector',
      start,
      end,
      ...(isOffset(length) ? { length } : {}),
    });
  }
  if (selectors.length === 0) return null;
  return { id: uuidPattern.test(id) ? uuidStart + id : id, selectors };
}
