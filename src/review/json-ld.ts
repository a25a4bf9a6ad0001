/** Reads the structured data of a page. Loaded only where a page has JSON-LD. Plain values. */
import type { JsonObject, Reviewer } from './to-json-ld.js';

/** What a page's structured data says about its review. */
export interface PageReview {
  readonly lastReviewed: string | undefined;
  readonly reviewers: readonly Reviewer[];
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

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const isA = (node: JsonObject, pattern: RegExp): boolean =>
  list(node['@type']).some((type) => typeof type === 'string' && pattern.test(type));

/** The first of some texts; of an object the first of some properties. */
function textOf(value: unknown, ...keys: string[]): string | undefined {
  const [entry] = list(value);
  const text = isObject(entry)
    ? keys.map((key) => entry[key]).find((part) => part !== undefined)
    : entry;
  return typeof text === 'string' ? text.trim() : undefined;
}

// schema.org's kinds of WebPage end so, but for one.
const pageType = /(?:Page|HealthTopicContent)$/;
const articleType = /(?:Article|Posting|Report)$/;

/**
 * What hides a script from XHTML, or from browsers without scripts: `//<![CDATA[`, `<!--`, and
 * comments around them. No JSON begins or ends so.
 */
const sign = String.raw`<!--|-->|<!\[CDATA\[|<?!?\]\]>|\/\/>?|\/\*|\*\/`;
const opening = new RegExp(`^(?:\\s|${sign})+`);
const closing = new RegExp(`(?:\\s|${sign})+$`);

/** A block without such signs around it. */
function withoutSigns(text: string): string {
  const all = text.trim();
  // They are short: no long text is searched for its end.
  return (all.slice(0, -40) + all.slice(-40).replace(closing, '')).replace(opening, '');
}

/** Parses the texts of a page's JSON-LD blocks. A malformed one is named and skipped. */
export function parseBlocks(texts: readonly string[]): {
  blocks: unknown[];
  malformed: MalformedBlock[];
} {
  const blocks: unknown[] = [];
  const malformed: MalformedBlock[] = [];
  texts.forEach((text, index) => {
    try {
      blocks.push(JSON.parse(withoutSigns(text)));
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
  /** A person or an organisation: a name, an object, or a reference to one that stands elsewhere. */
  const reviewerOf = (value: unknown): Reviewer | undefined => {
    if (typeof value === 'string') return { name: value };
    if (!isObject(value)) return undefined;
    const id = value['@id'];
    const node =
      value.name === undefined && id !== undefined
        ? (nodes.find((other) => other['@id'] === id && other.name !== undefined) ?? value)
        : value;
    const facts = Object.fromEntries(
      (['url', 'honorificSuffix', 'jobTitle', 'credentials'] as const).flatMap((key) => {
        const fact = textOf(node[key === 'credentials' ? 'hasCredential' : key], 'name');
        return fact ? [[key, fact]] : [];
      }),
    );
    const name =
      textOf(node.name) ??
      [textOf(node.givenName), textOf(node.familyName)].filter(Boolean).join(' ');
    if (!name) return undefined;
    return { name, ...(isA(node, /Organization$/) && { type: 'Organization' }), ...facts };
  };
  const pages = nodes.filter((node) => isA(node, pageType));
  const articles = nodes.filter((node) => isA(node, articleType));
  const first = (key: string): unknown =>
    [...pages, ...articles].map((node) => node[key]).find((value) => value !== undefined);
  return {
    lastReviewed: textOf(first('lastReviewed')),
    reviewers: list(first('reviewedBy'))
      .map(reviewerOf)
      .filter((reviewer) => reviewer !== undefined),
    policy: textOf(first('publishingPrinciples'), 'url', '@id'),
    hasPage: pages.length > 0,
    misplaced: ['lastReviewed', 'reviewedBy'].filter((key) => articles.some((node) => key in node)),
    claimReview: nodes.some((node) => isA(node, /^ClaimReview$/)),
  };
}
