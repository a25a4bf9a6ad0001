/** What a key does in the queue. */
export type Action = 'next' | 'previous' | 'accept' | 'reject' | 'undo' | 'open' | 'help';

/** The keys of each action; the first one is the one to show. */
export const shortcuts: Readonly<Record<Action, readonly string[]>> = {
  next: ['j'],
  previous: ['k'],
  accept: ['a'],
  reject: ['r'],
  undo: ['u'],
  open: ['e', 'Enter'],
  help: ['?'],
};

/** The action that a key asks for; undefined where the key belongs to something else. */
export function actionOf(event: KeyboardEvent): Action | undefined {
  if (event.defaultPrevented || event.isComposing || event.repeat) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.composedPath()[0];
  if (target instanceof HTMLElement) {
    if (target.isContentEditable || target.closest('input, textarea, select, dialog')) {
      return undefined;
    }
    // Enter on a button or link is that button's or link's.
    if (event.key === 'Enter' && target.closest('button, a')) return undefined;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return (Object.keys(shortcuts) as Action[]).find((action) => shortcuts[action].includes(key));
}

const setting = 'corrigenda-desk-shortcuts';

/** Whether keys are shortcuts: who speaks to the computer turns them off (WCAG 2.2, 2.1.4). */
export function shortcutsAreOn(): boolean {
  try {
    return localStorage.getItem(setting) !== 'off';
  } catch {
    // Storage may be blocked; the setting then lasts as long as the page.
    return true;
  }
}

/** Keeps the setting for this editor's browser. */
export function keepShortcuts(on: boolean): void {
  try {
    localStorage.setItem(setting, on ? 'on' : 'off');
  } catch {
    // As above.
  }
}
