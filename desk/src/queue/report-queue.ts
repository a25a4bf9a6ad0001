import { format, formatCount } from 'corrigenda';
import { html, LitElement, nothing } from 'lit';
import { filterAddress, readFilter } from './address.js';
import { articleView } from './article-view.js';
import type { DeskContext } from './desk-context.js';
import { groupReports } from './groups.js';
import { helpView } from './help-view.js';
import { type Filter, filters, type Messages } from './messages.js';
import { followLink } from './navigation.js';
import { passageOf, type Report, type ReportStatus } from './report.js';
import { styles } from './report-queue.styles.js';
import { ReportStore } from './report-store.js';
import { type Action, actionOf, keepShortcuts, shortcutsAreOn } from './shortcuts.js';
import { emptyView, loadingView, problemView } from './state-view.js';
import { readView } from './views.js';

/**
 * The editors' page: readers' reports by article and passage, to accept or reject.
 *
 * @tag report-queue
 */
export class ReportQueue extends LitElement {
  static override styles = styles;

  static override properties = { desk: { attribute: false } };

  /** What the page gives its views; nothing is shown before. */
  declare desk: DeskContext | undefined;

  #store = new ReportStore(() => this.requestUpdate());
  #filter: Filter = 'new';
  /** What the live region says. */
  #announcement = '';
  #shortcuts = true;
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#shortcuts = shortcutsAreOn();
    addEventListener('popstate', () => this.#onAddress(), { signal });
    addEventListener('online', this.#onOnline, { signal });
    document.addEventListener('keydown', this.#onKeydown, { signal });
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listeners.abort();
    this.#store.stop();
  }

  /** Resolves when no change is on its way any more. */
  settled(): Promise<void> {
    return this.#store.settled();
  }

  override updated(): void {
    if (this.desk) {
      const { filters: names, title } = this.desk.messages;
      document.title = `${names[this.#filter]} · ${title}`;
    }
  }

  override render(): unknown {
    const messages = this.desk?.messages;
    if (!messages) return nothing;
    return html`
      <div class="tabs">
        <div class="inner">
          <h1 class="unseen">${messages.title}</h1>
          <nav aria-label=${messages.lists}>
            ${filters.map(
              (filter) => html`
                <a
                  href=${filterAddress(filter)}
                  aria-current=${filter === this.#filter ? 'page' : nothing}
                  @click=${followLink}
                  >${messages.filters[filter]}</a
                >
              `,
            )}
          </nav>
          <button class="help" aria-label=${messages.shortcuts} @click=${this.#showHelp}>?</button>
        </div>
      </div>
      <main aria-busy=${this.#store.phase.startsWith('loading')}>
        ${this.#renderList(messages)}
      </main>
      <p class="unseen" role="status">${this.#announcement}</p>
      ${helpView(messages, this.#shortcuts, this.#turnShortcuts)}
    `;
  }

  #renderList(messages: Messages): unknown {
    const { phase, problem, reports, unsaved, hasMore } = this.#store;
    if (phase === 'loading') return loadingView(messages);
    const trouble = problem && problemView(problem, messages, this.#tryAgain);
    if (phase === 'failed') return trouble;
    if (reports.length === 0 && !hasMore) return emptyView(this.#filter, messages);
    const context = {
      messages,
      unsaved,
      language: this.desk?.language ?? 'en',
      change: (report: Report, status: ReportStatus) => this.#change(report, status),
    };
    return html`
      ${groupReports(reports).map((group) => articleView(group, context))}
      ${trouble ?? nothing}
      ${
        hasMore && !trouble
          ? html`<button class="more" ?disabled=${phase === 'loading-more'} @click=${this.#more}>
              ${phase === 'loading-more' ? messages.loading : messages.more}
            </button>`
          : nothing
      }
      ${hasMore ? nothing : html`<p class="end">${messages.end}</p>`}
    `;
  }

  async #load(): Promise<void> {
    this.#filter = readFilter(location.search);
    this.#announcement = '';
    await this.#store.load(this.#filter);
    if (this.#store.phase === 'ready') this.#announceCount('loaded', this.#store.reports.length);
  }

  /** Another view is not this one's to load. */
  #onAddress(): void {
    if (readView(location.search) === 'queue') void this.#load();
  }

  #announceCount(message: 'loaded' | 'moreLoaded', count: number): void {
    const messages = this.desk?.messages;
    this.#announce(
      messages ? formatCount(messages[message], count, this.desk?.language ?? 'en') : '',
    );
  }

  #announce(text: string): void {
    this.#announcement = text;
    this.requestUpdate();
  }

  #more = async (): Promise<void> => {
    const ids = await this.#store.more();
    if (ids.length === 0) return;
    this.#announceCount('moreLoaded', ids.length);
    await this.updateComplete;
    this.#cards()
      .find(({ dataset }) => dataset.id === ids[0])
      ?.focus();
  };

  #tryAgain = (): void => {
    if (this.#store.phase === 'failed') void this.#load();
    else void this.#more();
  };

  #onOnline = (): void => {
    if (this.#store.problem?.kind === 'offline') this.#tryAgain();
  };

  /** Shows a change at once; the report keeps the focus that its button had. */
  #change(report: Report, status: ReportStatus): void {
    const messages = this.desk?.messages;
    if (!messages || report.status === status) return;
    const card = this.#cards().find(({ dataset }) => dataset.id === report.id);
    if (card?.matches(':focus-within')) card.focus({ preventScroll: true });
    const passage = passageOf(report)?.exact ?? messages.wholePage;
    this.#announce(format(messages.announceChange, { status: messages.statuses[status], passage }));
    void this.#store.change(report.id, status).then(() => {
      // The alert in the report says that it failed; the status must not go on saying it did not.
      if (this.#store.unsaved.has(report.id)) this.#announce('');
    });
  }

  #showHelp = (): void => this.renderRoot.querySelector('dialog')?.showModal();

  #turnShortcuts = (on: boolean): void => {
    this.#shortcuts = on;
    keepShortcuts(on);
    this.requestUpdate();
  };

  #cards(): HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>('.report'));
  }

  /** Goes to the report after or before the current one; to the first when there is none. */
  #step(by: 1 | -1): void {
    const cards = this.#cards();
    const at = cards.findIndex((card) => card.matches(':focus-within'));
    const next = cards[at < 0 ? 0 : at + by];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  }

  #onKeydown = (event: KeyboardEvent): void => {
    if (!this.#shortcuts) return;
    const action = actionOf(event);
    if (action && this.#act(action)) event.preventDefault();
  };

  /** @returns false when there was nothing to act on */
  #act(action: Action): boolean {
    if (action === 'help') {
      this.#showHelp();
      return true;
    }
    if (action === 'next' || action === 'previous') {
      this.#step(action === 'next' ? 1 : -1);
      return true;
    }
    const card = this.#cards().find((one) => one.matches(':focus-within'));
    const report = this.#store.reports.find(({ id }) => id === card?.dataset.id);
    if (!card || !report) return false;
    if (action === 'open') {
      card.querySelector<HTMLAnchorElement>('a.open')?.click();
      return true;
    }
    this.#change(
      report,
      ({ accept: 'accepted', reject: 'rejected', undo: 'new' } as const)[action],
    );
    // What is done is done: on to the next one.
    if (action !== 'undo') this.#step(1);
    return true;
  }
}
