/**
 * What the queue's page and `<report-highlights>` say to each other, when an editor has opened an
 * article from the queue. The two are of different origins, and the article has no session: the
 * queue hands over the reports of this article that the editor has in front of them, and makes the
 * changes itself. It speaks first, to the window that it has opened and to the article's exact
 * origin; the article answers by the port that came along.
 */

/** What the queue begins with (`window.postMessage`, with one port). */
export interface DeskHello {
  readonly type: 'corrigenda-desk';
  readonly version: 1;
  /** Address of the queue, at the report that the article was opened for. */
  readonly queue: string;
  /** Reports of this article as the desk lists them, without what readers wrote about themselves. */
  readonly reports: readonly unknown[];
}

/** What the queue says by the port. */
export interface DeskMessage {
  readonly type: 'status';
  readonly id: string;
  /** Where the report stands now. */
  readonly status: string;
  /** False when the change that was asked for was not made. */
  readonly saved: boolean;
}

/** Whether a passage is in the article: as it was, changed since (or unsure), or not any more. */
export type PassageState = 'found' | 'changed' | 'gone';

/** What an editor can decide in the article; `new` takes it back. */
export type Decision = 'accepted' | 'rejected' | 'new';

/** What the article says by the port. */
export type ArticleMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'found'; readonly id: string; readonly state: PassageState }
  | { readonly type: 'decide'; readonly id: string; readonly status: Decision }
  /** The editor goes back to the queue. */
  | { readonly type: 'back'; readonly id: string }
  /** The page is left; another one may come. */
  | { readonly type: 'bye' };
