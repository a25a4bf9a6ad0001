import { isReferencesHeading } from '../i18n/reference-headings.js';

/** What may be a heading: authors also make lines bold. */
export const headings =
  'h1,h2,h3,h4,h5,h6,summary,[role=heading],p>b:only-child,p>strong:only-child';

/** What may hold the entries under a heading. */
export const lists = 'ol,ul,dl,table';

const text = (element: Element | null): string => (element?.textContent ?? '').trim();

/** 1 to 6, and 7 for a bold line. */
export const levelOf = (heading: Element): number =>
  Number(/^h(\d)$/.exec(heading.localName)?.[1] ?? heading.getAttribute('aria-level') ?? 7);

/** Whether a bold line is one: nothing else stands in its paragraph. */
const isLine = (heading: Element): boolean =>
  !heading.matches('b,strong') || text(heading) === text(heading.parentElement);

/** The headings of a part of the page. */
export const headingsIn = (within: ParentNode): Element[] =>
  Array.from(within.querySelectorAll(headings)).filter(isLine);

let ofPage: { readonly page: Document; readonly headings: readonly Element[] } | undefined;

/** The headings of the page from its end, looked for once for all links that are looked at now. */
function headingsOf(page: Document): readonly Element[] {
  if (ofPage?.page !== page) {
    ofPage = { page, headings: headingsIn(page).reverse() };
    queueMicrotask(() => {
      ofPage = undefined;
    });
  }
  return ofPage.headings;
}

/** Whether an element is called a list of references or notes by its own name. */
function isNamed(element: Element): boolean {
  const page = element.getRootNode() as Document;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labels = ids.map((id) => text(page.getElementById?.(id) ?? null));
  return isReferencesHeading(labels.join(' ') || (element.getAttribute('aria-label') ?? ''));
}

/** The lists and sections that are called lists of references or notes by their own names. */
export const namedIn = (within: ParentNode): Element[] =>
  Array.from(within.querySelectorAll('[aria-label],[aria-labelledby]')).filter(
    (element) => element.matches('ol,ul,dl,section,div,aside') && isNamed(element),
  );

/** Whether the line right before a list, or before entries that are paragraphs, says so. */
export function followsReferencesLine(block: Element): boolean {
  let before = block.previousElementSibling;
  if (block.matches('p,section')) {
    while (
      before?.localName === block.localName &&
      /^\s*[[(]?\p{Nd}/u.test(before.textContent ?? '')
    ) {
      before = before.previousElementSibling;
    }
  }
  return before !== null && isReferencesHeading(text(before));
}

/**
 * Whether an entry stands under a heading of references or notes: the nearest before it, or one
 * of a higher level that parts the list ("References", "Books"), or the name of the list itself.
 */
export function isUnderReferencesHeading(item: Element): boolean {
  const list = item.closest(lists);
  for (let at: Element | null = list ?? item; at; at = at.parentElement) {
    if (at.hasAttribute('aria-label') || at.hasAttribute('aria-labelledby')) {
      if (isNamed(at)) return true;
    }
  }
  if (followsReferencesLine(list ?? item)) return true;
  let level = Number.POSITIVE_INFINITY;
  for (const heading of headingsOf(item.ownerDocument)) {
    // Entries may have headings of their own.
    if (list?.contains(heading) || levelOf(heading) >= level) continue;
    if (!(heading.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    const isFirst = level === Number.POSITIVE_INFINITY;
    level = levelOf(heading);
    // The title of the page says nothing of a part of it.
    if ((isFirst || level > 1) && isReferencesHeading(text(heading))) return true;
  }
  return false;
}
