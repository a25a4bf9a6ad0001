import { ReactiveElement } from 'lit';
import { articleOf, warn } from '../ui/index.js';
import type { Additions } from './additions.js';
import { mayPoint } from './pointing.js';
import type { CitationPopover } from './popover.js';
import { type MarkedPage, madeMarkers, watchText, whenIdle } from './watch-text.js';

/** The events that one of the elements of a page has taken on. */
const taken = new WeakSet<Event>();

const eventTypes = ['pointerover', 'focusin', 'click'] as const;

/**
 * Gives every citation marker of an article a popover with the references it cites. Links to an
 * entry of a list of references or notes are found where they are, when the reader points at
 * them; plain numbers such as `[1]`, `[2, 3]` and `[2–4]` become such links if the reference list
 * has every number. Without it the links lead to the list as they always did.
 *
 * One listener and one popover serve all markers: a page with thousands starts as fast as one
 * with five. A preview comes when the mouse rests on a marker or the keyboard reaches it; a
 * click, tap or Enter pins it.
 *
 * An entry with `data-status="retracted"` (or `corrected`, or `expression-of-concern`) has a
 * notice at its markers, in the popover and in the list; `data-status-date` (ISO 8601) and
 * `data-status-href` (address of what the journal says) are shown with it. Entries that have no
 * links back to the text get them when they come near.
 *
 * @tag citation-popovers
 *
 * @attr {string} for - selector of the article; the nearest `article`, else `main`, else `body`; all
 *   of them where several articles stand beside each other and the element in none
 * @attr {string} references - selector of the reference list, where it is not found by itself
 * @attr {'auto' | 'links' | 'text'} markers - which markers get popovers: links, plain numbers in
 *   the text, or both
 * @attr {string} trigger - what opens a popover, of `hover focus click`
 * @attr {'auto' | 'off'} back-links - whether entries without links back to the text get them
 *
 * @fires {CitationShowEvent} citation-show - before a popover is shown; cancelable
 * @fires {CitationHideEvent} citation-hide - before it is hidden; cancelable
 * @fires {CitationMissingEvent} citation-missing - for a marker whose reference is not in the list
 *
 * @csspart popover - the popover, or the sheet on a phone
 * @csspart content - what scrolls in it
 * @csspart reference - one reference
 * @csspart number - its number
 * @csspart notice - what is to be known about its study, such as its retraction
 * @csspart notice-link - link to what the journal says about that
 * @csspart text - the reference itself
 * @csspart actions - the row of links below it
 * @csspart study-link - link to the study
 * @csspart copy - button that copies the reference
 * @csspart list-link - link, or button, to the entry in the list
 * @csspart back - button back to the note in which this reference was followed
 * @csspart close - button that closes the popover
 */
export class CitationPopovers extends ReactiveElement {
  static override properties = {
    for: { type: String },
    references: { type: String },
    markers: { type: String },
    trigger: { type: String },
    backLinks: { type: String, attribute: 'back-links' },
  };

  /** Selector of the article; empty: the nearest `article`, else `main`, else `body`. */
  declare for: string;
  /** Selector of the reference list; empty: found by role, heading or structure. */
  declare references: string;
  /** Which markers get popovers. */
  declare markers: 'auto' | 'links' | 'text';
  /** What opens a popover, separated by spaces: `hover`, `focus`, `click`. */
  declare trigger: string;
  /** Whether entries of the list that have no links back to the text get them. */
  declare backLinks: 'auto' | 'off';

  #popover: Promise<CitationPopover> | undefined;
  #additions: Promise<Additions> | undefined;
  #stopText: (() => void) | undefined;
  /** The popover, once it is loaded: what tells markers from other links comes with it. */
  #loaded: CitationPopover | undefined;
  /** True when the popover could not be loaded: links are links then. */
  #broken = false;
  #scope: Node | undefined;

  constructor() {
    super();
    this.for = '';
    this.references = '';
    this.markers = 'auto';
    this.trigger = 'hover focus click';
    this.backLinks = 'auto';
  }

  /** None until there is a popover: a shadow root at start would have the whole page laid out. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#scope = this.getRootNode();
    for (const type of eventTypes) this.#scope.addEventListener(type, this.#handle);
    if (this.hasUpdated) this.#lookForText();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of eventTypes) this.#scope?.removeEventListener(type, this.#handle);
    void this.#popover?.then((popover) => popover.remove());
    this.#popover = undefined;
    this.#loaded = undefined;
    this.#stopText?.();
    this.#takeAdditions();
  }

  override updated(): void {
    if (this.#additions) {
      this.#takeAdditions();
      this.#add();
    }
    this.#lookForText();
  }

  /** Loads the popover when the first link that may be a marker is looked at. */
  async #load(): Promise<CitationPopover> {
    try {
      const { CitationPopover } = await import('./popover.js');
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const popover = new CitationPopover(this, root, () => this.#page);
      this.#loaded = popover;
      return popover;
    } catch (error) {
      this.#broken = true;
      warn(this, 'the popover could not be loaded; the markers are plain links.', error);
      throw error;
    }
  }

  /** Adds notices and back-links to the article; they come when it is idle. */
  #add(): void {
    this.#additions ??= import('./additions.js').then(
      ({ Additions }) => new Additions(this, () => this.#page),
    );
    this.#additions.catch((error: unknown) => {
      warn(this, 'back-links and notices could not be loaded.', error);
    });
  }

  #takeAdditions(): void {
    this.#additions?.then(
      (additions) => additions.remove(),
      () => undefined,
    );
    this.#additions = undefined;
  }

  #handle = (event: Event): void => {
    // There is a reader.
    this.#add();
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (
      !link ||
      this.#broken ||
      event.defaultPrevented ||
      taken.has(event) ||
      (this.markers === 'text' && !madeMarkers.has(link)) ||
      !(link.hash ? leadsIntoThisPage(link) : mayPoint(link)) ||
      !this.#article.contains(link) ||
      this.#loaded?.isMarker(link) === false
    ) {
      return;
    }
    // Another <citation-popovers> of the same article leaves it alone.
    taken.add(event);
    // A finger or the focus comes to a marker before it is clicked: by then this may be loaded.
    this.#popover ??= this.#load();
    const isClick = event.type === 'click';
    if (isClick) {
      const { button, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
      if (button || ctrlKey || metaKey || shiftKey || altKey || !/\bclick\b/.test(this.trigger))
        return;
      event.preventDefault();
    }
    // Where it was not known yet that this is no marker, the browser goes where it would have gone.
    const follow = (): void => {
      if (isClick && link.href) location.assign(link.href);
    };
    this.#popover.then((popover) => {
      if (!popover.isMarker(link)) follow();
      else popover.handle(link, event as PointerEvent);
    }, follow);
  };

  /** The selector of the list, or none if it is not one. */
  get #references(): string {
    try {
      if (this.references) this.ownerDocument.querySelector(this.references);
      return this.references;
    } catch {
      warn(this, `references="${this.references}" is not a selector; the list is looked for.`);
      return '';
    }
  }

  /** Looks for plain markers when the browser is idle, now and in what is added later. */
  #lookForText(): void {
    whenIdle(() => {
      this.#stopText?.();
      this.#stopText = undefined;
      if (!this.isConnected) return;
      if (this.markers !== 'links') this.#stopText = watchText(this, () => this.#page);
      const root = this.getRootNode() as ParentNode & Node;
      if (root.querySelector('[data-status]')) this.#add();
    });
  }

  get #page(): MarkedPage {
    return { article: this.#article, references: this.#references };
  }

  /** Of several articles that this stands in none of, what holds them all. */
  get #article(): Element {
    const article = articleOf(this, this.for);
    const isOne =
      this.for ||
      article.contains(this) ||
      [...document.querySelectorAll('article')].every((other) => article.contains(other));
    return isOne ? article : document.body;
  }
}

/** A quick test that spares other links the loading of what recognises markers. */
const leadsIntoThisPage = (link: HTMLAnchorElement): boolean =>
  link.getAttribute('href')?.startsWith('#') ||
  (link.pathname === location.pathname && link.host === location.host);

declare global {
  interface HTMLElementTagNameMap {
    'citation-popovers': CitationPopovers;
  }
}
