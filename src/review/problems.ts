/** Sentences for editors. Loaded only when there is a problem to tell. */
import type { ReviewProblem, ReviewProblemCode } from './status.js';
import { checks, statuses } from './status.js';

const date = 'Write it as YYYY-MM-DD, such as 2025-07-02 (a month 2025-07 or a year 2025 will do).';

/** A problem of a claim, or of the markup around it. */
export type ProblemCode =
  | ReviewProblemCode
  | 'dialog-missing'
  | 'policy-address'
  | 'page-date'
  | 'page-date-type'
  | 'calendar'
  | 'history-list'
  | 'history-date';

/** What is wrong and how to mend it. */
export const sentences: Record<ProblemCode, string> = {
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
  'dialog-missing':
    'The dialog could not be loaded, so the details open instead. Check that all files of the library are on the server.',
  'policy-address': 'policy-href must be a relative, https: or http: address. It is left out.',
  'page-date': `This is not an ISO 8601 date, so the text stays as it is written. ${date}`,
  'page-date-type':
    'Unknown type. Known are: published, updated, reviewed, next-review, fact-checked.',
  calendar: 'Unknown calendar; the one of the language is used.',
  'history-list': 'There is no <ol> inside. Put one item for each review or correction in it.',
  'history-date': `A date in the history is not an ISO 8601 date. ${date}`,
};

/** What is wrong and how to mend it, in a sentence or two. */
export const describeProblem = ({ code, value }: ReviewProblem): string =>
  `${sentences[code]}${value && ` Found: "${value}".`}`;

/** All problems of a claim in one text, and what becomes of the badge. */
export function describeProblems(problems: readonly ReviewProblem[], shown: boolean): string {
  const outcome = shown ? '' : 'This badge is not shown as a review. ';
  return outcome + problems.map(describeProblem).join(' ');
}
