import { getReport, listReports } from './api.js';
import type { Changes } from './changes.js';
import { filterParameters, listParameters } from './list-query.js';
import type { Report } from './report.js';
import type { ReportList } from './report-list.js';

/** Milliseconds for which announcements are gathered: many reports may arrive at once. */
const gathering = 300;
/** Milliseconds between two looks at the list, however much happens. */
const pause = 2_000;
/** As many as the desk lists at once. */
const most = 200;

/** Keeps a list up to date with what readers and other editors do. */
export class LiveList {
  readonly #list: ReportList;
  readonly #changes: Changes;
  readonly #onChanged: (reports: readonly Report[]) => void;
  #ids = new Set<string>();
  /** Something happened that names no reports. */
  #unnamed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #working = false;
  #lastLook = 0;

  /** @param onChanged called with the listed reports that others changed */
  constructor(list: ReportList, changes: Changes, onChanged: (reports: readonly Report[]) => void) {
    this.#list = list;
    this.#changes = changes;
    this.#onChanged = onChanged;
  }

  /** @param ids what was added or changed; empty when it could be anything */
  announce(ids: readonly string[]): void {
    if (ids.length === 0) this.#unnamed = true;
    for (const id of ids) this.#ids.add(id);
    this.#schedule();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#working) return;
    const wait = Math.max(gathering, this.#lastLook + pause - Date.now());
    this.#timer = setTimeout(() => void this.#look(), wait);
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    this.#working = true;
    this.#lastLook = Date.now();
    const ids = [...this.#ids];
    const anything = this.#unnamed || ids.length > most;
    this.#ids.clear();
    this.#unnamed = false;
    try {
      if (this.#list.phase !== 'failed') await this.#update(anything ? undefined : ids);
    } catch {
      // The next announcement, or the desk being there again, leads here again.
    }
    this.#working = false;
    if (this.#ids.size > 0 || this.#unnamed) this.#schedule();
  }

  /** @param ids undefined when anything may be different */
  async #update(ids: readonly string[] | undefined): Promise<void> {
    const { query } = this.#list;
    const known = ids?.filter((id) => this.#list.get(id));
    const [changed, now] = await Promise.all([
      known
        ? Promise.all(known.map(getReport))
        : listReports(filterParameters(query), { limit: most }),
      known && known.length === ids?.length ? undefined : listReports(listParameters(query)),
      this.#list.count(),
    ]);
    // Another list is shown by now.
    if (query !== this.#list.query) return;
    this.#replace([...('reports' in changed ? changed.reports : changed), ...(now?.reports ?? [])]);
    if (now) this.#list.addFresh(now.reports, new Set(ids));
  }

  #replace(reports: readonly Report[]): void {
    const different = reports.filter((report) => {
      const shown = this.#list.get(report.id);
      return (
        shown &&
        !this.#changes.isPending(report.id) &&
        // An answer may be older than a change that was made since it was asked for.
        (shown.changedAt ?? '') <= (report.changedAt ?? shown.changedAt ?? '') &&
        // The order of an answer's properties is the desk's own.
        JSON.stringify(shown) !== JSON.stringify(report)
      );
    });
    if (different.length === 0) return;
    this.#list.replace(different);
    this.#onChanged(different);
  }
}
