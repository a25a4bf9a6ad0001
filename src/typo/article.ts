import { warn } from '../ui/index.js';

/**
 * The article that a reporter serves: what its `for` selects; else the article that it stands in,
 * or the only one of the main part; else the main part, or the body.
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
  const inside = reporter.closest('article');
  if (inside) return inside;
  const main = reporter.closest('main') ?? page.querySelector('main') ?? page.body;
  const articles = main.querySelectorAll('article');
  return (articles.length === 1 && articles[0]) || main;
}
