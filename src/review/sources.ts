/** The page's reference list, for the number of sources that a badge states. */
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

/** The first list after a heading that has one of these texts. */
function underHeading(root: ParentNode, headings: readonly string[]): Element | undefined {
  for (const heading of root.querySelectorAll('h1,h2,h3,h4,h5,h6,summary')) {
    const text = textOf(heading).replace(/^[\d.\s]+|[:\s]+$/g, '');
    if (!headings.includes(text.toLowerCase())) continue;
    for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.matches('h1,h2,h3,h4,h5,h6')) break;
      if (entriesOf(next) > 0) return next;
    }
  }
  return undefined;
}

/**
 * The reference list of the article that a badge stands on.
 *
 * @param heading what such a list is headed with in the page's language
 * @returns its number of entries and its id, undefined if there is none
 */
export function sourcesOf(
  badge: Element,
  heading: string,
): { readonly count: number; readonly id: string } | undefined {
  const page = badge.ownerDocument;
  const headings = [heading.toLowerCase(), 'references', 'sources'];
  for (const root of new Set<ParentNode>([articleOf(badge, ''), page])) {
    const list =
      [...root.querySelectorAll(lists)].find((each) => entriesOf(each) > 0) ??
      underHeading(root, headings);
    if (!list) continue;
    const { id = '' } = list.id ? list : (list.querySelector('ol[id],ul[id]') ?? {});
    return { count: entriesOf(list), id };
  }
  return undefined;
}
