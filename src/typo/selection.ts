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
