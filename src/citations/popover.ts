import { render } from 'lit';
import { languageOf } from '../i18n/index.js';
import type { CitationPopovers } from './citation-popovers.js';
import { type Cited, citedBy } from './cited.js';
import { cloneReference, originalOf } from './clone.js';
import { copyReference } from './copy-reference.js';
import { CitationHideEvent, CitationShowEvent } from './events.js';
import { focusQuietly, goTo, isVisited } from './go-to.js';
import { isMarker } from './is-marker.js';
import { type Point, rectangleOf } from './marker.js';
import { citationName, markerName, nameMarker } from './marker-name.js';
import { whileOpen } from './open-popover.js';
import { popoverContent, signature } from './popover-content.js';
import { PopoverFrame } from './popover-frame.js';
import { loadWords, type PopoverLocale } from './popover-words.js';
import type { MarkedPage } from './watch-text.js';

/** How long the mouse rests on a marker before a preview, and stays away before it goes, in ms. */
const restTime = 200;
const leaveTime = 300;

/** References that are shown, and the link that cites them: a marker, or a link in a note. */
interface Shown {
  readonly link: HTMLAnchorElement;
  readonly cited: readonly Cited[];
}

/**
 * The one popover of a `<citation-popovers>`: shows what the marker that is pointed at, focused
 * or clicked cites. A preview leaves the focus where it is; a pinned one takes it and gives it
 * back.
 */
export class CitationPopover {
  readonly #host: CitationPopovers;
  readonly #page: () => MarkedPage;
  readonly #frame: PopoverFrame;
  readonly #element: HTMLElement;
  #marker: HTMLAnchorElement | undefined;
  /** What is shown, last, and the notes in which it was followed. */
  #trail: Shown[] = [];
  /** What the references that are shown said when they were drawn. */
  #drawn = '';
  #locale: PopoverLocale | undefined;
  #pinned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;
  /** Counts what was asked for, so that an answer that comes late is not shown. */
  #asked = 0;

  /** @param page the article and its list, asked each time because a router may replace them */
  constructor(host: CitationPopovers, root: ShadowRoot, page: () => MarkedPage) {
    this.#host = host;
    this.#page = page;
    this.#frame = new PopoverFrame(root);
    this.#element = this.#frame.element;
    // Its words are on their way while the mouse rests on the marker.
    void loadWords(languageOf(page().article));
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

  /** Does what an event at a marker asks for. */
  handle(marker: HTMLAnchorElement, event: PointerEvent): void {
    const { type, pointerType } = event;
    const triggers = this.#host.trigger.split(/\s+/);
    if (type === 'click') this.#toggle(marker, event);
    // A finger hovers for as long as it takes to tap, and a click on a link focuses it.
    else if (type === 'pointerover') {
      if (pointerType === 'mouse' && triggers.includes('hover')) this.#hover(marker, event);
    } else if (triggers.includes('focus') && marker.matches(':focus-visible')) this.#focus(marker);
  }

  /** The mouse came over a marker. */
  #hover(marker: HTMLAnchorElement, point: Point): void {
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
  #focus(marker: HTMLAnchorElement): void {
    if (isVisited(marker) || this.#marker === marker) return;
    this.#stay();
    void this.#show(marker, false);
  }

  /** A marker was clicked, tapped or entered: again, and the popover goes. */
  #toggle(marker: HTMLAnchorElement, point?: Point): void {
    this.#stay();
    if (this.#marker !== marker) {
      void this.#show(marker, true, point);
    } else if (this.#pinned) {
      this.close(true);
    } else {
      this.#pin();
      this.#frame.focus();
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

  async #show(marker: HTMLAnchorElement, pinned: boolean, point?: Point): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const { article, references } = this.#page();
    const cited = citedBy(marker, references);
    const locale = await loadWords(languageOf(article));
    if (asked !== this.#asked || cited.length === 0 || !this.#host.isConnected) return;
    // All that is read of the page is read before anything is written.
    const { direction } = getComputedStyle(article);
    const rectangle = rectangleOf(marker, point);
    if (!this.close(false) || !this.#mayShow(marker, cited, pinned)) return;

    this.#marker = marker;
    this.#trail = [{ link: marker, cited }];
    this.#locale = locale;
    this.#pinned = pinned;
    this.#element.lang = locale.language;
    this.#element.dir = direction;
    this.#render();
    nameMarker(marker, markerName(marker, cited, locale.messages));
    marker.setAttribute('aria-haspopup', 'dialog');
    marker.setAttribute('aria-expanded', 'true');
    this.#frame.show(marker, rectangle);
    this.#listen(marker);
    if (pinned) this.#frame.focus();
  }

  #mayShow(link: HTMLAnchorElement, cited: readonly Cited[], pinned: boolean): boolean {
    const items = cited.map(({ item }) => item);
    return this.#host.dispatchEvent(new CitationShowEvent(link, items, pinned));
  }

  #render(): void {
    const shown = this.#trail.at(-1);
    if (!shown || !this.#locale) return;
    const { link, cited } = shown;
    this.#drawn = signature(cited);
    this.#element.setAttribute('aria-label', citationName(link, cited, this.#locale.messages));
    const back = (): void => {
      this.#trail.pop();
      this.#renew();
      this.#frame.focus();
    };
    const content = popoverContent(link, cited, this.#locale, {
      close: () => void this.close(true),
      back: this.#trail.length > 1 ? back : undefined,
      showInList: (item) => void (this.close(false) && goTo(item as HTMLElement)),
      copy: (one, text) => void this.#copy(one, text),
    });
    const hadFocus = this.#element.matches(':focus-within');
    render(content, this.#element);
    // What had it may be gone.
    if (hadFocus && !this.#element.matches(':focus-within')) this.#frame.focus();
  }

  /** A note may cite in its turn: that reference takes the note's place, and the page its own. */
  #follow(event: MouseEvent): void {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const copy = target instanceof Element ? target.closest('.text a') : null;
    const link = copy && originalOf(copy);
    if (!link?.hash || !this.#marker || ctrlKey || metaKey || shiftKey || altKey) return;
    const cited = citedBy(link, this.#page().references);
    if (cited.length > 0) {
      event.preventDefault();
      if (!this.#mayShow(link, cited, true)) return;
      this.#trail.push({ link, cited });
      this.#render();
      this.#frame.focus();
    } else if (copy?.getAttribute('href')?.startsWith('#')) {
      // To another part of the page, which it must not cover.
      this.close(false);
    }
  }

  async #copy({ item, label }: Cited, text: Element | null): Promise<void> {
    const isCopied = await copyReference(cloneReference(item, label));
    if (!this.#locale || !text?.isConnected) return;
    const { copied, copyRefused } = this.#locale.messages;
    this.#frame.say(isCopied ? copied : copyRefused);
    if (!isCopied) getSelection()?.selectAllChildren(text);
  }

  #listen(marker: HTMLAnchorElement): void {
    this.#stop = whileOpen(this.#element, marker, {
      dismiss: () => this.close(true),
      leave: () => this.close(false),
      pointer: (isThere) => (isThere ? this.#stay() : this.#leaveLater()),
      blur: () => {
        if (!this.#pinned && !this.#element.matches(':hover')) this.close(false);
      },
      change: () => this.#update(),
    });
  }

  /**
   * The page changed. Where that changed nothing of what is shown, it stays: a link that is
   * replaced while it is pressed is never clicked.
   */
  #update(): void {
    const shown = this.#trail.at(-1)?.cited ?? [];
    if (signature(shown) !== this.#drawn) this.#renew();
  }

  /** Shows what the references say now. Where they went, the copy stays. */
  #renew(): void {
    const shown = this.#trail.pop();
    if (!shown) return;
    const { link } = shown;
    const cited = link.isConnected ? citedBy(link, this.#page().references) : [];
    this.#trail.push(cited.length > 0 ? { link, cited } : shown);
    this.#render();
  }

  #hide(returnFocus: boolean): void {
    const marker = this.#marker;
    if (!marker) return;
    const hadFocus = this.#element.matches(':focus-within');
    this.#stop?.();
    this.#marker = undefined;
    this.#trail = [];
    this.#pinned = false;
    marker.removeAttribute('aria-expanded');
    marker.removeAttribute('aria-haspopup');
    this.#frame.hide();
    if (returnFocus && hadFocus) focusQuietly(marker);
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
