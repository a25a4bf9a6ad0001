import { align } from './align.js';
import type { Grams } from './grams.js';
import type { Wanted } from './wanted.js';

/** A stretch of the text that may be the passage. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** How well the quote, the prefix and the suffix agree, each from 0 to 1. */
  readonly quote: number;
  readonly before: number;
  readonly after: number;
  /** All of it together, from 0 to 1. */
  readonly score: number;
  /** How many code units agree, more or less: how unlikely chance is. */
  readonly evidence: number;
}

/** Where a string occurs in a text, at most `limit` times. */
export function occurrences(text: string, wanted: string, limit: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1 && found.length < limit; ) {
    found.push(at);
    at = text.indexOf(wanted, at + 1);
  }
  return found;
}

/** The weights of a quote and of a context are their lengths, up to these. */
const quoteWeight = 64;
const contextWeight = 32;

/** Random text agrees by half, so what is less than a third wrong counts, and the rest does not. */
const sharpened = (similarity: number): number => Math.max(0, 1 - 1.5 * (1 - similarity));

function place(
  { pattern, quoteStart, quoteEnd }: Wanted,
  start: number,
  end: number,
  quote: number,
  before: number,
  after: number,
): Place {
  const weights = [
    Math.min(quoteEnd - quoteStart, quoteWeight),
    Math.min(quoteStart, contextWeight),
    Math.min(pattern.length - quoteEnd, contextWeight),
  ] as const;
  const evidence = weights[0] * sharpened(quote) + weights[1] * before + weights[2] * after;
  const score = evidence / (weights[0] + weights[1] + weights[2]);
  return { start, end, quote, before, after, score, evidence };
}

/**
 * How well a context agrees with the text beside a place: with few edits all along, or without any
 * next to the place (when something was inserted further off).
 */
function agreement(context: string, edits: number, agreeing: number): number {
  if (context === '') return 0;
  return Math.max(
    sharpened(1 - edits / context.length),
    Math.min((0.9 * agreeing) / Math.min(context.length, 24), 0.9),
  );
}

/** How many code units before a place are as in the prefix. */
function agreeingBefore(text: string, start: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && text[start - 1 - count] === prefix[prefix.length - 1 - count])
    count++;
  return count;
}

/** How many code units after a place are as in the suffix. */
function agreeingAfter(text: string, end: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[end + count] === suffix[count]) count++;
  return count;
}

/** The places where the quote stands word for word: those with the best agreeing context. */
export function exactPlaces(
  text: string,
  wanted: Wanted,
  isFree: (start: number, end: number) => boolean,
): Place[] {
  const { pattern, quoteStart, quoteEnd } = wanted;
  const quote = pattern.slice(quoteStart, quoteEnd);
  const prefix = pattern.slice(0, quoteStart);
  const suffix = pattern.slice(quoteEnd);
  const found = occurrences(text, quote, 5000)
    .map((start) => {
      const end = start + quote.length;
      const before = agreeingBefore(text, start, prefix);
      const after = agreeingAfter(text, end, suffix);
      return { start, end, before, after };
    })
    .filter(({ start, end }) => isFree(start, end));
  found.sort((a, b) => b.before + b.after - a.before - a.after);
  const edits = (context: string, stretch: string): number =>
    align(context, 0, context.length, stretch).edits[1];
  return found.slice(0, 8).map(({ start, end, before, after }) => {
    const left = text.slice(Math.max(start - prefix.length - 16, 0), start);
    const right = text.slice(end, end + suffix.length + 16);
    return place(
      wanted,
      start,
      end,
      1,
      agreement(prefix, edits(prefix, left), before),
      agreement(suffix, edits(suffix, right), after),
    );
  });
}

/** Longer quotes are looked for by their heads and tails, each of half this length. */
const longest = 128;

/** The places that are like the passage: by short strings in common, then by alignment. */
export function similarPlaces(text: string, grams: Grams, wanted: Wanted): Place[] {
  const { pattern, quoteStart, quoteEnd } = wanted;
  const length = quoteEnd - quoteStart;
  if (length <= longest) return aligned(text, grams, wanted);
  const half = longest / 2;
  const heads = aligned(text, grams, {
    ...wanted,
    pattern: pattern.slice(0, quoteStart + half),
    quoteEnd: quoteStart + half,
  });
  const tails = aligned(text, grams, {
    ...wanted,
    pattern: pattern.slice(quoteEnd - half),
    quoteStart: 0,
    quoteEnd: half,
  });
  return heads.flatMap((head) =>
    tails.flatMap((tail) => {
      const ratio = (tail.end - head.start) / length;
      if (ratio < 0.4 || ratio > 2.5) return [];
      const quote = ((head.quote + tail.quote) / 2) * (ratio < 1 ? ratio : 1 / ratio) ** 0.5;
      return [place(wanted, head.start, tail.end, Math.min(quote, 0.99), head.before, tail.after)];
    }),
  );
}

function aligned(text: string, grams: Grams, wanted: Wanted): Place[] {
  const { pattern, quoteStart, quoteEnd } = wanted;
  const quote = pattern.slice(quoteStart, quoteEnd);
  const prefix = pattern.slice(0, quoteStart);
  const suffix = pattern.slice(quoteEnd);
  const slack = 24 + quote.length / 2;
  return grams.vote(pattern, 8).map((at) => {
    const from = Math.max(at - slack, 0);
    const stretch = text.slice(from, at + pattern.length + slack);
    const { start, end, edits } = align(pattern, quoteStart, quoteEnd, stretch);
    return place(
      wanted,
      from + start,
      from + end,
      1 - edits[1] / Math.max(quote.length, end - start),
      agreement(prefix, edits[0], agreeingBefore(text, from + start, prefix)),
      agreement(suffix, edits[2], agreeingAfter(text, from + end, suffix)),
    );
  });
}
