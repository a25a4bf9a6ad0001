/** What a reader had selected. */
export interface Selected {
  /** Undefined when nothing was selected, or something inside a shadow root. */
  readonly range: Range | undefined;
  readonly backwards: boolean;
}

/**
 * Notes what is selected now, before the focus moves and the browser drops it.
 *
 * @param given a range to take instead
 */
export function takeSelection(given?: Range): Selected {
  const selection = getSelection();
  const range = given ?? (selection?.rangeCount ? selection.getRangeAt(0) : undefined);
  return {
    range: range?.collapsed ? undefined : range?.cloneRange(),
    backwards:
      selection?.focusNode === range?.startContainer &&
      selection?.focusOffset === range?.startOffset,
  };
}

/** What can be selected again: the selection as it was, or one inside a shadow root. */
export type Restorable = Omit<Selected, 'range'> & { readonly range: AbstractRange | undefined };

/**
 * Selects what was selected, in the same direction. When the article was replaced meanwhile, the
 * range is empty, and what is selected now stays.
 */
export function restoreSelection({ range, backwards }: Restorable): void {
  if (range && !range.collapsed && range.startContainer.isConnected) {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const start = [startContainer, startOffset] as const;
    const end = [endContainer, endOffset] as const;
    getSelection()?.setBaseAndExtent(...(backwards ? end : start), ...(backwards ? start : end));
  }
}
