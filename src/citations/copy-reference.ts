/** Copies as systems without the Clipboard API do it, such as pages without https. */
function copyByCommand(types: Readonly<Record<string, string>>): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    // Pages that add their address to what is copied add it to their own text.
    event.stopImmediatePropagation();
    for (const [type, data] of Object.entries(types)) event.clipboardData?.setData(type, data);
    isCopied = true;
  };
  document.addEventListener('copy', fill, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
  return isCopied;
}

/**
 * Copies a reference to the clipboard, as text and with its emphasis.
 *
 * @param reference the copy that is shown
 * @returns false where the browser does not let it
 */
export async function copyReference(reference: Node): Promise<boolean> {
  const holder = document.createElement('div');
  holder.append(reference);
  const types = {
    'text/plain': (holder.textContent ?? '').replace(/\s+/g, ' ').trim(),
    'text/html': holder.innerHTML.trim(),
  };
  try {
    const blobs = Object.entries(types).map(([type, data]) => [type, new Blob([data], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByCommand(types);
  }
}
