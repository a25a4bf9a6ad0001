import type { Selector } from '../text/index.js';

/** A report, as far as showing its passage needs it. */
export interface ReportedPassage {
  /** The report's id, as it was sent: `urn:uuid:…`. */
  readonly id: string;
  /** The selectors of the passage (W3C Web Annotation Data Model, 4.2). */
  readonly selectors: readonly Selector[];
  /** Address of the article, where the report names it. */
  readonly source?: string;
  /** Where the report stands at the desk, such as `new`, where the list says so. */
  readonly status?: string;
}

/** Reports that could not be loaded or read; the message says why and what to do. */
export class ReportsError extends Error {
  override readonly name = 'ReportsError';
}

/** Largest answer that is read, in bytes: some 10,000 reports. */
const largestAnswer = 8_000_000;

type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

function readSelector(value: unknown): Selector | undefined {
  if (!isObject(value)) return undefined;
  if (value.type === 'TextQuoteSelector' && typeof value.exact === 'string' && value.exact) {
    const context = (text: unknown): string => (typeof text === 'string' ? text : '');
    // Extensions stay as they came: `findRange` reads its selectors from any value.
    const { type, exact, prefix, suffix } = value;
    return { ...value, type, exact, prefix: context(prefix), suffix: context(suffix) };
  }
  const { type, start, end } = value;
  return type === 'TextPositionSelector' && typeof start === 'number' && typeof end === 'number'
    ? { ...value, type, start, end }
    : undefined;
}

/** Reads one annotation, or one entry of the desk's list that holds one. */
function readReport(value: unknown): ReportedPassage | undefined {
  if (!isObject(value)) return undefined;
  const annotation = isObject(value.annotation) ? value.annotation : value;
  const id = annotation.id ?? value.id;
  const target = listOf(annotation.target).find(isObject);
  if (typeof id !== 'string' || !target) return undefined;
  const selectors = listOf(target.selector)
    .map(readSelector)
    .filter((found) => found !== undefined);
  if (selectors.length === 0) return undefined;
  return {
    id,
    selectors,
    ...(typeof target.source === 'string' ? { source: target.source } : {}),
    ...(typeof value.status === 'string' ? { status: value.status } : {}),
  };
}

/**
 * Reads the desk's list (`{ reports: [{ id, status, annotation }] }`), an annotation collection or
 * page (W3C Web Annotation Data Model, 5), or a plain array of annotations. Entries that cannot be
 * shown in a text are left out.
 *
 * @throws {ReportsError} when it is none of these
 */
export function readReports(value: unknown): ReportedPassage[] {
  const first = isObject(value) ? value.first : undefined;
  const list = Array.isArray(value)
    ? value
    : isObject(value)
      ? (value.reports ?? value.items ?? (isObject(first) ? first.items : undefined))
      : undefined;
  if (!Array.isArray(list)) {
    throw new ReportsError('The answer is neither a list of reports nor an annotation collection.');
  }
  return list.map(readReport).filter((report) => report !== undefined);
}

/** The body of an answer, refused as soon as it is larger than anything a desk sends. */
async function readBody(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > largestAnswer) {
      await reader?.cancel();
      throw new ReportsError(`The answer is larger than ${largestAnswer} bytes.`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * Loads reports from the desk, with the editor's session where it is of the same origin.
 *
 * @throws {ReportsError} when they cannot be had or read
 */
export async function loadReports(src: string, signal: AbortSignal): Promise<ReportedPassage[]> {
  let response: Response;
  try {
    response = await fetch(src, { headers: { accept: 'application/json' }, signal });
  } catch (cause) {
    throw new ReportsError('There was no answer: check the address and connect-src.', { cause });
  }
  if (!response.ok) {
    const hint = response.status === 401 || response.status === 403 ? ': sign in at the desk' : '';
    throw new ReportsError(`The answer was ${response.status}${hint}.`);
  }
  const body = await readBody(response);
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    throw new ReportsError('The answer is not JSON.', { cause });
  }
  return readReports(value);
}

/** Whether a report is about the page it is to be shown on; one that names no address is. */
export function isAboutPage(report: ReportedPassage, page: Document): boolean {
  const canonical = page.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href;
  const { href, origin, pathname } = page.location;
  const source = report.source?.replace(/#.*$/s, '');
  return (
    source === undefined ||
    [canonical, href, origin + pathname].some((address) => address?.replace(/#.*$/s, '') === source)
  );
}
