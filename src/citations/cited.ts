import { entriesOf, labelOf, listOf, numbersOf } from './entries.js';
import { readNumbers } from './numbers.js';
import { referenceOf } from './recognise.js';

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
    .replace(/^[[(［【]\s*|\s*[\])］】]$/gu, '')
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
  const links = Array.from(wrapper?.querySelectorAll<HTMLAnchorElement>('a[href*="#"]') ?? []);
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
  if (!group || group.querySelectorAll('a[href*="#"]').length > 1) return [];
  const keys = group.getAttribute('data-cites')?.trim().split(/\s+/) ?? [];
  return keys
    .map(
      (key) =>
        group.ownerDocument.getElementById(`ref-${key}`) ?? group.ownerDocument.getElementById(key),
    )
    .filter((item) => item !== null);
}

const known = new WeakMap<Element, ReadonlyMap<Element, number>>();

/** The numbers of the entries of a list: remembered until the list changes. */
function numbered(list: Element): ReadonlyMap<Element, number> {
  const numbers = known.get(list) ?? numbersOf(entriesOf(list));
  if (!known.has(list)) {
    known.set(list, numbers);
    const changes = new MutationObserver(() => {
      known.delete(list);
      changes.disconnect();
    });
    changes.observe(list, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  }
  return numbers;
}

/** What a marker cites: one reference, or all of its range or group. */
export function citedBy(link: HTMLAnchorElement, references = ''): Cited[] {
  const item = referenceOf(link, references);
  if (!item) return [];
  let numbers = numbered(listOf(item));
  if (!numbers.has(item)) numbers = numbersOf([...numbers.keys(), item]);
  const entries = [...numbers.keys()];

  const byNumber = new Map(
    [...numbers].map(([entry, number]) => [number, entry]).reverse() as [number, Element][],
  );
  const written = readNumbers(withoutBrackets(link.textContent ?? '')) ?? [];
  const found = written
    .map((number) => byNumber.get(number))
    .filter((entry) => entry !== undefined);
  const group = grouped(link);
  const several = group.length > 0 || found.length < written.length ? group : found;
  const range = several.length > 1 ? undefined : rangeOf(link, references);
  const inRange = range ? between(entries, range) : [];
  const cited = several.length > 1 ? several : inRange.length > 1 ? inRange : [item];
  return cited.map((entry) => ({
    item: entry,
    number: numbers.get(entry) ?? 0,
    label: labelOf(entry)?.text ?? '',
  }));
}

/** What a marker is called: its own text without brackets, as readers see it. */
export const markerLabel = (link: Element): string => withoutBrackets(link.textContent ?? '');
