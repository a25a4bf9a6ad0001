import { format, type Messages } from '../i18n/index.js';
import { warn } from '../ui/index.js';
import type { CiteRef } from './cite-ref.js';
import { CitationMissingEvent } from './events.js';
import type { NumberedCitation } from './numbering.js';
import { compressNumbers } from './numbers.js';

/** What each citation shows now, so that a page that is numbered anew changes only what must. */
const shown = new WeakMap<CiteRef, { text: string; element: HTMLElement }>();

let ids = 0;

/** An id that the page does not have, for the links back to a citation. */
function freeId(page: Document): string {
  do ids += 1;
  while (page.getElementById(`cite-${ids}`));
  return `cite-${ids}`;
}

function report(citation: CiteRef, text: string, missing: readonly string[]): void {
  warn(citation, 'these keys are not in the bibliography:', missing.join(' '));
  citation.dispatchEvent(new CitationMissingEvent(text, missing, citation));
}

/**
 * Shows a citation: a link `[1–3]` to its first reference; `[?]` for keys that are missing.
 *
 * @param idOf the id of the entry of a key
 * @returns the id that links back to it, if it cites anything
 */
export function showCitation(
  citation: CiteRef,
  { keys, numbers, missing }: NumberedCitation,
  idOf: (key: string) => string,
  messages: Messages,
): string | undefined {
  const locator = citation.locator.trim();
  const inside = [compressNumbers(numbers), missing.length > 0 ? '?' : '', locator];
  const text = `[${inside.filter(Boolean).join(', ')}]`;
  const state = [text, keys.join(' '), missing.join(' '), messages.reference].join('\n');
  const known = shown.get(citation);
  if (known?.text === state && known.element.parentElement === citation) {
    return known.element.id || undefined;
  }

  const page = citation.ownerDocument;
  // In the order of the numbers, as the text has them.
  const cited = keys
    .map((key, index) => ({ id: idOf(key), number: numbers[index] ?? 0 }))
    .sort((a, b) => a.number - b.number)
    .map(({ id }) => id);
  const [first] = cited;
  const element = page.createElement(first === undefined ? 'span' : 'a');
  element.textContent = text;
  if (first !== undefined) {
    element.id = known?.element.id || freeId(page);
    element.setAttribute('href', `#${encodeURIComponent(first)}`);
    element.setAttribute('role', 'doc-biblioref');
    // What the popover shows: the text may have a locator that is not a number of a reference.
    element.dataset.cites = cited.join(' ');
    const name =
      numbers.length > 1
        ? format(messages.references, { numbers: compressNumbers(numbers) })
        : format(messages.reference, { number: numbers[0] ?? '' });
    element.setAttribute('aria-label', locator ? `${name}, ${locator}` : name);
  }
  if (missing.length > 0) {
    element.title = format(messages.referenceMissing, { key: missing.join(', ') });
    report(citation, text, missing);
  }
  citation.replaceChildren(element);
  shown.set(citation, { text: state, element });
  return element.id || undefined;
}
