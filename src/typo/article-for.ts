import { articleOf } from '../ui/index.js';
import type { TypoReporter } from './typo-reporter.js';

/**
 * The article that something is selected in. In a frame it is the one that `for` selects there,
 * or the one around the selection, or that document's article, its main part or its body.
 */
export function articleFor(reporter: TypoReporter, range: AbstractRange | undefined): Element {
  const node = range?.startContainer;
  const page = node?.ownerDocument;
  if (!node || !page || page === reporter.ownerDocument) return articleOf(reporter, reporter.for);
  return articleOf(elementOf(node) ?? page.body, selects(page, reporter.for) ? reporter.for : '');
}

/** A node that is an element, or the element that it stands in. */
export const elementOf = (node: Node): Element | null =>
  node.nodeType === 1 ? (node as Element) : node.parentElement;

/** A selector that finds nothing in a frame is no fault: frames are not made like the page. */
function selects(page: Document, selector: string): boolean {
  try {
    return selector !== '' && page.querySelector(selector) !== null;
  } catch {
    return false;
  }
}
