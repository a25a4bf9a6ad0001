import { createHash } from 'node:crypto';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { reportSchema } from '../schema/report-schema.js';
import type { IncomingReport, Json, JsonObject } from './report.js';
import { searchText } from './search-text.js';
import { readSigns } from './signs.js';
import { comparableText, storableJson } from './text.js';

/** The annotation's shape once the schema has passed it. */
interface Annotation {
  id: string;
  created: string;
  body?: { purpose: string; value: string }[];
  target: { source: string; selector?: { type: string }[] };
  corrigenda?: {
    location?: string;
    title?: string;
    language?: string;
    elapsed?: number;
    email?: string;
    honeypot?: string;
  };
}

interface QuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** A report that is JSON but not a report; `pointer` is the JSON Pointer of what is wrong. */
export class InvalidReportError extends Error {
  override readonly name = 'InvalidReportError';

  constructor(
    readonly pointer: string,
    message: string,
  ) {
    super(message);
  }
}

/** Levels that a report has (target, selector, its item) and as many again for other clients. */
const deepest = 8;

/** Characters around a passage that tell it from the same words elsewhere in the article. */
const contextLength = 32;

/** Characters of the article's address at most, percent-encoded. */
const longestAddress = 2048;

/** Characters of the kind that are kept apart from the annotation, to list reports by. */
const longestKind = 64;

const ajv = new Ajv2020({ strict: true, strictRequired: false, ownProperties: true });
addFormats.default(ajv, ['date-time']);
const validate = ajv.compile<Annotation>(reportSchema);

/**
 * Checks a report and picks from it what the desk stores.
 *
 * @param received When it arrived, in milliseconds since 1970.
 * @throws {InvalidReportError} When it does not follow the wire format.
 */
export function parseReport(value: unknown, received: number): IncomingReport {
  if (!validate(value)) throw invalid(validate.errors?.[0]);
  const { annotation, text } = storable(value as unknown as Json);
  const { source, selector } = annotation.target;
  const article = webAddress(source, '/target/source');
  article.hash = '';
  // Percent-encoding makes it longer than the schema allows, and indexes take only so much.
  if (article.href.length > longestAddress) {
    throw new InvalidReportError('/target/source', `must be at most ${longestAddress} characters`);
  }
  const { location, title = '', language = '', ...details } = annotation.corrigenda ?? {};
  if (location !== undefined && location !== source) webAddress(location, '/corrigenda/location');
  const quote = selector?.find(isQuote);
  if (selector && !quote) {
    throw new InvalidReportError('/target/selector', 'has no TextQuoteSelector');
  }
  const id = annotation.id.slice('urn:uuid:'.length).toLowerCase();
  const values = annotation.body?.map((body) => body.value) ?? [];
  const said = (purpose: string) =>
    annotation.body?.find((body) => body.purpose === purpose)?.value ?? '';
  return {
    id,
    status: 'new',
    reason: null,
    client: null,
    received,
    created: annotation.created,
    article: article.href,
    site: article.origin,
    location: location ?? null,
    title,
    language,
    kind: said('tagging').slice(0, longestKind),
    // Two readers who write about a whole page seldom mean the same: each report is its own.
    passage: quote ? passageKey(article.href, quote) : id,
    proposal: proposalKey(said('editing'), said('commenting')),
    searchText: searchText([quote?.exact ?? '', title, ...values].join('\n')),
    annotation: text,
    signs: readSigns({
      comment: said('commenting'),
      suggestion: said('editing'),
      quote: [quote?.prefix, quote?.exact, quote?.suffix].join(''),
      title,
      email: details.email ?? '',
      host: article.hostname,
      honeypot: details.honeypot ?? '',
      elapsed: details.elapsed,
    }),
  };
}

/**
 * Key of a passage: the article, the words and what stands right beside them. A hash, because the
 * words can be long and an index of them would be larger than the reports.
 */
function passageKey(article: string, quote: QuoteSelector): string {
  const before = comparableText(quote.prefix ?? '').slice(-contextLength);
  const after = comparableText(quote.suffix ?? '').slice(0, contextLength);
  const parts = [article, before, comparableText(quote.exact), after];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Key of what a report asks for; without suggested words its comment is what tells it apart. */
function proposalKey(suggestion: string, comment: string): string {
  const parts = suggestion ? ['editing', suggestion] : ['commenting', comment];
  const text = JSON.stringify(parts.map((part) => comparableText(part)));
  return createHash('sha256').update(text).digest('base64url');
}

/** @throws {InvalidReportError} When it is not an http or https address without credentials. */
function webAddress(text: string, pointer: string): URL {
  const url = parseAddress(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new InvalidReportError(pointer, 'must be an absolute http or https address');
  }
  if (url.username || url.password) {
    throw new InvalidReportError(pointer, 'must not carry a user name or password');
  }
  return url;
}

/** Null where it is no address. Asking first would read every address twice. */
function parseAddress(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function storable(value: Json): { annotation: Annotation; text: string } {
  try {
    const { value: annotation, text } = storableJson(value, deepest);
    return { annotation: annotation as JsonObject & Annotation, text };
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidReportError('', 'is nested too deeply');
    throw error;
  }
}

function isQuote(selector: { type: string }): selector is QuoteSelector {
  return selector.type === 'TextQuoteSelector';
}

function invalid(error: ErrorObject | undefined): InvalidReportError {
  return new InvalidReportError(error?.instancePath ?? '', error?.message ?? 'is not a report');
}
