/** What a reader had selected. */
export interface Selected {
  /**
   * In the order of the document. Firefox selects several parts with Ctrl, in the columns of a
   * table, and around text that cannot be selected; other browsers have one at most.
   */
  readonly ranges: readonly AbstractRange[];
  readonly backwards: boolean;
}

/**
 * Notes what is selected now, before the focus moves and the browser drops it. What is selected
 * inside a shadow root looks empty here: see `rangeInShadow`.
 *
 * @param page the document that is looked at: of a frame, when the reader is in one
 * @param given a range to take instead
 */
export function takeSelection(page: Document, given?: Range): Selected {
  const selection = page.getSelection();
  const ranges = given
    ? [given]
    : Array.from({ length: selection?.rangeCount ?? 0 }, (_, i) => selection?.getRangeAt(i));
  const [first] = ranges;
  return {
    ranges: ranges.flatMap((range) => (!range || range.collapsed ? [] : range.cloneRange())),
    backwards:
      selection?.focusNode === first?.startContainer &&
      selection?.focusOffset === first?.startOffset,
  };
}

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
