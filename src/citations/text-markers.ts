import { languageOf, loadLocale, localeNow } from '../i18n/index.js';
import { findTextMarkers, looksLikeYear, type TextMarker } from '../text/citation-numbers.js';
import { warn } from '../ui/index.js';
import { type Area, areasOf, withinArea } from './areas.js';
import { entriesByNumber } from './entries.js';
import { CitationMissingEvent } from './events.js';
import { type ReferenceList, withoutNotes } from './find-lists.js';
import { makeLink } from './make-links.js';
import type { PacedWork } from './near.js';
import { makePace } from './pace.js';
import { findRaised, isRaisedCitation } from './raised.js';
import { blockOf, type TextRun, textRuns } from './text-runs.js';
import { type MarkedPage, madeMarkers } from './watch-text.js';

export { NearBlocks } from './near.js';

/** Where a number is no citation: code, formulas, fields, and links as they are. */
const noMarkers =
  'a,code,pre,kbd,samp,tt,var,math,svg,script,style,textarea,button,select,template,noscript,' +
  'cite-ref,[contenteditable]:not([contenteditable=false]),[hidden],[role=math],[role=textbox],' +
  '.katex,.MathJax,.MathJax_Display,mjx-container,.mwe-math-element,.ltx_Math,.math,.tex,.latex';

/** Where a raised number is an author's address. */
const authors =
  'header,address,[class*=author i],[class*=byline i],[class*=affil i],[class*=contrib i],' +
  '[rel~=author],[itemprop=author]';

/** The markers of other hands: raised numbers beside them are another thing. */
const otherMarkers =
  '[role~=doc-noteref],[role~=doc-biblioref],sup a[href*="#"],a[href*="#"]>sup,[data-cites]';

const bracket = /^[[［【〔]/;

/** The list that a marker refers to: where a page has several, the next one after it. */
function listFor(node: Node, lists: readonly ReferenceList[]): ReferenceList | undefined {
  if (lists.length < 2) return lists[0];
  const follows = ({ parts: [first] }: ReferenceList): boolean =>
    first !== undefined &&
    (node.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return lists.find(follows) ?? lists.at(-1);
}

/** The entries of a list by their numbers, read once for all that it serves. */
const numbered = new WeakMap<ReferenceList, ReadonlyMap<number, Element>>();

/** The markers that were reported, by the element they stand in: each once. */
const reported = new WeakMap<Element, Set<string>>();

/** Says which numbers are not in the list, unless they are years. */
function report(host: Element, element: Element, text: string, missing: readonly number[]): void {
  const known = reported.get(element) ?? new Set();
  reported.set(element, known);
  if (known.has(text) || missing.every(looksLikeYear)) return;
  known.add(text);
  const names = missing.map(String);
  host.dispatchEvent(new CitationMissingEvent(text, names, element));
  warn(host, `the marker ${text} stays text: the reference list has no ${names.join(', ')}.`);
}

/** The markers of a run of text, in its order. */
function markersOf({ text, nodes, raised }: TextRun): TextMarker[] {
  const found = findTextMarkers(text);
  const isRaised = ({ start, length }: TextMarker): boolean =>
    isRaisedCitation(text.slice(Math.max(0, start - 40), start), text.charAt(start + length));
  const others = [...raised.filter(isRaised), ...findRaised(text)];
  if (others.length === 0 || nodes[0]?.node.parentElement?.closest(authors)) return found;
  return [...found, ...others].sort((a, b) => a.start - b.start);
}

/** The blocks of an article that have markers in brackets, made links or not. */
const withBrackets = new WeakMap<Element, Set<Element>>();

/** Whether raised numbers are the citations of an article: where it has no others. */
function citesByRaised(article: Element): boolean {
  for (const block of withBrackets.get(article) ?? []) if (article.contains(block)) return false;
  return Array.from(article.querySelectorAll(otherMarkers)).every(
    (link) => madeMarkers.has(link) && !bracket.test(link.textContent ?? ''),
  );
}

/**
 * So many markers become links at once, in slices: 500 take 25 ms, and who lists the links of a
 * page, as screen readers do, has them all. Those of 5,000 would take 280 ms.
 */
const few = 500;

/** How the links of a page are made. */
export interface Making {
  /** Stops it. */
  readonly signal: AbortSignal;
  /** Does the changes without this being told of them as news. */
  quietly(work: () => void): void;
  /** Puts off the work on a block; without it, it is done now. */
  whenNear?(block: Element, lists: Iterable<Element>, work: PacedWork): void;
  /** Has a block read again, because its list is another now. */
  lookAgain?(block: Element): void;
}

/**
 * Makes links of the plain markers in parts of an article, where the reference list has every
 * number of the marker. All of the text is read, in slices, so that the page never waits and the
 * editor hears of every number that is missing. In a long article links are made of what the
 * reader comes near: finding one takes microseconds, but each new one has the browser lay out its
 * paragraph, and every frame in which something changed walks the whole of a long page.
 *
 * @returns what to look at again when the page has changed: a list, or an entry, may come later
 */
export async function markText(
  host: Element,
  page: MarkedPage,
  within: readonly Node[],
  making: Making,
): Promise<readonly Node[]> {
  const pace = makePace(false);
  const again: Node[] = [];
  for (const area of areasOf(page.article, page.references)) {
    const own = withinArea(area, within);
    if (own.length > 0) again.push(...(await markArea(host, area, own, making, pace)));
  }
  return again;
}

/** Does so in a part of the page that has lists of its own. */
async function markArea(
  host: Element,
  { root: article, others, lists: all }: Area,
  within: readonly Node[],
  { signal, quietly, whenNear, lookAgain }: Making,
  pace: ReturnType<typeof makePace>,
): Promise<readonly Node[]> {
  const lists = withoutNotes(all, article);
  if (lists.length === 0) return within;
  const parts = new Set(lists.flatMap((list) => list.parts));
  const isLeftOut = (element: Element): boolean =>
    parts.has(element) || others.includes(element) || element.matches(noMarkers);
  for (const list of lists) {
    await pace();
    if (!numbered.has(list)) numbered.set(list, entriesByNumber(list.entries));
  }

  /** The markers of a run whose numbers the list has, and what is told of the others. */
  const read = (run: TextRun, isMissing?: (marker: string, numbers: number[]) => void) => {
    const markers = markersOf(run);
    const [first] = run.nodes;
    const list = first && markers.length > 0 ? listFor(first.node, lists) : undefined;
    const entries = list && numbered.get(list);
    return markers.flatMap(({ start, length, numbers }) => {
      const text = run.text.slice(start, start + length);
      const entry = entries?.get(numbers[0] ?? 0);
      if (entry && numbers.every((number) => entries?.has(number))) {
        return [{ run, start, text, numbers, entry }];
      }
      isMissing?.(
        text,
        numbers.filter((number) => !entries?.has(number)),
      );
      return [];
    });
  };

  const again = new Set<Node>();
  let count = 0;
  const inBrackets = new Set<Element>();
  const onlyRaised = new Set<Element>();
  for (const block of new Set(within.map(blockOf))) {
    const element = block instanceof Element ? block : block.parentElement;
    if (element?.closest(noMarkers) || [...parts].some((part) => part.contains(block))) continue;
    for (const run of textRuns(block, isLeftOut)) {
      const turn = pace();
      if (turn) await turn;
      if (signal.aborted) return [];
      const place = run.nodes[0]?.node.parentElement;
      if (!place) continue;
      const found = read(run, (text, missing) => {
        if (!bracket.test(text)) return;
        report(host, place, text, missing);
        again.add(place);
      });
      if (found.length === 0) continue;
      count += found.length;
      const own = blockOf(place) as Element;
      (found.some(({ text }) => bracket.test(text)) ? inBrackets : onlyRaised).add(own);
    }
  }

  const known = withBrackets.get(article) ?? new Set();
  withBrackets.set(article, known);
  for (const block of inBrackets) known.add(block);
  const isByRaised = onlyRaised.size > 0 && citesByRaised(article);
  const blocks = isByRaised ? onlyRaised : inBrackets;
  if (blocks.size === 0) return [...again];
  const language = languageOf(article);
  // The English that is here from the start does where no other can be loaded.
  const locale = localeNow(language) ?? (await loadLocale(language).catch(() => localeNow('en')));
  if (!locale) return [...again];
  for (const block of blocks) {
    const work: PacedWork = async (pause) => {
      if (!block.isConnected) return;
      // Read anew: the page may have written it anew.
      const runs = [...textRuns(block, isLeftOut)].filter(
        ({ nodes: [first] }) => first && blockOf(first.node) === block,
      );
      const markers = runs
        .flatMap((run) => read(run))
        .filter(({ text }) => bracket.test(text) !== isByRaised);
      if (markers.some(({ entry }) => !entry.isConnected)) return lookAgain?.(block);
      // From the end, so that what was found before stands where it was found.
      for (const marker of markers.reverse()) {
        const turn = pause();
        if (turn) await turn;
        if (signal.aborted) return;
        quietly(() => {
          const link = makeLink(marker, locale.messages);
          if (link) madeMarkers.add(link);
        });
      }
    };
    if (whenNear && count > few) whenNear(block, parts, work);
    else await work(pace);
  }
  return [...again];
}
