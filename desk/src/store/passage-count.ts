import type { ReportStatus } from '../report/report-status.js';
import type { Row } from './database.js';

/**
 * Whether a report counts as a reader of its passage. One that is held or spam does not; one that
 * arrived as such counts once an editor lets it be more than rejected.
 */
export function counts(status: ReportStatus, suspect: boolean): boolean {
  if (status === 'held' || status === 'spam') return false;
  return !(suspect && status === 'rejected');
}

/** By how much a passage's count changes when one of its reports gets another status. */
export function countChange(report: Row, status: ReportStatus): number {
  const suspect = Number(report.suspect) === 1;
  const before = counts(report.status as ReportStatus, suspect);
  return Number(counts(status, suspect)) - Number(before);
}
