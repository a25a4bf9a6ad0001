import type { ReportedPassage } from './reports.js';

/**
 * A reported passage is about to be shown: scrolled to, and named in a note. Cancelable: a page
 * that shows it in its own way calls `preventDefault()`.
 */
export class ReportSelectEvent extends Event {
  constructor(
    /** The report that was chosen. */
    readonly report: ReportedPassage,
    /** The passage in the article. */
    readonly range: Range,
    /** True when the text has changed since, so that this may be the wrong place. */
    readonly uncertain: boolean,
  ) {
    super('report-select', { bubbles: true, composed: true, cancelable: true });
  }
}

/** A reported passage is not in the article any more. */
export class ReportMissingEvent extends Event {
  constructor(
    /** The report whose passage was not found. */
    readonly report: ReportedPassage,
  ) {
    super('report-missing', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'report-select': ReportSelectEvent;
    'report-missing': ReportMissingEvent;
  }
}
