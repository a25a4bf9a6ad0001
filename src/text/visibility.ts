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

const hasOwnStyle = (element: Element): boolean =>
  element.hasAttribute('class') || element.hasAttribute('style');

/**
 * Whether an element's text is no text of the article: hidden, or not meant to be read. What a
 * reader can bring up (a closed `<details>`, `hidden="until-found"`) is in, as for find-in-page.
 */
export function isLeftOut(element: Element, styles: StyleReader): boolean {
  if (leftOut.has(element.localName) || element.hasAttribute(skipAttribute)) return true;
  if (!styles) return element.hasAttribute('hidden');
  // A bare <em> is as visible as what it stands in, and styles are dear to read.
  if (!element.hasAttributes() && inline.has(element.localName)) return false;
  const hasStyle = hasOwnStyle(element);
  if (!hasStyle && element.localName === 'a' && !element.hasAttribute('hidden')) return false;
  // Older browsers lack this fast answer and are asked for every style.
  if (!element.checkVisibility?.({ visibilityProperty: true })) {
    const { display, visibility } = styles(element);
    return display === 'none' || display === '' || visibility !== 'visible';
  }
  return hasStyle && isVisuallyHidden(styles(element));
}

/** Whether a style is one of those that leave text to screen readers only. */
function isVisuallyHidden(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return (
    /^rect\([01]px,? [01]px,? [01]px,? [01]px\)$/.test(style.clip) ||
    /^inset\((50|100)%/.test(style.clipPath) ||
    Number.parseFloat(style.left) < -999
  );
}

/**
 * Whether an element's borders part words: by its name, or by its style where a page may have
 * changed it. A floating initial stays with its word.
 */
export function isBlock(element: Element, styles: StyleReader): boolean {
  const name = element.localName;
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return false;
  const isCustom = name.includes('-');
  if (!isCustom && !inline.has(name)) return true;
  if (!styles || !(isCustom || hasOwnStyle(element))) return false;
  const { display, cssFloat, position } = styles(element);
  return (
    /^(block|flex|flow|grid|list|table)/.test(display) &&
    cssFloat === 'none' &&
    !/^(absolute|fixed)$/.test(position)
  );
}
