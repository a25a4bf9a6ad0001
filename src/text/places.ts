import { agreement, align, foreign } from './align.js';
import { type Grams, isDense } from './grams.js';
import { folded } from './normalise.js';
import type { TextIndex } from './text-index.js';
import type { Wanted } from './wanted.js';

/** A stretch of the text that may be the passage. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** How well the quote, the prefix and the suffix agree, each from 0 to 1. */
  readonly quote: number;
  readonly before: number;
  readonly after: number;
  /** Whether what stands beside it is enough to tell it from chance. */
  readonly isInContext: boolean;
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

/** How well the whole context agrees, at least, where the whole block of the quote stands. */
const sameBlock = 0.8;
/** So much of the quote's own block has to stand beside it to say more than another block does. */
const enoughOwn = 8;

/** Weighs a place: the quote agrees as said, the context as the text around the place has it. */
function place(index: TextIndex, wanted: Wanted, start: number, end: number, quote: number): Place {
  const { quoteStart, quoteEnd } = wanted;
  const text = index.folded;
  const pattern = folded(wanted.pattern);
  const prefix = pattern.slice(0, quoteStart);
  const suffix = pattern.slice(quoteEnd);
  const [ownBefore, ownAfter] = wanted.own ?? [prefix.length, suffix.length];
  const left = text.slice(Math.max(start - prefix.length - 24, 0), start);
  let before = agreement(reversed(prefix), reversed(left), ownBefore);
  let after = agreement(suffix, text.slice(end, end + suffix.length + 24), ownAfter);
  const isSame = isSameBlock(index, wanted, start, end);
  if (isSame) {
    before = Math.max(before, sameBlock);
    after = Math.max(after, sameBlock);
  }
  const trusted = (agreed: number, context: string, own: number): number =>
    own >= Math.min(enoughOwn, context.length) ? agreed : agreed / 2;
  const trustedBefore = trusted(before, prefix, ownBefore);
  const trustedAfter = trusted(after, suffix, ownAfter);

  const weights = [
    Math.min(quoteEnd - quoteStart, quoteWeight),
    weightOf(prefix.length, ownBefore),
    weightOf(suffix.length, ownAfter),
  ] as const;
  const evidence = weights[0] * sharpened(quote) + weights[1] * before + weights[2] * after;
  return {
    start,
    end,
    quote,
    before,
    after,
    isInContext:
      isSame || Math.max(trustedBefore, trustedAfter) >= 0.6 || trustedBefore + trustedAfter >= 0.9,
    score: evidence / (weights[0] + weights[1] + weights[2]),
    evidence: isDense(pattern) ? 2 * evidence : evidence,
  };
}

/** What a context weighs: another block beside that of the quote counts less. */
function weightOf(length: number, own: number): number {
  const near = Math.min(length, own, contextWeight);
  return near + foreign * (Math.min(length, contextWeight) - near);
}

/** Whether all of the quote's block stands here, as far as it is known, and its borders do. */
function isSameBlock(index: TextIndex, wanted: Wanted, start: number, end: number): boolean {
  const { pattern, quoteStart, quoteEnd, own } = wanted;
  if (!own) return false;
  const [before, after] = own;
  // What fills all of the context may go on beyond it.
  const hasBorders =
    (before < quoteStart || quoteStart === 0) &&
    (after < pattern.length - quoteEnd || quoteEnd === pattern.length);
  return (
    hasBorders &&
    index.text.startsWith(pattern.slice(quoteEnd, quoteEnd + after), end) &&
    index.text.endsWith(pattern.slice(quoteStart - before, quoteStart), start) &&
    index.isBorder(start - before) &&
    index.isBorder(end + after)
  );
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
export function exactPlaces(index: TextIndex, wanted: Wanted): Place[] {
  const { text } = index;
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
    .map(({ start }) => place(index, wanted, start, start + quote.length, 1));
}

/** Longer quotes are looked for by their heads and tails, each of half this length. */
const longest = 128;

/**
 * Where there is something like the passage: short strings in common, then alignment.
 *
 * @param known where the pattern is known to stand, which is not looked at
 */
export function* similarPlaces(
  index: TextIndex,
  grams: Grams,
  wanted: Wanted,
  known?: number,
): Generator<Place> {
  const { quoteStart, quoteEnd } = wanted;
  const text = index.folded;
  const pattern = folded(wanted.pattern);
  const length = quoteEnd - quoteStart;
  const at = (start: number, end: number, quote: number): Place => {
    const isExact =
      quote === 1 && index.text.startsWith(wanted.pattern.slice(quoteStart, quoteEnd), start);
    return place(index, wanted, start, end, isExact ? 1 : Math.min(quote, almost));
  };
  if (length <= longest) {
    const places = grams.vote(pattern, mostPlaces).filter((place) => !isNear(place, known));
    for (const { start, end, quote } of aligned(text, places, pattern, quoteStart, quoteEnd)) {
      yield at(start, end, quote);
    }
    return;
  }
  const half = longest / 2;
  const head = pattern.slice(0, quoteStart + half);
  const heads = aligned(text, grams.vote(head, mostEnds), head, quoteStart, head.length);
  const tail = pattern.slice(quoteEnd - half);
  const tails = [...aligned(text, grams.vote(tail, mostEnds), tail, 0, half)];
  for (const { start, quote: first } of heads) {
    for (const { end, quote: last } of tails) {
      const ratio = (end - start) / length;
      if (ratio < 0.4 || ratio > 2.5 || Math.min(first, last) < 0.4) continue;
      const quote = ((first + last) / 2) * Math.min(ratio, 1 / ratio) ** 0.5;
      yield at(start, end, Math.min(quote, almost));
    }
  }
}

/** A quote that differs by its capitals only, or somewhere between its ends. */
const almost = 0.99;

/** How many places are aligned, of a whole passage and of each end of a long one. */
const mostPlaces = 8;
const mostEnds = 4;

const isNear = (place: number, known = Number.NaN): boolean => Math.abs(place - known) <= 16;

/** How well the quote of a pattern agrees at places where the pattern may begin. */
function* aligned(
  text: string,
  places: number[],
  pattern: string,
  quoteStart: number,
  quoteEnd: number,
): Generator<{ start: number; end: number; quote: number }> {
  const length = quoteEnd - quoteStart;
  const slack = (24 + length / 2) | 0;
  for (const at of places) {
    const from = Math.max(at - slack, 0);
    const stretch = text.slice(from, at + pattern.length + slack);
    const { start, end, edits } = align(pattern, quoteStart, quoteEnd, stretch, slack);
    const quote = Math.max(0, 1 - edits / Math.max(length, end - start));
    yield { start: from + start, end: from + end, quote };
  }
}
