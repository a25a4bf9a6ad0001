import { isReferencesHeading, isReferencesLine } from '../i18n/reference-headings.js';
import { entriesOf, labelOf } from './entries.js';
import { entryLines } from './entry-lines.js';
import { listSelector } from './recognise.js';
import {
  followsReferencesLine,
  headings,
  headingsIn,
  levelOf,
  lists,
  namedIn,
} from './under-heading.js';
import { madeMarkers } from './watch-text.js';

/** A list of references as it stands in a page. */
export interface ReferenceList {
  /** What holds the entries: one element, or the entries themselves where they are paragraphs. */
  readonly parts: readonly Element[];
  readonly entries: readonly Element[];
}

function listOfPart(part: Element): ReferenceList {
  const entries = entriesOf(part);
  return { parts: [part], entries: entries.length > 0 ? entries : numberedBlocks(part) };
}

/** What may be an entry under a heading, or hold some. */
const blocks = 'p,div,section';

/** A section with a name or a heading of its own is a part of the article. */
const isPartOfText = (block: Element): boolean =>
  block.matches('section') &&
  (block.matches('[aria-label],[aria-labelledby]') || block.querySelector(headings) !== null);

/**
 * The numbered paragraphs of a box, or else the block itself if it is one: an entry may have parts,
 * and its number may stand in a part of its own.
 */
function numberedBlocks(block: Element): Element[] {
  if (isPartOfText(block)) return [];
  const lines = entryLines(block);
  if (lines.length > 0) return lines;
  const isNumbered = labelOf(block) !== undefined && /\p{L}/u.test(block.textContent ?? '');
  const inside = Array.from(block.children)
    .filter((part) => part.matches(blocks))
    .flatMap(numberedBlocks);
  const isEntry = isNumbered && !block.querySelector('h1,h2,h3,h4,h5,h6,input');
  return inside.length > 1 || !isEntry ? inside : [block];
}

/**
 * The entries after a heading: its first list, or a list under each heading of a lower level
 * ("References", "Books", "Articles"), or else the numbered paragraphs there.
 */
function listAfter(heading: Element): ReferenceList {
  const level = levelOf(heading);
  const found: Element[] = [];
  const paragraphs: Element[] = [];
  for (let at: Element | null = heading; at; at = at.parentElement) {
    let isExpected = true;
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      const isList = next.matches(lists);
      const list = isList ? next : next.querySelector(lists);
      const inside = isList ? null : next.querySelector(headings);
      const other = next.matches(headings) ? next : inside;
      // Entries may have headings of their own.
      if (other && !list?.contains(other)) {
        if (levelOf(other) <= level) break;
        isExpected = true;
      }
      if (list && isExpected) {
        found.push(list);
        isExpected = false;
      } else if (!list && next.matches(blocks)) {
        paragraphs.push(...numberedBlocks(next));
      }
    }
    if (found.length > 0) return { parts: found, entries: found.flatMap(entriesOf) };
    if (paragraphs.length > 0) return { parts: paragraphs, entries: paragraphs };
    if (at.parentElement?.matches('article,main,body')) break;
  }
  return { parts: [], entries: [] };
}

/** Another article's list is its own. */
function isFor(root: Element, part: Element, others: readonly Element[]): boolean {
  if (others.some((other) => other.contains(part))) return false;
  const article = part.closest('article');
  return article === null || article.contains(root) || root.contains(article);
}

const isBefore = (a: Element | undefined, b: Element | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Lists in the order of the page, without those that stand in another of them, or are another. */
function inOrder(all: readonly ReferenceList[]): ReferenceList[] {
  const kept: ReferenceList[] = [];
  for (const list of all) {
    const isKnown = list.parts.some((part) =>
      all.some((other) =>
        other.parts.some(
          (outer) =>
            (outer === part && kept.includes(other)) || (outer !== part && outer.contains(part)),
        ),
      ),
    );
    if (!isKnown) kept.push(list);
  }
  return kept.sort((a, b) => (isBefore(a.parts[0], b.parts[0]) ? -1 : 1));
}

/** Lines that are no headings but say that references follow. */
const isLine = (block: Element): boolean =>
  block.childElementCount === 0 && isReferencesLine(block.textContent ?? '');

/** Whether raised links of the author's lead to entries: then they are notes, not references. */
function isOfNotes({ entries }: ReferenceList, root: Element): boolean {
  return entries.slice(0, 3).some((entry) => {
    const id = entry.id || entry.querySelector('[id]')?.id;
    if (!id) return false;
    const links = root.querySelectorAll(`a[href$="#${CSS.escape(id)}"]`);
    return Array.from(links).some(
      (link) =>
        !madeMarkers.has(link) &&
        !entry.contains(link) &&
        (link.matches('sup *,[role~=doc-noteref]') || link.querySelector('sup')),
    );
  });
}

/** The lists that plain markers can refer to: where there are others, not those of notes. */
export function withoutNotes(
  all: readonly ReferenceList[],
  root: Element,
): readonly ReferenceList[] {
  if (all.length < 2) return all;
  const references = all.filter((list) => !isOfNotes(list, root));
  return references.length > 0 ? references : all;
}

/** The lists that a selector names; those of the part itself count first. */
function namedLists(root: Element, references: string, others: readonly Element[]) {
  const named = Array.from(root.ownerDocument.querySelectorAll(references));
  const own = named.filter((part) => isFor(root, part, others));
  return inOrder((own.length > 0 ? own : named).map(listOfPart));
}

/** The first of the signs of a list that a part of the page has counts. */
function search(root: Element, within: Element, others: readonly Element[]): ReferenceList[] {
  const select = (selector: string): Element[] => Array.from(within.querySelectorAll(selector));
  const ways = [
    () => [
      ...[...select('[role~=doc-bibliography]'), ...namedIn(within)].map(listOfPart),
      ...headingsIn(within)
        .filter((heading) => isReferencesHeading(heading.textContent ?? ''))
        .map(listAfter),
    ],
    () => select('[role~=doc-endnotes]').map(listOfPart),
    () => select(listSelector).map(listOfPart),
    () => select(lists).filter(followsReferencesLine).map(listOfPart),
    () => select('p,div').filter(isLine).map(listAfter),
  ];
  for (const way of ways) {
    const found = way().filter(
      ({ parts, entries }) =>
        entries.length > 0 && parts.every((part) => isFor(root, part, others)),
    );
    if (found.length > 0) return inOrder(found);
  }
  return [];
}

/**
 * The reference lists for the plain markers of a part of the page: those that the selector names,
 * or have the role of a bibliography or stand under a heading that says so, or else hold notes.
 * The first of these signs that the article has counts, then that of the whole page. Entries that
 * are lines of one paragraph are put into elements of their own.
 *
 * @param others articles in that part whose lists are their own
 */
export function findLists(
  root: Element,
  references = '',
  others: readonly Element[] = [],
): ReferenceList[] {
  if (references) return namedLists(root, references, others);
  const own = search(root, root, others);
  return own.length > 0 ? own : search(root, root.ownerDocument.body, others);
}

/** Those of them that stand in the part itself. */
export const findListsIn = (root: Element, references: string): ReferenceList[] =>
  references
    ? inOrder(Array.from(root.querySelectorAll(references), listOfPart))
    : search(root, root, []);
