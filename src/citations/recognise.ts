import { isReferencesHeading } from './headings.js';

/**
 * What holds references or notes: the DPUB-ARIA roles, and the words that generators put into
 * class names. Only one sign of several, never enough where the list holds the link itself.
 */
export const listSelector =
  '[role~=doc-bibliography],[role~=doc-endnotes],[role~=doc-footnote],.references,' +
  ['reference-list', 'ref-list', 'reflist', 'bibl', 'footnote', 'endnote']
    .map((word) => `[class*=${word} i]`)
    .join();

/** What an entry of such a list is made of. */
const entry =
  'li,dd,dt,tr,p,div,aside,[role~=listitem],[role~=doc-endnote],[role~=doc-biblioentry]';

const markerAround = '[role~=doc-noteref],[role~=doc-biblioref],[data-cites]';
const markerItself =
  '[rel~=footnote],[data-footnote-ref],[class*=footnote i],[class*=citation i],[class*=bibr]';
const backLink =
  '[role~=doc-backlink],[rev~=footnote],[class*=backref i],[class*=backlink i],[class*=backlink i] *';

/** The part of the page that a link leads to, if it is on this page. */
export function targetOf(link: HTMLAnchorElement): Element | null {
  const href = link.getAttribute('href') ?? '';
  const [page] = link.ownerDocument.URL.split('#');
  if (!href.startsWith('#') && link.href.split('#')[0] !== page) return null;
  let id = link.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // An id with a bare percent sign is looked for as it stands.
  }
  if (!id) return null;
  const root = link.getRootNode() as Document;
  const name = CSS.escape(id);
  // Where articles stand one after the other, their ids are often the same.
  return (
    link.closest('article')?.querySelector(`#${name}`) ??
    root.getElementById?.(id) ??
    link.ownerDocument.querySelector(`#${name},a[name="${name}"]`)
  );
}

/** The entry that a target is, or is the beginning of. */
function entryOf(target: Element): Element | null {
  let item = target.closest(entry);
  if (!item) return null;
  if (item !== target) {
    // A named anchor at the start of the entry; the target of a back-link is a marker instead.
    const before = target.ownerDocument.createRange();
    before.setStart(item, 0);
    before.setEndBefore(target);
    if (target.matches('[href],sup,h1,h2,h3,h4,h5,h6') || String(before).trim()) return null;
  }
  const parent = item.parentElement;
  if (item.matches('p,div') && parent?.matches('li,dd') && parent.firstElementChild === item) {
    item = parent;
  }
  if (item.matches('dt')) return item.nextElementSibling;
  // A section, or a whole list of entries.
  return item.matches('div,aside') && item.querySelector('h1,h2,h3,h4,li,div[id],p[id],aside[id]')
    ? null
    : item;
}

/** Whether an entry has a link back to this marker: what generators of notes have in common. */
function leadsBack(item: Element, link: Element): boolean {
  return Array.from(item.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')).some((back) => {
    const target = targetOf(back);
    return (
      target !== null &&
      (target.nextElementSibling === link ||
        (target.contains(link) && target.matches('a,sup,sub,span,cite,small,b,i,em,strong')) ||
        link.contains(target))
    );
  });
}

/** Whether the heading nearest before an element is one of references or notes. */
export function isUnderReferencesHeading(element: Element): boolean {
  for (
    let at: Element | null = element;
    at && at !== at.ownerDocument.body;
    at = at.parentElement
  ) {
    for (let other = at.previousElementSibling; other; other = other.previousElementSibling) {
      const inside = other.querySelectorAll('h1,h2,h3,h4,h5,h6');
      const heading = other.matches('h1,h2,h3,h4,h5,h6,summary')
        ? other
        : inside[inside.length - 1];
      if (heading) return isReferencesHeading(heading.textContent ?? '');
    }
  }
  return false;
}

/** Whether a link says of itself that it is a marker, wherever it leads. */
export const isDeclaredMarker = (link: Element): boolean => link.closest(markerAround) !== null;

/** Whether a link leads from a reference back to the text. */
export const isBackLink = (link: Element): boolean =>
  link.matches(backLink) || /^\W*[↩↑⤴⏎^]\W*$/u.test(link.textContent ?? '');

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
  const item = target && !isBackLink(link) ? entryOf(target) : null;
  if (!item || item.contains(link)) return null;
  if (references && item.closest(references)) return item;
  const list = item.closest(listSelector);
  if (list && !list.contains(link)) return item;
  const wrapper = link.parentElement;
  if (
    isDeclaredMarker(link) ||
    link.matches(markerItself) ||
    wrapper?.matches(`sup:is(${markerItself},.reference)`) ||
    leadsBack(item, link)
  ) {
    return item;
  }
  if (!item.matches('li,dd,tr,p')) return null;
  // "[3]", and a raised "3": a plain "3" may be a step of some instructions.
  const text = (link.textContent ?? '').trim();
  const isNumber = /^[[［]?\d+[\]］]?$/.test(text);
  const isRaised = wrapper?.matches('sup') || link.firstElementChild?.matches('sup');
  if (isNumber && (isRaised || /^[[［]/.test(text)) && item.matches('ol > li')) return item;
  return isUnderReferencesHeading(item) ? item : null;
}
