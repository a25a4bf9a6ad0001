import { format, type StartMessages } from '../i18n/index.js';
import { compressNumbers } from '../text/citation-numbers.js';
import type { RunNode, TextRun } from './text-runs.js';

/** A plain marker whose numbers are all in the list. */
export interface FoundMarker {
  readonly run: TextRun;
  /** Where it begins in the run. */
  readonly start: number;
  /** The marker as it is written. */
  readonly text: string;
  readonly numbers: readonly number[];
  /** The entry of the first number. */
  readonly entry: Element;
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

interface Place {
  readonly entry: RunNode;
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** The nodes of a run that a marker stands in, and where it begins and ends in each. */
function placesOf({ run: { nodes }, start, text }: FoundMarker): Place[] {
  const end = start + text.length;
  let first = 0;
  for (let last = nodes.length - 1; first < last; ) {
    const middle = (first + last + 1) >> 1;
    if ((nodes[middle]?.start ?? 0) <= start) first = middle;
    else last = middle - 1;
  }
  const places: Place[] = [];
  for (let entry = nodes[first]; entry && entry.start < end; entry = nodes[++first]) {
    const { node, start: at } = entry;
    const [from, to] = [Math.max(0, start - at), Math.min(node.length, end - at)];
    if (from < to) places.push({ entry, node, from, to });
  }
  return places;
}

/** The nodes that were put in the place of those of the page. */
const anew = new WeakSet<Text>();

/**
 * Text that runs, or stands, from right to left is put into a new node before it is parted.
 * Chromium tells of a shift of the layout otherwise, though nothing moves: it compares where the
 * leftmost piece of a node begins, and the piece with the end of the text is another node's then.
 * Ranges go with the text. The page's own node stays, empty, because a framework may hold it.
 */
function startAnew(entry: RunNode): Text {
  const { node } = entry;
  const isRtl =
    /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(node.data) ||
    node.parentElement?.closest('[dir=rtl i]');
  if (!isRtl) return node;
  entry.node = node.splitText(0);
  anew.add(entry.node);
  if (anew.has(node)) node.remove();
  return entry.node;
}

/**
 * Puts a link around a part of a text node. Not by mark.js: a call for each paragraph, 5,000 links
 * take it 1.5 to 2 times as long (82 to 91 ms instead of 42 to 58, which `npm run bench -- citations`
 * prints), and a marker that stands in several nodes would become several links.
 */
function wrap({ entry, from, to }: Place): HTMLElement {
  const node = startAnew(entry);
  node.splitText(to);
  const link = document.createElement('a');
  const text = node.splitText(from);
  text.before(link);
  link.append(text);
  return link;
}

/**
 * Puts a link around a marker that stands in several nodes, where all of them are children of one
 * parent, or fill the elements that are: half an element cannot be in a link.
 */
function surround(first: Place, last: Place): HTMLElement | undefined {
  const range = document.createRange();
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.to);
  const parent = range.commonAncestorContainer;
  let start: Node = first.node;
  while (start.parentNode && start.parentNode !== parent) {
    if (first.from > 0 || start.previousSibling) return undefined;
    start = start.parentNode;
  }
  let end: Node = last.node;
  while (end.parentNode && end.parentNode !== parent) {
    if (last.to < last.node.length || end.nextSibling) return undefined;
    end = end.parentNode;
  }
  if (start === first.node) range.setStart(startAnew(first.entry), first.from);
  else range.setStartBefore(start);
  // Else what follows would begin elsewhere in its node: that is told as a shift too.
  if (end === last.node) last.node.splitText(last.to);
  range.setEndAfter(end);
  const link = document.createElement('a');
  range.surroundContents(link);
  return link;
}

/**
 * Makes a link to the list of a plain marker.
 *
 * @returns undefined where a framework has written the text anew meanwhile: that is looked at in
 *   its turn
 */
export function makeLink(marker: FoundMarker, messages: StartMessages): HTMLElement | undefined {
  const places = placesOf(marker);
  const [first] = places;
  const last = places.at(-1);
  const isThere = places.every(({ node }) => node.isConnected);
  const written = places.map(({ node, from, to }) => node.data.slice(from, to)).join('');
  if (!first || !last || !isThere || written !== marker.text) return undefined;
  const link = first === last ? wrap(first) : surround(first, last);
  if (!link) return undefined;
  const { entry, numbers, text } = marker;
  link.setAttribute('href', `#${encodeURIComponent(idOf(entry, numbers[0] ?? 0))}`);
  link.setAttribute('role', 'doc-biblioref');
  // What the marker shows is part of its name (WCAG 2.5.3), but raised digits are often not read.
  const digits = text.replace(/^\P{Nd}+|\P{Nd}+$/gu, '') || compressNumbers(numbers);
  const name =
    numbers.length > 1
      ? format(messages.references, { numbers: digits })
      : format(messages.reference, { number: digits });
  link.setAttribute('aria-label', name);
  return link;
}
