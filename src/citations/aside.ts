import { adoptStyles, render } from 'lit';
import { base, tokens } from '../ui/index.js';
import { styles } from './aside.styles.js';

const roots = new WeakMap<Element, ShadowRoot>();

/**
 * Makes an element for what is put beside the author's text. It is closed to the page, so that
 * the text stays the author's for whoever reads it: a search, a copy, a report of a mistake.
 *
 * @param kind what pages can select it by, as `[data-citation=…]`
 * @param language BCP 47 tag of what is put there: the page may be in another
 */
export function makeAside(
  page: Document,
  kind: 'sign' | 'notice' | 'back-links',
  language: string,
): HTMLElement {
  const aside = page.createElement('span');
  aside.lang = language;
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

/** An entry and what is to stand at its end. */
export interface Ending {
  readonly item: Element;
  readonly aside: HTMLElement;
  readonly content: unknown;
}

/** What stands in such an element at the end of an entry. */
const contents = new WeakMap<Element, unknown>();

/**
 * Puts such elements at the ends of entries. Where readers see an entry, nothing may move under
 * their eyes: there it is put only if that does not make the entry higher, or if the entry has the
 * focus, because the reader was brought to it. All places are read before anything is written, so
 * that a list of thousands is laid out twice and not for every entry.
 *
 * @returns the entries that have to wait until nobody looks
 */
export function putAtEnds(endings: readonly Ending[]): Set<Element> {
  const added = endings.map((ending) => ({
    ...ending,
    before: ending.item.getBoundingClientRect(),
    isThere: ending.aside.isConnected && ending.item.contains(ending.aside),
  }));
  for (const { item, aside, content, isThere } of added) {
    fillAside(aside, content);
    if (isThere) continue;
    const end = endOf(item);
    insertAside(end, aside, end.querySelector(':scope > [data-citation=back-links]'));
  }
  const grown = added.filter(
    ({ item, before }) =>
      before.bottom > 0 &&
      before.top < innerHeight &&
      !item.matches(':focus') &&
      item.getBoundingClientRect().height > before.height,
  );
  for (const { aside, isThere } of grown) {
    // What it said before still stands, and fits.
    if (isThere) fillAside(aside, contents.get(aside));
    else aside.remove();
  }
  const waiting = new Set(grown.map(({ item }) => item));
  for (const { item, aside, content } of added)
    if (!waiting.has(item)) contents.set(aside, content);
  return waiting;
}
