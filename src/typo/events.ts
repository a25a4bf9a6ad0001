import type { Report } from './report.js';
import type { DeliveryError, Receipt } from './transport.js';

const options = { bubbles: true, composed: true };

/**
 * A reader pressed Send; nothing has been sent yet. A page that sends the report itself, or wants
 * to stop it, calls `preventDefault()`: the dialog closes and the report is the page's.
 */
export class TypoReportEvent extends Event {
  /** @param report the report as it goes on the wire */
  constructor(readonly report: Report) {
    super('typo-report', { ...options, cancelable: true });
  }
}

/** The server said that it has the report. */
export class TypoReportSentEvent extends Event {
  constructor(
    readonly report: Report,
    /** What the server answered. */
    readonly receipt: Receipt,
  ) {
    super('typo-report-sent', options);
  }
}

/** The report is kept on this device and will be sent later. */
export class TypoReportQueuedEvent extends Event {
  constructor(readonly report: Report) {
    super('typo-report-queued', options);
  }
}

/** The report did not arrive; what the reader typed is still in the dialog. */
export class TypoReportErrorEvent extends Event {
  constructor(
    readonly report: Report,
    /** Why, and whether trying again can help. */
    readonly error: DeliveryError,
  ) {
    super('typo-report-error', options);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'typo-report': TypoReportEvent;
    'typo-report-sent': TypoReportSentEvent;
    'typo-report-queued': TypoReportQueuedEvent;
    'typo-report-error': TypoReportErrorEvent;
  }
}
