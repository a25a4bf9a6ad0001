import { format, type StartMessages } from '../i18n/index.js';
import { compressNumbers } from '../text/citation-numbers.js';
import { type Cited, markerLabel } from './cited.js';
import { statusWord, worstOf } from './status.js';

const numbersOf = (cited: readonly Cited[]): string =>
  compressNumbers(cited.map(({ number }) => number));

/** The name of a popover: "Reference 3", "References 2–4". */
export function citationName(
  marker: Element,
  cited: readonly Cited[],
  messages: StartMessages,
): string {
  return cited.length > 1
    ? format(messages.references, { numbers: numbersOf(cited) })
    : format(messages.reference, { number: markerLabel(marker) || (cited[0]?.number ?? '') });
}

/**
 * The name of a marker. What it shows is part of it, so that who speaks to the browser can say
 * what there is to be seen (WCAG 2.5.3): "References 5, 6, 7" for `[5, 6, 7]`. A retraction is
 * part of it too.
 */
export function markerName(
  marker: Element,
  cited: readonly Cited[],
  messages: StartMessages,
): string {
  const label = markerLabel(marker);
  const name =
    cited.length > 1 && !numbersOf(cited).includes(label)
      ? format(messages.references, { numbers: label })
      : citationName(marker, cited, messages);
  const status = worstOf(cited.map(({ item }) => item));
  return status ? `${name}: ${statusWord(status, messages)}` : name;
}

/** The markers that were given a name here, so that the author's own names stay. */
const named = new WeakSet<Element>();

/**
 * Names a marker: a bare number is no name, but a text or a name of the author's own is.
 *
 * @returns false where it has a name of its own
 */
export function nameMarker(marker: Element, name: string): boolean {
  const hasName =
    /\p{L}/u.test(marker.textContent ?? '') ||
    marker.hasAttribute('aria-labelledby') ||
    (marker.hasAttribute('aria-label') && !named.has(marker));
  if (hasName) return false;
  named.add(marker);
  marker.setAttribute('aria-label', name);
  return true;
}
