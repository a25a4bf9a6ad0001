import { entryOf, inPage, isAfter, targetOf } from './targets.js';
import { isUnderReferencesHeading } from './under-heading.js';

export { inPage, targetOf };

/**
 * What holds references or notes: the DPUB-ARIA roles, and the words that generators put into
 * class names. Only one sign of several, never enough where the list holds the link itself.
 */
export const listSelector =
  '[role~=doc-bibliography],[role~=doc-endnotes],[role~=doc-footnote],' +
  '[class~=references i],.citations,[class*=biblist],[class*=csl-bib],' +
  ['reference-list', 'ref-list', 'reflist', 'bibliogr', 'footnote', 'endnotes']
    .map((word) => `[class*=${word} i]`)
    .join();

/** What such words name too: markers and links back, of which a page has thousands. */
const noList = 'a,sup,span,cite,button,h1,h2,h3,h4,h5,h6';

/** What may be lists of references or notes in a part of a page, or hold entries that say so. */
export function listsIn(within: ParentNode): Set<Element> {
  const named = Array.from(within.querySelectorAll(`:is(${listSelector}):not(${noList})`));
  return new Set(
    named.map((element) => (element.matches('li,dt,dd,tr,p') && element.parentElement) || element),
  );
}

const declaredEntry = '[role~=doc-biblioentry],[role~=doc-endnote]';
const markerAround = '[role~=doc-noteref],[role~=doc-biblioref],[data-cites]';
const markerItself =
  '[rel~=footnote],[data-footnote-ref],[class*=footnote i],[class*=citation i],[class*=bibr]';
const backLink =
  '[role~=doc-backlink],[rev~=footnote],[class*=backref i],[class*=backlink i],[class*=backlink i] *';

/** Links of these lead around the page; that they lead to a reference too makes them no marker. */
const navigation =
  'nav,[role=navigation],[role=tablist],[role=tab],[role~=doc-toc],[role=menu],[role=menubar]';

/** What stands for a note in a text: `1`, `[1]`, `(a)`, `*`, `†`, `iv`. */
const shortMark = /^[\s[(［【]*(?:\p{N}{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶#‖]{1,4})[\s\])］】.,]*$/iu;

/** Whether an entry has a link back to this marker: what generators of notes have in common. */
function leadsBack(item: Element, link: Element): boolean {
  if (!shortMark.test(link.textContent ?? '')) return false;
  const parts = item.matches('dd') ? [item, item.previousElementSibling] : [item];
  const links = parts.flatMap((part) =>
    Array.from(part?.querySelectorAll<HTMLAnchorElement>(inPage) ?? []),
  );
  return links.some((back) => {
    const target = targetOf(back);
    return (
      target !== null &&
      (target.nextElementSibling === link ||
        (target.contains(link) && target.matches('a,sup,sub,span,cite,small,b,i,em,strong')) ||
        link.contains(target))
    );
  });
}

/** Whether a link says of itself that it is a marker, wherever it leads. */
export const isDeclaredMarker = (link: Element): boolean => link.closest(markerAround) !== null;

/** Whether a link leads from a reference back to the text. */
export const isBackLink = (link: Element): boolean =>
  link.matches(backLink) || /^\W*[↩↑⤴⏎↵⬑↖^]\W*$/u.test(link.textContent ?? '');

/** Whether an entry's list, or a sign of the link itself, says that the link cites the entry. */
function isCited(item: Element, link: HTMLAnchorElement): boolean {
  const list = item.closest(listSelector);
  if ((list && !list.contains(link)) || item.matches(declaredEntry)) return true;
  const wrapper = link.parentElement;
  if (
    isDeclaredMarker(link) ||
    link.matches(markerItself) ||
    wrapper?.matches(`sup:is(${markerItself},.reference)`) ||
    leadsBack(item, link)
  ) {
    return true;
  }
  // "[3]", and a raised "3": a plain "3" may be a step of some instructions.
  const text = (link.textContent ?? '').trim();
  const isNumber = /^[[［]?\d+[\]］]?$/.test(text);
  const isRaised = wrapper?.matches('sup') || link.firstElementChild?.matches('sup');
  if (isNumber && (isRaised || /^[[［]/.test(text)) && item.matches('ol > li')) return true;
  // A paragraph there may be another thing, so that the link has to have a number or a year.
  const isEntry = item.matches('li,dd,tr,dl>div') || /\p{N}/u.test(text) || shortMark.test(text);
  return isEntry && isUnderReferencesHeading(item);
}

/**
 * The reference or note that a link cites, if the link is a citation marker. Recognised by what
 * it is: a link on this page to an entry of a list of references or notes, which is known by its
 * role, class, heading or links back, or a link that a role or its own form declares a marker.
 * Nothing is remembered or changed, so that a page pays only for the markers that are looked at.
 *
 * @param references selector of the reference list, where the page names one
 */
export function referenceOf(link: HTMLAnchorElement, references = ''): Element | null {
  const target = targetOf(link);
  // Where entries and markers are linked to each other the same way, the first is the marker;
  // Org mode gives both the role of back-links.
  if (!target) return null;
  if (!isAfter(target, link) && (target.matches('[href],sup') || isBackLink(link))) return null;
  const item = entryOf(target);
  if (!item || item.contains(link)) return null;
  if (references && item.closest(references)) return item;
  if (link.closest(navigation) && !isDeclaredMarker(link)) return null;
  return isCited(item, link) ? item : null;
}
