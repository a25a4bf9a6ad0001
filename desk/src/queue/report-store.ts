import { changeStatus, listReports } from './api.js';
import { asDeskError, type DeskError } from './desk-error.js';
import type { Filter } from './messages.js';
import type { Report, ReportStatus } from './report.js';

/** What the list is doing. */
export type Phase = 'loading' | 'ready' | 'loading-more' | 'failed';

/** What is on a list. What was held waits for an editor as what is new does. */
const statusesOf: Readonly<Record<Filter, readonly ReportStatus[]>> = {
  new: ['new', 'held'],
  accepted: ['accepted'],
  rejected: ['rejected'],
  all: [],
};

/**
 * The reports that the queue shows, and what became of them. A change is shown at once, and taken
 * back with a reason when the desk does not accept it. A report that was changed stays in its
 * place until the list is loaded again: nothing moves under the cursor.
 */
export class ReportStore {
  phase: Phase = 'loading';
  reports: readonly Report[] = [];
  /** Why the list, or the rest of it, could not be loaded. */
  problem: DeskError | undefined;
  /** Why the last change of a report was not saved, by the report's id. */
  readonly unsaved = new Map<string, DeskError>();

  #onChange: () => void;
  #cursor: string | null = null;
  #loading = new AbortController();
  #filter: Filter = 'new';
  /** Changes on their way, by the report's id: one after another, the last one counts. */
  readonly #changes = new Map<string, Promise<void>>();
  /** Reports as the desk last had them, while a change is on its way. */
  readonly #confirmed = new Map<string, Report>();

  /** @param onChange called whenever something is to be shown differently */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get hasMore(): boolean {
    return this.#cursor !== null;
  }

  /** Loads a list from its beginning. */
  async load(filter: Filter): Promise<void> {
    this.#filter = filter;
    this.#cursor = null;
    this.reports = [];
    this.unsaved.clear();
    await this.#fetch('loading');
  }

  /** Loads the next part; answers the ids of the reports that came. */
  async more(): Promise<string[]> {
    if (this.#cursor === null || this.phase === 'loading-more') return [];
    const before = new Set(this.reports.map(({ id }) => id));
    await this.#fetch('loading-more');
    return this.reports.map(({ id }) => id).filter((id) => !before.has(id));
  }

  /** Shows a status and has the desk keep it. Never rejects: see `unsaved`. */
  change(id: string, status: ReportStatus): Promise<void> {
    const report = this.reports.find((one) => one.id === id);
    if (!report || report.status === status) return Promise.resolve();
    if (!this.#confirmed.has(id)) this.#confirmed.set(id, report);
    this.unsaved.delete(id);
    this.#replace({ ...report, status, changedAt: new Date().toISOString(), changedBy: null });
    const change: Promise<void> = (this.#changes.get(id) ?? Promise.resolve())
      .then(() => changeStatus(id, status))
      .then(
        (saved) => {
          this.#confirmed.set(id, saved);
        },
        (error: unknown) => {
          if (this.#changes.get(id) === change) this.unsaved.set(id, asDeskError(error));
        },
      )
      .then(() => {
        if (this.#changes.get(id) === change) this.#settle(id);
      });
    this.#changes.set(id, change);
    return change;
  }

  /** Resolves when no change is on its way any more. Never rejects. */
  async settled(): Promise<void> {
    await Promise.all(this.#changes.values());
  }

  /** Stops loading. Changes that are on their way go on. */
  stop(): void {
    this.#loading.abort();
  }

  /** Shows what the desk has, after the last change of a report was answered. */
  #settle(id: string): void {
    const confirmed = this.#confirmed.get(id);
    this.#changes.delete(id);
    this.#confirmed.delete(id);
    if (confirmed) this.#replace(confirmed);
  }

  #replace(report: Report): void {
    this.reports = this.reports.map((one) => (one.id === report.id ? report : one));
    this.#onChange();
  }

  async #fetch(phase: 'loading' | 'loading-more'): Promise<void> {
    this.#loading.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.phase = phase;
    this.problem = undefined;
    this.#onChange();
    try {
      const page = await listReports(statusesOf[this.#filter], this.#cursor, loading.signal);
      if (loading.signal.aborted) return;
      const known = new Set(this.reports.map(({ id }) => id));
      this.reports = [...this.reports, ...page.reports.filter(({ id }) => !known.has(id))];
      this.#cursor = page.next;
      this.phase = 'ready';
    } catch (error) {
      if (loading.signal.aborted) return;
      this.problem = asDeskError(error);
      this.phase = phase === 'loading' ? 'failed' : 'ready';
    }
    this.#onChange();
  }
}
