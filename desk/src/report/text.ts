import type { Json } from './report.js';

/**
 * What has no meaning in a report and breaks logs, exports or PostgreSQL (NUL): control characters
 * (C0 and C1 except tab, line feed and carriage return) and surrogates without their partner.
 */
const unstorable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: matching them is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Surrogate}]/gu;

/**
 * Text that can be stored and shown anywhere. Control characters and lone surrogates become
 * U+FFFD, one for one, so that positions in the text stay true; all else stays as it came.
 */
export function storableText(text: string): string {
  return text.replace(unstorable, '\ufffd');
}

/** What JSON text has where one of its strings may have something {@link unstorable}. */
const maybeUnstorable = /\\u|[\u007f-\u009f]/;

/**
 * A JSON value with {@link storableText} for every string and key, and its text.
 *
 * @param depth How many levels of nesting are allowed.
 * @throws {RangeError} When it is nested more deeply.
 */
export function storableJson(value: Json, depth: number): { value: Json; text: string } {
  requireShallow(value, depth);
  const text = JSON.stringify(value);
  if (!maybeUnstorable.test(text)) return { value, text };
  const storable = storableValue(value);
  return { value: storable, text: JSON.stringify(storable) };
}

function storableValue(value: Json): Json {
  if (typeof value === 'string') return storableText(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(storableValue);
  // fromEntries makes own properties, so a key such as __proto__ stays data.
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [storableText(key), storableValue(item)]),
  );
}

function requireShallow(value: Json, depth: number): void {
  if (value === null || typeof value !== 'object') return;
  if (depth === 0) throw new RangeError('nested too deeply');
  for (const item of Object.values(value)) requireShallow(item, depth - 1);
}

/** All that has more than one form in Unicode. */
export const beyondAscii = /[^\0-\x7f]/;

/** Marks in a row that no language needs as many of. */
const manyMarks = /\p{M}{30}/gu;

/**
 * Text in one form of Unicode. Putting marks that follow each other in their order takes time in
 * proportion to the square of their number, seconds for one report; so no more than 30 follow each
 * other, the rest are set apart by U+034F (UAX #15, Stream-Safe Text Process).
 */
export function normalized(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  if (!beyondAscii.test(text)) return text;
  return text.replace(manyMarks, '$&\u034f').normalize(form);
}

/** White space but a single space, which is what there is as a rule. */
const otherSpace = /\s{2,}|[^\S ]/gu;

/** Text for comparing: one form of Unicode, one kind of space. */
export function comparableText(text: string, form: 'NFC' | 'NFKC' = 'NFC'): string {
  return normalized(text, form).replace(otherSpace, ' ').trim();
}
