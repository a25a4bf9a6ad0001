import { Grams } from './grams.js';
import { exactPlaces, occurrences, type Place, similarPlaces } from './places.js';
import type { TextIndex } from './text-index.js';
import type { Wanted } from './wanted.js';

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
    found.push(
      ...similarPlaces(text, grams, wanted).filter(({ start, end }) => isFree(start, end)),
    );
  }
  const distance = ({ start }: Place): number => Math.abs(start - (wanted.position ?? start));
  return found.sort((a, b) => b.score - a.score || distance(a) - distance(b));
}

/** The place of a passage; undefined when none is likely enough. */
export function locate(index: TextIndex, wanted: Wanted): Place | undefined {
  const { pattern, quoteStart, quoteEnd, position } = wanted;
  const whole = occurrences(index.text, pattern, 256).map((at) => at + quoteStart);
  const [first, ...others] = whole;
  if (first !== undefined) {
    const far = (at: number): number => Math.abs(at - (position ?? 0));
    const start = others.reduce((best, other) => (far(other) < far(best) ? other : best), first);
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
  if (quote === 1 && twins === 0 && evidence >= 8) return true;
  // No better than what already stood elsewhere: the passage is gone, its look-alike is not.
  if (lookAlike !== undefined && score < lookAlike + 0.05) return false;
  const context = Math.max(before, after) >= 0.6 || before + after >= 0.9;
  if (quote === 1) return context || evidence >= 24;
  const ratio = (end - start) / length;
  if (ratio < 0.4) return false;
  if (Math.min(before, after) >= 0.85 && ratio <= 2) return true;
  return quote >= 0.4 && evidence >= 14 && (context || (quote >= 0.75 && length >= 24));
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
