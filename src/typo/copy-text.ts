/**
 * Copies a text to the clipboard, on plain http pages too, which have no clipboard API.
 *
 * @returns whether the browser let it
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent): void => {
    // Before the page's own listeners, which may add to what is copied.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  addEventListener('copy', fill, true);
  try {
    document.execCommand('copy');
  } catch {
    // Denied.
  }
  removeEventListener('copy', fill, true);
  return isCopied;
}
