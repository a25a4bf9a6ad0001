import { languageOf, loadLocale, localeNow } from '../i18n/index.js';
import { warn } from '../ui/index.js';
import { numbersOf } from './entries.js';
import { CitationMissingEvent } from './events.js';
import { findLists, type ReferenceList } from './find-lists.js';
import { type FoundMarker, makeLink } from './make-links.js';
import { findTextMarkers, looksLikeYear, type TextMarker } from './numbers.js';
import { findRaised, isRaisedCitation } from './raised.js';
import { blockOf, type TextRun, textRuns } from './text-runs.js';
import { type MarkedPage, madeMarkers, whenIdle } from './watch-text.js';

/** Longest time that the page waits for this at once, in milliseconds. */
const slice = 8;

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

/** The entries by number of a list; where two have the same number the first counts. */
function entriesByNumber({ entries }: ReferenceList): Map<number, Element> {
  const numbers = [...numbersOf(entries)];
  return new Map(numbers.reverse().map(([entry, number]) => [number, entry]));
}

/** The list that a marker refers to: where a page has several, the next one after it. */
function listFor(node: Node, lists: readonly ReferenceList[]): ReferenceList | undefined {
  const follows = ({ parts: [first] }: ReferenceList): boolean =>
    first !== undefined &&
    (node.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return lists.find(follows) ?? lists.at(-1);
}

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
  const place = nodes[0]?.node.parentElement;
  const isRaised = ({ start, length }: TextMarker): boolean =>
    isRaisedCitation(text.slice(Math.max(0, start - 40), start), text.charAt(start + length));
  return [
    ...findTextMarkers(text),
    ...(place?.closest(authors) ? [] : [...raised.filter(isRaised), ...findRaised(text)]),
  ].sort((a, b) => a.start - b.start);
}

/** Whether raised numbers are the citations of an article: where it has no others. */
function citesByRaised(article: Element, found: readonly FoundMarker[]): boolean {
  const links = Array.from(article.querySelectorAll(otherMarkers));
  return (
    !found.some(({ text }) => bracket.test(text)) &&
    links.every((link) => madeMarkers.has(link) && !bracket.test(link.textContent ?? ''))
  );
}

/**
 * Makes links of the plain markers in parts of an article, where the reference list has every
 * number of the marker. Works in slices, so that the page never waits.
 *
 * @param quietly does the changes without this being told of them as news
 * @returns what to look at again when the page has changed: a list, or an entry, may come later
 */
export async function markText(
  host: Element,
  { article, references }: MarkedPage,
  within: readonly Node[],
  quietly: (work: () => void) => void,
  signal: AbortSignal,
): Promise<readonly Node[]> {
  let until = performance.now() + slice;
  const pause = async (): Promise<void> => {
    await new Promise<void>(whenIdle);
    until = performance.now() + slice;
  };
  const lists = findLists(article, references);
  if (lists.length === 0) return within;
  const parts = new Set(lists.flatMap((list) => list.parts));
  const isLeftOut = (element: Element): boolean => parts.has(element) || element.matches(noMarkers);
  const known = new Map<ReferenceList, Map<number, Element>>();
  for (const list of lists) {
    if (performance.now() >= until) await pause();
    known.set(list, entriesByNumber(list));
  }

  const found: FoundMarker[] = [];
  const again = new Set<Node>();
  for (const block of new Set(within.map(blockOf))) {
    const element = block instanceof Element ? block : block.parentElement;
    if (element?.closest(noMarkers) || [...parts].some((part) => part.contains(block))) continue;
    for (const run of textRuns(block, isLeftOut)) {
      if (performance.now() >= until) await pause();
      if (signal.aborted) return [];
      const place = run.nodes[0]?.node.parentElement;
      for (const { start, length, numbers } of place ? markersOf(run) : []) {
        const list = place && listFor(place, lists);
        const entries = list && known.get(list);
        const cited = numbers.map((number) => entries?.get(number));
        const text = run.text.slice(start, start + length);
        const [entry] = cited;
        if (entry && !cited.includes(undefined)) {
          found.push({ run, start, text, numbers, entry });
        } else if (place && bracket.test(text)) {
          report(
            host,
            place,
            text,
            numbers.filter((number) => !entries?.has(number)),
          );
          again.add(place);
        }
      }
    }
  }
  const isRaisedToo = citesByRaised(article, found);
  const markers = found.filter(({ text }) => isRaisedToo || bracket.test(text));
  if (markers.length > 0) {
    const { messages } = localeNow(languageOf(article)) ?? (await loadLocale(languageOf(article)));
    // From the end, so that what was found before stands where it was found.
    for (const marker of markers.reverse()) {
      if (performance.now() >= until) await pause();
      if (signal.aborted) return [];
      quietly(() => {
        const link = makeLink(marker, messages);
        if (link) madeMarkers.add(link);
      });
    }
  }
  return [...again];
}
