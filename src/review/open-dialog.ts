import { keepAt } from '../ui/place.js';

/**
 * A badge stands under the headline, which its dialog must not cover: with this much room below
 * it, in CSS pixels, the dialog scrolls instead.
 */
const enoughBelow = 200;

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
  // A dialog must not cover what the reader goes on to with the keyboard.
  const onFocusOut = ({ relatedTarget: to }: FocusEvent): void => {
    if (to instanceof Node && !host.contains(to) && !host.shadowRoot?.contains(to)) close();
  };
  dialog.showPopover?.();
  const stopPlacing = keepAt(dialog, () => button.getBoundingClientRect(), enoughBelow);
  document.addEventListener('keydown', onKey);
  document.addEventListener('pointerdown', onPress, true);
  dialog.addEventListener('focusout', onFocusOut);
  return () => {
    stopPlacing();
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('pointerdown', onPress, true);
    dialog.removeEventListener('focusout', onFocusOut);
    if (dialog.isConnected) dialog.hidePopover?.();
  };
}
