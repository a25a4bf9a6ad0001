import { format, formatCount } from 'corrigenda';
import type { Change } from './api.js';
import { actedOn } from './card.js';
import { Changes, type Outcome } from './changes.js';
import type { DeskContext } from './desk-context.js';
import { Grouping, type PassageGroup } from './groups.js';
import { explainLeft } from './left.js';
import type { ListQuery } from './list-query.js';
import { LiveList } from './live-list.js';
import type { Order } from './orders.js';
import { passageOf, type Report } from './report.js';
import { ReportList } from './report-list.js';
import { Selection } from './selection.js';
import { type Step, UndoStack } from './undo-stack.js';

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
    const passages = change.status !== undefined && group.passage !== undefined;
    const what = group.passage?.exact ?? this.#desk.messages.wholePage;
    this.#do({ reports: actedOn(group), change, passages, isOfSeveral: false }, () => what);
  }

  /** Changes all cards that were picked. */
  changeSelected(change: Change): void {
    const groups = this.selection.keys().flatMap((key) => this.group(key) ?? []);
    const reports = groups.flatMap(actedOn);
    if (reports.length === 0) return;
    const { messages, language } = this.#desk;
    this.selection.clear();
    this.#do(
      { reports, change, passages: change.status !== undefined, isOfSeveral: groups.length > 1 },
      (count) => formatCount(messages.loaded, count, language),
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
    const text = format(messages.undone, { change: step.label });
    const toast = { text, detail: '', canUndo: this.#canUndo };
    this.#say(toast);
    void this.changes.takeBack(step.order).then((outcome) => {
      this.#counted();
      this.#correct(toast, { ...toast, canUndo: this.#canUndo }, step.order, outcome);
    });
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

  /** @param what what is changed, where it is so many reports */
  #do(order: Order, what: (count: number) => string): void {
    const { messages } = this.#desk;
    const { status, assignee } = order.change;
    const label = (count: number): string =>
      status
        ? format(messages.announceChange, {
            status: messages.statuses[status],
            passage: what(count),
          })
        : `${messages.assignee}: ${assignee ?? messages.nobody}`;
    const step: Step = { label: label(order.reports.length), order };
    this.#undo.push(step);
    this.panel = undefined;
    const isKept = status === 'rejected' && order.passages && !order.isOfSeveral;
    const toast = {
      text: step.label,
      detail: isKept ? messages.rejectedText : '',
      canUndo: true,
    };
    this.#say(toast);
    void this.changes.apply(order).then((outcome) => {
      this.#counted();
      const count = countMade(order, outcome);
      // What was not done, or was so already, cannot be taken back.
      const isMade = status === undefined ? count > 0 : outcome.decided.length > 0;
      const made = { ...step, label: label(count) };
      if (isMade) this.#undo.replace(step, made);
      else this.#undo.remove(step);
      this.#correct(toast, { ...toast, text: made.label, canUndo: this.#canUndo }, order, outcome);
    });
  }

  get #canUndo(): boolean {
    return this.#undo.top !== undefined;
  }

  #say(toast: Toast): void {
    this.toast = toast;
    this.announce([toast.text, toast.detail].filter(Boolean).join('. '));
  }

  /**
   * Says what was not done after all; where it was nothing of one card, the alert in the card does.
   *
   * @param said what was said when it was asked for
   * @param made what to say of what was done
   */
  #correct(said: Toast, made: Toast, order: Order, outcome: Outcome): void {
    const left = explainLeft(outcome.conflicts, order.change, this.#desk);
    const count = countMade(order, outcome);
    const isLast = this.toast === said || !this.toast;
    if (count === order.reports.length && !left) {
      if (this.toast === said && said.canUndo !== made.canUndo) this.toast = made;
    } else if (left && (count > 0 || order.isOfSeveral)) {
      const text = count > 0 ? made.text : left;
      const detail = count > 0 ? [made.detail, left].filter(Boolean).join(' ') : '';
      if (isLast) this.#say({ ...made, text, detail });
      else this.announce(left);
    } else if (count > 0) {
      if (isLast) this.#say(made);
    } else {
      if (this.toast === said) this.toast = undefined;
      this.announce('');
    }
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

/** How many of the reports are as they were to be. */
function countMade({ reports }: Order, outcome: Outcome): number {
  const left = new Set(outcome.conflicts.map(({ id }) => id));
  const made = new Set(outcome.reports.map(({ id }) => id));
  return reports.filter(({ id }) => made.has(id) && !left.has(id)).length;
}
