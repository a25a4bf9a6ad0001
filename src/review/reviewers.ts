/** Who reviewed, with what readers and machines are told of them. Not needed before the dialog. */
import { authoredPart, webAddress } from './claim.js';
import type { FactCheckBadge } from './fact-check-badge.js';
import type { PageReview } from './json-ld.js';
import type { Reviewer } from './to-json-ld.js';

/**
 * The reviewers that a badge names: from its attributes, else as the page's structured data give
 * them.
 *
 * @param name as the badge shows it
 */
export function reviewersOf(
  badge: FactCheckBadge,
  name: string,
  page: PageReview | undefined,
): readonly Reviewer[] {
  const told = page?.reviewers ?? [];
  if (!name) return told;
  const named = told.find((reviewer) => reviewer.name === name);
  if (!named && told.length > 1 && told.map((reviewer) => reviewer.name).join(', ') === name)
    return told;
  const authored = authoredPart(badge, 'reviewer')?.querySelector('a')?.getAttribute('href');
  const url = webAddress(badge.reviewerHref ?? authored ?? named?.url ?? '')?.href;
  const credentials = badge.reviewerCredentials?.trim() || named?.credentials;
  return [{ ...named, name, ...(credentials && { credentials }), ...(url && { url }) }];
}
