import { warn } from '../ui/index.js';
import { CitationMissingEvent } from './events.js';
import { isDeclaredMarker, referenceOf, targetOf } from './recognise.js';

/** The markers that lead nowhere, so that each is reported once. */
const missing = new WeakSet<Element>();

/**
 * Whether a link is a marker that has something to show. One that says of itself that it is a
 * marker but leads nowhere is reported: by `citation-missing` and once in the console.
 *
 * @param references selector of the reference list; empty: looked for
 */
export function isMarker(host: Element, link: HTMLAnchorElement, references: string): boolean {
  if (referenceOf(link, references)) return true;
  if (isDeclaredMarker(link) && !targetOf(link) && !missing.has(link)) {
    missing.add(link);
    const { hash } = link;
    const text = (link.textContent ?? '').trim();
    warn(host, `the marker "${text}" leads to ${hash}, which is not on this page.`);
    host.dispatchEvent(new CitationMissingEvent(text, [hash.slice(1)], link));
  }
  return false;
}
