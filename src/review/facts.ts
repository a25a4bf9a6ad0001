import { authoredPart, reviewerOf, webAddress } from './claim.js';
import type { FactCheckBadge } from './fact-check-badge.js';
import type { PageReview } from './json-ld.js';
import { assessReview, type Review } from './status.js';
import { tellEditor } from './tell-editor.js';

/** What a badge says, from its attributes, what the author wrote in it, and the page's data. */
export interface BadgeFacts {
  readonly review: Review;
  /** Names of the reviewers. */
  readonly reviewer: string;
  /** What was read from the page's structured data. */
  readonly page: PageReview | undefined;
  /** Address of the policy, checked. */
  readonly policy: URL | undefined;
}

/** @param now milliseconds since 1970 UTC */
export function factsOf(
  badge: FactCheckBadge,
  page: PageReview | undefined,
  now: number,
): BadgeFacts {
  const { checks, status, lastReviewed, nextReview, reviewIn } = badge;
  const told = page?.reviewers.map(({ name }) => name).join(', ');
  const reviewer = badge.reviewedBy?.trim() || reviewerOf(badge) || told || '';
  return {
    review: assessReview(
      {
        checks,
        status,
        lastReviewed: lastReviewed ?? page?.lastReviewed ?? null,
        nextReview,
        reviewIn,
        reviewer,
      },
      now,
    ),
    reviewer,
    page,
    policy: policyOf(badge, page),
  };
}

function policyOf(badge: FactCheckBadge, page: PageReview | undefined): URL | undefined {
  const { policyHref } = badge;
  const authored = authoredPart(badge, 'policy')?.querySelector('a')?.getAttribute('href');
  const url = webAddress(policyHref ?? authored ?? page?.policy ?? '');
  if (!url && policyHref) tellEditor(badge, 'policy-address', policyHref);
  return url;
}
