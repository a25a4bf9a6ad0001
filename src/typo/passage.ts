import { languageOf } from '../i18n/index.js';
import {
  contextOf,
  describeRange,
  EmptyRangeError,
  shortenRange,
  type TextSelectors,
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
}

/** How much of the text around a passage the reader is shown, in code units on each side. */
const contextLength = 80;

/**
 * @param limit most code units of a passage; what is longer is cut at a word
 * @returns undefined when no text of the article is selected
 */
export function capturePassage(
  range: AbstractRange,
  article: Element,
  limit: number,
): Passage | undefined {
  const kept = shortenRange(range, article, limit);
  if (!kept) return undefined;
  try {
    const selectors = describeRange(kept.range, article);
    const [quote, position] = selectors;
    const element = kept.range.startContainer.parentElement ?? article;
    const { before, after } = contextOf(kept.range, article, contextLength);
    return {
      // What ends something that is not shown: a context does not begin with a comma.
      before: before.replace(/^[\p{Pe}\p{Pf},.;:!?]+\s+(?=\S)/u, ''),
      after,
      exact: quote.exact,
      selectors,
      start: position.start,
      language: languageOf(element),
      direction: getComputedStyle(element).direction,
      isCut: kept.shortened,
    };
  } catch (error) {
    if (error instanceof EmptyRangeError) return undefined;
    throw error;
  }
}
