import { warn } from '../ui/index.js';

/**
 * The article that a reporter serves: what its `for` selects, or the article or main part it
 * stands in, or that the page has, or else the body.
 */
export function articleOf(reporter: Element, selector: string): Element {
  const page = reporter.ownerDocument;
  if (selector) {
    try {
      const found = page.querySelector(selector);
      if (found) return found;
      warn(reporter, `for="${selector}" selects nothing on this page; its article is used.`);
    } catch {
      warn(reporter, `for="${selector}" is not a selector; the page's article is used.`);
    }
  }
  return (
    reporter.closest('article') ??
    reporter.closest('main') ??
    page.querySelector('article') ??
    page.querySelector('main') ??
    page.body
  );
}
