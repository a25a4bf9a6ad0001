import type { PageMarkup } from './page-markup.js';
import { PageReader } from './page-reader.js';

/** Reads the markup below a node of a document. */
export function readDom(root: ParentNode): PageMarkup {
  const reader = new PageReader();
  // Not recursive: a page's depth must not be able to overflow the stack.
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === 3) reader.ontext(node.nodeValue ?? '');
    const element = node.nodeType === 1 ? (node as Element) : undefined;
    if (element) {
      const attributes = [...element.attributes].map(({ name, value }) => [name, value]);
      reader.onopentag(element.localName, Object.fromEntries(attributes), element);
    }
    if (element?.firstChild) {
      node = element.firstChild;
      continue;
    }
    if (element) reader.onclosetag(element.localName);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root) reader.onclosetag((node as Element).localName);
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return reader.page;
}
