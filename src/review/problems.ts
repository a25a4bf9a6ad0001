/** Sentences for editors. Loaded only when there is a problem to tell. */
import type { ReviewProblem, ReviewProblemCode } from './status.js';
import { checks, statuses } from './status.js';

const date = 'Write it as YYYY-MM-DD, such as 2025-07-02 (a month 2025-07 or a year 2025 will do).';

const sentences: Record<ReviewProblemCode, string> = {
  'check-unknown': `Unknown check. Known are: ${checks.join(', ')}.`,
  'status-unknown': `Unknown status. Known are: ${statuses.join(', ')}.`,
  'reviewer-missing':
    'A review is claimed, but nobody is named. Name the reviewer in reviewed-by, or in an element with slot="reviewer".',
  'date-missing': 'A review is claimed without its date. Give it in last-reviewed.',
  'date-not-iso': `last-reviewed is not an ISO 8601 date. ${date}`,
  'date-in-future': 'last-reviewed is in the future. A plan belongs in next-review.',
  'next-review-not-iso': `next-review is not an ISO 8601 date and is left out. ${date}`,
  'review-in-not-iso':
    'review-in is not an ISO 8601 duration and is left out. Write it in years, months, weeks or days: P2Y, P18M, P90D.',
  'next-before-last': 'The next review is before the last one. Correct one of the two dates.',
};

/** What is wrong and how to mend it, in a sentence or two. */
export const describeProblem = ({ code, value }: ReviewProblem): string =>
  `${sentences[code]}${value && ` Found: "${value}".`}`;

/** All problems of a claim in one text, and what becomes of the badge. */
export function describeProblems(problems: readonly ReviewProblem[], shown: boolean): string {
  const outcome = shown ? '' : 'This badge is not shown as a review. ';
  return outcome + problems.map(describeProblem).join(' ');
}
