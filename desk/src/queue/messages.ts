import type { PluralMessage } from 'corrigenda';
import type { Kind, ReportStatus } from './report.js';
import type { View } from './views.js';

/** The lists that the queue offers. */
export const filters = ['new', 'accepted', 'rejected', 'all'] as const;
export type Filter = (typeof filters)[number];

/** Every text of the queue, in one language. `{name}` stands for a value. */
export interface Messages {
  readonly title: string;
  /** Name of the navigation between the views. */
  readonly navigation: string;
  readonly views: Readonly<Record<View, string>>;
  /** Name of the navigation between the lists. */
  readonly lists: string;
  readonly filters: Readonly<Record<Filter, string>>;
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
  /** In the place of the passage, when a report is about none. */
  readonly wholePage: string;
  readonly accept: string;
  readonly reject: string;
  readonly undo: string;
  readonly open: string;
  readonly opensInTab: string;
  readonly noLink: string;
  /** `{name}` is the editor. */
  readonly changedBy: string;
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
  readonly tryAgain: string;
  /** A change that was rolled back; `{reason}` is a sentence. */
  readonly notSaved: string;
  readonly shortcuts: string;
  readonly shortcutsOn: string;
  readonly close: string;
  readonly keys: {
    readonly next: string;
    readonly previous: string;
    readonly accept: string;
    readonly reject: string;
    readonly undo: string;
    readonly open: string;
    readonly help: string;
  };
}
