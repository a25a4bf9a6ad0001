import type { IncomingReport, Report, ReportStatus } from '../report/report.js';
import type { Database, Run } from './database.js';
import type { Receipt, ReportPage, ReportQuery, StatusChange } from './report-query.js';
import { listReportsSql, reportColumns, toReport } from './report-sql.js';

/** What a held report may become without being counted as a reader of its passage. */
const isNobody: ReadonlySet<ReportStatus> = new Set(['held', 'rejected', 'spam']);

/** What else has to be durable together with the reports that were `added`, none of them known before. */
export type AfterAdded = (run: Run, added: readonly IncomingReport[]) => Promise<void>;

/** The reports, in SQL that SQLite and PostgreSQL both understand. Times are milliseconds since 1970. */
export class ReportStore {
  #database: Database;
  #afterAdded: AfterAdded | undefined;

  /** @param afterAdded Runs in the transaction of the reports. */
  constructor(database: Database, afterAdded?: AfterAdded) {
    this.#database = database;
    this.#afterAdded = afterAdded;
  }

  addReports(reports: readonly IncomingReport[]): Promise<Receipt[]> {
    return this.#database.transaction(async (run) => {
      const receipts: Receipt[] = [];
      for (const report of reports) receipts.push(await addReport(run, report));
      const added = reports.filter((_, index) => !receipts[index]?.known);
      if (added.length > 0) await this.#afterAdded?.(run, added);
      return receipts;
    });
  }

  async report(id: string): Promise<Report | null> {
    return findReport(this.#database.run, id);
  }

  async status(id: string): Promise<ReportStatus | null> {
    const [row] = await this.#database.run('SELECT status FROM reports WHERE id = ?', [id]);
    return row ? (row.status as ReportStatus) : null;
  }

  async listReports(query: ReportQuery): Promise<ReportPage> {
    const { sql, values } = listReportsSql(query);
    const rows = await this.#database.run(sql, values);
    // One more than asked for tells whether there is a next page.
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return {
      reports: shown.map(toReport),
      next: last ? { received: Number(last.received), id: String(last.id) } : null,
    };
  }

  changeStatus({ id, status, editor, at }: StatusChange): Promise<Report | null> {
    return this.#database.transaction(async (run) => {
      if (!isNobody.has(status)) {
        await run(
          `UPDATE passages SET count = count + 1
           WHERE passage = (SELECT passage FROM reports WHERE id = ? AND status = 'held')`,
          [id],
        );
      }
      const changed = await run(
        'UPDATE reports SET status = ?, changed_at = ?, changed_by = ? WHERE id = ? RETURNING id',
        [status, at, editor, id],
      );
      if (changed.length === 0) return null;
      await run(
        'INSERT INTO activity (at, editor, action, report, detail) VALUES (?, ?, ?, ?, ?)',
        [at, editor, 'status', id, status],
      );
      return findReport(run, id);
    });
  }
}

async function addReport(run: Run, report: IncomingReport): Promise<Receipt> {
  const added = await run(
    `INSERT INTO reports (id, status, received, created, site, article, title, language, kind,
       passage, search_text, annotation)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
    [
      report.id,
      report.status,
      report.received,
      report.created,
      new URL(report.article).origin,
      report.article,
      report.title,
      report.language,
      report.kind,
      report.passage,
      report.searchText,
      report.annotation,
    ],
  );
  const known = added.length === 0;
  const [row] = known
    ? // The passage of the report that was stored, whatever came under its id this time.
      await run(
        'SELECT count FROM passages WHERE passage = (SELECT passage FROM reports WHERE id = ?)',
        [report.id],
      )
    : await run(
        `INSERT INTO passages (passage, count) VALUES (?, ?)
         ON CONFLICT (passage) DO UPDATE SET count = passages.count + excluded.count RETURNING count`,
        [report.passage, report.status === 'held' ? 0 : 1],
      );
  // A sender is not told that the report is held, nor that nobody reported what was just reported.
  return { known, count: Math.max(1, Number(row?.count ?? 1)) };
}

async function findReport(run: Run, id: string): Promise<Report | null> {
  const [row] = await run(
    `SELECT ${reportColumns} FROM reports JOIN passages USING (passage) WHERE id = ?`,
    [id],
  );
  return row ? toReport(row) : null;
}
