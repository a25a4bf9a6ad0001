import type { QueueController } from './queue-controller.js';
import type { Panel } from './queue-state.js';
import type { ReportStatus } from './report.js';
import type { Action } from './shortcuts.js';

/** What keys do to the page beside the reports. */
export interface QueuePage {
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
export function act(
  action: Action,
  queue: QueueController,
  page: QueuePage,
  withShift: boolean,
): boolean {
  const { state, cards } = queue;
  switch (action) {
    case 'help':
      page.showHelp();
      return true;
    case 'search':
      page.search();
      return true;
    case 'undo':
      void queue.undo();
      return true;
    case 'showFresh':
      void queue.showFresh();
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
      if (!cards.step(1)) void queue.more();
      return true;
    default:
      return actOnCards(action, queue, withShift);
  }
}

/** What an action does to the picked cards, or to the current one when none is picked. */
function actOnCards(action: Action, queue: QueueController, withShift: boolean): boolean {
  const { state, cards, desk } = queue;
  const card = cards.current();
  const key = card?.dataset.key;
  const status = statusOf[action];
  const change = status
    ? { status }
    : action === 'assignMe'
      ? { assignee: desk.me.name || null }
      : undefined;
  if (change && state.selection.size > 0) {
    state.changeSelected(change);
    return true;
  }
  if (!card || key === undefined) return false;
  const panel = panelOf[action];
  if (panel) queue.toggle(key, panel);
  else if (action === 'open') card.querySelector<HTMLAnchorElement>('a.open')?.click();
  else if (action === 'select') {
    state.selection.toggle(key, state.keys(), withShift);
    state.announceCount('selected', state.selection.size);
  } else if (change) {
    queue.change(key, change);
    // What is done is done: on to the next one.
    if (status && status !== 'new' && !cards.step(1)) void queue.more();
  }
  return true;
}

/**
 * Escape folds what is unfolded; then nothing is picked any more.
 *
 * @returns false when there was nothing of that
 */
export function onEscape(queue: QueueController): boolean {
  const { state } = queue;
  if (state.panel) queue.fold(state.panel.key);
  else if (state.selection.size > 0) queue.clearSelection();
  else return false;
  return true;
}
