import type { IncomingReport, Report, ReportStatus } from '../report/report.js';

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

/** A person's right to be here, from a one-time link or from a session. */
export interface Grant {
  /** The name that changes carry. */
  editor: string;
  /** When it ends, in milliseconds since 1970. */
  expires: number;
}

/**
 * All that the desk keeps. Every promise of a change resolves only when the change is durable.
 * Times are milliseconds since 1970; tokens come as hashes only.
 *
 * @throws {StoreUnavailableError} From every method, when the store cannot answer now.
 */
export interface Store {
  /** Stores reports that arrived together in one transaction; receipts in the same order. */
  addReports(reports: readonly IncomingReport[]): Promise<Receipt[]>;
  report(id: string): Promise<Report | null>;
  status(id: string): Promise<ReportStatus | null>;
  listReports(query: ReportQuery): Promise<ReportPage>;
  /** The changed report, or null when there is none with this id. */
  changeStatus(change: StatusChange): Promise<Report | null>;

  addSignInLink(hash: string, grant: Grant): Promise<void>;
  /** Uses up a one-time link; null when it is unknown, used or expired. */
  takeSignInLink(hash: string, now: number): Promise<Grant | null>;
  addSession(hash: string, grant: Grant): Promise<void>;
  session(hash: string, now: number): Promise<Grant | null>;
  deleteSession(hash: string): Promise<void>;
  /** Forgets the links and sessions that have ended. */
  deleteExpired(now: number): Promise<void>;

  /** Resolves when the store can answer. */
  ready(): Promise<void>;
  /** Ends what is under way and lets go of the files. */
  close(): Promise<void>;
}

/** The store cannot answer now; trying again later may help. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}
