import type { CardFocus } from './card-focus.js';
import type { Panel, QueueState } from './queue-state.js';
import type { ReportStatus } from './report.js';
import type { Action } from './shortcuts.js';

/** What keys do to the page, beside what they do to the reports. */
export interface QueuePage {
  readonly state: QueueState;
  readonly cards: CardFocus;
  /** Name of the editor who is signed in. */
  readonly me: string;
  more(): void;
  undo(): void;
  toggle(key: string, panel: Panel): void;
  showFresh(): void;
  showHelp(): void;
  search(): void;
}

const statusOf: Readonly<Partial<Record<Action, ReportStatus>>> = {
  accept: 'accepted',
  fixed: 'fixed',
  reject: 'rejected',
  spam: 'spam',
  toNew: 'new',
};

const panelOf: Readonly<Partial<Record<Action, Panel>>> = {
  duplicate: 'duplicate',
  assign: 'assign',
  note: 'notes',
};

/**
 * Does what a key asks for.
 *
 * @returns false when there was nothing to act on
 */
export function act(action: Action, page: QueuePage, withShift: boolean): boolean {
  const { state, cards } = page;
  switch (action) {
    case 'help':
      page.showHelp();
      return true;
    case 'search':
      page.search();
      return true;
    case 'undo':
      page.undo();
      return true;
    case 'showFresh':
      page.showFresh();
      return true;
    case 'selectAll':
      state.selection.toggleAll(state.keys());
      state.announceCount('selected', state.selection.size);
      return true;
    case 'previous':
      cards.step(-1);
      return true;
    case 'next':
      // At the end of what is loaded the list goes on.
      if (!cards.step(1)) page.more();
      return true;
    default:
      return actOnCards(action, page, withShift);
  }
}

/** What an action does to the picked cards, or to the current one when none is picked. */
function actOnCards(action: Action, page: QueuePage, withShift: boolean): boolean {
  const { state, cards, me } = page;
  const card = cards.current();
  const key = card?.dataset.key;
  const status = statusOf[action];
  const change = status ? { status } : action === 'assignMe' ? { assignee: me || null } : undefined;
  if (change && state.selection.size > 0) {
    state.changeSelected(change);
    return true;
  }
  if (!card || key === undefined) return false;
  const panel = panelOf[action];
  if (panel) page.toggle(key, panel);
  else if (action === 'open') card.querySelector<HTMLAnchorElement>('a.open')?.click();
  else if (action === 'select') {
    state.selection.toggle(key, state.keys(), withShift);
    state.announceCount('selected', state.selection.size);
  } else if (change) {
    card.focus({ preventScroll: true });
    state.change(key, change);
    // What is done is done: on to the next one.
    if (status && status !== 'new' && !cards.step(1)) page.more();
  }
  return true;
}
