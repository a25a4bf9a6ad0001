/** Space between a popover and its anchor, and between a popover and the window, in CSS pixels. */
export const gap = 8;

/** Whether a style sheet shows a popover with this style as a sheet at the bottom of the window. */
export const isSheet = (style: CSSStyleDeclaration): boolean =>
  style.getPropertyValue('--_sheet').trim() === '1';

/** Where the anchor is now, in the window. */
export type Anchor = () => DOMRect;

/** A value that fits between two others; the lower one where both cannot hold. */
const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

/**
 * Keeps an open popover beside its anchor while the page scrolls or changes its size: below it,
 * or above it where it does not fit below and there is more room; begins where the anchor begins
 * (at its right in right-to-left text), never outside the window. Where neither side has room for
 * all of it, it gets a `max-block-size` and has to scroll.
 *
 * A popover that its style sheet shows as a sheet at the bottom of a small window says so with
 * `--_sheet: 1` in that media query: it is left where the style sheet puts it, and the page is
 * scrolled once, so that the sheet does not cover the anchor.
 *
 * The popover needs `position: fixed; inset: auto; margin: 0`. Positions are set by
 * `style.setProperty`, which a strict Content Security Policy allows. One that has the attribute
 * `data-anchored` is placed by its style sheet (see `showBeside`): here only its sheet is minded.
 *
 * @param enough with this much room below, in CSS pixels, it stays there and scrolls, even if all
 * of it would fit above; by default it has to fit
 * @returns stops keeping it there
 */
export function keepAt(
  popover: HTMLElement,
  anchor: Anchor,
  enough = Number.POSITIVE_INFINITY,
): () => void {
  let frame = 0;
  let wasSheet = false;
  const isAnchored = (): boolean => popover.hasAttribute('data-anchored');

  const leaveToStyleSheet = (): void => {
    for (const property of ['left', 'top', 'max-block-size'])
      popover.style.removeProperty(property);
  };

  /** Scrolls the anchor out from under the sheet, once: from then on the reader scrolls. */
  const uncover = (): void => {
    if (wasSheet) return;
    // The height is read, not the place: the sheet may still be rising.
    const edge = document.documentElement.clientHeight - popover.offsetHeight - gap;
    const covered = anchor().bottom - edge;
    if (covered > 0) scrollBy({ top: covered, behavior: 'instant' });
  };

  const place = (): void => {
    frame = 0;
    const style = getComputedStyle(popover);
    const isNowSheet = isSheet(style);
    if (isNowSheet || isAnchored()) leaveToStyleSheet();
    if (isNowSheet) uncover();
    wasSheet = isNowSheet;
    if (isNowSheet || isAnchored()) return;
    popover.style.removeProperty('max-block-size');
    const at = anchor();
    const { clientWidth, clientHeight } = document.documentElement;
    const { offsetWidth: width, offsetHeight: wanted } = popover;
    const below = clientHeight - Math.max(at.bottom, 0) - 2 * gap;
    const above = Math.min(at.top, clientHeight) - 2 * gap;
    const isBelow = below >= Math.min(wanted, enough) || below >= above;
    const height = Math.min(wanted, Math.max(isBelow ? below : above, 0));
    if (height < wanted) popover.style.setProperty('max-block-size', `${height}px`);
    const top = isBelow ? at.bottom + gap : at.top - height - gap;
    const left = style.direction === 'rtl' ? at.right - width : at.left;
    popover.style.setProperty('left', `${clamp(left, gap, clientWidth - width - gap)}px`);
    popover.style.setProperty('top', `${clamp(top, gap, clientHeight - height - gap)}px`);
  };

  const later = (): void => {
    frame ||= requestAnimationFrame(place);
  };
  place();
  const sizes = new ResizeObserver(later);
  sizes.observe(popover);
  if (!isAnchored()) addEventListener('scroll', later, { capture: true, passive: true });
  addEventListener('resize', later);
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    removeEventListener('scroll', later, { capture: true });
    removeEventListener('resize', later);
    leaveToStyleSheet();
  };
}
