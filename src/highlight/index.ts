export type {
  ArticleMessage,
  Decision,
  DeskHello,
  DeskMessage,
  PassageState,
} from './desk-messages.js';
export { ReportMissingEvent, ReportSelectEvent } from './events.js';
export { hasReportLink } from './has-report-link.js';
export { ReportHighlights } from './report-highlights.js';
export { formatReportLink, type LinkedReport, parseReportLink } from './report-link.js';
export type { ReportedPassage } from './reports.js';
