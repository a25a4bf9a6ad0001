import { agreement, align } from './align.js';
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

/** Random text agrees by a third or so: that much counts for nothing. */
const sharpened = (similarity: number): number => Math.max(0, 1 - 1.5 * (1 - similarity));

const reversed = (text: string): string => {
  let result = '';
  for (let i = text.length - 1; i >= 0; i--) result += text[i];
  return result;
};

/** Weighs a place: the quote agrees as said, the context as the text around the place has it. */
function place(text: string, wanted: Wanted, start: number, end: number, quote: number): Place {
  const { pattern, quoteStart, quoteEnd } = wanted;
  const prefix = pattern.slice(0, quoteStart);
  const suffix = pattern.slice(quoteEnd);
  const left = text.slice(Math.max(start - prefix.length - 24, 0), start);
  const before = agreement(reversed(prefix), reversed(left));
  const after = agreement(suffix, text.slice(end, end + suffix.length + 24));
  const weights = [
    Math.min(quoteEnd - quoteStart, quoteWeight),
    Math.min(prefix.length, contextWeight),
    Math.min(suffix.length, contextWeight),
  ] as const;
  const evidence = weights[0] * sharpened(quote) + weights[1] * before + weights[2] * after;
  const score = evidence / (weights[0] + weights[1] + weights[2]);
  return { start, end, quote, before, after, score, evidence };
}

/** How many code units beside a place are as in the context, without a gap. */
function agreeing(text: string, { pattern, quoteStart, quoteEnd }: Wanted, start: number): number {
  let before = 0;
  while (before < quoteStart && text[start - 1 - before] === pattern[quoteStart - 1 - before])
    before++;
  let after = quoteEnd;
  while (after < pattern.length && text[start - quoteStart + after] === pattern[after]) after++;
  return before + after - quoteEnd;
}

/** The places where the quote stands word for word: those with the best agreeing context. */
export function exactPlaces(
  text: string,
  wanted: Wanted,
  isFree: (start: number, end: number) => boolean,
): Place[] {
  const quote = wanted.pattern.slice(wanted.quoteStart, wanted.quoteEnd);
  return occurrences(text, quote, 5000)
    .filter((start) => isFree(start, start + quote.length))
    .map((start) => ({ start, length: agreeing(text, wanted, start) }))
    .sort((a, b) => b.length - a.length)
    .slice(0, 8)
    .map(({ start }) => place(text, wanted, start, start + quote.length, 1));
}

/** Longer quotes are looked for by their heads and tails, each of half this length. */
const longest = 128;

/** The places that are like the passage: by short strings in common, then by alignment. */
export function similarPlaces(text: string, grams: Grams, wanted: Wanted): Place[] {
  const { pattern, quoteStart, quoteEnd } = wanted;
  const length = quoteEnd - quoteStart;
  if (length <= longest) {
    return aligned(text, grams, pattern, quoteStart, quoteEnd).map(({ start, end, quote }) =>
      place(text, wanted, start, end, quote),
    );
  }
  const half = longest / 2;
  const heads = aligned(
    text,
    grams,
    pattern.slice(0, quoteStart + half),
    quoteStart,
    quoteStart + half,
  );
  const tails = aligned(text, grams, pattern.slice(quoteEnd - half), 0, half);
  return heads.flatMap((head) =>
    tails.flatMap((tail) => {
      const ratio = (tail.end - head.start) / length;
      if (ratio < 0.4 || ratio > 2.5 || Math.min(head.quote, tail.quote) < 0.4) return [];
      const quote = ((head.quote + tail.quote) / 2) * Math.min(ratio, 1 / ratio) ** 0.5;
      return [place(text, wanted, head.start, tail.end, Math.min(quote, 0.99))];
    }),
  );
}

/** Where a pattern may be, and how well its quote agrees there. */
function aligned(
  text: string,
  grams: Grams,
  pattern: string,
  quoteStart: number,
  quoteEnd: number,
): { start: number; end: number; quote: number }[] {
  const length = quoteEnd - quoteStart;
  const slack = 24 + length / 2;
  return grams.vote(pattern, 8).map((at) => {
    const from = Math.max(at - slack, 0) | 0;
    const stretch = text.slice(from, at + pattern.length + slack);
    const { start, end, edits } = align(pattern, quoteStart, quoteEnd, stretch);
    const quote = Math.max(0, 1 - edits / Math.max(length, end - start));
    return { start: from + start, end: from + end, quote };
  });
}
