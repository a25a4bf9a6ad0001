import { Grams } from './grams.js';
import { exactPlaces, occurrences, type Place, similarPlaces } from './places.js';
import type { TextIndex } from './text-index.js';
import type { Wanted } from './wanted.js';

/** How far one of several equal passages may have moved without being taken for another. */
const nearEnough = 100;

/** Made for the first passage that is not found as it was, kept as long as the text. */
const gramsOf = new WeakMap<TextIndex, Grams>();

/** All places that may be the passage, best first, nearest to where it stood if equally good. */
function places(
  index: TextIndex,
  wanted: Wanted,
  isFree: (start: number, end: number) => boolean,
): Place[] {
  const { text } = index;
  const found = exactPlaces(text, wanted, isFree);
  // With the quote and most of its context in place, there is nothing better to be found.
  if (!found.some(({ score }) => score > 0.9)) {
    let grams = gramsOf.get(index);
    if (!grams) {
      grams = new Grams(text);
      gramsOf.set(index, grams);
    }
    // A long quote that stands word for word is not to be stretched to where its context went.
    const isLong = wanted.quoteEnd - wanted.quoteStart >= 24;
    const taken = isLong ? [...found] : [];
    for (const place of similarPlaces(text, grams, wanted)) {
      const { start, end } = place;
      if (!isFree(start, end)) continue;
      if (!taken.some((other) => start < other.end && end > other.start)) found.push(place);
    }
  }
  return found.sort(
    (a, b) =>
      b.score - a.score || distance(index, wanted, a.start) - distance(index, wanted, b.start),
  );
}

/**
 * How far a place is from where the passage stood, counted from the start or from the end of the
 * text, whichever is nearer: one of them still holds after a change at one place.
 */
function distance({ text }: TextIndex, { position, length }: Wanted, start: number): number {
  if (position === undefined) return 0;
  const fromEnd = length === undefined ? position : position + text.length - length;
  return Math.min(Math.abs(start - position), Math.abs(start - fromEnd));
}

/** The place of a passage; undefined when none is likely enough. */
export function locate(index: TextIndex, wanted: Wanted): Place | undefined {
  const { pattern, quoteStart, quoteEnd, lookAlike = 0 } = wanted;
  const whole = occurrences(index.text, pattern, 256).map((at) => at + quoteStart);
  const far = (start: number): number => distance(index, wanted, start);
  const start = whole.reduce(
    (best, other) => (far(other) < far(best) ? other : best),
    whole[0] ?? -1,
  );
  // Where one of several equals was described, another place may be its equal.
  if (start >= 0 && (lookAlike < 0.95 || far(start) < nearEnough)) {
    const end = start + quoteEnd - quoteStart;
    return { start, end, quote: 1, before: 1, after: 1, score: 1, evidence: pattern.length };
  }
  return places(index, wanted, () => true).find((place) => isLikely(place, wanted));
}

/** Whether a place is good enough to be called the passage: a wrong place is worse than none. */
function isLikely(place: Place, { quoteStart, quoteEnd, lookAlike, twins }: Wanted): boolean {
  const { before, after, quote, start, end, score, evidence } = place;
  const length = quoteEnd - quoteStart;
  // A quote that stood nowhere else is itself, wherever it stands now.
  if (quote === 1 && twins === 0 && (length >= 4 || evidence >= 8)) return true;
  // No better than what already stood elsewhere: the passage is gone, its look-alike is not.
  const margin = lookAlike === undefined ? 0.05 : score - lookAlike;
  if (margin < 0.05) return false;
  const context = Math.max(before, after) >= 0.6 || before + after >= 0.9;
  if (quote === 1) return context || evidence >= 24 || margin >= 0.1;
  const ratio = (end - start) / length;
  if (ratio < 0.4) return false;
  if (Math.min(before, after) >= 0.85 && ratio <= 2) return true;
  if (context) return quote >= 0.5 && evidence >= 14;
  return quote >= 0.75 && evidence >= 16 && margin >= 0.1;
}

/**
 * How well the best other place of the text matches a passage, and how often its quote stands
 * elsewhere.
 */
export function bestOther(
  index: TextIndex,
  from: number,
  start: number,
  end: number,
  to: number,
): { score: number; twins: number } {
  const wanted: Wanted = {
    pattern: index.text.slice(from, to),
    quoteStart: start - from,
    quoteEnd: end - from,
  };
  const isOther = (otherStart: number, otherEnd: number): boolean =>
    otherStart >= end || otherEnd <= start;
  const twins = occurrences(index.text, index.text.slice(start, end), 1000).length - 1;
  return { score: places(index, wanted, isOther)[0]?.score ?? 0, twins };
}
