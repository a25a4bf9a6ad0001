import type { StatusReason } from '../report/reason.js';
import type { IncomingReport } from '../report/report.js';
import type { ReportStatus } from '../report/report-status.js';
import type { Run } from './database.js';
import { inList, runMany } from './many-rows.js';
import { counts } from './passage-count.js';
import type { Receipt } from './report-query.js';

/** A report's receipt and, when it was stored now, the status it got. */
export interface Added {
  receipt: Receipt;
  status: ReportStatus | null;
}

/** A report with the status it gets. */
interface Decided {
  report: IncomingReport;
  status: ReportStatus;
}

/**
 * Stores reports that arrived together, each once, and counts the readers of their passages, with a
 * few statements for however many. Rows are written in the order of their keys, so that groups of
 * several processes never wait for each other in a circle.
 */
export async function addReports(run: Run, reports: readonly IncomingReport[]): Promise<Added[]> {
  const added = await insertReports(run, await decide(run, firstOfEach(reports)));
  await logReasons(run, [...added.values()]);
  const total = await countReaders(run, [...added.values()]);
  const known = await countsOfKnown(
    run,
    reports.filter((report) => added.get(report.id)?.report !== report).map(({ id }) => id),
  );
  // The count that a report makes is what its passage has, less those that came after it.
  const later = readersOf([...added.values()]);
  return reports.map((report) => {
    const { id, passage } = report;
    const its = added.get(id);
    // A sender is not told that the report is held, nor that nobody reported what was just reported.
    if (its?.report !== report) {
      return { receipt: { known: true, count: Math.max(1, known.get(id) ?? 1) }, status: null };
    }
    const after = (later.get(passage) ?? 0) - readersIn(its);
    later.set(passage, after);
    const count = Math.max(1, (total.get(passage) ?? 1) - after);
    return { receipt: { known: false, count }, status: its.status };
  });
}

/** Of several reports with one id, the first; in the order of their ids. */
function firstOfEach(reports: readonly IncomingReport[]): IncomingReport[] {
  const first = new Map<string, IncomingReport>();
  for (const report of reports) if (!first.has(report.id)) first.set(report.id, report);
  return byKey([...first.values()], ({ id }) => id);
}

/**
 * A suggestion that an editor has rejected is not asked again: it is rejected too, and `changed_by`
 * stays null because nobody has decided on it. When the editor takes the rejection back, it is new
 * again.
 */
async function decide(run: Run, reports: readonly IncomingReport[]): Promise<Decided[]> {
  const passages = inList(reports.filter(isNew).map(({ passage }) => passage));
  const rows = await run(
    `SELECT passage, proposal FROM reports
     WHERE passage IN ${passages.sql} AND status = 'rejected' AND changed_by IS NOT NULL
     UNION SELECT passage, proposal FROM rejections WHERE passage IN ${passages.sql}`,
    [...passages.values, ...passages.values],
  );
  const rejected = new Set(rows.map(({ passage, proposal }) => `${passage} ${proposal}`));
  return reports.map((report) => {
    const again = isNew(report) && rejected.has(`${report.passage} ${report.proposal}`);
    return { report, status: again ? 'rejected' : report.status };
  });
}

/** Stores those that are not there yet; gives them by id. */
async function insertReports(run: Run, all: readonly Decided[]): Promise<Map<string, Decided>> {
  const rows = await runMany(
    run,
    `INSERT INTO reports (id, status, received, created, site, article, title, language, kind,
       passage, proposal, suspect, search_text, annotation)
     VALUES * ON CONFLICT DO NOTHING RETURNING id`,
    all.map(({ report, status }) => [
      report.id,
      status,
      report.received,
      report.created,
      report.site,
      report.article,
      report.title,
      report.language,
      report.kind,
      report.passage,
      report.proposal,
      Number(!isNew(report)),
      report.searchText,
      report.annotation,
    ]),
  );
  const inserted = new Set(rows.map(({ id }) => id));
  return new Map(
    all.filter(({ report }) => inserted.has(report.id)).map((its) => [its.report.id, its]),
  );
}

/** Writes down why the desk gave a report another status than `new`. */
async function logReasons(run: Run, added: readonly Decided[]): Promise<void> {
  const entries = added.flatMap(({ report, status }) => {
    const again = status === 'rejected' && isNew(report);
    const reason: StatusReason | null = again ? 'rejected-before' : report.reason;
    return reason ? [[report.received, 'desk', 'status', report.id, `${status}: ${reason}`]] : [];
  });
  const sql = 'INSERT INTO activity (at, editor, action, report, detail) VALUES *';
  await runMany(run, sql, entries);
}

/** Adds the reports to the counts of their passages; gives the counts. */
async function countReaders(run: Run, added: readonly Decided[]): Promise<Map<string, number>> {
  const rows = await runMany(
    run,
    `INSERT INTO passages (passage, count) VALUES *
     ON CONFLICT (passage) DO UPDATE SET count = passages.count + excluded.count
     RETURNING passage, count`,
    byKey([...readersOf(added)], ([passage]) => passage),
  );
  return new Map(rows.map(({ passage, count }) => [String(passage), Number(count)]));
}

/** The counts of the passages of stored reports, whatever came under their ids this time. */
async function countsOfKnown(run: Run, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const list = inList(ids);
  const rows = await run(
    `SELECT id, count FROM reports JOIN passages USING (passage) WHERE id IN ${list.sql}`,
    list.values,
  );
  return new Map(rows.map(({ id, count }) => [String(id), Number(count)]));
}

/** How many readers the reports add to each passage. */
function readersOf(added: readonly Decided[]): Map<string, number> {
  const readers = new Map<string, number>();
  for (const its of added) {
    const { passage } = its.report;
    readers.set(passage, (readers.get(passage) ?? 0) + readersIn(its));
  }
  return readers;
}

function readersIn({ report, status }: Decided): number {
  return Number(counts(status, !isNew(report)));
}

function isNew({ status }: IncomingReport): boolean {
  return status === 'new';
}

function byKey<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
