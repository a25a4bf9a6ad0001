import type { Change } from './api.js';
import type { DeskContext } from './desk-context.js';
import type { OpenedArticles } from './opened-articles.js';
import type { Panel, QueueState } from './queue-state.js';

/** What the views of the queue need of it. */
export interface ViewContext {
  readonly desk: DeskContext;
  readonly state: QueueState;
  readonly opened: OpenedArticles;
  change(key: string, change: Change): void;
  /** Unfolds something in a card, or folds it again. */
  toggle(key: string, panel: Panel): void;
  /** Folds what is unfolded; the card gets the focus. */
  fold(key: string): void;
  /** Picks a card, or no longer; with the shift key all from the last one. */
  select(key: string, event: MouseEvent): void;
}
