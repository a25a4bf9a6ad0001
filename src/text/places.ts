import { agreement, align } from './align.js';
import { type Grams, isDense } from './grams.js';
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
  return {
    start,
    end,
    quote,
    before,
    after,
    score,
    evidence: isDense(pattern) ? 2 * evidence : evidence,
  };
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

/** Shorter quotes are looked for together with what stood beside them, at least so much in all. */
const enough = 6;

/**
 * Where the quote stands word for word, the best agreeing places first. A short quote that stood in
 * several places is only looked for beside something that it stood beside.
 */
export function exactPlaces(text: string, wanted: Wanted): Place[] {
  const { pattern, quoteStart, quoteEnd, unique } = wanted;
  const quote = pattern.slice(quoteStart, quoteEnd);
  const starts = new Set<number>();
  const seek = (from: number, to: number): void => {
    for (const at of occurrences(text, pattern.slice(from, to), 1000))
      starts.add(at + quoteStart - from);
  };
  const missing = Math.max(enough - quote.length, 0);
  if (unique || missing === 0 || quote.length === pattern.length) seek(quoteStart, quoteEnd);
  else {
    if (quoteStart > 0) seek(Math.max(quoteStart - missing, 0), quoteEnd);
    if (quoteEnd < pattern.length) seek(quoteStart, quoteEnd + missing);
  }
  return Array.from(starts, (start) => ({ start, length: agreeing(text, wanted, start) }))
    .sort((a, b) => b.length - a.length)
    .slice(0, 6)
    .map(({ start }) => place(text, wanted, start, start + quote.length, 1));
}

/** Longer quotes are looked for by their heads and tails, each of half this length. */
const longest = 128;

/** Where there is something like the passage: short strings in common, then alignment. */
export function* similarPlaces(text: string, grams: Grams, wanted: Wanted): Generator<Place> {
  const { pattern, quoteStart, quoteEnd } = wanted;
  const length = quoteEnd - quoteStart;
  if (length <= longest) {
    for (const { start, end, quote } of aligned(text, grams, pattern, quoteStart, quoteEnd)) {
      yield place(text, wanted, start, end, quote);
    }
    return;
  }
  const half = longest / 2;
  const headEnd = quoteStart + half;
  const heads = aligned(text, grams, pattern.slice(0, headEnd), quoteStart, headEnd, 4);
  const tails = [...aligned(text, grams, pattern.slice(quoteEnd - half), 0, half, 4)];
  for (const head of heads) {
    for (const tail of tails) {
      const ratio = (tail.end - head.start) / length;
      if (ratio < 0.4 || ratio > 2.5 || Math.min(head.quote, tail.quote) < 0.4) continue;
      const quote = ((head.quote + tail.quote) / 2) * Math.min(ratio, 1 / ratio) ** 0.5;
      yield place(text, wanted, head.start, tail.end, Math.min(quote, 0.99));
    }
  }
}

/** Where a pattern may be, and how well its quote agrees there. */
function* aligned(
  text: string,
  grams: Grams,
  pattern: string,
  quoteStart: number,
  quoteEnd: number,
  limit = 8,
): Generator<{ start: number; end: number; quote: number }> {
  const length = quoteEnd - quoteStart;
  const slack = 24 + length / 2;
  for (const at of grams.vote(pattern, limit)) {
    const from = Math.max(at - slack, 0) | 0;
    const stretch = text.slice(from, at + pattern.length + slack);
    const { start, end, edits } = align(pattern, quoteStart, quoteEnd, stretch);
    const quote = Math.max(0, 1 - edits / Math.max(length, end - start));
    yield { start: from + start, end: from + end, quote };
  }
}
