/**
 * The popover of a citation marker is about to be shown. Cancelable: a page that shows the
 * references in its own way calls `preventDefault()`.
 */
export class CitationShowEvent extends Event {
  constructor(
    /** The marker in the text. */
    readonly marker: HTMLAnchorElement,
    /** The entries of the reference list that it cites. */
    readonly references: readonly Element[],
    /** True when it stays until it is closed; false for the preview on hover and focus. */
    readonly pinned: boolean,
  ) {
    super('citation-show', { bubbles: true, composed: true, cancelable: true });
  }
}

/** The popover is about to be hidden. Cancelable: it then stays. */
export class CitationHideEvent extends Event {
  constructor(
    /** The marker in the text. */
    readonly marker: HTMLAnchorElement,
  ) {
    super('citation-hide', { bubbles: true, composed: true, cancelable: true });
  }
}

/** A marker cites what is not in the reference list. Its text stays as it is. */
export class CitationMissingEvent extends Event {
  constructor(
    /** The marker as it stands in the text, such as `[12, 99]`. */
    readonly marker: string,
    /** What it cites in vain: numbers, keys or the id of a link's target. */
    readonly missing: readonly string[],
    /** The element in the text that holds the marker. */
    readonly element: Element,
  ) {
    super('citation-missing', { bubbles: true, composed: true });
  }
}

/** The reference list is shown. */
export class ReferencesLoadEvent extends Event {
  constructor(
    /** Keys of the entries, in the order of their numbers from 1. */
    readonly keys: readonly string[],
    /** Keys of entries that no citation names; they stand at the end of the list. */
    readonly unused: readonly string[],
  ) {
    super('references-load', { bubbles: true, composed: true });
  }
}

/** A bibliography could not be used, or some of its entries; the good ones are shown. */
export class ReferencesErrorEvent extends Event {
  constructor(
    /** What is wrong, where, and what to do. */
    readonly error: Error,
  ) {
    super('references-error', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'citation-show': CitationShowEvent;
    'citation-hide': CitationHideEvent;
    'citation-missing': CitationMissingEvent;
    'references-load': ReferencesLoadEvent;
    'references-error': ReferencesErrorEvent;
  }
}
