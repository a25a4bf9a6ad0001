import type { Report, ReportStatus } from '../report/report.js';

/** What became of a report: stored now, or here already; and how many its passage has got. */
export interface Receipt {
  known: boolean;
  count: number;
}

/** Where a page of the list begins: after this report, newest first. */
export interface Position {
  received: number;
  id: string;
}

/** Which reports to list. */
export interface ReportQuery {
  /** Any of these; all when empty. */
  statuses: readonly ReportStatus[];
  /** The article's address, exactly. */
  article: string | null;
  /** Words to look for in passage, title, suggestion and comment. */
  words: string | null;
  /** How many at most. */
  limit: number;
  after: Position | null;
}

export interface ReportPage {
  reports: Report[];
  /** Where the next page begins; null on the last one. */
  next: Position | null;
}

/** A change of a report's status. */
export interface StatusChange {
  id: string;
  status: ReportStatus;
  /** Who changes it. */
  editor: string;
  /** Milliseconds since 1970. */
  at: number;
}
