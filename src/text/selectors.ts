/** A quote with what stands before and after it (W3C Web Annotation Data Model, 4.2.4). */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  /** The quote: white space folded, soft hyphens dropped, quotes and dashes as on the page. */
  exact: string;
  prefix: string;
  suffix: string;
  /**
   * How many code units of prefix and suffix are of the blocks (paragraph, list item, cell) that the
   * quote begins and ends in; what is left is of their neighbours. Our extension.
   */
  inBlock?: [before: number, after: number];
  /** Whether the quote stood in one place only. Our extension. */
  unique?: boolean;
  /** How well the best other place of the text matched, 0 to 1. Our extension. */
  lookAlike?: number;
}

/** Where a quote stood (W3C Web Annotation Data Model, 4.2.5), in code units of the visible text. */
export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
  /** The length of the whole text, so that the place can be counted from its end too. Our extension. */
  length?: number;
}

/** What `describeRange` gives: the value of `target.selector` of a report. */
export type TextSelectors = [TextQuoteSelector, TextPositionSelector];

/** One of the selectors that this library writes. `findRange` reads them from any value. */
export type Selector = TextQuoteSelector | TextPositionSelector;
