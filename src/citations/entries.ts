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

/** The beginning of a part's text, without reading all of it. */
function startOf(part: Element): string {
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let text = '';
  while (text.trim().length < 12 && walker.nextNode()) text += walker.currentNode.nodeValue;
  return text;
}

/** The number that an entry begins with: `[3] …`, `3. …`, or that of its `<dt>`. */
export function labelOf(item: Element): { text: string; number: number } | undefined {
  const term = item.matches('dd') ? item.previousElementSibling : null;
  const text = startOf(term?.matches('dt') ? term : item);
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
