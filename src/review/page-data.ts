/** The structured data of the page that a badge stands on. Loaded only where a page has some. */
import { warn } from '../ui/warn.js';
import { compare } from './compare.js';
import type { BadgeFacts } from './facts.js';
import { type PageReview, parseBlocks, readReview } from './json-ld.js';
import { ReviewMismatchEvent } from './mismatch-event.js';

/** A parsed page, kept while its blocks stay the same: hundreds of badges read it once. */
let known: { readonly text: string; readonly review: PageReview } | undefined;

/** Reads the document's JSON-LD; names malformed blocks to the editor, at the badge. */
export function pageReview(badge: Element): PageReview {
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  const texts = [...scripts].map((script) => script.textContent ?? '');
  const text = texts.join('\u0000');
  if (known?.text === text) return known.review;
  const { blocks, malformed } = parseBlocks(texts);
  for (const { block, message } of malformed)
    warn(
      badge,
      `Structured data block ${block} of the page is not valid JSON and is skipped.`,
      message,
    );
  known = { text, review: readReview(blocks) };
  return known.review;
}
/** What was compared last, so that it is told once and not at every update. */
const compared = new WeakMap<Element, string>();

/** Compares a badge with the page; tells the page and its editor what differs. */
export function reportDifferences(
  badge: Element,
  { review: { status, supported, lastReviewed }, reviewer }: BadgeFacts,
  page: PageReview,
): void {
  const shown = supported ? { lastReviewed: lastReviewed?.iso, reviewer } : {};
  const key = JSON.stringify([shown, page]);
  if (compared.get(badge) === key) return;
  compared.set(badge, key);
  const differences = compare(shown, page);
  if (differences.length === 0) return;
  badge.dispatchEvent(new ReviewMismatchEvent(differences));
  // What is wrong with the claim itself is told already; once it is mended, this may be too.
  if (status === 'unsupported') return;
  for (const { message, badge: ours, page: theirs } of differences)
    warn(badge, message, `badge: ${ours ?? 'nothing'}; structured data: ${theirs ?? 'nothing'}`);
}
