import type { ReactiveControllerHost } from 'lit';
import type { Change } from './api.js';
import { CardFocus } from './card-focus.js';
import type { DeskContext } from './desk-context.js';
import { OpenedArticles } from './opened-articles.js';
import { type Panel, QueueState } from './queue-state.js';
import type { Report } from './report.js';
import type { ViewContext } from './view-context.js';

/** The element that shows the queue. */
export interface QueueHost extends ReactiveControllerHost {
  readonly shadowRoot: ShadowRoot | null;
}

/** What editors do to the queue with the mouse and the keyboard, and where the focus goes then. */
export class QueueController implements ViewContext {
  readonly desk: DeskContext;
  readonly state: QueueState;
  readonly opened: OpenedArticles;
  readonly cards: CardFocus;
  /** Whether the desk tells what happens. */
  isLive: boolean;

  readonly #host: QueueHost;

  /** @param signal aborted when the host is gone */
  constructor(host: QueueHost, desk: DeskContext, signal: AbortSignal) {
    const update = (): void => host.requestUpdate();
    const state = new QueueState(desk, update);
    this.#host = host;
    this.desk = desk;
    this.state = state;
    this.isLive = desk.live.isOnline;
    this.cards = new CardFocus({
      keys: () => state.keys(),
      element: (key) => {
        const [report] = state.group(key)?.reports ?? [];
        return report ? (host.shadowRoot?.getElementById(report.id) ?? null) : null;
      },
      active: () => host.shadowRoot?.activeElement ?? null,
    });
    const goTo = (id: string): void => void this.goTo(id);
    this.opened = new OpenedArticles(state, desk.language, goTo, update, signal);
    desk.live.listen('reports', ({ ids }) => state.onReports(ids), signal);
    desk.live.listen('online', () => this.#onLive(true), signal);
    desk.live.listen('offline', () => this.#onLive(false), signal);
    signal.addEventListener('abort', () => state.stop());
  }

  change = (key: string, change: Change): void => {
    // The button that was pressed goes away.
    this.cards.card(key)?.focus({ preventScroll: true });
    this.state.change(key, change);
  };

  select = (key: string, { shiftKey }: MouseEvent): void => {
    this.state.selection.toggle(key, this.state.keys(), shiftKey);
    this.state.announceCount('selected', this.state.selection.size);
  };

  clearSelection(): void {
    this.state.selection.clear();
    this.state.announceCount('selected', 0);
  }

  toggle = (key: string, kind: Panel): void => {
    const { state } = this;
    if (state.panel?.key === key && state.panel.kind === kind) {
      this.fold(key);
      return;
    }
    state.panel = { key, kind };
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.cards.goToPanel(key));
  };

  fold = (key: string): void => {
    this.state.panel = undefined;
    this.cards.card(key)?.focus({ preventScroll: true });
    this.#host.requestUpdate();
  };

  /** A note was saved in the card that is unfolded. */
  onNoted = (): void => {
    const { panel } = this.state;
    if (!panel) return;
    this.state.noted(panel.key);
    this.fold(panel.key);
  };

  undo = async (): Promise<void> => {
    const key = this.state.undo();
    await this.#host.updateComplete;
    if (key !== undefined) this.cards.go(this.cards.card(key));
  };

  more = async (): Promise<void> => this.#announceMore(await this.state.list.more());

  showFresh = (): Promise<void> => this.#announceMore(this.state.list.showFresh());

  tryAgain = (): void => {
    const { list } = this.state;
    if (list.phase === 'failed') void this.state.load(list.query);
    else void this.more();
  };

  onOnline(): void {
    if (this.state.list.problem?.kind === 'offline') this.tryAgain();
  }

  /** Goes to the card that shows a report, when it is drawn. */
  async goTo(id: string): Promise<void> {
    await this.#host.updateComplete;
    const key = this.state.keyOf(id);
    if (key !== undefined) this.cards.go(this.cards.card(key));
  }

  async #announceMore(added: readonly Report[]): Promise<void> {
    if (!added[0]) return;
    this.state.announceCount('moreLoaded', added.length);
    await this.goTo(added[0].id);
  }

  #onLive(isLive: boolean): void {
    this.isLive = isLive;
    this.#host.requestUpdate();
    if (!isLive) return;
    this.onOnline();
    // Nobody told what happened meanwhile.
    this.state.onReports([]);
  }
}
