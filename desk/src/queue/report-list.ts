import { countReports, listReports } from './api.js';
import { asDeskError, type DeskError } from './desk-error.js';
import { filterParameters, type ListQuery, listParameters, readQuery } from './list-query.js';
import type { Counts } from './lists.js';
import type { Report } from './report.js';
import { standsBefore } from './stands-before.js';

/** What the list is doing. */
export type Phase = 'loading' | 'ready' | 'loading-more' | 'failed';

/**
 * The reports that the queue shows. A report stays in its place until the list is loaded again,
 * whatever becomes of it, and new ones wait until they are asked for: nothing moves under the
 * cursor.
 */
export class ReportList {
  query: ListQuery = readQuery('');
  phase: Phase = 'loading';
  reports: readonly Report[] = [];
  /** Reports that arrived since, in the list's order. */
  fresh: readonly Report[] = [];
  /** How many there are of each status; empty until the desk told. */
  counts: Counts = {};
  /** Why the list, or the rest of it, could not be loaded. */
  problem: DeskError | undefined;

  readonly #onChange: () => void;
  #byId = new Map<string, Report>();
  #cursor: string | null = null;
  /** What the loaded part of the list ends with. */
  #last: Report | undefined;
  #loading = new AbortController();

  /** @param onChange called whenever something is to be shown differently */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get hasMore(): boolean {
    return this.#cursor !== null;
  }

  /** The report as it is listed; undefined when it is not. */
  get(id: string): Report | undefined {
    return this.#byId.get(id);
  }

  /** Loads a list from its beginning. */
  async load(query: ListQuery): Promise<void> {
    this.query = query;
    this.#cursor = null;
    this.fresh = [];
    await Promise.all([this.#fetch('loading'), this.count()]);
  }

  /** Loads the next part; answers the reports that came. */
  async more(): Promise<readonly Report[]> {
    if (this.#cursor === null || this.phase !== 'ready') return [];
    const before = this.reports.length;
    await this.#fetch('loading-more');
    return this.reports.slice(before);
  }

  /** Asks how many reports there are; what cannot be told is not shown. */
  async count(): Promise<void> {
    const { query } = this;
    try {
      const counts = await countReports(filterParameters(query));
      if (query !== this.query) return;
      this.counts = counts;
      this.#onChange();
    } catch {
      // The list itself says what is wrong.
    }
  }

  /** Shows reports as they are now; those that are not listed are passed over. */
  replace(reports: readonly Report[]): void {
    const changed = new Map(
      reports.filter(({ id }) => this.#byId.has(id)).map((report) => [report.id, report]),
    );
    if (changed.size === 0) return;
    this.#show(this.reports.map((report) => changed.get(report.id) ?? report));
  }

  /**
   * Keeps reports that the list would have now, until they are asked for.
   *
   * @param reports what the desk lists now, from the beginning
   * @param changed the reports that are known to be new or different
   */
  addFresh(reports: readonly Report[], changed: ReadonlySet<string>): void {
    const known = new Set(this.fresh.map(({ id }) => id));
    const fresh = reports.filter(
      (report) =>
        !this.#byId.has(report.id) &&
        !known.has(report.id) &&
        !this.#isStillToCome(report, changed.has(report.id)),
    );
    if (fresh.length === 0) return;
    if (this.reports.length === 0 && this.phase === 'ready') {
      // Nothing is there that could move.
      this.#show(fresh);
      return;
    }
    this.fresh = [...fresh, ...this.fresh];
    this.#onChange();
  }

  /** Shows what arrived, at the top; answers the reports. */
  showFresh(): readonly Report[] {
    const { fresh } = this;
    this.fresh = [];
    this.#show([...fresh, ...this.reports]);
    return fresh;
  }

  /** Whether a report is one of those that are loaded later: others are gone, and it moved up. */
  #isStillToCome(report: Report, isChanged: boolean): boolean {
    if (!this.#last || !this.hasMore) return false;
    return !(standsBefore(report, this.#last, this.query.sort) ?? isChanged);
  }

  /** Stops loading. */
  stop(): void {
    this.#loading.abort();
  }

  #show(reports: readonly Report[]): void {
    this.reports = reports;
    this.#byId = new Map(reports.map((report) => [report.id, report]));
    this.#onChange();
  }

  #add(reports: readonly Report[]): void {
    const fresh = new Set(this.fresh.map(({ id }) => id));
    this.#show([
      ...this.reports,
      ...reports.filter(({ id }) => !this.#byId.has(id) && !fresh.has(id)),
    ]);
  }

  async #fetch(phase: 'loading' | 'loading-more'): Promise<void> {
    this.#loading.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.phase = phase;
    this.problem = undefined;
    this.#onChange();
    try {
      const page = await listReports(
        listParameters(this.query),
        { cursor: this.#cursor },
        loading.signal,
      );
      if (loading.signal.aborted) return;
      this.#cursor = page.next;
      this.#last = page.reports.at(-1);
      this.phase = 'ready';
      if (phase === 'loading') this.#show(page.reports);
      else this.#add(page.reports);
    } catch (error) {
      if (loading.signal.aborted) return;
      this.problem = asDeskError(error);
      this.phase = phase === 'loading' ? 'failed' : 'ready';
      this.#onChange();
    }
  }
}
