import { articleFor } from './article-for.js';
import { checkAttributes } from './attributes.js';
import { capturePassage, type Passage } from './passage.js';
import type { Selected } from './selection.js';
import { rangeInShadow } from './shadow-selection.js';
import type { TypoReporter } from './typo-reporter.js';

/** What a report is about. */
export interface Captured {
  readonly article: Element;
  /** What was selected, in a shadow root too: to be selected again when the dialog closes. */
  readonly selected: Selected;
  /** Undefined when no text of the article is selected. */
  readonly passage: Passage | undefined;
}

/** Finds the passage that a reader selected, once for each opening of the dialog. */
export function capture(reporter: TypoReporter, taken: Selected, limit: number): Captured {
  checkAttributes(reporter);
  const article = articleFor(reporter, taken.ranges[0]);
  const ranges = taken.ranges.length > 0 ? taken.ranges : rangeInShadow(article);
  return {
    article,
    selected: { ...taken, ranges },
    passage: capturePassage(ranges, article, limit),
  };
}
