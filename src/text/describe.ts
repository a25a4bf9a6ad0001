import { textIndex } from './cache.js';
import { bestOther } from './locate.js';
import { stretchOf } from './passage.js';
import type { TextSelectors } from './selectors.js';
import { wordAfter, wordBefore } from './words.js';

/** A range has no visible text of the root it was to be described in. */
export class EmptyRangeError extends Error {
  override readonly name = 'EmptyRangeError';
}

/**
 * Describes a range so that `findRange` finds it again after the page was edited.
 *
 * @param range any range with visible text inside the root; what lies outside is cut off
 * @param root the article, or a document or shadow root
 * @returns W3C selectors (Web Annotation Data Model, 4.2.4 and 4.2.5), ready for JSON
 * @throws {EmptyRangeError} when the range holds no visible text of the root
 */
export function describeRange(range: AbstractRange, root: Node): TextSelectors {
  const index = textIndex(root);
  const stretch = stretchOf(index, range);
  if (!stretch) {
    throw new EmptyRangeError(
      'The range has no visible text inside the root: select some text of the article.',
    );
  }
  const { text } = index;
  const [start, end] = stretch;
  for (let limit = 32; ; limit *= 2) {
    const from = wordBefore(text, start, limit);
    const to = wordAfter(text, end, limit);
    const other = bestOther(index, from, start, end, to);
    if (limit < 256 && other.score > 0.7) continue;
    return [
      {
        type: 'TextQuoteSelector',
        exact: index.read(start, end),
        prefix: index.read(from, start),
        suffix: index.read(end, to),
        twins: other.twins,
        lookAlike: Math.round(other.score * 100) / 100,
      },
      { type: 'TextPositionSelector', start, end },
    ];
  }
}
