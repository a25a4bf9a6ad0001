import type { Selected } from './selection.js';

/**
 * Selects what was selected, in the same direction. When the article was replaced meanwhile, the
 * range is empty, and what is selected now stays.
 */
export function restoreSelection({ ranges, backwards }: Selected): void {
  const [first, ...others] = ranges;
  if (!first || first.collapsed || !first.startContainer.isConnected) return;
  const { startContainer, startOffset, endContainer, endOffset } = first;
  const start = [startContainer, startOffset] as const;
  const end = [endContainer, endOffset] as const;
  const page = startContainer.ownerDocument;
  // What had the focus in a frame gets it back from the frame; browsers do not think of that.
  if (page !== document) page?.defaultView?.focus();
  const selection = page?.getSelection();
  selection?.setBaseAndExtent(...(backwards ? end : start), ...(backwards ? start : end));
  // One part inside a shadow root is all that any browser tells; several are always live ranges.
  for (const range of others) selection?.addRange(range as Range);
}
