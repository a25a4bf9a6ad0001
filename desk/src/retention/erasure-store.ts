import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReportStatus } from '../report/report-status.js';
import { recordActivity } from '../store/activity-store.js';
import type { Database, Row, Run } from '../store/database.js';
import { groupBy } from '../store/groups.js';
import { inList } from '../store/many-rows.js';
import { counts } from '../store/passage-count.js';
import { Conditions, type Statement } from '../store/report-conditions.js';

/** Reports in one transaction: few, so that readers' reports need not wait for long. */
const batchSize = 100;

/** Which reports to erase. Times are milliseconds since 1970. */
export type Selection =
  | { report: string }
  | { article: string }
  /** All that arrived before. */
  | { before: number }
  /** Those done with before: closed by an editor, or by the desk when they arrived. */
  | { closedBefore: number }
  /** Those that arrived before and that nobody has closed. */
  | { openBefore: number };

/** Who erases, for the log of activity. */
export interface Eraser {
  editor: string;
  /** What it is called there. */
  action: 'erase' | 'retention';
  at: number;
}

const closed: readonly ReportStatus[] = ['fixed', 'rejected', 'duplicate', 'spam'];
const open: readonly ReportStatus[] = ['new', 'held', 'accepted'];

/**
 * Erases reports with all that belongs to them: annotation, words to search for, notes and what
 * was done to them. Messages about them name them only, and are made when they are sent. What
 * stays is how many were erased, by whom and when.
 */
export class ErasureStore {
  #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** How many reports a selection has. */
  async count(selection: Selection): Promise<number> {
    const { sql, values } = conditionsOf(selection);
    const [row] = await this.#database.run(`SELECT COUNT(*) AS number FROM reports ${sql}`, values);
    return Number(row?.number);
  }

  /**
   * Erases in small transactions, one after the other; what is done of it stays done.
   *
   * @param selections What to erase: all that any of them has.
   * @param goOn Asked between them; false ends it early.
   * @returns How many reports are gone.
   */
  async erase(
    selections: readonly Selection[],
    by: Eraser,
    goOn: () => boolean | Promise<boolean> = () => true,
  ): Promise<number> {
    const isSqlite = this.#database.dialect === 'sqlite';
    // Overwrites what is deleted, so that the file does not hold it any more.
    if (isSqlite) await this.#database.run('PRAGMA secure_delete = ON');
    let erased = 0;
    for (const selection of selections) {
      let some: number;
      do {
        some = await this.#eraseSome(selection, by, erased);
        erased += some;
        // SQLite answers at once: without a pause nobody else would get a turn until all is done.
        await nextTurn();
      } while (some === batchSize && (await goOn()));
    }
    if (erased > 0) {
      await this.#database.announce('{"type":"reports"}');
      // Retention need not: it happens every hour, and this keeps everybody waiting for a while.
      if (isSqlite && by.action === 'erase') await this.#tidyUp();
    }
    return erased;
  }

  #eraseSome(selection: Selection, by: Eraser, before: number): Promise<number> {
    return this.#database.transaction(async (run) => {
      const { sql, values } = conditionsOf(selection);
      const rows = await run(`SELECT id, passage, status, suspect FROM reports ${sql} LIMIT ?`, [
        ...values,
        batchSize,
      ]);
      if (rows.length === 0) return 0;
      if (by.action === 'retention') await rememberRejections(run, rows);
      await deleteReports(run, rows);
      await correctCounts(run, rows);
      await logErasure(run, by, before, before + rows.length);
      return rows.length;
    });
  }

  /** SQLite keeps words in its index, and pages in its log, until they are written anew. */
  async #tidyUp(): Promise<void> {
    await this.#database.run(`INSERT INTO report_words (report_words) VALUES ('optimize')`);
    await this.#database.run('PRAGMA wal_checkpoint(TRUNCATE)');
  }
}

function conditionsOf(selection: Selection): Statement {
  const conditions = new Conditions();
  if ('report' in selection) conditions.add('id = ?', selection.report);
  if ('article' in selection) conditions.add('article = ?', selection.article);
  if ('before' in selection) conditions.add('received < ?', selection.before);
  if ('closedBefore' in selection) {
    const { closedBefore } = selection;
    conditions.among('status', closed).add('received < ?', closedBefore);
    conditions.add('COALESCE(changed_at, received) < ?', closedBefore);
  }
  if ('openBefore' in selection) {
    conditions.among('status', open).add('received < ?', selection.openBefore);
  }
  return conditions.where();
}

/** What an editor has rejected is not asked again, however long ago that was. */
async function rememberRejections(run: Run, rows: readonly Row[]): Promise<void> {
  const ids = inList(rows.map(({ id }) => id ?? null));
  await run(
    `INSERT INTO rejections (passage, proposal)
     SELECT DISTINCT passage, proposal FROM reports
     WHERE id IN ${ids.sql} AND status = 'rejected' AND changed_by IS NOT NULL
     ON CONFLICT DO NOTHING`,
    ids.values,
  );
}

async function deleteReports(run: Run, rows: readonly Row[]): Promise<void> {
  const ids = inList(rows.map(({ id }) => id ?? null));
  await run(`DELETE FROM activity WHERE report IN ${ids.sql}`, ids.values);
  await run(`UPDATE reports SET duplicate_of = NULL WHERE duplicate_of IN ${ids.sql}`, ids.values);
  await run(`DELETE FROM reports WHERE id IN ${ids.sql}`, ids.values);
}

/** Takes the reports out of the counts of their passages, and forgets passages without any. */
async function correctCounts(run: Run, rows: readonly Row[]): Promise<void> {
  for (const [passage, its] of groupBy(rows, ({ passage }) => String(passage))) {
    const readers = its.filter(({ status, suspect }) =>
      counts(status as ReportStatus, Number(suspect) === 1),
    );
    await run('UPDATE passages SET count = count - ? WHERE passage = ?', [readers.length, passage]);
    await run(
      `DELETE FROM passages WHERE passage = ?
         AND NOT EXISTS (SELECT 1 FROM reports WHERE reports.passage = passages.passage)`,
      [passage],
    );
  }
}

/** One entry for all of it, which grows with every transaction. */
async function logErasure(run: Run, by: Eraser, before: number, now: number): Promise<void> {
  const detail = String(now);
  if (before === 0) {
    await recordActivity(run, { ...by, detail });
    return;
  }
  await run(
    'UPDATE activity SET detail = ? WHERE at = ? AND editor = ? AND action = ? AND report IS NULL',
    [detail, by.at, by.editor, by.action],
  );
}
