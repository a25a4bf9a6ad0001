import type { Difference } from './compare.js';
import { bubbling } from './events.js';

/** The badge and the structured data of the page disagree. */
export class ReviewMismatchEvent extends Event {
  constructor(readonly differences: readonly Difference[]) {
    super('review-mismatch', bubbling);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'review-mismatch': ReviewMismatchEvent;
  }
}
