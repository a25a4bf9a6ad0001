import { type Anchor, gap, isSheet, keepAt } from './place.js';

/** Whether the browser can place a popover at the element that it is shown for. */
const canAnchor = (): boolean =>
  CSS.supports('position-area: self-block-end span-self-inline-end') &&
  CSS.supports('position-try-fallbacks: flip-block');

/** Shows a popover for an element; whether the browser knows that element as its anchor. */
function showFor(popover: HTMLElement, anchor: HTMLElement): boolean {
  let isRead = false;
  popover.showPopover({
    get source() {
      isRead = true;
      return anchor;
    },
  });
  return isRead;
}

/**
 * Whether a popover is where it should be: below a rectangle, or above it if there is no room
 * below, and in the window. WebKit 2.50 forgets what was scrolled when it looks for room.
 */
function isBeside(popover: HTMLElement, at: DOMRect): boolean {
  const { left, right, top, bottom, height } = popover.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const hasRoomBelow = at.bottom + height + 2 * gap <= clientHeight;
  const distance = hasRoomBelow ? top - at.bottom : Math.max(top - at.bottom, at.top - bottom);
  return (
    Math.abs(distance - gap) < 2 &&
    left < at.right + gap &&
    right > at.left - gap &&
    Math.min(left, top) >= 0 &&
    right <= clientWidth &&
    bottom <= clientHeight
  );
}

/**
 * Has the style sheet of a popover, which is about to be shown for an element, place it there: by
 * its rules for `[data-anchored]`. Not where the browser lacks CSS anchor positioning, nor for an
 * element that is broken over two lines, because style sheets know only the box around both.
 */
export function anchorTo(popover: HTMLElement, anchor: HTMLElement): void {
  popover.toggleAttribute('data-anchored', canAnchor() && anchor.getClientRects().length === 1);
}

/**
 * Keeps a popover that was shown for an element beside it, by `keepAt` where the style sheet does
 * not do it, or does not manage.
 *
 * @param at where the element was before the popover was shown
 * @returns stops keeping it there
 */
export function keepBeside(popover: HTMLElement, rectangle: Anchor, at = rectangle()): () => void {
  if (!isSheet(getComputedStyle(popover)) && !isBeside(popover, at)) {
    popover.removeAttribute('data-anchored');
  }
  return keepAt(popover, rectangle);
}

/**
 * Shows a popover beside an element, and keeps it there until it is stopped. Where the browser
 * has CSS anchor positioning, the element is the popover's implicit anchor (HTML, "The popover
 * attribute", `source`), which changes nothing in the page.
 *
 * @param rectangle where the popover stands: the element, or a part of it
 * @returns stops keeping it there
 */
export function showBeside(
  popover: HTMLElement,
  anchor: HTMLElement,
  rectangle: Anchor,
): () => void {
  const at = rectangle();
  // All is written before anything is read, so that the page is laid out once.
  anchorTo(popover, anchor);
  if (!showFor(popover, anchor)) popover.removeAttribute('data-anchored');
  return keepBeside(popover, rectangle, at);
}
