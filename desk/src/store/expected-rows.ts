import type { ReportStatus } from '../report/report-status.js';
import type { Row } from './database.js';
import type { By, Expected, ReportChange } from './report-query.js';

/** Reports that stand as the editor saw them, and those that somebody else decided on meanwhile. */
export interface Sorted {
  free: Row[];
  conflicts: Row[];
}

/** Tells the reports that an editor has named apart: what is as it is to be is no conflict. */
export function sortNamed(
  rows: readonly Row[],
  change: ReportChange,
  expected: Expected | undefined,
): Sorted {
  return sort(rows, (row) => {
    const { status, assignee } = expected ?? {};
    const isSeen = status === undefined || row.status === status || hasStatus(row, change);
    const isTheirs =
      assignee === undefined || row.assignee === assignee || row.assignee === change.assignee;
    return isSeen && isTheirs;
  });
}

/** What does not undo that a report was accepted. */
const goesWithAccepted: ReadonlySet<ReportStatus | undefined> = new Set(['accepted', 'fixed']);

/**
 * Tells the reports apart that would change with others of their passages, which the editor need
 * not have seen: what another editor has accepted is not rejected with them, but it is corrected.
 */
export function sortOthers(
  others: readonly Row[],
  { status }: ReportChange,
  expected: Expected | undefined,
  by: By,
): Sorted {
  return sort(
    others,
    (row) =>
      expected?.status === undefined ||
      row.status !== 'accepted' ||
      row.status === expected.status ||
      row.changed_by === by.editor ||
      goesWithAccepted.has(status),
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
