/** Where on the screen the reader points, in CSS pixels of the window. */
export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * The rectangle of a marker that a popover stands at: the part under the pointer where the marker
 * is broken over two lines, else the first.
 */
export function rectangleOf(marker: Element, point?: Point): () => DOMRect {
  const isUnder = ({ left, right, top, bottom }: DOMRect): boolean =>
    point !== undefined &&
    point.clientX >= left &&
    point.clientX <= right &&
    point.clientY >= top &&
    point.clientY <= bottom;
  const index = Math.max(0, Array.from(marker.getClientRects()).findIndex(isUnder));
  return () => marker.getClientRects()[index] ?? marker.getBoundingClientRect();
}

/** The markers that were given a name here, so that the author's own names stay. */
const named = new WeakSet<Element>();

/** Names a marker: a bare number is no name, but a text or a name of the author's own is. */
export function nameMarker(marker: Element, name: string): void {
  const hasName =
    /\p{L}/u.test(marker.textContent ?? '') ||
    marker.hasAttribute('aria-labelledby') ||
    (marker.hasAttribute('aria-label') && !named.has(marker));
  if (hasName) return;
  named.add(marker);
  marker.setAttribute('aria-label', name);
}
