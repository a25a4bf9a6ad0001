/** What the reader, or the page, does that concerns an open popover. */
export interface OpenHandlers {
  /** Escape, a way out by Tab: the marker gets the focus. */
  dismiss(): void;
  /** A click elsewhere, or the marker is not in the page any more. */
  leave(): void;
  /** The mouse left the marker, or came back to it. */
  pointer(isThere: boolean): void;
  /** The focus left the marker. */
  blur(): void;
  /** Something in the page changed, perhaps what it shows. */
  change(): void;
}

/** Whether a Tab key would leave the popover, and backwards or forwards. */
function leavesByTab(event: KeyboardEvent, popover: HTMLElement): boolean {
  // WebKitGTK names the key "Unidentified" when Shift is held.
  const isTab = event.key === 'Tab' || event.code === 'Tab';
  if (!isTab || event.ctrlKey || event.altKey || event.metaKey) return false;
  const { activeElement } = popover.getRootNode() as ShadowRoot;
  if (!activeElement) return false;
  const stops = Array.from(popover.querySelectorAll('a[href], button'));
  return event.shiftKey
    ? activeElement === stops[0] || !stops.includes(activeElement)
    : activeElement === stops.at(-1);
}

/**
 * Listens for what closes a popover or changes what it shows, only while it is open.
 *
 * @returns stops
 */
export function whileOpen(
  popover: HTMLElement,
  marker: HTMLAnchorElement,
  handlers: OpenHandlers,
): () => void {
  const page = popover.ownerDocument;
  const closing = new AbortController();
  const capture = { signal: closing.signal, capture: true };
  const isInside = (event: Event): boolean =>
    event.composedPath().some((node) => node === popover || node === marker);

  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) {
      // The key is spent: a dialog that the article stands in stays open.
      event.preventDefault();
      event.stopPropagation();
      handlers.dismiss();
    } else if (leavesByTab(event, popover)) {
      // Back to the marker, or from there on to what follows it.
      if (event.shiftKey) event.preventDefault();
      handlers.dismiss();
    }
  };
  page.addEventListener('keydown', key, capture);

  let isOutside = false;
  page.addEventListener(
    'pointerdown',
    (event) => {
      isOutside = !isInside(event);
    },
    capture,
  );
  // A swipe ends in pointercancel, so that scrolling the page closes nothing.
  page.addEventListener(
    'pointerup',
    (event) => {
      if (isOutside && !isInside(event)) handlers.leave();
    },
    capture,
  );
  marker.addEventListener('pointerleave', () => handlers.pointer(false), capture);
  marker.addEventListener('pointerenter', () => handlers.pointer(true), capture);
  marker.addEventListener('focusout', () => handlers.blur(), capture);

  // A page may take marker or list away at any time, for example a router, or mend a reference.
  const changes = new MutationObserver(() =>
    marker.isConnected ? handlers.change() : handlers.leave(),
  );
  changes.observe(page, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['href', 'src', 'data-status', 'data-status-date', 'data-status-href'],
  });
  return () => {
    closing.abort();
    changes.disconnect();
  };
}
