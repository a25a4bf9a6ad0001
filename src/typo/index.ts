export {
  TypoReportErrorEvent,
  TypoReportEvent,
  TypoReportQueuedEvent,
  TypoReportSentEvent,
} from './events.js';
export type { PageFacts, Report, TextualBody } from './report.js';
export { DeliveryError, type DeliveryProblem, type Receipt } from './transport.js';
export { TypoReporter } from './typo-reporter.js';
export { type Change, wordDiff } from './word-diff.js';
