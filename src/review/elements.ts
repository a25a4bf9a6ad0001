export {
  ReviewHideEvent,
  ReviewShowEvent,
  ReviewStatusChangeEvent,
} from './events.js';
export { FactCheckBadge } from './fact-check-badge.js';
export { ReviewMismatchEvent } from './mismatch-event.js';
export { ReviewDate, type ReviewDateType } from './review-date.js';
export { ReviewHistory } from './review-history.js';
