export type { AuditFinding, AuditOptions } from './audit.js';
export { audit, claimOf } from './audit.js';
export {
  addDuration,
  type CalendarDate,
  type CalendarDuration,
  DateFormatError,
  formatDate,
  parseDate,
  parseDuration,
} from './dates.js';
export {
  ReviewHideEvent,
  ReviewMismatchEvent,
  ReviewShowEvent,
  ReviewStatusChangeEvent,
} from './events.js';
export { FactCheckBadge } from './fact-check-badge.js';
export {
  compare,
  type Difference,
  type MalformedBlock,
  type PageReview,
  readBlocks,
  readReview,
} from './json-ld.js';
export { ReviewDate, type ReviewDateType } from './review-date.js';
export { ReviewHistory } from './review-history.js';
export {
  assessReview,
  type Check,
  type EffectiveStatus,
  effectiveStatus,
  type Review,
  type ReviewClaim,
  type ReviewProblem,
  type ReviewProblemCode,
  type Status,
} from './status.js';
export { type JsonObject, type ReviewedPage, type Reviewer, toJsonLd } from './to-json-ld.js';
