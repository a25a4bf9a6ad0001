import type { PluralMessage } from 'corrigenda';
import type { StatusReason } from '../report/reason.js';
import type { Sort } from './list-query.js';
import type { List } from './lists.js';
import type { Kind, ReportStatus } from './report.js';
import type { View } from './views.js';

/** Every text of the queue, in one language. `{name}` stands for a value. */
export interface Messages {
  readonly title: string;
  /** Name of the navigation between the views. */
  readonly navigation: string;
  readonly views: Readonly<Record<View, string>>;
  /** Name of the navigation between the lists. */
  readonly lists: string;
  readonly filters: Readonly<Record<List, string>>;
  readonly statuses: Readonly<Record<ReportStatus, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  /** The kind of a report that names none. */
  readonly report: string;
  readonly untitled: string;
  readonly suggestion: string;
  readonly removeText: string;
  readonly comment: string;
  /** Where the reader wants an answer. */
  readonly email: string;
  /** How many readers reported the passage. */
  readonly readers: PluralMessage;
  readonly passages: PluralMessage;
  /** `{count}` new reports wait to be shown. */
  readonly fresh: PluralMessage;
  /** In the place of the passage, when a report is about none. */
  readonly wholePage: string;
  readonly accept: string;
  readonly reject: string;
  readonly undo: string;
  /** Puts a report back on the list of the new ones. */
  readonly toNew: string;
  readonly duplicateOf: string;
  /** There is no report that it could be a duplicate of. */
  readonly noOther: string;
  /** After a rejection: what becomes of the same report. */
  readonly rejectedText: string;
  /** `{change}` was taken back. */
  readonly undone: string;
  readonly nothingToUndo: string;
  readonly assign: string;
  readonly assignMe: string;
  readonly assignee: string;
  readonly nobody: string;
  readonly me: string;
  readonly notes: string;
  readonly newNote: string;
  readonly save: string;
  readonly noteSaved: string;
  readonly select: string;
  readonly selectAll: string;
  readonly selected: PluralMessage;
  readonly clearSelection: string;
  readonly open: string;
  readonly opensInTab: string;
  readonly noLink: string;
  /** `{name}` is the editor. */
  readonly changedBy: string;
  /** Sentences under a status that the desk gave by itself. */
  readonly reasons: Readonly<Record<StatusReason, string>>;
  /** Announced after a change: `{status}` and the `{passage}`, or `wholePage`. */
  readonly announceChange: string;
  readonly loading: string;
  readonly more: string;
  readonly moreLoaded: PluralMessage;
  readonly loaded: PluralMessage;
  readonly end: string;
  readonly emptyNew: string;
  readonly emptyNewText: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly errorTitle: string;
  readonly offline: string;
  readonly offlineText: string;
  readonly signedOut: string;
  readonly signedOutText: string;
  readonly signOut: string;
  /** Signing out failed; `{reason}` is a sentence. */
  readonly stillSignedIn: string;
  readonly refused: string;
  readonly broken: string;
  /** A reason: the change would have undone what somebody else did. */
  readonly conflict: string;
  /** Some `{reports}`, so many, were not changed for that reason; who did it stands after it. */
  readonly left: string;
  readonly tryAgain: string;
  /** A change that was rolled back; `{reason}` is a sentence. */
  readonly notSaved: string;
  readonly shortcuts: string;
  readonly shortcutsOn: string;
  readonly close: string;
  readonly keys: {
    readonly next: string;
    readonly previous: string;
    readonly help: string;
    readonly showFresh: string;
  };
  readonly search: string;
  readonly showFilters: string;
  readonly kind: string;
  readonly site: string;
  readonly language: string;
  readonly article: string;
  /** Only reports of this article are to be listed. */
  readonly onlyArticle: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<Sort, string>>;
  /** A filter that lets everything through. */
  readonly any: string;
  /** `{filter}` is what the list is narrowed to. */
  readonly removeFilter: string;
  readonly clearFilters: string;
  readonly noMatch: string;
  readonly noMatchText: string;
  /** Before the formats in which the list can be had. */
  readonly exportList: string;
  readonly savedFilters: string;
  /** Under which filters are kept. */
  readonly filterName: string;
  readonly saveFilters: string;
  /** `{name}` of the saved filters. */
  readonly forget: string;
  readonly reconnecting: string;
}
