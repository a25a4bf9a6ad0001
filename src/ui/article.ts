import { warn } from './warn.js';

/**
 * The article that an element serves: what its `for` selects, or the article or main part that it
 * stands in or that the page has, or else the body.
 */
export function articleOf(element: Element, selector: string): Element {
  const page = element.ownerDocument;
  if (selector) {
    try {
      const found = page.querySelector(selector);
      if (found) return found;
      warn(element, `for="${selector}" selects nothing on this page; its article is used.`);
    } catch {
      warn(element, `for="${selector}" is not a selector; the page's article is used.`);
    }
  }
  return (
    element.closest('article') ??
    element.closest('main') ??
    page.querySelector('article') ??
    page.querySelector('main') ??
    page.body
  );
}
