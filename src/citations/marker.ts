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
