import { Grams } from './grams.js';
import { exactPlaces, occurrences, type Place, similarPlaces } from './places.js';
import type { TextIndex } from './text-index.js';
import type { Wanted } from './wanted.js';

/** Made for the first passage that is not found as it was, kept as long as the text. */
const gramsOfIndex = new WeakMap<TextIndex, Grams>();

function gramsOf(index: TextIndex): Grams {
  let grams = gramsOfIndex.get(index);
  if (!grams) {
    grams = new Grams(index.folded);
    gramsOfIndex.set(index, grams);
  }
  return grams;
}

/** The score of one of several places that are all alike. */
const guess = 0.5;

/** How far one of several equal passages may have moved without being taken for another. */
const nearEnough = 100;

/** The place of a passage; undefined when none is likely enough. */
export function locate(index: TextIndex, wanted: Wanted): Place | undefined {
  const { text } = index;
  const { pattern, quoteStart, quoteEnd, lookAlike = 0 } = wanted;
  const far = (start: number): number => distance(text, wanted, start);

  const [first = -1, ...others] = occurrences(text, pattern, 256).map((at) => at + quoteStart);
  const start = others.reduce((best, other) => (far(other) < far(best) ? other : best), first);
  // Where one of several equals was described, another place may be its equal.
  if (start >= 0 && (lookAlike < 0.95 || far(start) < nearEnough)) {
    const end = start + quoteEnd - quoteStart;
    // Several equals, and the position speaks for none or for two of them: a guess.
    const isUnmoved = far(start) === 0 && text.length === wanted.length;
    const rivals = [first, ...others].filter((other) => far(other) < far(start) + nearEnough);
    const isCertain = others.length === 0 || (far(start) < nearEnough && rivals.length === 1);
    const score = isCertain || isUnmoved ? 1 : guess;
    return {
      start,
      end,
      quote: 1,
      before: 1,
      after: 1,
      isInContext: true,
      score,
      evidence: pattern.length,
    };
  }

  let best: Place | undefined;
  /** Keeps the best likely place, and answers whether there is no need to go on. */
  const consider = (place: Place): boolean => {
    if (!isLikely(place, wanted)) return false;
    const isBetter =
      !best ||
      place.score > best.score ||
      (place.score === best.score && far(place.start) < far(best.start));
    if (isBetter) best = place;
    return isCertain(place, wanted);
  };
  const exact = exactPlaces(index, wanted);
  if (exact.map(consider).some(Boolean)) return best;
  // A long quote that stands word for word is not to be stretched to where its context went.
  const taken = quoteEnd - quoteStart >= 8 ? exact : [];
  for (const place of similarPlaces(index, gramsOf(index), wanted)) {
    if (taken.some(({ start, end }) => place.start < end && place.end > start)) continue;
    if (consider(place)) break;
  }
  return best;
}

/**
 * How far a place is from where the passage stood, counted from the start or from the end of the
 * text, whichever is nearer: one of them still holds after a change at one place.
 */
function distance(text: string, { position, length }: Wanted, start: number): number {
  if (position === undefined) return Number.POSITIVE_INFINITY;
  const fromEnd = length === undefined ? position : position + text.length - length;
  return Math.min(Math.abs(start - position), Math.abs(start - fromEnd));
}

/** How much better a place is than the best look-alike was; selectors of others do not say. */
const marginOf = ({ score }: Place, { lookAlike }: Wanted): number =>
  lookAlike === undefined ? 0.05 : score - lookAlike;

/** Whether a place is good enough to be called the passage: a wrong place is worse than none. */
function isLikely(place: Place, wanted: Wanted): boolean {
  const { before, after, quote, start, end, evidence, isInContext } = place;
  const length = wanted.quoteEnd - wanted.quoteStart;
  // A quote that stood nowhere else is itself, wherever it stands now.
  if (quote === 1 && wanted.unique && (length >= 4 || evidence >= 8)) return true;
  // No better than what already stood elsewhere: the passage is gone, its look-alike is not.
  const margin = marginOf(place, wanted);
  if (margin < 0.05) return false;
  if (quote === 1) {
    return isInContext || evidence >= 24 || (margin >= 0.1 && place.score >= 0.6);
  }
  const ratio = (end - start) / length;
  const neighbours = Math.min(before, after);
  // Something else may stand between the neighbours of a passage that was moved.
  const isShort = length <= 8 || quote >= 0.3;
  if (isShort && neighbours >= 0.97 && ratio >= 0.3 && ratio <= 3) return true;
  // What is left of a quote by half may as well be a letter of its neighbours.
  if (ratio <= 0.5) return false;
  if (isShort && neighbours >= 0.85 && ratio <= 2) return true;
  if (isInContext) return quote >= 0.5 && evidence >= 14;
  return quote >= 0.75 && evidence >= 16 && margin >= 0.1;
}

/** Whether a likely place is so good that no better one needs to be looked for. */
function isCertain(place: Place, wanted: Wanted): boolean {
  const { before, after, quote, isInContext } = place;
  if (marginOf(place, wanted) < 0.1) return place.score > 0.9;
  return quote === 1 ? isInContext : Math.min(before, after) >= 0.8;
}

/** How well the best other place of the text matches a passage. */
export function bestOther(index: TextIndex, wanted: Wanted, start: number, end: number): number {
  let best = 0;
  const consider = (place: Place): void => {
    if (place.start >= end || place.end <= start) best = Math.max(best, place.score);
  };
  for (const place of exactPlaces(index, wanted)) consider(place);
  if (best < 0.9) {
    const from = start - wanted.quoteStart;
    for (const place of similarPlaces(index, gramsOf(index), wanted, from)) consider(place);
  }
  return best;
}
