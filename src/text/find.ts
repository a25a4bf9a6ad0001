import { textIndex } from './cache.js';
import { locate } from './locate.js';
import { readSelectors } from './wanted.js';

/** A passage that was found again. */
export interface FoundRange {
  readonly range: Range;
  /**
   * Whether the quote stands there unchanged, by the rule of `normalise.ts`; if not, it was edited
   * (were it only in its capitals) and the place is a likely one.
   */
  readonly exact: boolean;
  /**
   * How well the quote and its context agree, above 0 up to 1, and so how certain the place is: 1
   * when nothing near has changed and no other place is its equal, 0.5 where a guess was made between
   * equals. Of the passages found with 0.9 and more, 99 in 100 are right in the benchmark; with less
   * than 0.6, four in five: show those as uncertain.
   */
  readonly score: number;
}

/**
 * Finds a described passage again.
 *
 * @param selectors what `describeRange` gave, or any W3C selectors with a TextQuoteSelector
 * @param root the article, or a document or shadow root
 * @returns null when the passage is gone, when no place is likely enough, or when the selectors are
 *   not usable (they may come from anywhere)
 */
export function findRange(selectors: unknown, root: Node): FoundRange | null {
  const wanted = readSelectors(selectors);
  if (!wanted) return null;
  const index = textIndex(root);
  const place = locate(index, wanted);
  const range = place && index.rangeOf(place.start, place.end);
  return range ? { range, exact: place.quote === 1, score: place.score } : null;
}
