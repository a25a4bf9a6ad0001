import { adoptStyles, render } from 'lit';
import { base, tokens } from '../ui/index.js';
import { styles } from './aside.styles.js';

const roots = new WeakMap<Element, ShadowRoot>();

/**
 * Makes an element for what is put beside the author's text. It is closed to the page, so that
 * the text stays the author's for whoever reads it: a search, a copy, a report of a mistake.
 *
 * @param kind what pages can select it by, as `[data-citation=…]`
 */
export function makeAside(page: Document, kind: 'sign' | 'notice' | 'back-links'): HTMLElement {
  const aside = page.createElement('span');
  aside.dataset.citation = kind;
  roots.set(aside, aside.attachShadow({ mode: 'closed' }));
  return aside;
}

/** The inside of such an element. */
export const insideOf = (aside: Element): ShadowRoot | undefined => roots.get(aside);

/** Shows something in it. */
export function fillAside(aside: Element, content: unknown): void {
  const root = roots.get(aside);
  if (root) render(content, root);
}

/** Puts it into the page. */
export function insertAside(parent: Element, aside: Element, before: Element | null = null): void {
  parent.insertBefore(aside, before);
  const root = roots.get(aside);
  // Only now: WebKit applies sheets that were adopted outside of the page a moment too late.
  if (root?.adoptedStyleSheets.length === 0) adoptStyles(root, [tokens, base, styles]);
}

/** Where the text of an entry ends: inside its last paragraph or cell, if it has some. */
function endOf(item: Element): Element {
  const last = item.lastElementChild;
  return last?.matches('p,div,td') && !last.nextSibling?.textContent?.trim() ? endOf(last) : item;
}

/**
 * Puts such an element at the end of an entry. Where readers see the entry, nothing may move
 * under their eyes: it is put there only if that does not make the entry higher.
 *
 * @param isAsked the reader asked for it: then the entry may grow
 * @returns whether it is there
 */
export function putAtEnd(item: Element, aside: Element, isAsked = false): boolean {
  if (aside.isConnected && item.contains(aside)) return true;
  const { top, bottom, height } = item.getBoundingClientRect();
  const end = endOf(item);
  insertAside(end, aside, end.querySelector(':scope > [data-citation=back-links]'));
  const isSeen = bottom > 0 && top < innerHeight;
  if (isAsked || !isSeen || item.getBoundingClientRect().height <= height) return true;
  aside.remove();
  return false;
}
