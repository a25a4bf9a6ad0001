import { formatCount } from 'corrigenda';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { articleView } from './article-view.js';
import { CardFocus } from './card-focus.js';
import type { DeskContext } from './desk-context.js';
import { dockView } from './dock-view.js';
import { helpView } from './help-view.js';
import { readQuery } from './list-query.js';
import { countOf } from './lists.js';
import { OpenedArticles, readReport } from './opened-articles.js';
import { act, type QueuePage } from './queue-keyboard.js';
import { type Panel, QueueState } from './queue-state.js';
import { styles } from './report-queue.styles.js';
import { actionOf, keepShortcuts, shortcutsAreOn } from './shortcuts.js';
import { emptyView, loadingView, problemView } from './state-view.js';
import { Toolbar } from './toolbar.js';
import type { ViewContext } from './view-context.js';
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

  #state: QueueState | undefined;
  #context: ViewContext | undefined;
  readonly #toolbar = new Toolbar(() => this.requestUpdate());
  readonly #cards = new CardFocus({
    keys: () => this.#state?.keys() ?? [],
    element: (key) => {
      const [report] = this.#state?.group(key)?.reports ?? [];
      return report ? (this.shadowRoot?.getElementById(report.id) ?? null) : null;
    },
    active: () => this.shadowRoot?.activeElement ?? null,
  });
  #shortcuts = true;
  #isLive = true;
  #listeners = new AbortController();
  #toastTimer: ReturnType<typeof setTimeout> | undefined;
  /** What had the focus before something was drawn anew. */
  #focused: Element | null = null;

  /** Resolves when no change is on its way any more. */
  async settled(): Promise<void> {
    await this.#state?.changes.settled();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#shortcuts = shortcutsAreOn();
    addEventListener('popstate', () => this.#onAddress(), { signal });
    addEventListener('online', () => this.#onOnline(), { signal });
    document.addEventListener('keydown', this.#onKeydown, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listeners.abort();
    clearTimeout(this.#toastTimer);
    this.#state?.stop();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('desk') && this.desk) this.#begin(this.desk);
    this.#focused = this.shadowRoot?.activeElement ?? null;
  }

  override updated(): void {
    const { desk } = this;
    const state = this.#state;
    if (!desk || !state) return;
    const { filters, title } = desk.messages;
    const { query, counts } = state.list;
    const count = countOf(query.list, counts);
    const number = count ? `(${new Intl.NumberFormat(desk.language).format(count)}) ` : '';
    document.title = `${number}${filters[query.list]} · ${title}`;
    this.#toolbar.showSearch(this.renderRoot, query);
    this.#keepFocus();
    this.#context?.opened.update();
  }

  override render(): unknown {
    const { desk } = this;
    const [state, context] = [this.#state, this.#context];
    if (!desk || !state || !context) return nothing;
    const { messages } = desk;
    const { phase, fresh, reports } = state.list;
    return html`
      ${this.#toolbar.render(state.list, desk, this.#showHelp)}
      <main
        tabindex="-1"
        class=${phase === 'loading' && reports.length > 0 ? 'stale' : ''}
        aria-busy=${phase.startsWith('loading')}
        @focusin=${() => this.#cards.onFocus()}
        @click=${context.opened.onClick}
      >
        ${
          fresh.length > 0
            ? html`<div class="fresh">
                <button @click=${this.#showFresh}>
                  ${formatCount(messages.fresh, fresh.length, desk.language)}
                </button>
              </div>`
            : nothing
        }
        ${this.#isLive ? nothing : html`<p class="not-live">${messages.reconnecting}</p>`}
        ${this.#renderList(state, context)}
      </main>
      ${dockView(state, desk, this.#undo)}
      <p class="unseen" role="status">${state.announcement}</p>
      ${helpView(messages, this.#shortcuts, this.#turnShortcuts)}
    `;
  }

  #renderList({ list, articles }: QueueState, context: ViewContext): unknown {
    const { messages } = context.desk;
    const { phase, problem, reports, hasMore } = list;
    if (phase === 'loading' && reports.length === 0) return loadingView(messages);
    const trouble = problem && problemView(problem, messages, this.#tryAgain);
    if (phase === 'failed') return trouble;
    if (reports.length === 0 && !hasMore) return emptyView(list.query, messages);
    return html`
      ${repeat(
        articles,
        ({ article }) => article,
        (group) => articleView(group, context),
      )}
      ${trouble ?? nothing}
      ${
        hasMore && !trouble
          ? html`<button class="more" aria-disabled=${phase !== 'ready'} @click=${this.#more}>
              ${phase === 'loading-more' ? messages.loading : messages.more}
            </button>`
          : nothing
      }
      ${hasMore ? nothing : html`<p class="end">${messages.end}</p>`}
    `;
  }

  #begin(desk: DeskContext): void {
    const { signal } = this.#listeners;
    const state = new QueueState(desk, () => this.requestUpdate());
    this.#state?.stop();
    this.#state = state;
    const opened = new OpenedArticles(
      state,
      desk.language,
      (id) => void this.#goTo(id),
      () => this.requestUpdate(),
      signal,
    );
    this.#context = {
      desk,
      state,
      opened,
      change: (key, change) => {
        // The button that was pressed goes away.
        this.#cards.card(key)?.focus({ preventScroll: true });
        state.change(key, change);
        this.#armToast();
      },
      toggle: (key, panel) => this.#toggle(key, panel),
      fold: (key) => this.#fold(key),
      select: (key, { shiftKey }) => {
        state.selection.toggle(key, state.keys(), shiftKey);
        state.announceCount('selected', state.selection.size);
      },
    };
    desk.live.listen('reports', ({ ids }) => state.onReports(ids), signal);
    desk.live.listen('online', () => this.#onLive(true), signal);
    desk.live.listen('offline', () => this.#onLive(false), signal);
    this.#isLive = desk.live.isOnline;
    this.addEventListener('noted', () => this.#onNoted(), { signal });
    const report = readReport(location.search);
    const loaded = state.load(readQuery(location.search));
    if (report) void loaded.then(() => this.#goTo(report));
  }

  /** Another view is not this one's to load. */
  #onAddress(): void {
    if (readView(location.search) === 'queue') void this.#state?.load(readQuery(location.search));
  }

  #onLive(isLive: boolean): void {
    this.#isLive = isLive;
    this.requestUpdate();
    if (!isLive) return;
    this.#onOnline();
    // Nobody told what happened meanwhile.
    this.#state?.onReports([]);
  }

  #onOnline(): void {
    if (this.#state?.list.problem?.kind === 'offline') this.#tryAgain();
  }

  #tryAgain = (): void => {
    const { list } = this.#state ?? {};
    if (list?.phase === 'failed') void this.#state?.load(list.query);
    else void this.#more();
  };

  #more = async (): Promise<void> => {
    const state = this.#state;
    const added = (await state?.list.more()) ?? [];
    if (!state || added.length === 0) return;
    state.announceCount('moreLoaded', added.length);
    await this.#goTo(added[0]?.id);
  };

  #showFresh = async (): Promise<void> => {
    const state = this.#state;
    const added = state?.list.showFresh() ?? [];
    if (!state || added.length === 0) return;
    state.announceCount('moreLoaded', added.length);
    await this.#goTo(added[0]?.id);
  };

  /** Goes to the card that shows a report, when it is drawn. */
  async #goTo(id: string | undefined): Promise<void> {
    await this.updateComplete;
    const key = this.#state?.keyOf(id ?? '');
    if (key !== undefined) this.#cards.go(this.#cards.card(key));
  }

  #undo = async (): Promise<void> => {
    const key = this.#state?.undo();
    this.#armToast();
    await this.updateComplete;
    if (key !== undefined) this.#cards.go(this.#cards.card(key));
  };

  #toggle(key: string, kind: Panel): void {
    const state = this.#state;
    if (!state) return;
    if (state.panel?.key === key && state.panel.kind === kind) this.#fold(key);
    else {
      state.panel = { key, kind };
      this.requestUpdate();
      void this.updateComplete.then(() => {
        const panel = this.#cards.card(key)?.querySelector<HTMLElement>('.panel');
        (panel?.querySelector('select') ?? panel)?.focus({ preventScroll: true });
        panel?.scrollIntoView({ block: 'nearest' });
      });
    }
  }

  #fold(key: string): void {
    if (this.#state) this.#state.panel = undefined;
    this.#cards.card(key)?.focus({ preventScroll: true });
    this.requestUpdate();
  }

  #onNoted(): void {
    const state = this.#state;
    if (!state?.panel) return;
    state.noted(state.panel.key);
    this.#fold(state.panel.key);
  }

  #showHelp = (): void => this.renderRoot.querySelector('dialog')?.showModal();

  #turnShortcuts = (on: boolean): void => {
    this.#shortcuts = on;
    keepShortcuts(on);
    this.requestUpdate();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    const [state, desk] = [this.#state, this.desk];
    if (!state || !desk) return;
    if (event.key === 'Escape' && this.#escape(event, state)) return;
    const action = this.#shortcuts ? actionOf(event) : undefined;
    const page: QueuePage = {
      state,
      cards: this.#cards,
      me: desk.me.name,
      more: () => void this.#more(),
      undo: () => void this.#undo(),
      toggle: (key, panel) => this.#toggle(key, panel),
      showFresh: () => void this.#showFresh(),
      showHelp: this.#showHelp,
      search: () => this.#toolbar.focusSearch(this.renderRoot),
    };
    if (!action || !act(action, page, event.shiftKey)) return;
    event.preventDefault();
    this.#armToast();
    this.requestUpdate();
  };

  /** Escape folds what is unfolded; then nothing is picked any more. */
  #escape(event: KeyboardEvent, state: QueueState): boolean {
    if (event.defaultPrevented || this.renderRoot.querySelector('dialog[open]')) return false;
    if (state.panel) this.#fold(state.panel.key);
    else if (state.selection.size > 0) {
      state.selection.clear();
      state.announceCount('selected', 0);
    } else return false;
    event.preventDefault();
    return true;
  }

  #armToast(): void {
    clearTimeout(this.#toastTimer);
    this.#toastTimer = setTimeout(() => {
      if (this.renderRoot.querySelector('.toast:is(:hover, :focus-within)')) this.#armToast();
      else this.#state?.closeToast();
    }, toastTime);
  }

  /** What had the focus may be gone: who works by keyboard goes on from the last card. */
  #keepFocus(): void {
    const had = this.#focused;
    this.#focused = null;
    if (!had || had.isConnected || this.shadowRoot?.activeElement) return;
    if (!this.#cards.restore()) {
      this.renderRoot.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    }
  }
}
