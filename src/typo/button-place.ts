/** What is seen of the page, in the coordinates of `getBoundingClientRect()`. */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** How far the reader has zoomed in with two fingers. */
  readonly scale: number;
}

/** The sizes of what the system draws at a selection, in CSS pixels without zoom. */
const handles = 44;
const callout = 64;
const gap = 8;

/**
 * Where the button stands, in CSS pixels: below the selection and its handles, and below the
 * callout too, where the system has no room for it above; above both where there is no room below;
 * at the lower edge of what is seen when the selection fills it.
 *
 * @param selected the bounds of the selection
 * @param size of the button, as if the page were not zoomed: it is scaled back by `1 / scale`
 * @returns undefined when the selection is out of sight
 */
export function placeButton(
  selected: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>,
  size: { readonly width: number; readonly height: number },
  view: View,
): { left: number; top: number } | undefined {
  if (selected.bottom < view.top || selected.top > view.bottom) return undefined;
  const pixel = 1 / view.scale;
  const [width, height] = [size.width * pixel, size.height * pixel];
  const isCalloutBelow = selected.top - view.top < callout * pixel;
  const below = selected.bottom + (handles + (isCalloutBelow ? callout : 0)) * pixel;
  const above = selected.top - (callout + gap) * pixel - height;
  const lowest = view.bottom - gap * pixel - height;
  let top = lowest;
  if (below <= lowest) top = below;
  else if (above >= view.top + gap * pixel) top = above;
  const seen = [Math.max(selected.left, view.left), Math.min(selected.right, view.right)] as const;
  const left = (seen[0] + seen[1] - width) / 2;
  const rightmost = view.right - gap * pixel - width;
  return { left: Math.max(view.left + gap * pixel, Math.min(left, rightmost)), top };
}

/** What is seen of the page now: without the on-screen keyboard, and zoomed as it is. */
export function viewNow(): View {
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetLeft, offsetTop, width, height, scale } = visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: clientWidth,
    height: clientHeight,
    scale: 1,
  };
  return {
    left: offsetLeft,
    top: offsetTop,
    right: offsetLeft + width,
    bottom: offsetTop + height,
    scale,
  };
}

/** The bounds of a range in the window of the page, out of the frame that it may stand in. */
export function boundsOf(range: Range): DOMRect {
  const bounds = range.getBoundingClientRect();
  const frame = range.startContainer.ownerDocument?.defaultView?.frameElement;
  if (!frame || frame.ownerDocument !== document) return bounds;
  const { left, top } = frame.getBoundingClientRect();
  const [x, y] = [left + frame.clientLeft, top + frame.clientTop];
  return new DOMRect(bounds.x + x, bounds.y + y, bounds.width, bounds.height);
}
