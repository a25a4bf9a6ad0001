/** What a badge claims, and whether the claim holds today. Plain values, for Node too. */
import { addDuration, type CalendarDate, dayOf, parseDate, parseDuration } from './dates.js';

export const checks = ['fact-checked', 'medically-reviewed', 'expert-reviewed'] as const;
/** What was checked. */
export type Check = (typeof checks)[number];

export const statuses = [
  'current',
  'in-review',
  'corrected',
  'expression-of-concern',
  'retracted',
] as const;
/** What the editors say about the article. */
export type Status = (typeof statuses)[number];
/** What holds today: `unsupported` claims are not shown to readers as a review. */
export type EffectiveStatus = Status | 'overdue' | 'unsupported';

/** A review as its attributes claim it: texts, not yet read. */
export interface ReviewClaim {
  /** Checks, separated by spaces. */
  readonly checks: string;
  readonly status: string;
  /** ISO 8601 date. */
  readonly lastReviewed: string | null;
  /** ISO 8601 date; before {@link reviewIn} if both are given. */
  readonly nextReview: string | null;
  /** ISO 8601 duration from the last review to the next. */
  readonly reviewIn: string | null;
  /** Name of the reviewer, empty if nobody is named. */
  readonly reviewer: string;
}

export type ReviewProblemCode =
  | 'check-unknown'
  | 'status-unknown'
  | 'reviewer-missing'
  | 'date-missing'
  | 'date-not-iso'
  | 'date-in-future'
  | 'next-review-not-iso'
  | 'review-in-not-iso'
  | 'next-before-last';

/** Something about a claim that its editor must mend. */
export interface ReviewProblem {
  readonly code: ReviewProblemCode;
  /** The value at fault, empty if one is missing. */
  readonly value: string;
}

/** A claim, read and judged. */
export interface Review {
  /** What to show. */
  readonly status: EffectiveStatus;
  /** What the editors say, undefined if it is no known status. */
  readonly authored: Status | undefined;
  readonly checks: readonly Check[];
  readonly lastReviewed: CalendarDate | undefined;
  readonly nextReview: CalendarDate | undefined;
  /** Whether reviewer, date and checks stand behind the claim. */
  readonly supported: boolean;
  readonly problems: readonly ReviewProblem[];
}

/** Where the day begins first (UTC+14): a review dated today there is not in the future here. */
const earliestDayStart = 14 * 3_600_000;

/**
 * Judges a claim. The warnings of the editors (retracted, expression of concern) outrank `overdue`,
 * which outranks everything else; only a claim to be current can be `unsupported`.
 *
 * @param now milliseconds since 1970 UTC
 */
export function assessReview(claim: ReviewClaim, now: number): Review {
  const problems: ReviewProblem[] = [];
  const report = (code: ReviewProblemCode, value = ''): void => {
    problems.push({ code, value });
  };
  function read<T>(parse: (text: string) => T, text: string | null, code: ReviewProblemCode) {
    try {
      return text ? parse(text) : undefined;
    } catch {
      report(code, text ?? '');
      return undefined;
    }
  }

  const named = claim.checks.split(/\s+/).filter(Boolean);
  const known = checks.filter((check) => named.includes(check));
  const authored = statuses.find((status) => status === claim.status);
  if (!authored) report('status-unknown', claim.status);
  // "Under review" and "retracted" say nothing about a review that was made.
  const claimsReview = !authored || authored === 'current' || authored === 'corrected';
  if (claimsReview) {
    if (!claim.reviewer) report('reviewer-missing');
    if (!claim.lastReviewed) report('date-missing');
  }
  const lastReviewed = read(parseDate, claim.lastReviewed, 'date-not-iso');
  if (lastReviewed && lastReviewed.first > dayOf(now + earliestDayStart))
    report('date-in-future', lastReviewed.iso);
  const written = read(parseDate, claim.nextReview, 'next-review-not-iso');
  const computed = read(
    (text) => lastReviewed && addDuration(lastReviewed, parseDuration(text)),
    claim.reviewIn,
    'review-in-not-iso',
  );
  const nextReview = written ?? computed;
  if (lastReviewed && nextReview && nextReview.last < lastReviewed.first)
    report('next-before-last', nextReview.iso);

  if (named.length === 0) report('check-unknown');
  for (const name of named)
    if (!checks.some((check) => check === name)) report('check-unknown', name);

  // A date that cannot be read supports nothing, so it counts as missing.
  const supported =
    known.length > 0 &&
    claim.reviewer !== '' &&
    lastReviewed !== undefined &&
    !problems.some(({ code }) => code === 'date-in-future' || code === 'next-before-last');
  return {
    status: effective(authored, supported, nextReview, now),
    authored,
    checks: known,
    lastReviewed,
    nextReview,
    supported,
    problems,
  };
}

function effective(
  authored: Status | undefined,
  supported: boolean,
  nextReview: CalendarDate | undefined,
  now: number,
): EffectiveStatus {
  if (authored === 'retracted' || authored === 'expression-of-concern') return authored;
  // A status that we cannot read may be a warning: it must not look like a review.
  if (!authored || (authored === 'current' && !supported)) return 'unsupported';
  return nextReview && nextReview.last < dayOf(now) ? 'overdue' : authored;
}

/**
 * The status to show for a claim.
 *
 * @param now milliseconds since 1970 UTC
 */
export const effectiveStatus = (claim: ReviewClaim, now: number): EffectiveStatus =>
  assessReview(claim, now).status;
