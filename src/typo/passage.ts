import { languageOf } from '../i18n/index.js';
import {
  contextOf,
  describeRange,
  EmptyRangeError,
  shortenRange,
  type TextSelectors,
  textNodeRanges,
  textOf,
} from '../text/index.js';

/** A passage of the article that a reader selected. */
export interface Passage {
  /** The text as a reader sees it. */
  readonly exact: string;
  /** What stands before and after it, for the reader to recognise it by. */
  readonly before: string;
  readonly after: string;
  readonly selectors: TextSelectors;
  /** Where it begins in the article's text. */
  readonly start: number;
  /** BCP 47 tag of its language. */
  readonly language: string;
  /** `ltr` or `rtl`, as it is laid out in the article. */
  readonly direction: string;
  /** Whether the selection was longer than it may be and was cut. */
  readonly isCut: boolean;
  /** The texts that were selected besides it, where a browser selects several. */
  readonly others: readonly string[];
}

/** How much of the text around a passage the reader is shown, in code units on each side. */
const contextLength = 80;

/**
 * The first part of a selection that is text of the article. The others, seldom as they are, come
 * along as texts: a report is about one place.
 *
 * @param ranges in the order of the document
 * @param limit most code units of a passage; what is longer is cut at a word
 * @returns undefined when no text of the article is selected
 */
export function capturePassage(
  ranges: readonly AbstractRange[],
  article: Element,
  limit: number,
): Passage | undefined {
  const [range, ...others] = joined(ranges, article);
  const kept = range && shortenRange(range, article, limit);
  if (!kept) return undefined;
  try {
    const selectors = describeRange(kept.range, article);
    const [quote, position] = selectors;
    const element = kept.range.startContainer.parentElement ?? article;
    return {
      ...shownContext(kept.range, article),
      exact: quote.exact,
      selectors,
      start: position.start,
      language: languageOf(element),
      direction: getComputedStyle(element).direction,
      isCut: kept.shortened,
      others: others.map((other) => textOf(other, article).slice(0, limit)),
    };
  } catch (error) {
    if (error instanceof EmptyRangeError) return undefined;
    throw error;
  }
}

/** What stands around a passage in its paragraph, with an ellipsis where that goes on. */
function shownContext(range: Range, article: Element): Pick<Passage, 'before' | 'after'> {
  const { before, after } = contextOf(range, article, contextLength);
  const more = contextOf(range, article, 2 * contextLength);
  // What ends something that is not shown: a context does not begin with a comma.
  const first = before.replace(/^[\p{Pe}\p{Pf},.;:!?]*\s+(?=\S)/u, '');
  // Scripts without spaces have none at the ellipsis either.
  const gap = /\s/.test(before + after) ? ' ' : '';
  return {
    before: more.before.length > before.length ? `…${gap}${first}` : first,
    after: more.after.length > after.length ? `${after.trimEnd()}${gap}…` : after,
  };
}

/**
 * The ranges that hold text of the article. Firefox parts a selection around text that cannot be
 * selected (`user-select: none`): to the reader it is one.
 */
function joined(ranges: readonly AbstractRange[], article: Element): AbstractRange[] {
  if (ranges.length < 2) return [...ranges];
  const parts: AbstractRange[] = [];
  for (const range of ranges) {
    if (!textOf(range, article)) continue;
    const last = parts.at(-1);
    if (last && isUnselectable(spanned(last, range, true), article)) {
      parts[parts.length - 1] = spanned(last, range);
    } else parts.push(range);
  }
  return parts;
}

/** From the beginning of one range to the end of the next, or what lies between them. */
function spanned(first: AbstractRange, next: AbstractRange, isGap = false): Range {
  const range = document.createRange();
  if (isGap) {
    range.setStart(first.endContainer, first.endOffset);
    range.setEnd(next.startContainer, next.startOffset);
  } else {
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(next.endContainer, next.endOffset);
  }
  return range;
}

const isUnselectable = (range: Range, article: Element): boolean =>
  textNodeRanges(range, article).every(
    ({ startContainer: { parentElement } }) =>
      parentElement && getComputedStyle(parentElement).userSelect === 'none',
  );
