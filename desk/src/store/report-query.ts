import type { Report } from '../report/report.js';
import type { ReportStatus } from '../report/report-status.js';

/** What became of a report: stored now, or here already; and how many its passage has got. */
export interface Receipt {
  known: boolean;
  count: number;
}

/** Which reports are meant: those that have one of each; an empty list stands for all. */
export interface ReportFilter {
  statuses: readonly ReportStatus[];
  /** Addresses of articles, exactly. */
  articles: readonly string[];
  /** Origins of articles. */
  sites: readonly string[];
  kinds: readonly string[];
  /** Names of editors; null stands for nobody. */
  assignees: readonly (string | null)[];
  /** Language tags; `en` also finds `en-GB`. */
  languages: readonly string[];
  /** Words to look for in passage, title, suggestion and comment. */
  words: string | null;
  /** Origins that the editor may see, whatever is asked for. */
  scope: readonly string[];
}

export const reportSorts = ['newest', 'oldest', 'count'] as const;

/** By time of arrival, or by the number of reports of the passage, the most first. */
export type ReportSort = (typeof reportSorts)[number];

/** Where a page of the list begins: after this report. */
export interface Position {
  count: number;
  passage: string;
  received: number;
  id: string;
}

/** A page of reports. */
export interface ReportQuery {
  filter: ReportFilter;
  sort: ReportSort;
  /** How many at most. */
  limit: number;
  after: Position | null;
}

export interface ReportPage {
  reports: Report[];
  /** Where the next page begins; null on the last one. */
  next: Position | null;
}

/** Who changes something, and when. */
export interface By {
  editor: string;
  /** Origins of the sites whose reports the editor may change; empty for all. */
  scope: readonly string[];
  /** Milliseconds since 1970. */
  at: number;
}

/** What is changed on a report; what is not named stays. */
export interface ReportChange {
  status?: ReportStatus;
  /** UUID of the report that this one repeats; only with the status `duplicate`. */
  duplicateOf?: string | null;
  assignee?: string | null;
  /** Changes the open reports of the same passages too. */
  passage?: boolean;
}

/** What an editor saw of a report; what is not named may be anything. */
export interface Expected {
  status?: ReportStatus;
  assignee?: string | null;
}

/** What an editor saw of reports, by their UUIDs; what is not named may be anything. */
export interface Seen {
  statuses: ReadonlyMap<string, ReportStatus>;
  assignees: ReadonlyMap<string, string | null>;
}

/** A report that has another status now, and what it was before. */
export interface Decided {
  /** UUID. */
  id: string;
  status: ReportStatus;
  before: { status: ReportStatus; duplicateOf: string | null };
}

/** A report that was left as it is, because it is not what the editor saw. */
export interface Conflict {
  /** UUID. */
  id: string;
  status: ReportStatus;
  assignee: string | null;
  /** Name of the editor who gave it the status; null for the desk. */
  changedBy: string | null;
}

/** What became of several reports. */
export interface BulkOutcome {
  /** Those that were named, in their order, as they are now. */
  reports: Report[];
  /** Those that were decided, others of their passages too. */
  decided: Decided[];
  conflicts: Conflict[];
}

/** Something that was done to a report, or by an administrator. */
export interface Activity {
  /** RFC 3339, UTC. */
  at: string;
  /** Name of the editor, or `desk` for what it does by itself. */
  editor: string;
  action: string;
  detail: string;
}
