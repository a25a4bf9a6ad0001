/**
 * Reads the structured data of a page and compares it with the badge. Loaded only where a page
 * has JSON-LD. Plain values and a `querySelectorAll`, so that parsed pages can be read too.
 */
import { parseDate } from './dates.js';
import type { JsonObject } from './to-json-ld.js';

/** What a page's structured data says about its review. */
export interface PageReview {
  readonly lastReviewed: string | undefined;
  readonly reviewers: readonly string[];
  readonly policy: string | undefined;
  /** Whether there is a `WebPage` of some kind, which could carry a review. */
  readonly hasPage: boolean;
  /** Properties of the review that stand on an article, where schema.org does not have them. */
  readonly misplaced: readonly string[];
  /** Whether the page claims a `ClaimReview`, which is for claims made elsewhere. */
  readonly claimReview: boolean;
}

/** A block that could not be read. */
export interface MalformedBlock {
  /** Position among the page's blocks, from 1. */
  readonly block: number;
  /** What the JSON parser said. */
  readonly message: string;
}

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

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const isA = (node: JsonObject, pattern: RegExp): boolean =>
  list(node['@type']).some((type) => typeof type === 'string' && pattern.test(type));

// schema.org's kinds of WebPage end so, but for one.
const pageType = /(?:Page|HealthTopicContent)$/;
const articleType = /(?:Article|Posting|Report)$/;

/** Parses the JSON-LD blocks of a page. A malformed one is named and skipped. */
export function readBlocks(root: ParentNode): {
  blocks: unknown[];
  malformed: MalformedBlock[];
} {
  const blocks: unknown[] = [];
  const malformed: MalformedBlock[] = [];
  const scripts = [...root.querySelectorAll('script[type="application/ld+json" i]')];
  scripts.forEach((script, index) => {
    try {
      blocks.push(JSON.parse(script.textContent ?? ''));
    } catch (error) {
      malformed.push({ block: index + 1, message: String(error) });
    }
  });
  return { blocks, malformed };
}

/** Every node of some blocks, whatever arrays, `@graph`s or properties they are nested in. */
function collect(blocks: readonly unknown[]): JsonObject[] {
  const nodes: JsonObject[] = [];
  // Not recursive: a page's data must not be able to overflow the stack. The array grows meanwhile.
  const waiting: unknown[] = [...blocks];
  for (const value of waiting) {
    if (isObject(value)) nodes.push(value);
    if (typeof value === 'object' && value !== null)
      for (const part of Object.values(value)) if (typeof part === 'object') waiting.push(part);
  }
  return nodes;
}

/** Reads the review out of parsed JSON-LD blocks: `@graph`, arrays and references by `@id` too. */
export function readReview(blocks: readonly unknown[]): PageReview {
  const nodes = collect(blocks);
  const nameOf = (value: unknown): string | undefined => {
    if (typeof value === 'string') return value;
    if (!isObject(value)) return undefined;
    const node =
      value.name === undefined
        ? (nodes.find((other) => other['@id'] === value['@id'] && other.name !== undefined) ??
          value)
        : value;
    return typeof node.name === 'string' ? node.name : undefined;
  };
  const pages = nodes.filter((node) => isA(node, pageType));
  const articles = nodes.filter((node) => isA(node, articleType));
  const first = (key: string): unknown =>
    [...pages, ...articles].map((node) => node[key]).find((value) => value !== undefined);
  const text = (value: unknown): string | undefined => {
    const [entry] = list(value);
    if (typeof entry === 'string') return entry;
    const url = isObject(entry) ? (entry.url ?? entry['@id']) : undefined;
    return typeof url === 'string' ? url : undefined;
  };
  return {
    lastReviewed: text(first('lastReviewed')),
    reviewers: list(first('reviewedBy'))
      .map(nameOf)
      .filter((name) => name !== undefined),
    policy: text(first('publishingPrinciples')),
    hasPage: pages.length > 0,
    misplaced: ['lastReviewed', 'reviewedBy'].filter((key) => articles.some((node) => key in node)),
    claimReview: nodes.some((node) => isA(node, /^ClaimReview$/)),
  };
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
  const names = page.reviewers.join(', ') || undefined;
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
  const shared = page.reviewers.some((name) => badge.reviewer && isSameName(name, badge.reviewer));
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
