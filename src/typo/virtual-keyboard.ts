/**
 * Keeps a dialog clear of the virtual keyboard, which covers the page without changing its size:
 * sets `--_keyboard` to the height that is covered at the bottom, and `--_seen` to the height
 * that is left, as long as the dialog is open.
 *
 * @returns stops watching
 */
export function watchKeyboard(dialog: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => {};
  const update = (): void => {
    const { scale, height, offsetTop } = viewport;
    // While the page is zoomed by pinching, the part that is seen is small without a keyboard.
    const seen = scale > 1.01 ? innerHeight : height;
    const covered = scale > 1.01 ? 0 : innerHeight - height - offsetTop;
    dialog.style.setProperty('--_keyboard', `${Math.max(0, Math.round(covered))}px`);
    dialog.style.setProperty('--_seen', `${Math.floor(seen)}px`);
    // What is being written must not end up under the buttons of a dialog that has shrunk.
    if (covered <= 0) return;
    const { activeElement } = dialog.getRootNode() as Document | ShadowRoot;
    if (dialog.contains(activeElement)) activeElement?.scrollIntoView({ block: 'nearest' });
  };
  update();
  viewport.addEventListener('resize', update);
  viewport.addEventListener('scroll', update);
  return () => {
    viewport.removeEventListener('resize', update);
    viewport.removeEventListener('scroll', update);
  };
}
