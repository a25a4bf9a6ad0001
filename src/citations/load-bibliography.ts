import type { Library } from './formats/library.js';
import { openLibrary } from './formats/library.js';
import { nlmStyle, type ReferenceStyle } from './formats/style.js';
import { loadText } from './load-text.js';
import type { ReferenceList } from './reference-list.js';

/** Content types of a bibliography that stands in the page. */
const inlineTypes = /[/+]json$|bibtex$/i;

/** The script that holds a bibliography in the page. */
export const inlineScript = (element: ReferenceList): HTMLScriptElement | undefined =>
  Array.from(element.children).find(
    (child): child is HTMLScriptElement =>
      child instanceof HTMLScriptElement && inlineTypes.test(child.type.trim()),
  );

/** All that a list is made of, to see whether it changed. */
export const sourceOf = (element: ReferenceList): string =>
  [element.src, element.src ? '' : inlineScript(element)?.text].join('\n');
export const styleOf = (element: ReferenceList): string =>
  [element.citationStyle, element.citationLocale].join('\n');

/** An address in a message: one that holds the file itself would be all of the message. */
const shortened = (address: string): string =>
  address.length > 100 ? `${address.slice(0, 60)}…` : address;

/**
 * Opens an element's bibliography.
 *
 * @throws {Error} that says what is wrong with it and what to do
 */
export async function loadLibrary(element: ReferenceList): Promise<Library> {
  const { src } = element;
  const script = inlineScript(element);
  if (!src && !script) {
    throw new Error(
      'There is no bibliography: give src, or a <script type="application/json"> inside.',
    );
  }
  const name = src ? shortened(src) : 'The bibliography inside';
  const { text, type } = src
    ? await loadText(src, element.ownerDocument.baseURI)
    : { text: script?.text ?? '', type: script?.type ?? '' };
  if (text.trim() === '') throw new Error(`${name} is empty.`);
  if (/^\s*<(?:!doctype|html)/i.test(text)) {
    throw new Error(`${name} is a web page, not a bibliography: is the address right?`);
  }
  const library = await openLibrary(text, name, type);
  if (library.keys.length === 0 && library.problems.length === 0) {
    throw new Error(`${name} has no entries.`);
  }
  return library;
}

/**
 * Loads an element's style.
 *
 * @throws {Error} that says why it cannot be used
 */
export async function loadElementStyle(element: ReferenceList): Promise<ReferenceStyle> {
  const { citationStyle, citationLocale, ownerDocument } = element;
  if (/^(?:nlm|vancouver)?$/i.test(citationStyle.trim())) return nlmStyle;
  const base = ownerDocument.baseURI;
  const [style, locale] = await Promise.all([
    loadText(citationStyle, base),
    citationLocale ? loadText(citationLocale, base) : undefined,
  ]);
  try {
    const { loadCslStyle } = await import('./formats/csl-style.js');
    return await loadCslStyle(style.text, locale?.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The style ${citationStyle} cannot be used, NLM is: ${reason}`);
  }
}
