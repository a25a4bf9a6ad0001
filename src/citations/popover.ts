import { adoptStyles, render } from 'lit';
import { languageOf, loadLocale } from '../i18n/index.js';
import { base, keepAt, tokens } from '../ui/index.js';
import { type Cited, citedBy } from './cited.js';
import { CitationHideEvent, CitationShowEvent } from './events.js';
import { styles } from './popover.styles.js';
import { citationName, popoverContent } from './popover-content.js';

/** How long the mouse rests on a marker before a preview, and stays away before it goes, in ms. */
const restTime = 200;
const leaveTime = 300;

/** Where on the screen the reader points, in CSS pixels of the window. */
interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** The markers that were given a name here, so that the author's own names stay. */
const named = new WeakSet<Element>();

/**
 * The rectangle of a marker that a popover stands at: the part under the pointer where the marker
 * is broken over two lines, else the first.
 */
function rectangleOf(marker: Element, point?: Point): () => DOMRect {
  const index = Array.from(marker.getClientRects()).findIndex(
    ({ left, right, top, bottom }) =>
      point !== undefined &&
      point.clientX >= left &&
      point.clientX <= right &&
      point.clientY >= top &&
      point.clientY <= bottom,
  );
  return () => marker.getClientRects()[Math.max(0, index)] ?? marker.getBoundingClientRect();
}

/**
 * The one popover of a `<citation-popovers>`: shows what the marker that is pointed at, focused
 * or clicked cites. A preview leaves the focus where it is; a pinned one takes it and gives it
 * back.
 */
export class CitationPopover {
  readonly #host: HTMLElement & { readonly references: string };
  readonly #element: HTMLElement;
  #marker: HTMLAnchorElement | undefined;
  #cited: readonly Cited[] = [];
  #pinned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is undone when the popover goes. */
  #open: AbortController | undefined;
  /** Counts what was asked for, so that an answer that comes late is not shown. */
  #asked = 0;
  /** The marker that gets its focus back just now: no reason for a preview. */
  #returning = false;

  constructor(host: HTMLElement & { readonly references: string }) {
    this.#host = host;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    adoptStyles(root, [tokens, base, styles]);
    const element = host.ownerDocument.createElement('div');
    element.className = 'popover';
    element.part.add('popover');
    element.popover = 'manual';
    element.tabIndex = -1;
    element.setAttribute('role', 'dialog');
    element.addEventListener('pointerenter', () => this.#stay());
    element.addEventListener('pointerleave', () => this.#leaveLater());
    element.addEventListener('pointerdown', () => this.#pin());
    element.addEventListener('focusin', () => this.#pin());
    root.append(element);
    this.#element = element;
  }

  /** The mouse came over a marker. */
  hover(marker: HTMLAnchorElement, point: Point): void {
    if (this.#marker === marker) {
      this.#stay();
      return;
    }
    if (this.#pinned || !marker.matches(':hover')) return;
    this.#stay();
    const wait = new AbortController();
    const stop = (): void => wait.abort();
    this.#timer = setTimeout(() => {
      stop();
      if (marker.matches(':hover')) void this.#show(marker, false, point);
    }, restTime);
    marker.addEventListener(
      'pointerleave',
      () => {
        if (this.#marker === marker) return;
        stop();
        this.#stay();
        this.#leaveLater();
      },
      { signal: wait.signal },
    );
  }

  /** A marker got the focus. */
  focus(marker: HTMLAnchorElement): void {
    if (this.#returning || this.#marker === marker || !marker.matches(':focus')) return;
    if (this.#pinned) this.close(false);
    this.#stay();
    void this.#show(marker, false);
  }

  /** A marker was clicked, tapped or entered: again, and the popover goes. */
  toggle(marker: HTMLAnchorElement, point?: Point): void {
    this.#stay();
    if (this.#marker !== marker) void this.#show(marker, true, point);
    else if (this.#pinned) this.close(true);
    else {
      this.#pin();
      this.#element.focus({ preventScroll: true });
    }
  }

  /**
   * Hides the popover.
   *
   * @param returnFocus whether the marker gets the focus, if the popover had it
   * @returns false where a listener of `citation-hide` keeps it
   */
  close(returnFocus: boolean): boolean {
    const marker = this.#marker;
    this.#asked += 1;
    this.#stay();
    if (!marker) return true;
    if (!this.#host.dispatchEvent(new CitationHideEvent(marker))) return false;
    this.#hide(returnFocus);
    return true;
  }

  /** Takes the popover away with its element, whatever a listener says. */
  remove(): void {
    this.#asked += 1;
    this.#stay();
    this.#hide(false);
    this.#element.remove();
  }

  async #show(marker: HTMLAnchorElement, pinned: boolean, point?: Point): Promise<void> {
    const asked = ++this.#asked;
    const cited = citedBy(marker, this.#host.references);
    const { language, messages } = await loadLocale(languageOf(this.#host));
    if (asked !== this.#asked || cited.length === 0 || !this.#element.isConnected) return;
    if (this.#marker && !this.close(false)) return;
    this.#asked = asked;
    const references = cited.map(({ item }) => item);
    if (!this.#host.dispatchEvent(new CitationShowEvent(marker, references, pinned))) return;

    this.#marker = marker;
    this.#cited = cited;
    this.#pinned = pinned;
    const name = citationName(marker, cited, messages);
    this.#element.setAttribute('aria-label', name);
    this.#element.lang = language;
    this.#element.dir = getComputedStyle(this.#host).direction;
    const actions = {
      close: () => void this.close(true),
      showInList: (item: Element) => this.#showInList(item),
    };
    render(popoverContent(cited, messages, actions), this.#element);
    this.#name(marker, name);
    marker.setAttribute('aria-expanded', 'true');
    this.#element.showPopover();
    this.#listen(marker, rectangleOf(marker, point));
    if (pinned) this.#element.focus({ preventScroll: true });
  }

  /** A bare number is no name; the author's own name stays, and so does a text that says more. */
  #name(marker: Element, name: string): void {
    const says = /\p{L}/u.test(marker.textContent ?? '') || marker.hasAttribute('aria-labelledby');
    if (says || (marker.hasAttribute('aria-label') && !named.has(marker))) return;
    named.add(marker);
    marker.setAttribute('aria-label', name);
  }

  /** Listens for what closes the popover, only while it is open. */
  #listen(marker: HTMLAnchorElement, rectangle: () => DOMRect): void {
    const page = this.#host.ownerDocument;
    this.#open = new AbortController();
    const { signal } = this.#open;
    const isInside = (event: Event): boolean =>
      event.composedPath().some((node) => node === this.#element || node === marker);
    let startedOutside = false;
    page.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    page.addEventListener('pointerdown', (event) => (startedOutside = !isInside(event)), {
      signal,
      capture: true,
    });
    // A swipe ends in pointercancel, so that scrolling the page closes nothing.
    page.addEventListener(
      'pointerup',
      (event) => {
        if (startedOutside && !isInside(event)) this.close(false);
      },
      { signal, capture: true },
    );
    marker.addEventListener('pointerleave', () => this.#leaveLater(), { signal });
    marker.addEventListener('pointerenter', () => this.#stay(), { signal });
    marker.addEventListener(
      'focusout',
      () => {
        if (!this.#pinned && !this.#element.matches(':hover')) this.close(false);
      },
      { signal },
    );
    const stop = keepAt(this.#element, rectangle);
    signal.addEventListener('abort', stop);
    // A page may take marker or list away at any time, for example a router.
    const removals = new MutationObserver(() => {
      if (!marker.isConnected) this.close(false);
      else if (this.#cited.some(({ item }) => !item.isConnected)) void this.#update();
    });
    removals.observe(page, { childList: true, subtree: true });
    signal.addEventListener('abort', () => removals.disconnect());
  }

  /** The list went away: the copy stays, the ways to the list go. */
  async #update(): Promise<void> {
    for (const link of this.#element.querySelectorAll('[part=list-link]')) link.remove();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) {
      // The key is spent: a dialog that the article stands in stays open.
      event.preventDefault();
      event.stopPropagation();
      this.close(true);
      return;
    }
    const root = this.#host.shadowRoot;
    if (event.key !== 'Tab' || !root?.activeElement || event.ctrlKey || event.altKey) return;
    const stops = Array.from(this.#element.querySelectorAll<HTMLElement>('a[href], button'));
    const edge = event.shiftKey ? stops[0] : stops.at(-1);
    const atStart = event.shiftKey && root.activeElement === this.#element;
    if (root.activeElement !== edge && !atStart) return;
    // Out of the popover: back to the marker, or from there on to what follows it.
    if (event.shiftKey) event.preventDefault();
    this.close(true);
  }

  #showInList(item: Element): void {
    if (!this.close(false)) return;
    const entry = item as HTMLElement;
    if (!entry.hasAttribute('tabindex')) {
      entry.tabIndex = -1;
      entry.addEventListener('blur', () => entry.removeAttribute('tabindex'), { once: true });
    }
    // After the link was followed: the browser moves the focus itself when it goes there.
    setTimeout(() => {
      entry.focus({ preventScroll: true });
      entry.scrollIntoView({ block: 'center' });
    });
  }

  #hide(returnFocus: boolean): void {
    const marker = this.#marker;
    if (!marker) return;
    const hadFocus = this.#host.shadowRoot?.activeElement != null;
    this.#marker = undefined;
    this.#pinned = false;
    this.#open?.abort();
    this.#open = undefined;
    marker.removeAttribute('aria-expanded');
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
    render(null, this.#element);
    this.#cited = [];
    if (!returnFocus || !hadFocus) return;
    this.#returning = true;
    marker.focus({ preventScroll: true });
    // The host's listener passes the focus on in a microtask.
    setTimeout(() => {
      this.#returning = false;
    });
  }

  #pin(): void {
    this.#pinned = true;
    this.#stay();
  }

  #stay(): void {
    clearTimeout(this.#timer);
  }

  #leaveLater(): void {
    if (this.#pinned) return;
    this.#stay();
    this.#timer = setTimeout(() => {
      const isLookedAt =
        this.#element.matches(':hover') || this.#marker?.matches(':hover, :focus-visible');
      if (!this.#pinned && !isLookedAt) this.close(false);
    }, leaveTime);
  }
}
