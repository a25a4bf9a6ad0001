import { isoTime } from '../iso-time.js';
import type { Intake, Refusal } from '../limits/intake.js';
import type { IncomingReport, Report } from '../report/report.js';
import type { ReportStatus } from '../report/report-status.js';
import { addReports } from './add-reports.js';
import { Announcer } from './announcer.js';
import {
  type Changed,
  ConflictError,
  changeableReports,
  changeReports,
  checkDuplicateOf,
  otherReports,
} from './change-reports.js';
import type { Database, Row, Run } from './database.js';
import { listByCount } from './list-by-count.js';
import { logReports } from './report-activity.js';
import type {
  Activity,
  BulkOutcome,
  By,
  Conflict,
  Expected,
  Receipt,
  ReportChange,
  ReportFilter,
  ReportPage,
  ReportQuery,
  Seen,
} from './report-query.js';
import {
  countReportsSql,
  findReportsSql,
  listByTimeSql,
  toPosition,
  toReport,
} from './report-sql.js';
import { findByIndex, findWords } from './search.js';
import { sortNamed, sortOthers } from './seen-reports.js';

/** What else has to be durable together with the reports that were `added`, none of them known before. */
export type AfterAdded = (run: Run, added: readonly IncomingReport[]) => Promise<void>;

/** What else has to be durable together with the new statuses of reports, by their ids. */
export type AfterDecided = (run: Run, ids: readonly string[]) => Promise<void>;

/** How one report is changed. */
export interface SingleChange extends ReportChange {
  /** What the editor saw; when it is something else by now, nothing is changed. */
  expected?: Expected;
}

/** As if the editor had seen whatever there is. */
const nothingSeen: Seen = { statuses: new Map(), assignees: new Map() };

/**
 * The reports, in SQL that SQLite and PostgreSQL both understand. Times are milliseconds since
 * 1970, ids are UUIDs. A `scope` lists the origins that an editor may see, all when it is empty;
 * reports of others are as if they were not there.
 */
export class ReportStore {
  #database: Database;
  #announcer: Announcer;
  #afterAdded: AfterAdded | undefined;
  #intake: Pick<Intake, 'decide'> | undefined;
  #afterDecided: AfterDecided | undefined;

  /**
   * @param afterAdded Runs in the transaction of the reports; spam is not among them.
   * @param intake Decides in that transaction what becomes of each; without it all are taken.
   * @param afterDecided Runs in the transaction of what editors change.
   */
  constructor(
    database: Database,
    afterAdded?: AfterAdded,
    intake?: Pick<Intake, 'decide'>,
    afterDecided?: AfterDecided,
  ) {
    this.#database = database;
    this.#announcer = new Announcer(database);
    this.#afterAdded = afterAdded;
    this.#intake = intake;
    this.#afterDecided = afterDecided;
  }

  /** What became of each, in their order. */
  async addReports(reports: readonly IncomingReport[]): Promise<(Receipt | Refusal)[]> {
    const { receipts, added } = await this.#database.transaction(async (run) => {
      const decision = await this.#intake?.decide(run, reports);
      const outcomes: readonly (IncomingReport | Refusal)[] = decision?.outcomes ?? reports;
      const taken = outcomes.filter((outcome): outcome is IncomingReport => !('wait' in outcome));
      const results = await addReports(run, taken);
      const added = taken.filter((_, index) => results[index]?.status);
      const asked = taken.filter((_, index) => isAsked(results[index]?.status));
      const receiptOf = new Map(taken.map((report, index) => [report, results[index]?.receipt]));
      const receipts = outcomes.map((outcome) =>
        'wait' in outcome ? outcome : (receiptOf.get(outcome) as Receipt),
      );
      await decision?.count(added);
      if (asked.length > 0) await this.#afterAdded?.(run, asked);
      return { receipts, added };
    }, 'statement');
    this.#announcer.changed(added.map(({ id }) => id));
    return receipts;
  }

  async report(id: string, scope: readonly string[]): Promise<Report | null> {
    const [report] = await findReports(this.#database.run, [id], scope);
    return report ?? null;
  }

  /** For the reader, who knows the id and has no scope. */
  async status(id: string): Promise<ReportStatus | null> {
    const [row] = await this.#database.run('SELECT status FROM reports WHERE id = ?', [id]);
    return row ? (row.status as ReportStatus) : null;
  }

  async listReports(query: ReportQuery): Promise<ReportPage> {
    const { run, dialect } = this.#database;
    const found = await findWords(run, dialect, query.filter.words);
    const { sql, values } = listByTimeSql(query, found);
    const rows =
      query.sort === 'count' ? await listByCount(run, query, found) : await run(sql, values);
    // One more than asked for tells whether there is a next page.
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return { reports: shown.map(toReport), next: last ? toPosition(last) : null };
  }

  /** How many reports there are of each status that has any. */
  async countReports(filter: ReportFilter): Promise<Partial<Record<ReportStatus, number>>> {
    const found = findByIndex(this.#database.dialect, filter.words);
    const { sql, values } = countReportsSql(filter, found);
    const rows = await this.#database.run(sql, values);
    return Object.fromEntries(rows.map(({ status, number }) => [status, Number(number)]));
  }

  /**
   * Changes a report; null when there is none.
   *
   * @throws {ConflictError} When it is not what was expected.
   * @throws {DuplicateError} When it cannot be a duplicate of that report.
   */
  async changeReport(id: string, change: SingleChange, by: By): Promise<Report | null> {
    const { report, changed } = await this.#database.transaction(async (run) => {
      const [row] = await changeableReports(run, [id], by.scope);
      if (!row) return { report: null, changed: [] };
      const [present] = await findReports(run, [id], by.scope);
      if (present && !isExpected(present, change.expected)) throw new ConflictError(present);
      const duplicateOf = change.duplicateOf ?? null;
      if (duplicateOf) await checkDuplicateOf(run, [row], duplicateOf, by.scope);
      const others = change.passage ? await otherReports(run, [row], duplicateOf) : [];
      const { all: changed } = await this.#change(run, [row, ...others], change, by);
      const [report] = await findReports(run, [id], by.scope);
      return { report: report ?? null, changed };
    });
    this.#announcer.changed(changed);
    return report;
  }

  /**
   * Changes several reports or, when that fails, none. Those that are not as they were seen are
   * left as they are.
   *
   * @throws {DuplicateError} When one of them cannot be a duplicate of that report.
   */
  async changeReports(
    ids: readonly string[],
    change: ReportChange,
    by: By,
    seen = nothingSeen,
  ): Promise<BulkOutcome> {
    const { reports, changed, conflicts } = await this.#database.transaction(async (run) => {
      const named = sortNamed(await changeableReports(run, ids, by.scope), change, seen);
      const rows = named.free;
      if (change.duplicateOf) await checkDuplicateOf(run, rows, change.duplicateOf, by.scope);
      const along = change.passage ? await otherReports(run, rows, change.duplicateOf ?? null) : [];
      // What is named is changed, or left, for what it is itself.
      const left = new Set(named.conflicts.map(({ id }) => id));
      const unnamed = along.filter(({ id }) => !left.has(id ?? null));
      const others = sortOthers(unnamed, rows, change, seen, by);
      const changed = await this.#change(run, [...rows, ...others.free], change, by);
      const reports = await findReports(run, ids, by.scope);
      return { reports, changed, conflicts: [...named.conflicts, ...others.conflicts] };
    });
    this.#announcer.changed(changed.all);
    const places = new Map(ids.map((id, index) => [`urn:uuid:${id}`, index]));
    return {
      reports: reports.sort((a, b) => Number(places.get(a.id)) - Number(places.get(b.id))),
      decided: changed.decided,
      conflicts: conflicts.map(toConflict),
    };
  }

  /** Changes reports. */
  async #change(run: Run, rows: readonly Row[], change: ReportChange, by: By): Promise<Changed> {
    const changed = await changeReports(run, rows, change, by);
    const decided = changed.decided.map(({ id }) => id);
    if (decided.length > 0) await this.#afterDecided?.(run, decided);
    return changed;
  }

  /** Writes a note on a report; null when there is none. */
  async addNote(id: string, text: string, by: By): Promise<Report | null> {
    const report = await this.#database.transaction(async (run) => {
      const [row] = await changeableReports(run, [id], by.scope);
      if (!row) return null;
      await run('UPDATE reports SET notes = notes + 1 WHERE id = ?', [id]);
      await logReports(run, [id], by, 'note', text);
      return (await findReports(run, [id], by.scope))[0] ?? null;
    });
    if (report) this.#announcer.changed([id]);
    return report;
  }

  /** What was done to a report, the earliest first; null when there is none. */
  async activity(id: string, scope: readonly string[]): Promise<Activity[] | null> {
    const [row] = await changeableReports(this.#database.run, [id], scope);
    if (!row) return null;
    const rows = await this.#database.run(
      'SELECT at, editor, action, detail FROM activity WHERE report = ? ORDER BY at LIMIT 1000',
      [id],
    );
    return rows.map(({ at, editor, action, detail }) => ({
      at: isoTime(at),
      editor: String(editor),
      action: String(action),
      detail: String(detail),
    }));
  }
}

/** Whether a report that came in is one for editors to decide on. */
function isAsked(status: ReportStatus | null | undefined): boolean {
  return !!status && status !== 'rejected' && status !== 'spam';
}

async function findReports(
  run: Run,
  ids: readonly string[],
  scope: readonly string[],
): Promise<Report[]> {
  const { sql, values } = findReportsSql(ids, scope);
  return (await run(sql, values)).map(toReport);
}

function toConflict(row: Row): Conflict {
  return {
    id: String(row.id),
    status: row.status as ReportStatus,
    assignee: row.assignee === null ? null : String(row.assignee),
    changedBy: row.changed_by === null ? null : String(row.changed_by),
  };
}

function isExpected(report: Report, expected: Expected = {}): boolean {
  const { status = report.status, assignee = report.assignee } = expected;
  return report.status === status && report.assignee === assignee;
}
