import { keepAt } from '../ui/place.js';

/**
 * Shows a dialog that leaves the page usable: beside its button, above everything, until Escape
 * or a press elsewhere. Browsers without popovers show it by the style sheet.
 *
 * @param close asks for the dialog to be closed
 * @returns hides it
 */
export function openDialog(
  host: HTMLElement,
  dialog: HTMLElement,
  button: HTMLElement,
  close: () => void,
): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  };
  const onPress = (event: Event): void => {
    if (!event.composedPath().includes(host)) close();
  };
  dialog.showPopover?.();
  const stopPlacing = keepAt(dialog, () => button.getBoundingClientRect());
  document.addEventListener('keydown', onKey);
  document.addEventListener('pointerdown', onPress, true);
  return () => {
    stopPlacing();
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('pointerdown', onPress, true);
    if (dialog.isConnected) dialog.hidePopover?.();
  };
}

/** The address of a link that is safe to follow: relative, `https:` or `http:`. */
export function webAddress(href: string, base: string): URL | undefined {
  try {
    const url = new URL(href, base);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
