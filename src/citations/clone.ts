import { isBackLink, referenceOf, targetOf } from './recognise.js';
import { linkAddress } from './study.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const html = 'http://www.w3.org/1999/xhtml';
const mathml = 'http://www.w3.org/1998/Math/MathML';

/** Elements of a reference that mean something in its popover. Others leave their text behind. */
const kept = words(
  'a abbr b bdi bdo blockquote br caption cite code data dd del dfn div dl dt em i img ins kbd li ' +
    'mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead ' +
    'time tr u ul var wbr',
);
const keptMath = words(
  'math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms ' +
    'mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics',
);
/** Elements that go with all they hold. */
const dropped = words(
  'annotation annotation-xml applet audio base button canvas datalist dialog embed fieldset form ' +
    'frame frameset iframe input link map meta meter noembed noframes noscript object optgroup ' +
    'option output param progress script select slot style svg template textarea title video xmp',
);
const attributes = words('lang dir title datetime start reversed value colspan rowspan');
const mathAttributes = words(
  'display mathvariant stretchy fence separator accent accentunder lspace rspace dir linethickness ' +
    'columnalign columnspan rowspan width height',
);

const originals = new WeakMap<Element, HTMLAnchorElement>();

/** The link of the page that a link in a copy was made of: what it leads to is known there. */
export const originalOf = (copy: Element): HTMLAnchorElement | undefined => originals.get(copy);

/** Deeper markup is no reference but an attack on the stack; its text is kept. */
const deepest = 40;

/** Signs such as "a", "^" or "↩2": no words of the reference. */
const isSign = (link: Element): boolean =>
  (link.textContent ?? '').replace(/[^\p{L}\p{N}]/gu, '').length <= 2;

/** Whether a link leads from the reference back to a marker, or as a mere sign to nothing. */
function leadsBack(link: HTMLAnchorElement, item: Element): boolean {
  if (isBackLink(link)) return true;
  if (!link.getAttribute('href')?.startsWith('#') || referenceOf(link)) return false;
  const target = targetOf(link);
  if (!target) return isSign(link);
  const isInline = target.matches('a,sup,sub,span,cite,small,b,i,em,strong');
  const near = [target, target.nextElementSibling, ...target.querySelectorAll('a')];
  return (
    (isInline || isSign(link)) &&
    near.some((one) => one instanceof HTMLAnchorElement && one.hash && cites(one, item))
  );
}

function cites(marker: HTMLAnchorElement, item: Element): boolean {
  const target = targetOf(marker);
  return target !== null && (item.contains(target) || target.contains(item));
}

function copyAddress(link: HTMLAnchorElement, copy: Element): void {
  const href = link.getAttribute('href');
  if (href === null) return;
  originals.set(copy, link);
  const address = href.startsWith('#') ? href : linkAddress(link);
  if (address) copy.setAttribute('href', address);
  else if (/^mailto:/i.test(href.trim())) copy.setAttribute('href', href.trim());
}

/** An image of a formula stays, with its size, from where the page had it. */
function copyImage(image: Element, copy: Element): boolean {
  const source = image.getAttribute('src') ?? '';
  const url = URL.canParse(source, image.ownerDocument.baseURI)
    ? new URL(source, image.ownerDocument.baseURI).href
    : '';
  if (!/^(https?:|data:image\/(png|gif|jpeg|webp);)/.test(url)) return false;
  copy.setAttribute('src', url);
  copy.setAttribute('alt', image.getAttribute('alt') ?? '');
  for (const name of ['width', 'height']) {
    const size = image.getAttribute(name);
    if (size && /^\d+$/.test(size)) copy.setAttribute(name, size);
  }
  return true;
}

function copyElement(element: Element, item: Element, depth: number): Node | null {
  const { localName, namespaceURI, ownerDocument } = element;
  if (dropped.has(localName) || element.matches('[hidden], [aria-hidden=true], [data-citation]'))
    return null;
  if (element.matches('a[href]') && leadsBack(element as HTMLAnchorElement, item)) return null;
  const isMath = namespaceURI === mathml;
  const isKept = isMath ? keptMath.has(localName) : namespaceURI === html && kept.has(localName);
  const copy = isKept
    ? ownerDocument.createElementNS(namespaceURI, localName)
    : ownerDocument.createDocumentFragment();
  if (copy instanceof Element) {
    for (const { name, value } of Array.from(element.attributes)) {
      if ((isMath ? mathAttributes : attributes).has(name)) copy.setAttribute(name, value);
    }
    if (localName === 'a') copyAddress(element as HTMLAnchorElement, copy);
    if (localName === 'img' && !copyImage(element, copy)) return null;
  }
  const isEmpty = !copyInto(copy, element, item, depth + 1);
  // What held only back-links ("^ a b", "[↩]") has nothing to say any more.
  const hadLink = element.querySelector('a[href^="#"]') !== null;
  const isVoid = isMath || /^(br|wbr|img|td|th)$/.test(localName);
  if (!isVoid && (isEmpty || (hadLink && !/[\p{L}\p{N}]/u.test(copy.textContent ?? ''))))
    return null;
  return copy;
}

/** Copies what an element holds; false if nothing was left. */
function copyInto(copy: Node, source: Element, item: Element, depth: number): boolean {
  if (depth > deepest) {
    copy.appendChild(source.ownerDocument.createTextNode(source.textContent ?? ''));
    return true;
  }
  for (const node of Array.from(source.childNodes)) {
    if (node instanceof Element) {
      const child = copyElement(node, item, depth);
      if (child) copy.appendChild(child);
    } else if (node.nodeType === Node.TEXT_NODE) {
      copy.appendChild(source.ownerDocument.createTextNode(node.nodeValue ?? ''));
    }
  }
  return copy.hasChildNodes();
}

/** Takes a text off the beginning, wherever it stands: the number that is shown beside it. */
function removeStart(fragment: Node, start: string): void {
  const text = fragment.textContent ?? '';
  const blank = text.length - text.trimStart().length;
  if (!text.slice(blank).startsWith(start.trim())) return;
  let rest = blank + start.trim().length;
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && rest > 0; node = walker.nextNode()) {
    const data = node.nodeValue ?? '';
    node.nodeValue = data.slice(rest);
    rest -= data.length;
  }
}

/**
 * A copy of a reference for the popover: words, links, emphasis and formulas as the author wrote
 * them. Only known elements and attributes are made anew, so that ids are not doubled, and
 * scripts, handlers, styles, forms and addresses other than http(s), mailto and this page's own
 * cannot come along. Links back to the text are left out.
 *
 * @param label what the entry begins with, if the popover shows that apart
 */
export function cloneReference(item: Element, label = ''): DocumentFragment {
  const fragment = item.ownerDocument.createDocumentFragment();
  copyInto(fragment, item, item, 0);
  fragment.normalize();
  if (label) removeStart(fragment, label);
  // The brackets that stood around a back-link.
  const last = fragment.lastChild;
  if (last?.nodeType === Node.TEXT_NODE) {
    last.nodeValue = (last.nodeValue ?? '').replace(/\s*[[(［]\s*[\])］]\s*$/u, '');
  }
  return fragment;
}
