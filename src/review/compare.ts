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

/** Its words without accents and marks; in any order where names are written family first. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** All its words, and those before the titles: `Maria Lind, MD, PhD`, but not of `Lind, Maria`. */
function waysToRead(name: string): string[][] {
  const untitled = wordsOf(name.split(/[,;،、]/)[0] ?? '');
  return untitled.length > 1 ? [wordsOf(name), untitled] : [wordsOf(name)];
}

const isAmong = (some: readonly string[], all: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => all.includes(word));

/** Whether a script is written without spaces, so that a name may have one or not. */
const isUnspaced = (text: string): boolean =>
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+$/u.test(text);

/** Whether two ways to write a reviewer mean the same: one may have titles that the other lacks. */
function isSameName(one: string, other: string): boolean {
  const [joined, otherJoined] = [wordsOf(one).join(''), wordsOf(other).join('')];
  if (isUnspaced(joined) && isUnspaced(otherJoined))
    return joined.includes(otherJoined) || otherJoined.includes(joined);
  return waysToRead(one).some((a) => waysToRead(other).some((b) => isAmong(a, b) || isAmong(b, a)));
}

const isoOf = (text: string): string | undefined => {
  try {
    return parseDate(text).iso;
  } catch {
    return undefined;
  }
};

/** Whether two dates of ISO 8601 agree: a day agrees with its month, as a badge may show it. */
const isSameDate = (one = '', other = ''): boolean =>
  one === other || (one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one)));

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
    else if (!isSameDate(told, badge.lastReviewed))
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
