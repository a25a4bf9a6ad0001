/** The page's reference list, for the number of sources that a badge states. */
import { isReferencesLine } from '../i18n/reference-headings.js';
import { articleOf } from '../ui/article.js';
import { textOf } from './claim.js';

/** What lists of references are known by: roles, and the words that generators put into classes. */
const lists =
  'reference-list,[role~=doc-bibliography],[role~=doc-endnotes],.references,' +
  ['reference-list', 'ref-list', 'reflist', 'bibliograph', 'footnotes', 'endnotes']
    .map((word) => `[class*=${word} i]`)
    .join();

/** Entries of a list: those of its first list that has some. */
function entriesOf(list: Element): number {
  const roots = [list, ...(list.shadowRoot ? [list.shadowRoot] : [])];
  for (const root of roots)
    for (const part of [list, ...root.querySelectorAll('ol,ul')]) {
      const count = part.querySelectorAll(':scope > li').length;
      if (count > 0) return count;
    }
  return 0;
}

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** The first list after a heading, or a line, that says that references follow, in any language. */
function underHeading(root: ParentNode): Element | undefined {
  for (const heading of root.querySelectorAll(`${headings},summary,p`)) {
    if (!isReferencesLine(textOf(heading))) continue;
    for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.matches(headings) || (heading.matches('p') && entriesOf(next) === 0)) break;
      if (entriesOf(next) > 0) return next;
    }
  }
  return undefined;
}

/**
 * The reference list of the article that a badge stands on.
 *
 * @returns its number of entries and its id, undefined if there is none
 */
export function sourcesOf(
  badge: Element,
): { readonly count: number; readonly id: string } | undefined {
  const page = badge.ownerDocument;
  for (const root of new Set<ParentNode>([articleOf(badge, ''), page])) {
    const list =
      [...root.querySelectorAll(lists)].find((each) => entriesOf(each) > 0) ?? underHeading(root);
    if (!list) continue;
    const { id = '' } = list.id ? list : (list.querySelector('ol[id],ul[id]') ?? {});
    return { count: entriesOf(list), id };
  }
  return undefined;
}
