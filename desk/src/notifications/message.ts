import type { ReportStatus } from '../report/report-status.js';

/** What happens to reports that somebody can be told. */
export const reportEvents = ['reports.added', 'reports.changed'] as const;

export type ReportEvent = (typeof reportEvents)[number];

/** What a message says about a report: nothing that tells who sent it. */
export interface ReportSummary {
  /** The annotation's id, `urn:uuid:…`. */
  id: string;
  article: string;
  title: string;
  kind: string;
  /** The words reported, shortened; null when the report is about the whole page. */
  passage: string | null;
  /** What the reader would write instead, shortened; null when nothing is suggested. */
  suggestion: string | null;
  /** BCP 47 tag of the article's language, or empty. */
  language: string;
  /** Milliseconds since 1970. */
  received: number;
  /** Where an editor works on it: the article's new reports in the queue. */
  link: string;
}

interface Common {
  /** The same however often the message is tried. */
  id: string;
  /** When it happened, in milliseconds since 1970. */
  created: number;
  /** Address of the queue. */
  queue: string;
}

/** Reports that arrived. */
export interface AddedMessage extends Common {
  type: 'reports.added';
  site: string;
  count: number;
  /** The first ones. */
  reports: ReportSummary[];
}

/** What a message says about a report that an editor has decided on. */
export interface ChangedReport extends ReportSummary {
  /** As it is when the message is sent. */
  status: ReportStatus;
}

/** Reports that have another status than before. */
export interface ChangedMessage extends Common {
  type: 'reports.changed';
  site: string;
  count: number;
  /** The first ones. */
  reports: ChangedReport[];
}

/** The state of things, once a day. */
export interface DigestMessage extends Common {
  type: 'digest';
  /** Reports in the 24 hours before, those that are spam left out. */
  received: number;
  /** Reports that wait to be judged. */
  waiting: number;
  /** Reports that wait for a look whether they are reports at all. */
  held: number;
  /** Reports that are accepted and not corrected yet. */
  accepted: number;
  oldest: ReportSummary[];
  articles: { article: string; title: string; count: number }[];
}

/** Shows that messages arrive. */
export interface TestMessage extends Common {
  type: 'test';
}

export type Message = AddedMessage | ChangedMessage | DigestMessage | TestMessage;
