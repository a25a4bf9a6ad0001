/** Opens what a passage is folded away in, as the browser does for its own text fragments. */
export function reveal(range: Range): void {
  const start = range.startContainer;
  let element = start instanceof Element ? start : start.parentElement;
  for (; element; element = element.parentElement) {
    if (element instanceof HTMLDetailsElement) element.open = true;
    if (element.getAttribute('hidden') === 'until-found') element.removeAttribute('hidden');
  }
}

/**
 * Scrolls a passage to the middle of the window, and lets the keyboard and a screen reader go on
 * from there: a caret is put before it, nothing is selected.
 */
export function goTo(range: Range): void {
  reveal(range);
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const isInWindow = (): boolean => {
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };
  const size = element?.getBoundingClientRect().height ?? 0;
  if (element && size < innerHeight / 2) {
    // The element brings scrolling containers along: a table that scrolls sideways.
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  } else if (!isInWindow()) {
    const { top, bottom } = range.getBoundingClientRect();
    scrollBy({ top: (top + bottom - innerHeight) / 2, behavior });
  }
  getSelection()?.collapse(range.startContainer, range.startOffset);
}

/** Whether a place in the window is on a passage. */
export const isAt = (range: Range, x: number, y: number): boolean =>
  Array.from(range.getClientRects()).some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
