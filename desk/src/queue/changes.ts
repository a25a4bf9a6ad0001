import { type Change, changePassage, changeReports, getReport } from './api.js';
import { asDeskError, type DeskError } from './desk-error.js';
import type { Report, ReportStatus } from './report.js';
import type { ReportList } from './report-list.js';

/** A change that the desk did not make. */
export interface Unsaved {
  readonly error: DeskError;
  /** Tries it again. */
  readonly retry: () => void;
}

/** A change of reports, in the words of {@link Changes.apply}. */
export interface Order {
  readonly reports: readonly Report[];
  readonly change: Change;
  /**
   * Whether others of their passages that are not listed change with them: those of the one passage
   * that all of them are of, or of each that there is.
   */
  readonly passages: 'none' | 'one' | 'each';
}

const patched = (report: Report, { status, assignee, duplicateOf }: Change): Report => ({
  ...report,
  ...(assignee === undefined ? {} : { assignee }),
  ...(status === undefined
    ? {}
    : {
        status,
        duplicateOf: duplicateOf ?? null,
        changedAt: new Date().toISOString(),
        changedBy: null,
      }),
});

/** @param expected the status that the first report had when the desk last told */
async function send(
  { reports, change, passages }: Order,
  expected: ReportStatus | undefined,
): Promise<readonly Report[]> {
  const [first] = reports;
  if (!first || passages !== 'one') {
    const changes = passages === 'each' ? { ...change, passage: true } : change;
    return changeReports(
      reports.map(({ id }) => id),
      changes,
    );
  }
  const saved = await changePassage(first.id, change, expected ?? first.status);
  const { changedAt, changedBy } = saved;
  const others = reports.slice(1).map((one) => ({ ...patched(one, change), changedAt, changedBy }));
  return [saved, ...others];
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

  /**
   * Shows a change and has the desk make it.
   *
   * @returns why it was not made; undefined when it was
   */
  apply(order: Order): Promise<DeskError | undefined> {
    const ids = order.reports.map(({ id }) => id);
    const earlier = ids.map((id) => this.#last.get(id));
    const done: Promise<DeskError | undefined> = Promise.all(earlier)
      .then(() => send(order, this.#confirmed.get(ids[0] ?? '')?.status))
      .then(
        (saved) => {
          for (const report of saved) this.#confirmed.set(report.id, report);
          return undefined;
        },
        (error: unknown) => asDeskError(error),
      )
      .then((error) => {
        const latest = ids.filter((id) => this.#last.get(id) === done);
        const unsaved = error && { error, retry: () => void this.apply(order) };
        for (const id of latest) if (unsaved) this.unsaved.set(id, unsaved);
        this.#settle(latest);
        if (error?.kind === 'conflict') void this.#look(latest);
        return error;
      });
    for (const report of order.reports) {
      const { id } = report;
      if (!this.#confirmed.has(id)) this.#confirmed.set(id, this.#list.get(id) ?? report);
      this.#last.set(id, done);
      this.unsaved.delete(id);
    }
    this.#list.replace(order.reports.map((report) => patched(report, order.change)));
    return done;
  }

  /** Shows what somebody else did. */
  async #look(ids: readonly string[]): Promise<void> {
    const answers = await Promise.allSettled(ids.map(getReport));
    const now = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    this.#list.replace(now.filter(({ id }) => !this.isPending(id)));
  }

  /** Shows what the desk has, after the last change of a report was answered. */
  #settle(ids: readonly string[]): void {
    const confirmed: Report[] = [];
    for (const id of ids) {
      const report = this.#confirmed.get(id);
      if (report) confirmed.push(report);
      this.#last.delete(id);
      this.#confirmed.delete(id);
    }
    this.#list.replace(confirmed);
  }
}
