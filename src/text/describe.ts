import { textIndex } from './cache.js';
import { bestOther } from './locate.js';
import { stretchOf } from './passage.js';
import { occurrences } from './places.js';
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
  let from = 0;
  let to = 0;
  let own: [number, number] = [0, 0];
  let lookAlike = 2;
  for (const limit of contexts) {
    if (lookAlike <= clearlyWorse) break;
    const widerFrom = wordBefore(text, start, limit);
    const widerTo = wordAfter(text, end, limit);
    const widerOwn = index.inBlock(widerFrom, start, end, widerTo);
    const wanted = {
      pattern: text.slice(widerFrom, widerTo),
      quoteStart: start - widerFrom,
      quoteEnd: end - widerFrom,
      own: widerOwn,
    };
    const next = bestOther(index, wanted, start, end);
    // More context is only worth its bytes where it tells the passage from its look-alike.
    if (next > lookAlike - 0.05) continue;
    [from, to, own, lookAlike] = [widerFrom, widerTo, widerOwn, next];
  }
  return [
    {
      type: 'TextQuoteSelector',
      exact: index.read(start, end),
      prefix: index.read(from, start),
      suffix: index.read(end, to),
      inBlock: own,
      unique: occurrences(text, text.slice(start, end), 2).length === 1,
      lookAlike: Math.round(lookAlike * 100) / 100,
    },
    { type: 'TextPositionSelector', start, end, length: text.length },
  ];
}

/** How much context is taken on each side, in code units: the least that is enough. */
const contexts = [32, 64, 128, 256];
/** The best other place must match no better than this. */
const clearlyWorse = 0.6;
