import type { StatusReason } from '../report/reason.js';
import type { Report } from '../report/report.js';
import type { ReportStatus } from '../report/report-status.js';
import type { Row, Run, SqlValue } from './database.js';
import { chunks, groupBy } from './groups.js';
import { countChange } from './passage-count.js';
import { logReports } from './report-activity.js';
import { Conditions } from './report-conditions.js';
import type { By, Decided, ReportChange } from './report-query.js';

/** Somebody else has changed the report meanwhile. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';

  /** @param report As it is now. */
  constructor(readonly report: Report) {
    super(`The report is ${report.status} by now.`);
  }
}

/** A report cannot be a duplicate of the one that was named. */
export class DuplicateError extends Error {
  override readonly name = 'DuplicateError';
}

const columns = `id, status, passage, proposal, suspect, assignee, duplicate_of, changed_at,
  changed_by`;

/** The rows of reports that may be changed, in no order. */
export async function changeableReports(
  run: Run,
  ids: readonly string[],
  scope: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const some of chunks(ids)) {
    const { sql, values } = new Conditions().among('id', some).among('site', scope).where();
    rows.push(...(await run(`SELECT ${columns} FROM reports ${sql}`, values)));
  }
  return rows;
}

/**
 * The other reports of the reports' passages that change with them: those that are open, and those
 * that were changed together with them last time, so that a change can be taken back.
 */
export async function otherReports(
  run: Run,
  rows: readonly Row[],
  except: string | null,
): Promise<Row[]> {
  const others = new Map<SqlValue | undefined, Row>();
  const alike = groupBy(rows, (row) => `${row.passage} ${row.changed_at} ${row.changed_by}`);
  for (const [, [row]] of alike) {
    const found = await run(
      `SELECT ${columns} FROM reports WHERE passage = ? AND id <> ?
         AND (status IN ('new', 'held', 'accepted') OR (changed_at = ? AND changed_by = ?))`,
      [row?.passage ?? null, except ?? '', row?.changed_at ?? null, row?.changed_by ?? null],
    );
    for (const other of found) others.set(other.id, other);
  }
  for (const { id } of rows) others.delete(id);
  return [...others.values()];
}

/**
 * Makes sure that none of the reports becomes, over however many others, a duplicate of itself.
 *
 * @throws {DuplicateError} When one would, or when there is no report to be a duplicate of.
 */
export async function checkDuplicateOf(
  run: Run,
  rows: readonly Row[],
  duplicateOf: string,
  scope: readonly string[],
): Promise<void> {
  const changed = new Set(rows.map(({ id }) => id));
  const seen = new Set<SqlValue>();
  let [next] = await changeableReports(run, [duplicateOf], scope);
  if (!next) throw new DuplicateError('There is no report with the id that duplicateOf names.');
  while (next?.id && !seen.has(next.id)) {
    if (changed.has(next.id)) throw new DuplicateError('A report cannot be its own duplicate.');
    seen.add(next.id);
    next = next.duplicate_of
      ? (await changeableReports(run, [String(next.duplicate_of)], scope))[0]
      : undefined;
  }
}

/** Reports that are different now. */
export interface Changed {
  /** Their ids. */
  all: string[];
  /** Those that have another status, or are the duplicate of another report. */
  decided: Decided[];
}

/** Changes reports. */
export async function changeReports(
  run: Run,
  rows: readonly Row[],
  change: ReportChange,
  by: By,
): Promise<Changed> {
  const { status, assignee } = change;
  const decided =
    status === undefined ? [] : await changeStatuses(run, rows, { ...change, status }, by);
  const all = new Set(decided.map(({ id }) => id));
  if (assignee !== undefined) {
    const ids = idsOf(rows.filter((row) => row.assignee !== assignee));
    await update(run, ids, 'assignee = ?', [assignee]);
    await logReports(run, ids, by, 'assignee', assignee ?? '');
    for (const id of ids) all.add(id);
  }
  return { all: [...all], decided };
}

async function changeStatuses(
  run: Run,
  rows: readonly Row[],
  { status, duplicateOf }: ReportChange & { status: ReportStatus },
  by: By,
): Promise<Decided[]> {
  const original = (row: Row) => {
    if (status !== 'duplicate') return null;
    return duplicateOf === undefined ? (row.duplicate_of ?? null) : duplicateOf;
  };
  const different = rows.filter((row) => {
    // What the desk has rejected by itself, an editor can reject too.
    if (status === 'rejected' && row.changed_by === null) return true;
    return row.status !== status || row.duplicate_of !== original(row);
  });
  for (const [duplicate, some] of groupBy(different, original)) {
    const ids = idsOf(some);
    const values = [status, duplicate, by.at, by.editor];
    await update(run, ids, 'status = ?, duplicate_of = ?, changed_at = ?, changed_by = ?', values);
    const detail = duplicate === null ? status : `${status}: urn:uuid:${duplicate}`;
    await logReports(run, ids, by, 'status', detail);
  }
  const countChanges = new Map<string, number>();
  for (const row of different) {
    const passage = String(row.passage);
    countChanges.set(passage, (countChanges.get(passage) ?? 0) + countChange(row, status));
  }
  for (const [by, some] of groupBy([...countChanges], ([, difference]) => difference)) {
    if (by === 0) continue;
    for (const passages of chunks(some.map(([passage]) => passage))) {
      const { sql, values } = new Conditions().among('passage', passages).where();
      await run(`UPDATE passages SET count = count + ? ${sql}`, [by, ...values]);
    }
  }
  const reopened = await reopen(run, different, status, by);
  return [
    ...different.map((row) => decidedFrom(row, status)),
    ...reopened.map(
      (id): Decided => ({ id, status: 'new', before: { status: 'rejected', duplicateOf: null } }),
    ),
  ];
}

function decidedFrom(row: Row, status: ReportStatus): Decided {
  const duplicateOf = row.duplicate_of === null ? null : String(row.duplicate_of);
  return {
    id: String(row.id),
    status,
    before: { status: row.status as ReportStatus, duplicateOf },
  };
}

/** Where editors take rejections back, what the desk rejected because of them is new again. */
async function reopen(
  run: Run,
  rows: readonly Row[],
  status: ReportStatus,
  { at }: By,
): Promise<string[]> {
  if (status === 'rejected') return [];
  await forgetRejections(
    run,
    rows.filter((row) => row.status === 'rejected'),
  );
  const lifted = rows.filter((row) => row.status === 'rejected' && row.changed_by !== null);
  const reopened: string[] = [];
  for (const [, [row]] of groupBy(lifted, ({ passage, proposal }) => `${passage} ${proposal}`)) {
    const suggestion = [row?.passage ?? null, row?.proposal ?? null];
    const back = await run(
      `UPDATE reports SET status = 'new'
       WHERE passage = ? AND proposal = ? AND status = 'rejected' AND changed_by IS NULL
         AND NOT EXISTS (
           SELECT 1 FROM reports AS other
           WHERE other.passage = ? AND other.proposal = ? AND other.status = 'rejected'
             AND other.changed_by IS NOT NULL
         )
       RETURNING id`,
      [...suggestion, ...suggestion],
    );
    reopened.push(...idsOf(back));
  }
  const reason: StatusReason = 'taken-back';
  await logReports(run, reopened, { editor: 'desk', at }, 'status', `new: ${reason}`);
  return reopened;
}

/** What was rejected in reports that are erased by now, too. */
async function forgetRejections(run: Run, rows: readonly Row[]): Promise<void> {
  for (const [, [row]] of groupBy(rows, ({ passage, proposal }) => `${passage} ${proposal}`)) {
    await run('DELETE FROM rejections WHERE passage = ? AND proposal = ?', [
      row?.passage ?? null,
      row?.proposal ?? null,
    ]);
  }
}

async function update(
  run: Run,
  ids: readonly string[],
  assignments: string,
  assigned: readonly SqlValue[],
): Promise<void> {
  for (const some of chunks(ids)) {
    const { sql, values } = new Conditions().among('id', some).where();
    await run(`UPDATE reports SET ${assignments} ${sql}`, [...assigned, ...values]);
  }
}

function idsOf(rows: readonly Row[]): string[] {
  return rows.map(({ id }) => String(id));
}
