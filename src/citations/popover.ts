import { adoptStyles, render } from 'lit';
import { languageOf, loadLocale } from '../i18n/index.js';
import { base, tokens } from '../ui/index.js';
import { type Cited, citedBy } from './cited.js';
import { CitationHideEvent, CitationShowEvent } from './events.js';
import { isMarker } from './is-marker.js';
import { nameMarker, type Point, rectangleOf } from './marker.js';
import { whileOpen } from './open-popover.js';
import { styles } from './popover.styles.js';
import { citationName, markerName, popoverContent } from './popover-content.js';
import { referenceOf } from './recognise.js';
import type { MarkedPage } from './watch-text.js';

/** How long the mouse rests on a marker before a preview, and stays away before it goes, in ms. */
const restTime = 200;
const leaveTime = 300;

function makePopover(root: ShadowRoot): HTMLElement {
  const element = root.ownerDocument.createElement('div');
  element.className = 'popover';
  element.part.add('popover');
  // Not "auto": a listener of citation-hide can keep it, and a preview closes nothing else.
  element.popover = 'manual';
  element.tabIndex = -1;
  element.setAttribute('role', 'dialog');
  root.append(element);
  return element;
}

/** Brings the reader to an entry of the list. */
function goTo(item: Element): void {
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

/**
 * The one popover of a `<citation-popovers>`: shows what the marker that is pointed at, focused
 * or clicked cites. A preview leaves the focus where it is; a pinned one takes it and gives it
 * back.
 */
export class CitationPopover {
  readonly #host: HTMLElement;
  readonly #page: () => MarkedPage;
  readonly #element: HTMLElement;
  #marker: HTMLAnchorElement | undefined;
  #cited: readonly Cited[] = [];
  #pinned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;
  /** Counts what was asked for, so that an answer that comes late is not shown. */
  #asked = 0;
  /** True while the marker gets its focus back: no reason for a preview. */
  #returning = false;

  /** @param page the article and its list, asked each time because a router may replace them */
  constructor(host: HTMLElement, root: ShadowRoot, page: () => MarkedPage) {
    this.#host = host;
    this.#page = page;
    adoptStyles(root, [tokens, base, styles]);
    this.#element = makePopover(root);
    this.#element.addEventListener('pointerenter', () => this.#stay());
    this.#element.addEventListener('pointerleave', () => this.#leaveLater());
    this.#element.addEventListener('click', (event) => this.#follow(event));
    for (const type of ['pointerdown', 'focusin']) {
      this.#element.addEventListener(type, () => this.#pin());
    }
  }

  /** Whether a link of the article is a marker that this has something to show for. */
  isMarker(link: HTMLAnchorElement): boolean {
    return isMarker(this.#host, link, this.#page().references);
  }

  /** The mouse came over a marker. */
  hover(marker: HTMLAnchorElement, point: Point): void {
    if (this.#pinned && this.#marker !== marker) return;
    this.#stay();
    if (this.#marker === marker) return;
    this.#timer = setTimeout(() => {
      marker.removeEventListener('pointerleave', leave);
      if (marker.matches(':hover')) void this.#show(marker, false, point);
    }, restTime);
    const leave = (): void => this.#leaveLater();
    marker.addEventListener('pointerleave', leave, { once: true });
  }

  /** A marker got the focus. */
  focus(marker: HTMLAnchorElement): void {
    if (this.#returning || this.#marker === marker || !marker.matches(':focus')) return;
    this.#stay();
    void this.#show(marker, false);
  }

  /** A marker was clicked, tapped or entered: again, and the popover goes. */
  toggle(marker: HTMLAnchorElement, point?: Point): void {
    this.#stay();
    if (this.#marker !== marker) {
      void this.#show(marker, true, point);
    } else if (this.#pinned) {
      this.close(true);
    } else {
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
    this.#asked += 1;
    this.#stay();
    if (!this.#marker) return true;
    if (!this.#host.dispatchEvent(new CitationHideEvent(this.#marker))) return false;
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

  /** @param cites the marker whose references are shown, if that is one inside the popover */
  async #show(
    marker: HTMLAnchorElement,
    pinned: boolean,
    point?: Point,
    cites: HTMLAnchorElement = marker,
  ): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const { article, references } = this.#page();
    const cited = citedBy(cites, references);
    const { language, messages } = await loadLocale(languageOf(article));
    if (asked !== this.#asked || cited.length === 0 || !this.#element.isConnected) return;
    if (!this.close(false)) return;
    const items = cited.map(({ item }) => item);
    if (!this.#host.dispatchEvent(new CitationShowEvent(marker, items, pinned))) return;

    this.#marker = marker;
    this.#cited = cited;
    this.#pinned = pinned;
    const name = citationName(cites, cited, messages);
    this.#element.setAttribute('aria-label', name);
    this.#element.lang = language;
    this.#element.dir = getComputedStyle(article).direction;
    const actions = {
      close: () => void this.close(true),
      showInList: (item: Element) => void (this.close(false) && goTo(item)),
    };
    render(popoverContent(cites, cited, messages, actions), this.#element);
    if (cites === marker) nameMarker(marker, markerName(marker, cited, messages));
    marker.setAttribute('aria-expanded', 'true');
    this.#element.showPopover();
    this.#listen(marker, point);
    if (pinned) this.#element.focus({ preventScroll: true });
  }

  /** A note may cite in its turn: that reference takes the note's place, and the page its own. */
  #follow(event: MouseEvent): void {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.text a') : null;
    if (!link || !this.#marker || ctrlKey || metaKey || shiftKey || altKey) return;
    if (!referenceOf(link, this.#page().references)) return;
    event.preventDefault();
    void this.#show(this.#marker, true, undefined, link);
  }

  #listen(marker: HTMLAnchorElement, point?: Point): void {
    const open = { popover: this.#element, marker, rectangle: rectangleOf(marker, point) };
    this.#stop = whileOpen(open, {
      dismiss: () => this.close(true),
      leave: () => this.close(false),
      pointer: (isThere) => (isThere ? this.#stay() : this.#leaveLater()),
      blur: () => {
        if (!this.#pinned && !this.#element.matches(':hover')) this.close(false);
      },
      change: () => {
        // The list went away: the copy stays, the ways to the list go.
        if (this.#cited.every(({ item }) => item.isConnected)) return;
        for (const link of this.#element.querySelectorAll('[part=list-link]')) link.remove();
      },
    });
  }

  #hide(returnFocus: boolean): void {
    const marker = this.#marker;
    if (!marker) return;
    const hadFocus = this.#element.matches(':focus-within');
    this.#stop?.();
    this.#marker = undefined;
    this.#cited = [];
    this.#pinned = false;
    marker.removeAttribute('aria-expanded');
    if (this.#element.matches(':popover-open')) this.#element.hidePopover();
    render(null, this.#element);
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
