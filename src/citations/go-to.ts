/** How long the place that a reader is brought to is marked, in ms. */
const markTime = 2400;

/** The element that has the focus because the reader was brought to it. */
let visited: Element | undefined;

/** Whether an element has its focus because a reader came back to it: no reason for a preview. */
export const isVisited = (element: Element): boolean => visited === element;

/** Makes the next focus of an element no reason for a preview. */
function visit(element: HTMLElement): void {
  visited = element;
  const leave = (): void => {
    if (visited === element) visited = undefined;
  };
  element.addEventListener('blur', leave, { once: true });
}

/** Focuses an element without opening the preview that the focus of a marker opens. */
export function focusQuietly(element: HTMLElement): void {
  if (visited !== element) visit(element);
  element.focus({ preventScroll: true });
}

const matches = (query: string): boolean => matchMedia(query).matches;

/** Marks a place for a moment. An animation changes neither styles nor layout of the page. */
function mark(element: Element): void {
  const colour =
    getComputedStyle(element).getPropertyValue('--corrigenda-mark').trim() ||
    'light-dark(#ffe58a, #6b5300)';
  const marked: Keyframe = { backgroundColor: colour, boxShadow: `0 0 0 4px ${colour}` };
  if (matches('(forced-colors: active)')) marked.outline = '3px solid';
  const frames = matches('(prefers-reduced-motion: reduce)')
    ? [marked, marked]
    : [marked, { ...marked, offset: 0.5 }, {}];
  element.animate(frames, { duration: markTime, id: 'corrigenda-mark' });
}

/**
 * Brings the reader to a place of the page: into the middle of the window, with the focus, marked
 * for a moment.
 */
export function goTo(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  visit(element);
  // After the link was followed: browsers go there themselves, now or with the next frame.
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (!element.isConnected) return;
      for (
        let at = element.closest('details');
        at;
        at = at.parentElement?.closest('details') ?? null
      )
        at.open = true;
      focusQuietly(element);
      element.scrollIntoView({
        // What is higher than the window begins at its top.
        block: element.offsetHeight > innerHeight * 0.8 ? 'start' : 'center',
        ...(matches('(prefers-reduced-motion: reduce)') && { behavior: 'instant' as const }),
      });
      mark(element);
    }),
  );
}

/** A link's address of an element of this page, also where the page has a `<base>`. */
export function addressOf(element: Element): string {
  const { URL: address, baseURI } = element.ownerDocument;
  const [page = ''] = address.split('#');
  const hash = `#${encodeURIComponent(element.id)}`;
  return baseURI.split('#')[0] === page ? hash : page + hash;
}
