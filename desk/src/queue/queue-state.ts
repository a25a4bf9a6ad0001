import { format, formatCount } from 'corrigenda';
import type { Change } from './api.js';
import { actedOn } from './card.js';
import { Changes, type Order } from './changes.js';
import type { DeskContext } from './desk-context.js';
import { Grouping, type PassageGroup } from './groups.js';
import type { ListQuery } from './list-query.js';
import { LiveList } from './live-list.js';
import { passageOf, type Report } from './report.js';
import { ReportList } from './report-list.js';
import { Selection } from './selection.js';
import { ordersBack, type Step, UndoStack } from './undo-stack.js';

/** What is unfolded in a card. */
export type Panel = 'assign' | 'notes' | 'duplicate';

/** What was last done, with more to say about it. */
export interface Toast {
  readonly text: string;
  readonly detail: string;
  readonly canUndo: boolean;
}

/** All that the queue knows and can do; what it looks like is the element's affair. */
export class QueueState {
  readonly list: ReportList;
  readonly changes: Changes;
  readonly selection = new Selection();
  panel: { readonly key: string; readonly kind: Panel } | undefined;
  toast: Toast | undefined;
  /** What the live region says. */
  announcement = '';

  readonly #desk: DeskContext;
  readonly #update: () => void;
  readonly #grouping = new Grouping();
  readonly #undo = new UndoStack();
  readonly #live: LiveList;

  /** @param update called whenever something is to be shown differently */
  constructor(desk: DeskContext, update: () => void) {
    this.#desk = desk;
    this.#update = update;
    this.list = new ReportList(update);
    this.changes = new Changes(this.list);
    this.#live = new LiveList(this.list, this.changes, (reports) => this.#onOthers(reports));
  }

  get articles(): ReturnType<Grouping['of']> {
    return this.#grouping.of(this.list.reports);
  }

  group(key: string): PassageGroup | undefined {
    return this.#grouping.group(key);
  }

  /** The keys of all cards in their order. */
  keys(): string[] {
    return this.articles.flatMap(({ passages }) => passages.map(({ key }) => key));
  }

  /** Loads a list from its beginning. */
  async load(query: ListQuery): Promise<void> {
    this.announcement = '';
    this.panel = undefined;
    this.selection.clear();
    this.changes.unsaved.clear();
    await this.list.load(query);
    if (this.list.phase === 'ready') this.announceCount('loaded', this.list.reports.length);
  }

  /** Readers or other editors did something. */
  onReports(ids: readonly string[]): void {
    this.#live.announce(ids);
  }

  stop(): void {
    this.list.stop();
    this.#live.stop();
  }

  announce(text: string): void {
    this.announcement = text;
    this.#update();
  }

  announceCount(message: 'loaded' | 'moreLoaded' | 'selected', count: number): void {
    const { messages, language } = this.#desk;
    this.announce(formatCount(messages[message], count, language));
  }

  /** Changes a card: what is open in it, on the list or not. */
  change(key: string, change: Change): void {
    const group = this.group(key);
    if (!group) return;
    const reports = actedOn(group);
    const passages = change.status !== undefined && group.passage ? 'one' : 'none';
    this.#do({ reports, change, passages }, group.passage?.exact ?? this.#desk.messages.wholePage);
  }

  /** Changes all cards that were picked. */
  changeSelected(change: Change): void {
    const groups = this.selection.keys().flatMap((key) => this.group(key) ?? []);
    const reports = groups.flatMap(actedOn);
    if (reports.length === 0) return;
    const { messages, language } = this.#desk;
    this.selection.clear();
    this.#do(
      { reports, change, passages: change.status === undefined ? 'none' : 'each' },
      formatCount(messages.loaded, reports.length, language),
    );
  }

  /** @returns the key of a card that is as it was; undefined when there is nothing to take back */
  undo(): string | undefined {
    const { messages } = this.#desk;
    const step = this.#undo.pop();
    if (!step) {
      this.announce(messages.nothingToUndo);
      return undefined;
    }
    for (const order of ordersBack(step))
      void this.changes.apply(order).then(() => this.#counted());
    const text = format(messages.undone, { change: step.label });
    this.toast = { text, detail: '', canUndo: this.#undo.top !== undefined };
    this.announce(text);
    return this.keyOf(step.order.reports[0]?.id ?? '');
  }

  /** The key of the card that shows a report. */
  keyOf(id: string): string | undefined {
    return this.keys().find((key) => this.group(key)?.reports.some((report) => report.id === id));
  }

  /** A note was written on a card. */
  noted(key: string): void {
    const [report] = this.group(key)?.reports ?? [];
    if (report) this.list.replace([{ ...report, notes: (report.notes ?? 0) + 1 }]);
    this.announce(this.#desk.messages.noteSaved);
  }

  closeToast(): void {
    this.toast = undefined;
    this.#update();
  }

  #do(order: Order, what: string): void {
    const { messages } = this.#desk;
    const { status, assignee } = order.change;
    const label = status
      ? format(messages.announceChange, { status: messages.statuses[status], passage: what })
      : `${messages.assignee}: ${assignee ?? messages.nobody}`;
    // As they are shown, so with the changes that are on their way.
    const step: Step = { label, order };
    this.#undo.push(step);
    this.panel = undefined;
    const detail = status === 'rejected' && order.passages === 'one' ? messages.rejectedText : '';
    this.toast = { text: label, detail, canUndo: true };
    this.announce(detail ? `${label}. ${detail}` : label);
    void this.changes.apply(order).then((error) => {
      if (error) this.#onUnsaved(step);
      else this.#counted();
    });
  }

  /** The alert in the card says that it failed; nothing must go on saying it did not. */
  #onUnsaved(step: Step): void {
    this.#undo.remove(step);
    if (this.toast?.text === step.label) this.toast = undefined;
    this.announce('');
  }

  #counted(): void {
    void this.list.count();
  }

  /** Tells what others did to what is shown; the cards show it. */
  #onOthers(reports: readonly Report[]): void {
    const { messages, me } = this.#desk;
    const other = reports.find(({ changedBy }) => changedBy && changedBy !== me.name);
    if (!other?.changedBy) return;
    const passage = passageOf(other)?.exact ?? messages.wholePage;
    const change = format(messages.announceChange, {
      status: messages.statuses[other.status],
      passage,
    });
    this.announce(`${change} (${format(messages.changedBy, { name: other.changedBy })})`);
  }
}
