/** Every problem of a page's badges as typed findings, for editors. Loaded when it is asked for. */
import { reviewerOf } from './claim.js';
import { dayOf } from './dates.js';
import { compare, type Difference, readBlocks, readReview } from './json-ld.js';
import { describeProblem } from './problems.js';
import { assessReview, type ReviewClaim, type ReviewProblemCode } from './status.js';

export interface AuditOptions {
  /** Milliseconds since 1970 UTC; the present by default. */
  readonly now?: number;
  /** How many days before the next review it counts as due soon; 30 by default. */
  readonly dueDays?: number;
}

/** A problem of a page. */
export interface AuditFinding {
  readonly kind:
    | 'unsupported'
    | 'overdue'
    | 'due-soon'
    | 'claim'
    | 'mismatch'
    | 'json-ld-malformed';
  /** The badge, undefined if the problem is the page's. */
  readonly element?: Element;
  /** What is wrong with the claim, for the kinds `unsupported` and `claim`. */
  readonly code?: ReviewProblemCode;
  /** What differs, for the kind `mismatch`. */
  readonly difference?: Difference;
  /** Days until the next review, below zero when it has passed. */
  readonly days?: number;
  /** What is wrong and how to mend it. */
  readonly message: string;
}

/** What the markup of a `<fact-check-badge>` claims, whether or not it is upgraded. */
export const claimOf = (badge: Element): ReviewClaim => ({
  checks: badge.getAttribute('checks') ?? 'fact-checked',
  status: badge.getAttribute('status') ?? 'current',
  lastReviewed: badge.getAttribute('last-reviewed'),
  nextReview: badge.getAttribute('next-review'),
  reviewIn: badge.getAttribute('review-in'),
  reviewer: reviewerOf(badge),
});

/**
 * Lists the problems of all badges below a node, upgraded or not, and of the structured data
 * there. Reads markup only.
 */
export function audit(
  root: ParentNode,
  { now = Date.now(), dueDays = 30 }: AuditOptions = {},
): AuditFinding[] {
  const { blocks, malformed } = readBlocks(root);
  const findings: AuditFinding[] = malformed.map(({ block, message }) => ({
    kind: 'json-ld-malformed',
    message: `Structured data block ${block} is not valid JSON and is skipped: ${message}`,
  }));
  const page = readReview(blocks);
  for (const element of root.querySelectorAll('fact-check-badge')) {
    const claim = claimOf(element);
    const review = assessReview(claim, now);
    const kind = review.status === 'unsupported' ? 'unsupported' : 'claim';
    for (const problem of review.problems)
      findings.push({ kind, element, code: problem.code, message: describeProblem(problem) });
    if (review.nextReview && review.status !== 'retracted') {
      const days = review.nextReview.last - dayOf(now);
      const due = review.nextReview.iso;
      if (days < 0)
        findings.push({ kind: 'overdue', element, days, message: `The review was due ${due}.` });
      else if (days <= dueDays)
        findings.push({
          kind: 'due-soon',
          element,
          days,
          message: `The next review is due ${due}.`,
        });
    }
    if (element.getAttribute('json-ld') === 'off' || blocks.length === 0) continue;
    const shown = {
      lastReviewed: review.supported ? review.lastReviewed?.iso : undefined,
      reviewer: review.supported ? claim.reviewer : undefined,
    };
    for (const difference of compare(shown, page))
      findings.push({ kind: 'mismatch', element, difference, message: difference.message });
  }
  return findings;
}
