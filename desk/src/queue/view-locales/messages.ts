import type { Me } from '../desk-context.js';

/** What the audit finds; see `AuditKind` of the library. */
export const findingKinds = [
  'overdue',
  'due-soon',
  'unsupported',
  'mismatch',
  'claim',
  'date-not-iso',
  'json-ld-malformed',
  'dangling-marker',
  'same-date',
  'unreadable',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What the desk's log of activity tells of. */
export type LoggedAction =
  | 'invite'
  | 'revoke'
  | 'status'
  | 'note'
  | 'export'
  | 'ban'
  | 'unban'
  | 'erase'
  | 'retention'
  | 'notifications retried';

/** The texts of what is not always there, in one language. `{name}` stands for a value. */
export interface ViewMessages {
  readonly overview: {
    /** Name of the choice of how many days are shown. */
    readonly period: string;
    readonly reportsADay: string;
    /** What a chart says in one sentence; `{received}` and `{resolved}` are numbers. */
    readonly summary: string;
    readonly day: string;
    readonly received: string;
    readonly resolved: string;
    readonly timeToResolution: string;
    /** Labels of a time: half of the reports, and nine of ten, were resolved within it. */
    readonly median: string;
    readonly p90: string;
    readonly noneResolved: string;
    readonly articles: string;
    readonly article: string;
    /** How many reports, as the heading of a column. */
    readonly reports: string;
    /** How many of them are not resolved yet. */
    readonly open: string;
    readonly kinds: string;
    readonly kind: string;
    readonly otherKind: string;
    readonly showTable: string;
    readonly empty: string;
    readonly emptyText: string;
  };
  readonly reviews: {
    /** When the audit was made: `{date}`. */
    readonly audited: string;
    /** Labels of how many were read. */
    readonly pages: string;
    readonly badges: string;
    /** Name of the choice of what is listed. */
    readonly findings: string;
    readonly all: string;
    readonly kinds: Readonly<Record<FindingKind, string>>;
    readonly sort: string;
    readonly byDue: string;
    readonly byPage: string;
    readonly page: string;
    readonly problem: string;
    /** When the next review is or was due. */
    readonly due: string;
    readonly noAudit: string;
    /** How to make one; `{command}`. */
    readonly noAuditText: string;
    readonly nothing: string;
    readonly nothingText: string;
  };
  readonly editors: {
    /** Name of the list of those who have access. */
    readonly access: string;
    readonly name: string;
    readonly role: string;
    readonly roles: Readonly<Record<Me['role'], string>>;
    readonly sites: string;
    readonly allSites: string;
    readonly lastSeen: string;
    /** Beside the name of who reads it. */
    readonly you: string;
    readonly signedOut: string;
    /** In the place of when somebody was here: they were invited and have not come. */
    readonly linkOpen: string;
    /** Heading of the column of buttons. */
    readonly change: string;
    readonly newLink: string;
    readonly remove: string;
    /** The question, and what it means; `{name}`. */
    readonly removeName: string;
    readonly removeText: string;
    readonly cancel: string;
    /** Announced; `{name}`. */
    readonly removed: string;
    readonly invite: string;
    /** What happens to a name that has access. */
    readonly knownName: string;
    readonly sitesHint: string;
    readonly makeLink: string;
    /** `{name}` of who is invited. */
    readonly linkFor: string;
    /** `{date}` and time when it ends. */
    readonly linkText: string;
    readonly copy: string;
    /** Announced. */
    readonly copied: string;
    /** Heading of the log of who did what. */
    readonly activity: string;
    /** What was done; before a colon and to whom or what. */
    readonly actions: Readonly<Record<LoggedAction, string>>;
  };
  /** What became of a passage, as its article was found to have it. */
  readonly passages: {
    readonly changed: string;
    readonly gone: string;
  };
}
