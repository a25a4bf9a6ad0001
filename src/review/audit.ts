/**
 * Every problem of a page's reviews and citations as typed findings, for editors. Plain values: a
 * page is read by a parser (`PageReader`) or from a document (`readDom`).
 */
import { compare, type Difference } from './compare.js';
import { dayOf, isDate } from './dates.js';
import { parseBlocks, readReview } from './json-ld.js';
import type { BadgeMarkup, PageMarkup } from './page-markup.js';
import { describeProblem, describeProblems, sentences } from './problems.js';
import { assessReview, type Review, type ReviewClaim, type ReviewProblemCode } from './status.js';

export interface AuditOptions {
  /** Milliseconds since 1970 UTC; the present by default. */
  readonly now?: number;
  /** How many days before the next review it counts as due soon; 30 by default. */
  readonly dueDays?: number;
}

export type AuditKind =
  | 'unsupported'
  | 'overdue'
  | 'due-soon'
  | 'claim'
  | 'date-not-iso'
  | 'mismatch'
  | 'json-ld-malformed'
  | 'dangling-marker'
  | 'same-date';

/** A problem of a page. Plain JSON but for `element`. */
export interface AuditFinding {
  readonly kind: AuditKind;
  /** What is wrong and how to mend it. */
  readonly message: string;
  /** Position of the badge on its page, from 1; undefined if the problem is the page's. */
  readonly badge?: number;
  /** Where it is, if the page is a document. */
  readonly element?: Element;
  /** What is wrong with the claim, first of all. */
  readonly code?: ReviewProblemCode;
  /** What differs, for the kind `mismatch`. */
  readonly difference?: Difference;
  /** Days until the next review, below zero when it has passed. */
  readonly days?: number;
  /** ISO 8601: when the next review is or was due, or the date that too many pages share. */
  readonly date?: string;
  /** The text at fault: a date as it is written, or a citation marker. */
  readonly value?: string;
}

/** A badge of a page, judged. */
export interface AuditedReview {
  readonly review: Review;
  /** Name of the reviewer, empty if nobody is named. */
  readonly reviewer: string;
}

/** What an audit says of one page. */
export interface PageAudit {
  readonly findings: readonly AuditFinding[];
  /** One for each badge, in the order of the page. */
  readonly reviews: readonly AuditedReview[];
}

/** What the markup of a badge claims. */
export const claimOf = ({ attributes, reviewer }: BadgeMarkup): ReviewClaim => ({
  checks: attributes.checks ?? 'fact-checked',
  status: attributes.status ?? 'current',
  lastReviewed: attributes['last-reviewed'] ?? null,
  nextReview: attributes['next-review'] ?? null,
  reviewIn: attributes['review-in'] ?? null,
  reviewer: attributes['reviewed-by']?.trim() || reviewer,
});

/** Lists the problems of a page. */
export function auditPage(
  page: PageMarkup,
  { now = Date.now(), dueDays = 30 }: AuditOptions = {},
): PageAudit {
  const { blocks, malformed } = parseBlocks(page.jsonLd);
  const told = readReview(blocks);
  const findings: AuditFinding[] = malformed.map(({ block, message }) => ({
    kind: 'json-ld-malformed',
    message: `Structured data block ${block} is not valid JSON and is skipped: ${message}`,
  }));
  const reviews = page.badges.map((badge, index): AuditedReview => {
    const { attributes, element } = badge;
    const mode = attributes['json-ld'];
    const given = claimOf(badge);
    const claim: ReviewClaim =
      mode === 'read'
        ? {
            ...given,
            lastReviewed: given.lastReviewed ?? told.lastReviewed ?? null,
            reviewer: given.reviewer || told.reviewers.map(({ name }) => name).join(', '),
          }
        : given;
    const review = assessReview(claim, now);
    const where = { badge: index + 1, ...(element && { element }) };
    findings.push(...ofClaim(review).map((finding) => ({ ...finding, ...where })));
    findings.push(...ofDates(review, now, dueDays).map((finding) => ({ ...finding, ...where })));
    if (mode !== 'off' && blocks.length > 0) {
      const shown = review.supported
        ? { lastReviewed: review.lastReviewed?.iso, reviewer: claim.reviewer }
        : {};
      for (const difference of compare(shown, told))
        findings.push({ kind: 'mismatch', message: describe(difference), difference, ...where });
    }
    return { review, reviewer: claim.reviewer };
  });
  for (const { value, element } of page.dates)
    if (!isDate(value))
      findings.push({
        kind: 'date-not-iso',
        value,
        message: `${sentences['page-date']} Found: "${value}".`,
        ...(element && { element }),
      });
  findings.push(...ofMarkers(page));
  return { findings, reviews };
}

const describe = ({ message, badge = 'nothing', page = 'nothing' }: Difference): string =>
  `${message} Badge: ${badge}; structured data: ${page}.`;

/** What the claim itself says wrongly. */
function ofClaim({ status, problems }: Review): AuditFinding[] {
  const findings: AuditFinding[] = [];
  const [first] = problems;
  if (status === 'unsupported' && first)
    findings.push({
      kind: 'unsupported',
      code: first.code,
      message: describeProblems(problems, false),
    });
  for (const problem of problems) {
    const { code, value } = problem;
    const isDateFault = code.endsWith('-not-iso');
    if (isDateFault || status !== 'unsupported')
      findings.push({
        kind: isDateFault ? 'date-not-iso' : 'claim',
        code,
        ...(value && { value }),
        message: describeProblem(problem),
      });
  }
  return findings;
}

/** Whether the next review has passed or comes soon. A retracted article is not reviewed again. */
function ofDates({ nextReview, authored }: Review, now: number, dueDays: number): AuditFinding[] {
  if (!nextReview || authored === 'retracted') return [];
  const days = nextReview.last - dayOf(now);
  const { iso: date } = nextReview;
  if (days < 0) return [{ kind: 'overdue', days, date, message: `The review was due ${date}.` }];
  if (days > dueDays) return [];
  return [{ kind: 'due-soon', days, date, message: `The next review is due ${date}.` }];
}

/** Citations that lead to nothing. */
function ofMarkers({
  links,
  citations,
  numbers,
  ids,
  keys,
  references,
}: PageMarkup): AuditFinding[] {
  // A missing reference that is cited often is one thing to mend.
  const findings = new Map<string, AuditFinding>();
  const report = (value: string, why: string, element?: Element): void => {
    const message = `The citation "${value}" ${why}.`;
    const at = element && { element };
    if (!findings.has(message))
      findings.set(message, { kind: 'dangling-marker', value, message, ...at });
  };
  for (const { text, targets, element } of links)
    for (const target of targets)
      if (!ids.has(target)) report(text, `leads to #${target}, which is not on the page`, element);
  for (const { targets, element } of citations)
    for (const target of targets)
      if (keys && !keys.has(target)) report(target, 'is not in the reference list', element);
  if (references.size > 0)
    for (const number of new Set(numbers))
      if (!references.has(number))
        report(`[${number}]`, `has no reference: the list has ${references.size}`);
  return [...findings.values()];
}

/** A page of a list of pages: its address and what its badges claim. */
export interface DatedPage {
  readonly page: string;
  /** ISO 8601 days on which it claims to have been reviewed. */
  readonly dates: readonly string[];
}

/**
 * Days on which more pages were reviewed than people can review in a day: the mark of dates that
 * a script has set.
 *
 * @param most how many pages can be; 20 by default
 * @returns a finding for each such day, with the pages
 */
export function findSameDates(
  pages: Iterable<DatedPage>,
  most = 20,
): (AuditFinding & { readonly date: string; readonly pages: readonly string[] })[] {
  const byDay = new Map<string, Set<string>>();
  for (const { page, dates } of pages)
    for (const date of dates) {
      // A month or a year is shared by many.
      if (date.length < 10) continue;
      const known = byDay.get(date) ?? new Set();
      byDay.set(date, known.add(page));
    }
  return [...byDay]
    .filter(([, found]) => found.size > most)
    .map(([date, found]) => ({
      kind: 'same-date',
      date,
      pages: [...found],
      message: `${found.size} pages claim to have been reviewed on ${date}. Give each the day on which somebody read it.`,
    }));
}
