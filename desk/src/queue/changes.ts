import { type Batch, type BulkAnswer, changeReports } from './api.js';
import { asDeskError, DeskError } from './desk-error.js';
import { batchesBack, batchesOf, changeBack, type Order, patched, takenBack } from './orders.js';
import type { Report } from './report.js';
import type { ReportList } from './report-list.js';

/** A change of a report that the desk did not make. */
export interface Unsaved {
  readonly error: DeskError;
  /** Whether it is told elsewhere, for several cards at once. */
  readonly isTold: boolean;
  /**
   * Tries it again; what another editor did is known by now.
   *
   * @param card the reports of the card that were not changed
   */
  retry(card: readonly Report[]): void;
}

/** What became of an order. */
export interface Outcome extends BulkAnswer {
  /** Why it, or the rest of it, was not made. */
  readonly error: DeskError | undefined;
}

/** How an order is shown, sent, and sent once more. */
interface Work {
  /** As they are until the desk has answered. */
  readonly shown: readonly Report[];
  /** As they were shown before. */
  readonly before: readonly Report[];
  readonly isOfSeveral: boolean;
  batches(): readonly Batch[];
  /** After no answer, or a refusal. */
  again(unanswered: readonly Report[]): void;
  /** Whatever another editor did. */
  insist(reports: readonly Report[]): void;
}

/** Never rejects: what was made before something failed stays made. */
async function send(batches: readonly Batch[]): Promise<Outcome> {
  const answers: BulkAnswer[] = [];
  let error: DeskError | undefined;
  try {
    for (const batch of batches) answers.push(await changeReports(batch));
  } catch (cause) {
    error = asDeskError(cause);
  }
  const named = new Set(batches.flatMap(({ seen }) => [...seen.keys()]));
  return {
    error,
    reports: answers.flatMap(({ reports }) => reports),
    decided: answers.flatMap(({ decided }) => decided),
    // What one request leaves, another one may have named.
    conflicts: answers.flatMap(({ conflicts }, index) =>
      conflicts.filter(({ id }) => batches[index]?.seen.has(id) || !named.has(id)),
    ),
  };
}

/**
 * Changes of listed reports. Each is shown at once, and taken back with a reason when the desk
 * does not accept it. Changes of the same report are made one after another; the last one counts.
 */
export class Changes {
  /** Why the last change of a report was not saved, by the report's id. */
  readonly unsaved = new Map<string, Unsaved>();

  readonly #list: ReportList;
  /** Changes on their way, by the reports' ids. */
  readonly #last = new Map<string, Promise<unknown>>();
  /** Reports as the desk last had them, while a change is on its way. */
  readonly #confirmed = new Map<string, Report>();
  /** The same, as far as the editor saw them before asking for what is on its way. */
  readonly #seen = new Map<string, Report>();
  readonly #outcomes = new WeakMap<Order, Outcome>();

  constructor(list: ReportList) {
    this.#list = list;
  }

  /** Whether the desk has not yet answered the last change of the report. */
  isPending(id: string): boolean {
    return this.#last.has(id);
  }

  /** Resolves when no change is on its way any more. Never rejects. */
  async settled(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }

  /** Shows a change and has the desk make it. Never rejects. */
  apply(order: Order): Promise<Outcome> {
    const applyTo = (reports: readonly Report[]) => void this.apply({ ...order, reports });
    const outcome = this.#make({
      before: order.reports,
      shown: order.reports.map((report) => patched(report, order.change)),
      isOfSeveral: order.isOfSeveral,
      batches: () => batchesOf(order, (report) => this.#seen.get(report.id) ?? report),
      again: applyTo,
      insist: applyTo,
    });
    return outcome.then((made) => {
      this.#outcomes.set(order, made);
      return made;
    });
  }

  /** Takes back what an order has changed, and nothing that was changed since. Never rejects. */
  takeBack(order: Order): Promise<Outcome> {
    const made = this.#outcomes.get(order);
    const before = made ? takenBack(order, made) : order.reports;
    const back = new Map(before.map((report) => [report.id, changeBack(report, order.change)]));
    return this.#make({
      before,
      shown: before.map((report) => {
        const change = back.get(report.id) ?? {};
        return patched(this.#list.get(report.id) ?? report, change);
      }),
      isOfSeveral: order.isOfSeveral,
      batches: () => {
        const known = this.#outcomes.get(order);
        return known ? batchesBack(order, known) : [];
      },
      again: () => void this.takeBack(order),
      insist: (reports) => {
        for (const report of reports) {
          const change = back.get(report.id);
          const alone = { passages: false, isOfSeveral: false };
          if (change) void this.apply({ reports: [report], change, ...alone });
        }
      },
    });
  }

  #make(work: Work): Promise<Outcome> {
    const ids = work.before.map(({ id }) => id);
    const earlier = ids.map((id) => this.#last.get(id));
    const done: Promise<Outcome> = Promise.all(earlier)
      .then(() => send(work.batches()))
      .then((outcome) => {
        const latest = ids.filter((id) => this.#last.get(id) === done);
        this.#confirm(outcome);
        this.#keepUnsaved(work, outcome, latest);
        this.#settle(latest);
        return outcome;
      });
    for (const report of work.before) {
      const { id } = report;
      if (!this.#last.has(id)) {
        const now = this.#list.get(id) ?? report;
        this.#confirmed.set(id, now);
        this.#seen.set(id, now);
      }
      this.#last.set(id, done);
      this.unsaved.delete(id);
    }
    this.#list.replace(work.shown);
    return done;
  }

  #confirm({ reports, conflicts }: Outcome): void {
    const left = new Set(conflicts.map(({ id }) => id));
    for (const report of reports) {
      const { id } = report;
      if (!this.#last.has(id)) continue;
      this.#confirmed.set(id, report);
      // Who asked for another change already has not seen what another editor did.
      if (!left.has(id)) this.#seen.set(id, report);
    }
  }

  #keepUnsaved(work: Work, outcome: Outcome, latest: readonly string[]): void {
    const { error, reports, conflicts } = outcome;
    const known = (ids: readonly string[]): Report[] =>
      ids.flatMap((id) => this.#confirmed.get(id) ?? []);
    // Where some were changed, it is said how many were not.
    const isTold = work.isOfSeveral || reports.length > conflicts.length;
    for (const { id } of conflicts) {
      if (!latest.includes(id)) continue;
      this.unsaved.set(id, {
        error: new DeskError('conflict', 'changed meanwhile', 409),
        isTold,
        retry: (card) => work.insist(card),
      });
    }
    if (!error) return;
    const answered = new Set(reports.map(({ id }) => id));
    const unanswered = latest.filter((id) => !answered.has(id));
    const again = known(unanswered);
    for (const id of unanswered) {
      this.unsaved.set(id, { error, isTold: false, retry: () => work.again(again) });
    }
  }

  /** Shows what the desk has, after the last change of a report was answered. */
  #settle(ids: readonly string[]): void {
    const confirmed: Report[] = [];
    for (const id of ids) {
      const report = this.#confirmed.get(id);
      if (report) confirmed.push(report);
      this.#last.delete(id);
      this.#confirmed.delete(id);
      this.#seen.delete(id);
    }
    this.#list.replace(confirmed);
  }
}
