/** What stands for zero in the scripts whose digits reference numbers are written in. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** Reads a number in any of those digits; NaN where it is none. */
export function readNumber(text: string): number {
  let number = text ? 0 : Number.NaN;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    number = zero === undefined ? Number.NaN : number * 10 + code - zero;
  }
  return number;
}

/** The raised digits of Unicode, and what stands for a dash among them. */
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Writes raised digits as plain ones. */
const lowered = (text: string): string =>
  text
    .replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(raisedDigits.indexOf(digit)))
    .replaceAll('⁻', '-')
    .replaceAll('˒', ',');

const number = '\\p{Nd}{1,4}';
const dash = '\\s?[-‐‑‒–—−－~～〜]\\s?';
const separator = '\\s?[,;،、，；]\\s?';
const part = `${number}(?:${dash}${number})?`;
const list = `${part}(?:${separator}${part})*`;
const markerPattern = new RegExp(`[[［【〔]\\s?(${list})\\s?[\\]］】〕]`, 'gu');
const listPattern = new RegExp(`^(?:${list})$`, 'u');
const dashPattern = new RegExp(dash, 'u');
const separatorPattern = new RegExp(separator, 'u');

/** No range is longer: `[1-9999]` is no citation, and must not cost as if it were. */
const longestRange = 200;

/**
 * Reads the inside of a marker: `2-4,7` is 2, 3, 4, 7.
 *
 * @returns the numbers in their order, each once; undefined where the text is something else, or
 * a range runs backwards
 */
export function readNumbers(text: string): number[] | undefined {
  // Most markers are a plain number, and a page may have thousands.
  if (/^\d{1,4}$/.test(text)) return [Number(text)];
  const inside = lowered(text.trim());
  if (!listPattern.test(inside)) return undefined;
  const numbers = new Set<number>();
  for (const range of inside.split(separatorPattern)) {
    const [first = Number.NaN, last = first] = range.split(dashPattern).map(readNumber);
    if (!(first <= last && last - first < longestRange)) return undefined;
    for (let value = first; value <= last; value += 1) numbers.add(value);
  }
  return [...numbers];
}

const bracketLabel = /^\s*[[(［]\s*(\p{Nd}{1,4})\s*[\])］]\s*/u;
const otherLabel = /^\s*(\p{Nd}{1,4})(?:[.):](?!\p{Nd})\s*|\s*$)/u;

/** The number that an entry of a list begins with: `[3] …`, `3. …`, or nothing but `3`. */
export function readLabel(text: string): { text: string; number: number } | undefined {
  const match = bracketLabel.exec(text) ?? otherLabel.exec(text);
  return match ? { text: match[0], number: readNumber(match[1] ?? '') } : undefined;
}

/** A marker in a text: where it stands, in UTF-16 code units, and the numbers it cites. */
export interface TextMarker {
  readonly start: number;
  readonly length: number;
  readonly numbers: readonly number[];
}

/** An interval, an index or a link's address in brackets only looks like a citation. */
const notBefore =
  /(?:[_^\\${]|\b(?:CI|KI|IQR|interval(?:l|let)?|range|intervall)\s*(?:\d+\s?%)?\s*[:=,]?\s*)$/i;
const notAfter = /^(?:\((?:https?:|#|\/)|:\s*https?:|[_^]|\{)/;

/** Finds the numeric markers of a text: `[1]`, `[1, 3]`, `[2–4]`, `[2-4,7]`, full-width ones too. */
export function findTextMarkers(text: string): TextMarker[] {
  const markers: TextMarker[] = [];
  for (const { 0: match, 1: inside = '', index } of text.matchAll(markerPattern)) {
    const numbers = readNumbers(inside);
    const after = index + match.length;
    if (
      numbers &&
      !numbers.includes(0) &&
      !notBefore.test(text.slice(Math.max(0, index - 24), index)) &&
      !notAfter.test(text.slice(after, after + 10))
    ) {
      markers.push({ start: index, length: match.length, numbers });
    }
  }
  return markers;
}

/** Whether a number that no reference has is a year in brackets rather than a citation. */
export const looksLikeYear = (value: number): boolean => value >= 1500 && value <= 2100;

/**
 * Writes numbers as a marker does: 1, 2, 3, 5 is `1–3, 5`; two in a row stay `1, 2`.
 *
 * @param numbers in any order; doubles count once
 */
export function compressNumbers(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (sorted[end + 1] === (sorted[end] ?? 0) + 1) end += 1;
    if (end - start >= 2) parts.push(`${sorted[start]}–${sorted[end]}`);
    else parts.push(...sorted.slice(start, end + 1).map(String));
    start = end + 1;
  }
  return parts.join(', ');
}
