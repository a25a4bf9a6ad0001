/** Space between a popover and its anchor, and between a popover and the window, in CSS pixels. */
const gap = 8;

/** Where the anchor is now, in the window. */
export type Anchor = () => DOMRect;

/**
 * Keeps an open popover beside its anchor while the page scrolls or changes its size: below it,
 * or above it where there is more room; never outside the window. A popover that the style sheet
 * shows as a sheet at the bottom (`--_sheet: 1`) is left where it is.
 *
 * The popover needs `position: fixed; inset: auto; margin: 0`. Only custom and position
 * properties are set from script, which a strict Content Security Policy allows.
 *
 * @returns stops keeping it there
 */
export function keepAt(popover: HTMLElement, anchor: Anchor): () => void {
  let frame = 0;
  const place = (): void => {
    frame = 0;
    const style = getComputedStyle(popover);
    if (style.getPropertyValue('--_sheet').trim() === '1') {
      popover.style.removeProperty('left');
      popover.style.removeProperty('top');
      return;
    }
    const at = anchor();
    const { width, height } = popover.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = clientHeight - at.bottom;
    const top =
      below >= height + 2 * gap || below >= at.top ? at.bottom + gap : at.top - height - gap;
    const start = style.direction === 'rtl' ? at.right - width : at.left;
    const clamp = (value: number, size: number, room: number): number =>
      Math.max(gap, Math.min(value, room - size - gap));
    popover.style.setProperty('left', `${clamp(start, width, clientWidth)}px`);
    popover.style.setProperty('top', `${clamp(top, height, clientHeight)}px`);
  };
  const later = (): void => {
    frame ||= requestAnimationFrame(place);
  };
  place();
  const sizes = new ResizeObserver(later);
  sizes.observe(popover);
  addEventListener('scroll', later, { capture: true, passive: true });
  addEventListener('resize', later);
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    removeEventListener('scroll', later, { capture: true });
    removeEventListener('resize', later);
  };
}
