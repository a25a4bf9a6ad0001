/**
 * The text of a DOM tree as a reader sees it: describe a passage, find it again, show it.
 * Needs only the DOM; imports nothing else.
 */
export { describeRange, EmptyRangeError } from './describe.js';
export { type FoundRange, findRange } from './find.js';
export { contextOf, shortenRange, textNodeRanges, textOf, visibleRange } from './passage.js';
export type {
  Selector,
  TextPositionSelector,
  TextQuoteSelector,
  TextSelectors,
} from './selectors.js';
export { skipAttribute } from './visibility.js';
