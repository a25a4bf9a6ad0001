/** Which elements of a page hold text that a reader sees. */

/** Publishers and widgets leave an element out of the text with this attribute. */
export const skipAttribute = 'data-corrigenda-skip';

const names = (list: string): Set<string> => new Set(list.split(' '));

/** Never text of an article: code, form fields, drawings, fallbacks of media, and our own widgets. */
const leftOut = names(
  'script style template noscript head svg canvas audio video iframe object embed textarea select datalist input progress meter rp typo-reporter citation-popovers report-highlights fact-check-badge',
);

/** Elements that flow with the text around them (HTML, phrasing content); all others are blocks. */
const inline = names(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i img ins kbd label map mark math nobr output picture q rb rt rtc ruby s samp slot small span strike strong sub sup time tt u var wbr',
);

/** Reads the computed style of an element; undefined where nothing is rendered. */
export type StyleReader = ((element: Element) => CSSStyleDeclaration) | undefined;

/** @returns a reader of computed styles, if the tree is part of a page that is shown */
export function styleReader(root: Node): StyleReader {
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
  const view = document?.defaultView;
  return view && root.isConnected ? (element) => view.getComputedStyle(element) : undefined;
}

/**
 * How an element's text goes with the text around it: not at all, in it, as a block of its own, as
 * the break of a line, or hidden save for elements in it that show themselves again.
 */
export type Flow = 'none' | 'inline' | 'block' | 'line' | 'hidden';

/**
 * Whether an element has text of the article, and whether its borders part words: by its name, or by
 * its style where a page may have changed it. What a reader can bring up (a closed `<details>`,
 * `hidden="until-found"`) is in, as for find-in-page. A floating initial stays with its word.
 */
export function flowOf(element: Element, styles: StyleReader): Flow {
  const name = element.localName;
  if (leftOut.has(name) || element.hasAttribute(skipAttribute)) return 'none';
  const isHtml = element.namespaceURI === 'http://www.w3.org/1999/xhtml';
  const isInline = !isHtml || inline.has(name) || name.includes('-');
  const named = isInline ? 'inline' : name === 'br' ? 'line' : 'block';
  if (!styles) return element.hasAttribute('hidden') ? 'none' : named;
  // Older browsers lack this fast answer and are asked for every style.
  if (!element.checkVisibility?.({ visibilityProperty: true })) {
    const { display, visibility } = styles(element);
    if (display === 'none' || display === '') return 'none';
    if (visibility !== 'visible') return 'hidden';
  }
  if (!isInline && !element.hasAttribute('class') && !element.hasAttribute('style')) return named;
  const style = styles(element);
  // What floats or is positioned counts as a block to the browser.
  if (/^(inline|ruby|contents)/.test(style.display)) return named;
  const isPositioned = /^(absolute|fixed)$/.test(style.position);
  if (isPositioned && isVisuallyHidden(style)) return 'none';
  const isBlock = /^(block|flex|flow|grid|list|table)/.test(style.display);
  return isBlock && isHtml && !isPositioned && style.cssFloat === 'none' ? 'block' : named;
}

/** Whether a positioned element is one of those that leave text to screen readers only. */
const isVisuallyHidden = (style: CSSStyleDeclaration): boolean =>
  /^rect\([01]px,? [01]px,? [01]px,? [01]px\)$/.test(style.clip) ||
  /^inset\((50|100)%/.test(style.clipPath) ||
  Number.parseFloat(style.left) < -999;
