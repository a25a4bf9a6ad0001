import type { ReportStatus } from '../report/report-status.js';
import type { Row } from './database.js';
import type { By, ReportChange, Seen } from './report-query.js';

/** Reports that stand as the editor saw them, and those that somebody else decided on meanwhile. */
export interface Sorted {
  free: Row[];
  conflicts: Row[];
}

/** Tells the reports that an editor has named apart: what is as it is to be is no conflict. */
export function sortNamed(
  rows: readonly Row[],
  change: ReportChange,
  { statuses, assignees }: Seen,
): Sorted {
  return sort(rows, (row) => {
    const id = String(row.id);
    const status = statuses.get(id) ?? row.status;
    const assignee = assignees.has(id) ? assignees.get(id) : row.assignee;
    return (
      (row.status === status || hasStatus(row, change)) &&
      (row.assignee === assignee || row.assignee === change.assignee)
    );
  });
}

/** What does not undo that a report was accepted. */
const goesWithAccepted: ReadonlySet<ReportStatus | undefined> = new Set(['accepted', 'fixed']);

/**
 * Tells the reports apart that would change with others of their passages, and that the editor
 * need not have seen: what another editor has accepted is corrected with them, but it is rejected
 * only where something accepted was seen.
 *
 * @param named What they would change with.
 */
export function sortOthers(
  others: readonly Row[],
  named: readonly Row[],
  { status }: ReportChange,
  { statuses }: Seen,
  by: By,
): Sorted {
  if (statuses.size === 0 || goesWithAccepted.has(status)) {
    return { free: [...others], conflicts: [] };
  }
  const seen = named.filter(({ id }) => statuses.get(String(id)) === 'accepted');
  const passages = new Set(seen.map(({ passage }) => passage));
  return sort(
    others,
    (row) =>
      row.status !== 'accepted' || row.changed_by === by.editor || passages.has(row.passage ?? ''),
  );
}

function sort(rows: readonly Row[], isFree: (row: Row) => boolean): Sorted {
  const sorted: Sorted = { free: [], conflicts: [] };
  for (const row of rows) (isFree(row) ? sorted.free : sorted.conflicts).push(row);
  return sorted;
}

function hasStatus(row: Row, { status, duplicateOf }: ReportChange): boolean {
  return row.status === status && (duplicateOf === undefined || row.duplicate_of === duplicateOf);
}
