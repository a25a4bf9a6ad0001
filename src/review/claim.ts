/** Reads a badge's claim from its markup. DOM only, so that parsed pages can be read too. */
import type { ReviewClaim } from './status.js';

/** The slots that authored parts of a badge may name, inside `<details>` or outside. */
export const slots = ['label', 'reviewer', 'dates', 'policy', 'history'] as const;

/** The text of an element, without the white space of its markup. */
export const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The part of a badge that the author wrote for a slot. */
export const authoredPart = (badge: Element, slot: (typeof slots)[number]): Element | null =>
  badge.querySelector(`[slot="${slot}"]`);

/** Name of the reviewer: from the attribute, else what the author wrote for the slot. */
export const reviewerOf = (badge: Element): string =>
  badge.getAttribute('reviewed-by')?.trim() || textOf(authoredPart(badge, 'reviewer'));

/** What the markup of a `<fact-check-badge>` claims, whether or not it is upgraded. */
export const claimOf = (badge: Element): ReviewClaim => ({
  checks: badge.getAttribute('checks') ?? 'fact-checked',
  status: badge.getAttribute('status') ?? 'current',
  lastReviewed: badge.getAttribute('last-reviewed'),
  nextReview: badge.getAttribute('next-review'),
  reviewIn: badge.getAttribute('review-in'),
  reviewer: reviewerOf(badge),
});
