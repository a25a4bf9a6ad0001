/** Compares what a badge shows with the structured data of its page. */
import { parseDate } from './dates.js';
import type { PageReview } from './json-ld.js';

/** A fact that the badge and the structured data give differently. */
export interface Difference {
  readonly field: 'lastReviewed' | 'reviewedBy' | '@type';
  /** What the badge says, undefined if nothing. */
  readonly badge: string | undefined;
  /** What the page's structured data says, undefined if nothing. */
  readonly page: string | undefined;
  /** What is wrong and how to mend it. */
  readonly message: string;
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Whether two ways to write a reviewer mean the same: one may have titles that the other lacks. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
}

const isoOf = (text: string): string | undefined => {
  try {
    return parseDate(text).iso;
  } catch {
    return undefined;
  }
};

/**
 * Every difference between what the badge shows and what the page tells machines.
 *
 * @param badge what the badge shows: nothing when its claim is not supported
 */
export function compare(
  badge: { readonly lastReviewed?: string | undefined; readonly reviewer?: string | undefined },
  page: PageReview,
): Difference[] {
  const differences: Difference[] = [];
  const report = (
    field: Difference['field'],
    shown: string | undefined,
    told: string | undefined,
    message: string,
  ): void => {
    differences.push({ field, badge: shown, page: told, message });
  };
  const names = page.reviewers.map(({ name }) => name).join(', ') || undefined;
  // Only a page can carry a review; an article without one is no fault.
  const expected = page.hasPage || page.misplaced.length > 0;

  if (page.lastReviewed === undefined ? expected && badge.lastReviewed : true) {
    const told = page.lastReviewed && isoOf(page.lastReviewed);
    if (page.lastReviewed && !told)
      report(
        'lastReviewed',
        badge.lastReviewed,
        page.lastReviewed,
        'lastReviewed in the structured data is not an ISO 8601 date.',
      );
    else if (told !== badge.lastReviewed)
      report(
        'lastReviewed',
        badge.lastReviewed,
        page.lastReviewed,
        'The badge and the structured data give different dates of the last review.',
      );
  }
  const shared = page.reviewers.some(
    ({ name }) => badge.reviewer && isSameName(name, badge.reviewer),
  );
  if (!shared && (names || (expected && badge.reviewer)))
    report(
      'reviewedBy',
      badge.reviewer,
      names,
      'The badge and the structured data name different reviewers.',
    );
  for (const field of page.misplaced)
    if (field === 'lastReviewed' || field === 'reviewedBy')
      report(
        field,
        undefined,
        'Article',
        `${field} stands on an article; it belongs to the MedicalWebPage whose mainEntity the article is.`,
      );
  if (page.claimReview)
    report(
      '@type',
      undefined,
      'ClaimReview',
      'ClaimReview is for a claim made elsewhere, not for the review of this article. Use MedicalWebPage with reviewedBy and lastReviewed.',
    );
  return differences;
}
