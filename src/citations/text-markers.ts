import { format, languageOf, loadLocale, localeNow, type StartMessages } from '../i18n/index.js';
import { warn } from '../ui/index.js';
import { entriesOf, findLists, numbersOf } from './entries.js';
import { CitationMissingEvent } from './events.js';
import { findTextMarkers, looksLikeYear, type TextMarker } from './numbers.js';
import { type MarkedPage, madeMarkers, noMarkers, whenIdle } from './watch-text.js';

/** Longest time that the page waits for this at once, in milliseconds. */
const slice = 8;

const idle = (): Promise<void> => new Promise(whenIdle);

/** A marker whose numbers are all in the list, as mark.js takes it. */
interface Found {
  start: number;
  length: number;
  readonly entries: readonly Element[];
  readonly numbers: readonly number[];
}

/** The text nodes where a marker may stand, without the reference lists. */
function textNodes(within: Node, lists: readonly Element[]): TreeWalker {
  return document.createTreeWalker(
    within,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof Element && (lists.includes(node) || node.matches(noMarkers))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
}

/** The entries by number of each list; where two have the same number the first counts. */
function entriesByNumber(list: Element): Map<number, Element> {
  const numbers = [...numbersOf(entriesOf(list))];
  return new Map(numbers.reverse().map(([entry, number]) => [number, entry]));
}

/** The list that a marker refers to: where a page has several, the next one after it. */
function listFor(node: Node, lists: readonly Element[]): Element | undefined {
  const follows = (list: Element): boolean =>
    (node.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return lists.find(follows) ?? lists.at(-1);
}

/** A link needs an id to lead to; an entry that has one keeps it. */
function idOf(entry: Element, number: number): string {
  if (!entry.id) {
    let id = `reference-${number}`;
    while (entry.ownerDocument.getElementById(id)) id += '-';
    entry.id = id;
  }
  return entry.id;
}

function makeMarker(link: HTMLElement, { entries, numbers }: Found, messages: StartMessages): void {
  const [entry] = entries;
  const [number = 0] = numbers;
  // Its own sign, so that a search of the page that uses mark.js too does not take our links away.
  link.removeAttribute('data-markjs');
  if (entry) link.setAttribute('href', `#${encodeURIComponent(idOf(entry, number))}`);
  link.setAttribute('role', 'doc-biblioref');
  // What the marker shows is part of its name (WCAG 2.5.3).
  const shown = (link.textContent ?? '').replace(/^\P{N}+|\P{N}+$/gu, '');
  const name =
    numbers.length > 1
      ? format(messages.references, { numbers: shown })
      : format(messages.reference, { number: shown });
  link.setAttribute('aria-label', name);
  madeMarkers.add(link);
}

/** Says which numbers are not in the list, unless they are a year or no number is known at all. */
function report(host: Element, node: Text, marker: TextMarker, missing: readonly number[]): void {
  const element = node.parentElement;
  if (!element || missing.every(looksLikeYear)) return;
  const text = node.data.slice(marker.start, marker.start + marker.length);
  const names = missing.map(String);
  host.dispatchEvent(new CitationMissingEvent(text, names, element));
  warn(host, `the marker ${text} stays text: the reference list has no ${names.join(', ')}.`);
}

/**
 * Makes links of the plain markers in parts of an article, where the reference list has every
 * number of the marker. Works in slices, so that the page never waits.
 *
 * @param quietly does the changes without this being told of them as news
 * @returns false where there is no reference list (yet)
 */
export async function markText(
  host: Element,
  { article, references }: MarkedPage,
  within: readonly Node[],
  quietly: (work: () => void) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const lists = findLists(article, references);
  if (lists.length === 0) return false;
  const known = new Map(lists.map((list) => [list, entriesByNumber(list)]));
  let until = performance.now() + slice;
  const mustPause = (): boolean => performance.now() >= until;
  const pause = async (): Promise<void> => {
    await idle();
    until = performance.now() + slice;
  };

  const found = new Map<Text, Found[]>();
  for (const part of within) {
    if (part.parentElement?.closest(noMarkers) || lists.some((list) => list.contains(part)))
      continue;
    const walker = textNodes(part, lists);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (mustPause()) await pause();
      if (signal.aborted) return true;
      if (!(node instanceof Text)) continue;
      for (const marker of findTextMarkers(node.data)) {
        const entries = known.get(listFor(node, lists) ?? article);
        const missing = marker.numbers.filter((number) => !entries?.has(number));
        if (missing.length > 0) {
          report(host, node, marker, missing);
          continue;
        }
        const cited = marker.numbers
          .map((number) => entries?.get(number))
          .filter((one) => one !== undefined);
        found.set(node, [...(found.get(node) ?? []), { ...marker, entries: cited }]);
      }
    }
  }
  if (found.size === 0) return true;

  const [{ default: Mark }, { messages }] = await Promise.all([
    import('mark.js/src/lib/mark.js'),
    localeNow(languageOf(article)) ?? loadLocale(languageOf(article)),
  ]);
  for (const [node, markers] of found) {
    if (mustPause()) await pause();
    if (signal.aborted) return true;
    // A framework may have written it anew meanwhile; that is looked at in its turn.
    if (!node.isConnected || markers.some(({ start, length }) => start + length > node.length))
      continue;
    quietly(() => {
      const links: HTMLElement[] = [];
      new Mark(node).markRanges(markers, { element: 'a', each: (link) => links.push(link) });
      for (const [index, link] of links.entries()) {
        const marker = markers[index];
        if (marker) makeMarker(link, marker, messages);
      }
    });
  }
  return true;
}
