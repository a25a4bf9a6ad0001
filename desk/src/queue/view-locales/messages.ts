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
  /** What became of a passage, as its article was found to have it. */
  readonly passages: {
    readonly changed: string;
    readonly gone: string;
  };
}
