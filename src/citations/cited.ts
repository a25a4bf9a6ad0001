import { readNumbers } from '../text/citation-numbers.js';
import { besides, entriesOf, labelOf, listOf, numbersOf } from './entries.js';
import { inPage, referenceOf } from './recognise.js';

/** A reference that a marker cites. */
export interface Cited {
  readonly item: Element;
  readonly number: number;
  /** The entry's own beginning that repeats its number. */
  readonly label: string;
}

const withoutBrackets = (text: string): string =>
  text
    .trim()
    .replace(/^[[(［【〔]\s*|\s*[\])］】〕]$/gu, '')
    .trim();

/** The text between two markers, where nothing else stands there. */
function textBetween(first: Element, second: Element): string {
  const range = first.ownerDocument.createRange();
  range.setStartAfter(first);
  range.setEndBefore(second);
  return String(range);
}

const isDash = (text: string): boolean => /^\s*[\])］]?\s*[-‐‑‒–—−]\s*[[(［]?\s*$/u.test(text);

/** Pandoc and many journals link only the ends of a range: the marker at its other end. */
function rangeOf(link: HTMLAnchorElement, references: string): [Element, Element] | undefined {
  const wrapper = link.closest('[data-cites], p, li, td, dd') ?? link.parentElement;
  const links = Array.from(wrapper?.querySelectorAll<HTMLAnchorElement>(inPage) ?? []);
  const at = links.indexOf(link);
  for (const [first, second] of [
    [links[at - 1], link],
    [link, links[at + 1]],
  ]) {
    if (!first || !second || !isDash(textBetween(first, second))) continue;
    const [start, end] = [referenceOf(first, references), referenceOf(second, references)];
    if (start && end) return [start, end];
  }
  return undefined;
}

/** The entries between two of one list, both included; empty where they are not of one list. */
function between(entries: readonly Element[], [start, end]: [Element, Element]): Element[] {
  const [first, last] = [entries.indexOf(start), entries.indexOf(end)];
  return first >= 0 && first <= last ? entries.slice(first, last + 1) : [];
}

/** The entries of a group of which only one is linked: Pandoc's `data-cites` keys, or ids. */
function grouped(link: HTMLAnchorElement): Element[] {
  const group = link.closest('[data-cites]');
  if (!group || group.querySelectorAll(inPage).length > 1) return [];
  const keys = group.getAttribute('data-cites')?.trim().split(/\s+/) ?? [];
  return keys
    .map(
      (key) =>
        group.ownerDocument.getElementById(`ref-${key}`) ?? group.ownerDocument.getElementById(key),
    )
    .filter((item) => item !== null);
}

interface Numbered {
  readonly entries: readonly Element[];
  readonly numbers: ReadonlyMap<Element, number>;
  /** Where two entries have the same number the first counts. */
  readonly byNumber: ReadonlyMap<number, Element>;
}

function numberEntries(entries: readonly Element[]): Numbered {
  const numbers = numbersOf(entries);
  const byNumber = new Map<number, Element>();
  for (const [entry, number] of numbers) if (!byNumber.has(number)) byNumber.set(number, entry);
  return { entries, numbers, byNumber };
}

const known = new WeakMap<Element, Numbered>();

/** What numbers the entries of a list, and what makes them entries. */
const numbering: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['start', 'reversed', 'value', 'class', 'role'],
};

/** The numbers of a list: remembered until it changes, so that long lists are read once. */
function numbered(list: Element): Numbered {
  const remembered = known.get(list);
  if (remembered) return remembered;
  const made = numberEntries(entriesOf(list));
  known.set(list, made);
  const changes = new MutationObserver(() => {
    known.delete(list);
    changes.disconnect();
  });
  changes.observe(list, numbering);
  return made;
}

/** The numbers of the list that an entry stands in, or of the numbered paragraphs beside it. */
function numberedWith(item: Element): Numbered {
  const list = numbered(listOf(item));
  return list.numbers.has(item) ? list : numberEntries(besides(item));
}

/** What a marker cites: one reference, or all of its range or group. */
export function citedBy(link: HTMLAnchorElement, references = ''): Cited[] {
  const item = referenceOf(link, references);
  if (!item) return [];
  const list = numberedWith(item);

  const written = readNumbers(withoutBrackets(link.textContent ?? '')) ?? [];
  const found = written
    .map((number) => list.byNumber.get(number))
    .filter((entry) => entry !== undefined);
  const group = grouped(link);
  const several = group.length > 0 || found.length < written.length ? group : found;
  const range = several.length > 1 ? undefined : rangeOf(link, references);
  const inRange = range ? between(list.entries, range) : [];
  const cited = several.length > 1 ? several : inRange.length > 1 ? inRange : [item];
  return cited.map((entry) => ({
    item: entry,
    number: list.numbers.get(entry) ?? 0,
    label: labelOf(entry)?.text ?? '',
  }));
}

/** What a marker is called: its own text without brackets, as readers see it. */
export const markerLabel = (link: Element): string => withoutBrackets(link.textContent ?? '');
