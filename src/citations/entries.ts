import { readLabel, readNumber } from '../text/citation-numbers.js';
import { listSelector } from './recognise.js';

const entry =
  'li,dd,[role~=listitem],[role~=doc-endnote],[role~=doc-biblioentry],.csl-entry,.footnote';

/** The entries of a list, without those of lists inside an entry. */
export function entriesOf(list: Element): Element[] {
  // Most lists are nothing but their entries: no need to look into thousands of them.
  const children = Array.from(list.children);
  if (list.matches('ol,ul') && children.every(isItem)) return children;
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

const isItem = ({ localName }: Element): boolean => localName === 'li';

/** The beginning of a part's text, without reading all of it. */
function startOf(part: Element): string {
  // It is all in the first node, most times.
  let first: Node | null = part;
  while (first instanceof Element) first = first.firstChild;
  if (first instanceof Text && first.data.trimStart().length >= 12) return first.data;
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let text = '';
  while (text.trim().length < 12 && walker.nextNode()) text += walker.currentNode.nodeValue;
  return text;
}

/** What an entry begins with; where a `<dt>` names it, that. */
function beginning(item: Element): { text: string; isTerm: boolean } {
  const term = item.localName === 'dd' ? item.previousElementSibling : null;
  const isTerm = term?.localName === 'dt';
  return { text: startOf(isTerm ? term : item), isTerm };
}

/** The elements that an entry begins with, each in the one before. */
function* firstElements(item: Element): Generator<Element> {
  for (let part = item.firstElementChild; part; part = part.firstElementChild) yield part;
}

/** A number that stands raised before an entry; that of an isotope stands raised before a sign. */
function raisedLabel(item: Element, text: string): string | undefined {
  const [digits] = /^\s*\p{Nd}{1,4}/u.exec(text) ?? [];
  if (!digits || !/^(?:\s|\p{Lu}\p{Ll})/u.test(text.slice(digits.length))) return undefined;
  for (const part of firstElements(item)) {
    if (part.localName === 'sup')
      return part.textContent?.trim() === digits.trim() ? digits : undefined;
  }
  return undefined;
}

const block = 'div,p,section,td,th';

/** A number, perhaps with an arrow back to the text, that stands in a block of its own. */
function apartLabel(item: Element, text: string): string | undefined {
  const [label] = /^\s*[↑^↩]?\s*\p{Nd}{1,4}(?!\p{Nd})/u.exec(text) ?? [];
  if (!label) return undefined;
  for (const part of firstElements(item)) {
    if (part.textContent?.trim() !== label.trim()) continue;
    return part.matches(block) || part.nextElementSibling?.matches(block) ? label : undefined;
  }
  return undefined;
}

/** The number that an entry begins with: `[3] …`, `3. …`, a raised one, or that of its `<dt>`. */
export function labelOf(item: Element): { text: string; number: number } | undefined {
  const { text, isTerm } = beginning(item);
  const read = readLabel(text);
  if (read) return { ...read, text: isTerm ? '' : read.text };
  const label = raisedLabel(item, text) ?? (isTerm ? undefined : apartLabel(item, text));
  if (label === undefined) return undefined;
  const number = readNumber(label.replace(/^\P{Nd}+/u, '').trim());
  return { text: isTerm ? '' : label, number };
}

/** The number that an entry of a numbered list outranks its place with: one in square brackets. */
function bracketNumber(item: Element): number | undefined {
  const { text } = beginning(item);
  // A numbered list may begin an entry with a year.
  return /^\s*[[［]/.test(text) ? labelOf(item)?.number : undefined;
}

/**
 * The number of every entry, as the page shows it: that of the `<ol>` (with `start`, `reversed`
 * and `value`), or the one written before it, or else its place.
 */
export const numbersOf = (entries: readonly Element[]): Map<Element, number> =>
  new Map(numbered(entries));

/** The entries of a list by number; where two have the same number the first counts. */
export function entriesByNumber(entries: readonly Element[]): Map<number, Element> {
  const byNumber = new Map<number, Element>();
  for (const [entry, number] of numbered(entries)) {
    if (!byNumber.has(number)) byNumber.set(number, entry);
  }
  return byNumber;
}

function* numbered(entries: readonly Element[]): Generator<[Element, number]> {
  let list: Element | null = null;
  let next = 1;
  let step = 1;
  for (const item of entries) {
    const parent = item.parentElement;
    const ordered = parent?.localName === 'ol' ? (parent as HTMLOListElement) : null;
    if (ordered && parent !== list) {
      step = ordered.reversed ? -1 : 1;
      next =
        ordered.reversed && !ordered.hasAttribute('start')
          ? (parent?.childElementCount ?? 1)
          : ordered.start;
    }
    list = parent;
    const value = ordered && item.hasAttribute('value') ? (item as HTMLLIElement).value : undefined;
    const label = ordered ? bracketNumber(item) : labelOf(item)?.number;
    const number = value ?? label ?? next;
    yield [item, number];
    next = number + step;
  }
}

/** The list that an entry stands in. */
export const listOf = (item: Element): Element =>
  item.parentElement?.closest(listSelector) ??
  item.closest('ol,ul,dl,table') ??
  item.parentElement ??
  item;

/** An entry that is in no list, and the numbered blocks beside it, up to the next heading. */
export function besides(item: Element): Element[] {
  const entries = [item];
  const isEnd = (at: Element | null): at is null => !at || /^h[1-6]$/.test(at.localName);
  for (let at = item.previousElementSibling; !isEnd(at); at = at.previousElementSibling) {
    if (labelOf(at)) entries.unshift(at);
  }
  for (let at = item.nextElementSibling; !isEnd(at); at = at.nextElementSibling) {
    if (labelOf(at)) entries.push(at);
  }
  return entries;
}
