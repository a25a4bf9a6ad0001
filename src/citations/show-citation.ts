import { warn } from '../ui/index.js';
import type { CiteRef } from './cite-ref.js';
import { CitationMissingEvent } from './events.js';
import type { NumberedCitation } from './numbering.js';
import { type MarkupElement, toNode } from './static/markup.js';

/** What each citation shows now, so that a page that is numbered anew changes only what must. */
const shown = new WeakMap<CiteRef, { readonly state: string; readonly node: Node }>();

/** Which missing keys were reported, so that a page that is numbered anew says it once. */
const reported = new WeakMap<CiteRef, string>();

/** Those without keys that were named. */
const keyless = new WeakSet<CiteRef>();

let ids = 0;

/** The id of a citation's marker: the one that it has, also from a server, or a free one. */
export function markerId(citation: CiteRef, taken: Set<string>): string {
  const page = citation.ownerDocument;
  const own = citation.querySelector('a[id]')?.id;
  if (own && !taken.has(own) && citation.contains(page.getElementById(own))) {
    taken.add(own);
    return own;
  }
  do ids += 1;
  while (taken.has(`cite-${ids}`) || page.getElementById(`cite-${ids}`));
  taken.add(`cite-${ids}`);
  return `cite-${ids}`;
}

/**
 * Tells the page which keys of a citation are in no bibliography, once.
 *
 * @returns whether there was something new to tell
 */
export function tellMissing(citation: CiteRef, missing: readonly string[]): boolean {
  const keys = missing.join(' ');
  if ((reported.get(citation) ?? '') === keys) return false;
  reported.set(citation, keys);
  if (!keys) return false;
  const text = citation.textContent?.trim() ?? '';
  citation.dispatchEvent(new CitationMissingEvent(text, missing, citation));
  return true;
}

/** Shows a citation's marker, if it is another than before. */
export function showCitation(
  citation: CiteRef,
  marker: MarkupElement,
  { missing }: NumberedCitation,
): void {
  const state = JSON.stringify(marker);
  const known = shown.get(citation);
  if (!citation.keys.trim()) {
    if (!keyless.has(citation)) warn(citation, 'it has no keys; see keys.');
    keyless.add(citation);
    // What was written there says more than nothing.
    if (!known && citation.textContent?.trim()) return;
  }
  if (known?.state !== state || known.node.parentNode !== citation) {
    const node = toNode(marker, citation.ownerDocument);
    // A reader who stands on the marker stays there.
    const hadFocus = citation.contains(citation.ownerDocument.activeElement);
    citation.replaceChildren(node);
    if (hadFocus && node instanceof HTMLElement) node.focus({ preventScroll: true });
    shown.set(citation, { state, node });
  }
  if (tellMissing(citation, missing)) {
    warn(citation, 'these keys are not in the bibliography:', missing.join(' '));
  }
}
