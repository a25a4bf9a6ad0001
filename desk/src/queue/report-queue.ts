import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { DeskContext } from './desk-context.js';
import { dockView } from './dock-view.js';
import { helpView } from './help-view.js';
import { readQuery } from './list-query.js';
import { listView } from './list-view.js';
import { countOf } from './lists.js';
import { readReport } from './opened-articles.js';
import { QueueController } from './queue-controller.js';
import { act, onEscape } from './queue-keyboard.js';
import type { Toast } from './queue-state.js';
import { styles } from './report-queue.styles.js';
import { actionOf, keepShortcuts, shortcutsAreOn } from './shortcuts.js';
import { Toolbar } from './toolbar.js';
import { readView } from './views.js';

/** Milliseconds for which the last action can be read; it can be taken back for longer. */
const toastTime = 12_000;

/**
 * The queue: readers' reports by article and passage, and what editors make of them.
 *
 * @tag report-queue
 */
export class ReportQueue extends LitElement {
  static override styles = styles;
  static override properties = { desk: { attribute: false } };

  /** What the page gives its views; nothing is shown before. */
  declare desk: DeskContext | undefined;

  #queue: QueueController | undefined;
  readonly #toolbar = new Toolbar(() => this.requestUpdate());
  #shortcuts = true;
  #listeners = new AbortController();
  #toast: Toast | undefined;
  #toastTimer: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus before something was drawn anew. */
  #focused: Element | null = null;

  /** Resolves when no change is on its way any more. */
  async settled(): Promise<void> {
    await Promise.all([this.#queue?.state.changes.settled(), this.#toolbar.settled()]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#shortcuts = shortcutsAreOn();
    addEventListener('popstate', () => this.#onAddress(), { signal });
    addEventListener('online', () => this.#queue?.onOnline(), { signal });
    document.addEventListener('keydown', this.#onKeydown, { signal });
    this.addEventListener('noted', () => this.#queue?.onNoted(), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listeners.abort();
    clearTimeout(this.#toastTimer);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('desk') && this.desk) this.#begin(this.desk);
    this.#focused = this.shadowRoot?.activeElement ?? null;
  }

  override updated(): void {
    const queue = this.#queue;
    if (!queue) return;
    this.#showTitle(queue);
    this.#toolbar.showSearch(this.renderRoot, queue.state.list.query);
    this.#keepFocus(queue);
    if (this.#toast !== queue.state.toast) this.#armToast();
    this.#toast = queue.state.toast;
    queue.opened.update();
  }

  override render(): unknown {
    const queue = this.#queue;
    if (!queue) return nothing;
    const { desk, state } = queue;
    return html`
      ${this.#toolbar.render(state.list, desk, this.#showHelp)} ${listView(queue)}
      ${dockView(queue)}
      <p class="unseen" role="status">${state.announcement}</p>
      ${helpView(desk.messages, this.#shortcuts, this.#turnShortcuts)}
    `;
  }

  #begin(desk: DeskContext): void {
    const queue = new QueueController(this, desk, this.#listeners.signal);
    this.#queue = queue;
    const announce = (text: string): void => queue.state.announce(text);
    this.#toolbar.begin(desk, announce, this.#listeners.signal);
    const report = readReport(location.search);
    const loaded = queue.state.load(readQuery(location.search));
    if (report) void loaded.then(() => queue.goTo(report));
  }

  /** Another view is not this one's to load. */
  #onAddress(): void {
    const { search } = location;
    if (this.desk && readView(search, this.desk.me) === 'queue') {
      void this.#queue?.state.load(readQuery(search));
    }
  }

  #showTitle({ desk, state }: QueueController): void {
    const { filters, title } = desk.messages;
    const { query, counts } = state.list;
    const count = countOf(query.list, counts);
    const number = count ? `(${new Intl.NumberFormat(desk.language).format(count)}) ` : '';
    document.title = `${number}${filters[query.list]} · ${title}`;
  }

  #showHelp = (): void => this.renderRoot.querySelector('dialog')?.showModal();

  #turnShortcuts = (on: boolean): void => {
    this.#shortcuts = on;
    keepShortcuts(on);
    this.requestUpdate();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    const queue = this.#queue;
    if (!queue || event.defaultPrevented) return;
    if (event.key === 'Escape') {
      // The dialog is closed by the browser.
      if (!this.renderRoot.querySelector('dialog[open]') && onEscape(queue)) event.preventDefault();
      return;
    }
    const action = this.#shortcuts ? actionOf(event) : undefined;
    const page = {
      showHelp: this.#showHelp,
      search: () => this.#toolbar.focusSearch(this.renderRoot),
    };
    if (action && act(action, queue, page, event.shiftKey)) event.preventDefault();
  };

  #armToast(): void {
    clearTimeout(this.#toastTimer);
    this.#toastTimer = setTimeout(() => {
      if (this.renderRoot.querySelector('.toast:is(:hover, :focus-within)')) this.#armToast();
      else this.#queue?.state.closeToast();
    }, toastTime);
  }

  /** What had the focus may be gone: who works by keyboard goes on from the last card. */
  #keepFocus({ cards }: QueueController): void {
    const had = this.#focused;
    this.#focused = null;
    if (!had || had.isConnected || this.shadowRoot?.activeElement) return;
    if (!cards.restore()) {
      this.renderRoot.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    }
  }
}
