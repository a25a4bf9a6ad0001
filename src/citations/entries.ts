import { isReferencesHeading } from './headings.js';
import { readNumber } from './numbers.js';
import { listSelector } from './recognise.js';

const entry =
  'li,dd,[role~=listitem],[role~=doc-endnote],[role~=doc-biblioentry],.csl-entry,.footnote';

/** The entries of a list, without those of lists inside an entry. */
export function entriesOf(list: Element): Element[] {
  let entries = Array.from(list.querySelectorAll(entry));
  if (entries.length === 0) entries = Array.from(list.querySelectorAll('tr'));
  if (entries.length === 0) entries = Array.from(list.children).filter(labelOf);
  const all = new Set(entries);
  const isInner = (item: Element): boolean => {
    for (let at = item.parentElement; at && at !== list; at = at.parentElement) {
      if (all.has(at)) return true;
    }
    return false;
  };
  return entries.filter((item) => !isInner(item));
}

/** The number that an entry begins with: `[3] …`, `3. …`, or that of its `<dt>`. */
export function labelOf(item: Element): { text: string; number: number } | undefined {
  const term = item.matches('dd') ? item.previousElementSibling : null;
  const text = (term?.matches('dt') ? term : item).textContent ?? '';
  const match =
    /^\s*[[(［]\s*(\p{Nd}{1,4})\s*[\])］]\s*/u.exec(text) ??
    /^\s*(\p{Nd}{1,4})(?:[.):](?!\p{Nd})\s*|\s*$)/u.exec(text);
  return match?.[1]
    ? { text: term?.matches('dt') ? '' : match[0], number: readNumber(match[1]) }
    : undefined;
}

/**
 * The number of every entry, as the page shows it: that of the `<ol>` (with `start`, `reversed`
 * and `value`), or the one written before it, or else its place.
 */
export function numbersOf(entries: readonly Element[]): Map<Element, number> {
  const numbers = new Map<Element, number>();
  let list: Element | null = null;
  let next = 1;
  let step = 1;
  for (const item of entries) {
    const parent = item.parentElement;
    const ordered = parent?.matches('ol') ? (parent as HTMLOListElement) : null;
    if (ordered && parent !== list) {
      step = ordered.reversed ? -1 : 1;
      next =
        ordered.reversed && !ordered.hasAttribute('start')
          ? (parent?.childElementCount ?? 1)
          : ordered.start;
    }
    list = parent;
    const written = labelOf(item);
    const value = ordered && item.hasAttribute('value') ? (item as HTMLLIElement).value : undefined;
    // A numbered list may begin an entry with a year; only one in brackets outranks its number.
    const label = ordered && !/^\s*[[［]/.test(written?.text ?? '') ? undefined : written?.number;
    const number = value ?? label ?? next;
    numbers.set(item, number);
    next = number + step;
  }
  return numbers;
}

/** The list that an entry stands in. */
export const listOf = (item: Element): Element =>
  item.parentElement?.closest(listSelector) ??
  item.closest('ol,ul,dl,table') ??
  item.parentElement ??
  item;

/** The element after a heading that holds the entries. */
function listAfter(heading: Element): Element | null {
  for (let at: Element | null = heading; at; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.matches('h1,h2,h3,h4,h5,h6')) return null;
      const list = next.matches('ol,ul,dl,table') ? next : next.querySelector('ol,ul,dl,table');
      if (list) return list;
    }
    if (at.parentElement?.matches('article,main,body')) return null;
  }
  return null;
}

/** Another article's list is its own. */
function isFor(root: Element, list: Element): boolean {
  const article = list.closest('article');
  return article === null || article.contains(root) || root.contains(article);
}

/** Lists in the order of the page, without those that stand in another of them. */
const inOrder = (lists: readonly Element[]): Element[] =>
  [...new Set(lists)]
    .filter((list) => !lists.some((other) => other !== list && other.contains(list)))
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));

/**
 * The reference lists for the plain markers of a part of the page: those that the selector names,
 * or have the role of a bibliography or stand under a heading that says so, or else hold notes.
 * The first of these signs that the article has counts, then that of the whole page.
 */
export function findLists(root: Element, references = ''): Element[] {
  const { ownerDocument } = root;
  if (references) return Array.from(ownerDocument.querySelectorAll(references));
  for (const within of [root, ownerDocument.body]) {
    const select = (selector: string): Element[] => Array.from(within.querySelectorAll(selector));
    const underHeadings = select('h1,h2,h3,h4,h5,h6,summary')
      .filter((heading) => isReferencesHeading(heading.textContent ?? ''))
      .map(listAfter)
      .filter((list) => list !== null);
    const ways = [
      () => [...select('[role~=doc-bibliography]'), ...underHeadings],
      () => select('[role~=doc-endnotes]'),
      () => select(listSelector),
    ];
    for (const way of ways) {
      const lists = way().filter((list) => isFor(root, list) && entriesOf(list).length > 0);
      if (lists.length > 0) return inOrder(lists);
    }
  }
  return [];
}
