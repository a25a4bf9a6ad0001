import { html, type TemplateResult } from 'lit';
import type { StartMessages } from '../i18n/index.js';
import { addStyles } from '../ui/add-styles.js';
import { articleFor, elementOf } from './article-for.js';
import { boundsOf, placeButton, viewNow } from './button-place.js';
import { fields } from './hotkey.js';
import { styles } from './selection-button.styles.js';
import type { TypoReporter } from './typo-reporter.js';

/** A selection is settled when it has not changed for this long, in milliseconds. */
const settled = 400;
/** A selection that a tap on the button ends is gone before the tap is a click: so long it waits. */
const gone = 150;

/** The button near a settled selection. */
export class SelectionButton {
  readonly #reporter: TypoReporter;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #range: Range | undefined;
  /** What was selected when the dialog closed: it comes back, and the button need not. */
  #reported = '';
  #following: AbortController | undefined;
  /** Whether readers who do not see the button have been told of it. */
  #isAnnounced = false;

  constructor(reporter: TypoReporter) {
    this.#reporter = reporter;
    addStyles(reporter.renderRoot, styles);
  }

  /** The selection of a document changed: looks at it when it is settled. */
  update(page: Document): void {
    clearTimeout(this.#timer);
    const isCollapsed = page.getSelection()?.isCollapsed;
    // As the system's own callout, it does not stand in the way of handles that are dragged.
    if (!isCollapsed) this.hide();
    this.#timer = setTimeout(() => this.#look(page), isCollapsed ? gone : settled);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#following?.abort();
    this.#range = undefined;
    if (this.#element?.matches(':popover-open')) this.#element.hidePopover();
  }

  /** @param language BCP 47 tag of the messages' language */
  render(messages: StartMessages, language: string): TemplateResult {
    return html`<button
        part="button"
        lang=${language}
        id="selection-button"
        popover="manual"
        @pointerdown=${keepSelection}
        @mousedown=${keepSelection}
        @click=${this.#onClick}
      >
        ${messages.reportMistake}</button
      ><span id="announcement" role="status" lang=${language}>${this.#isAnnounced && messages.reportMistake}</span>`;
  }

  get #element(): HTMLElement | null {
    return this.#reporter.renderRoot.querySelector('#selection-button');
  }

  async #look(page: Document): Promise<void> {
    const selection = page.getSelection();
    const text = String(selection).trim();
    if (text !== this.#reported) this.#reported = '';
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    this.hide();
    if (!range || range.collapsed || !text || this.#reported) return;
    const reporter = this.#reporter;
    if (!reporter.isConnected || isLeftAlone(range, reporter)) return;
    await reporter.updateComplete;
    const button = this.#element;
    if (!button) return;
    this.#range = range;
    button.showPopover();
    this.#following = new AbortController();
    keepNear(button, range, this.#following.signal);
    if (this.#isAnnounced) return;
    this.#isAnnounced = true;
    reporter.requestUpdate();
  }

  #onClick = (): void => {
    const range = this.#range;
    this.#reported = String(range).trim();
    this.hide();
    void this.#reporter.show(range);
  };
}

/** A press on the button must not end the selection that it is about, nor take the focus. */
const keepSelection = (event: Event): void => event.preventDefault();

/** What is selected for editing, outside the article, or in the reporter itself. */
function isLeftAlone(range: Range, reporter: TypoReporter): boolean {
  const element = elementOf(range.commonAncestorContainer) as HTMLElement | null;
  return (
    element?.isContentEditable === true ||
    element?.closest(`${fields},${reporter.localName}`) != null ||
    !range.intersectsNode(articleFor(reporter, range))
  );
}

/** Keeps the button in its place while the page scrolls, is zoomed, or loses room to a keyboard. */
function keepNear(button: HTMLElement, range: Range, signal: AbortSignal): void {
  let frame = 0;
  const place = (): void => {
    frame = 0;
    const view = viewNow();
    const { offsetWidth: width, offsetHeight: height, style } = button;
    const at = placeButton(boundsOf(range), { width, height }, view);
    style.setProperty('visibility', at ? 'visible' : 'hidden');
    if (!at) return;
    style.setProperty('left', `${at.left}px`);
    style.setProperty('top', `${at.top}px`);
    style.setProperty('scale', `${1 / view.scale}`);
  };
  const later = (): void => {
    if (frame === 0) frame = requestAnimationFrame(place);
  };
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  place();
  const views = new Set([window, range.startContainer.ownerDocument?.defaultView, visualViewport]);
  for (const target of views) {
    target?.addEventListener('scroll', later, { capture: true, passive: true, signal });
    target?.addEventListener('resize', later, { signal });
  }
}
