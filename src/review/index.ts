/**
 * What a review claims, whether it holds, and what a page says of it: plain values that need no
 * document, so that servers, CMSs and command lines can use them (`corrigenda/review`). The
 * elements are in `elements.ts`.
 */
export {
  type AuditedReview,
  type AuditFinding,
  type AuditKind,
  type AuditOptions,
  auditPage,
  claimOf,
  type DatedPage,
  findSameDates,
  type PageAudit,
} from './audit.js';
export { audit } from './audit-document.js';
export { compare, type Difference } from './compare.js';
export {
  addDuration,
  type CalendarDate,
  type CalendarDuration,
  DateFormatError,
  isDate,
  parseDate,
  parseDuration,
} from './dates.js';
export { formatDate } from './format-date.js';
export { type MalformedBlock, type PageReview, parseBlocks, readReview } from './json-ld.js';
export type { Attributes, BadgeMarkup, MarkerMarkup, PageMarkup } from './page-markup.js';
export { PageReader } from './page-reader.js';
export { describeProblem } from './problems.js';
export { readDom } from './read-dom.js';
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
