import { pointing } from './pointing.js';

/** Where a link leads to on its page, and the entry that begins there. */

/** Links that may lead to an entry. */
export const inPage = ['href*="#"', ...pointing].map((sign) => `a[${sign}]`).join();

/** What a list of references or notes is made of, for certain or perhaps. */
const listEntry =
  'li,dt,dd,tr,[role~=listitem],[role~=doc-endnote],[role~=doc-footnote],' +
  '[role~=doc-biblioentry],.csl-entry,:is(div,aside,p).footnote';
const blockEntry = 'p,div,aside,section:not([aria-label],[aria-labelledby])';
const inline = 'a,span,cite,sup,b,i,em,strong,small,bdi,td,th';

/** A block with a role of its own that is no entry: a panel of tabs, a dialog, a region. */
const otherRole =
  '[role]:not([role=note],[role=row],[role=presentation],[role=none],[role*=listitem],[role*=doc-])';

/** A block with these inside is a section, a figure, or a whole list of entries. */
const sectionParts = 'h1,h2,h3,h4,li,div[id],p[id],aside[id],section,table,figure,input';

/** The entry that a link without an address names in another attribute. */
function pointedAt(link: HTMLAnchorElement): Element | null {
  const { ownerDocument: page } = link;
  const ids = pointing.flatMap((name) => link.getAttribute(name)?.trim().split(/\s+/) ?? []);
  const targets = ids.map((id) => page.getElementById(id)).filter((found) => found !== null);
  return targets.find(entryOf) ?? null;
}

/** The part of the page that a link leads to, if it is on this page. */
export function targetOf(link: HTMLAnchorElement): Element | null {
  if (!link.hash) return pointedAt(link);
  const href = link.getAttribute('href') ?? '';
  if (!href.startsWith('#')) {
    const { host, pathname, search } = new URL(link.ownerDocument.URL);
    if (link.host !== host || link.pathname !== pathname) return null;
    // A link without the query leads here too: readers come with one from a mail or a search.
    if (link.search && link.search !== search) return null;
  }
  let id = href.slice(href.indexOf('#') + 1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // An id with a bare percent sign is looked for as it stands.
  }
  if (!id || !href.includes('#')) return null;
  const root = link.getRootNode() as Document;
  const found = root.getElementById?.(id);
  // Where articles stand one after the other, their ids are often the same.
  const article = link.closest('article');
  if (found && (!article || article.contains(found))) return found;
  const name = CSS.escape(id);
  return (
    article?.querySelector(`#${name}`) ??
    found ??
    link.ownerDocument.querySelector(`#${name},a[name="${name}"]`)
  );
}

/** Whether an entry begins with a part of it: nothing stands before but a number. */
function beginsWith(item: Element, part: Element): boolean {
  if (item === part) return true;
  const before = item.ownerDocument.createRange();
  before.setStart(item, 0);
  before.setEndBefore(part);
  return /^[^\p{L}]{0,12}$/u.test(String(before).trim());
}

const hasWords = (element: Element): boolean => /\p{L}/u.test(element.textContent ?? '');

/** The entry that a target is, or is the beginning of. */
export function entryOf(target: Element): Element | null {
  if (target.matches('table')) {
    const { rows } = target as HTMLTableElement;
    return rows.length === 1 ? (rows[0] ?? null) : null;
  }
  if (!target.matches(`${listEntry},${blockEntry},${inline}`)) return null;
  let item = target.closest(listEntry);
  if (item && beginsWith(item, target)) {
    while (item?.matches('dt')) item = item.nextElementSibling;
    return item;
  }
  item = target.closest(blockEntry);
  if (!item || !beginsWith(item, target)) return null;
  // The label of an entry stands in a block of its own.
  while (!hasWords(item) && item.parentElement?.matches(blockEntry)) item = item.parentElement;
  return item.matches(otherRole) || item.querySelector(sectionParts) ? null : item;
}

/** Whether a part of the page comes after a link, as references and notes do. */
export const isAfter = (target: Element, link: Element): boolean =>
  (link.compareDocumentPosition(target) &
    (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_DISCONNECTED)) !==
  0;
