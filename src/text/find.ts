import { textIndex } from './cache.js';
import { locate } from './locate.js';
import { readSelectors } from './wanted.js';

/** A passage that was found again. */
export interface FoundRange {
  readonly range: Range;
  /** Whether the quote stands there unchanged; if not, it was edited and the place is a likely one. */
  readonly exact: boolean;
  /** How well the quote and its context agree, from 0 to 1; 1 when nothing near has changed. */
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
