/**
 * Keeps a dialog clear of the virtual keyboard, which covers the page without changing its size:
 * sets `--_keyboard` to the height that is covered, as long as the dialog is open.
 *
 * @returns stops watching
 */
export function watchKeyboard(dialog: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => {};
  const update = (): void => {
    // While the page is zoomed by pinching, the part that is seen is small without a keyboard.
    const covered = viewport.scale > 1.01 ? 0 : innerHeight - viewport.height - viewport.offsetTop;
    dialog.style.setProperty('--_keyboard', `${Math.max(0, Math.round(covered))}px`);
  };
  update();
  viewport.addEventListener('resize', update);
  viewport.addEventListener('scroll', update);
  return () => {
    viewport.removeEventListener('resize', update);
    viewport.removeEventListener('scroll', update);
  };
}
