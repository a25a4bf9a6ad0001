/** What a key does in the queue. */
export const actions = [
  'next',
  'previous',
  'accept',
  'fixed',
  'reject',
  'duplicate',
  'spam',
  'toNew',
  'assignMe',
  'assign',
  'note',
  'select',
  'selectAll',
  'undo',
  'open',
  'search',
  'showFresh',
  'help',
] as const;
export type Action = (typeof actions)[number];

/** The keys of each action; the first one is the one to show. */
export const shortcuts: Readonly<Record<Action, readonly string[]>> = {
  next: ['j'],
  previous: ['k'],
  accept: ['a'],
  fixed: ['e'],
  reject: ['r'],
  duplicate: ['d'],
  spam: ['s'],
  toNew: ['w'],
  assignMe: ['i'],
  assign: ['g'],
  note: ['n'],
  select: ['x'],
  selectAll: ['*'],
  undo: ['z', 'u'],
  open: ['o', 'Enter'],
  search: ['/'],
  showFresh: ['.'],
  help: ['?'],
};

/** Controls that take letters, or the keys that this page would take. */
const typing =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, dialog, [contenteditable]';

/** The action that a key asks for; undefined where the key belongs to something else. */
export function actionOf(event: KeyboardEvent): Action | undefined {
  if (event.defaultPrevented || event.isComposing || event.repeat) return undefined;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.composedPath()[0];
  if (target instanceof HTMLElement) {
    if (target.isContentEditable || target.closest(typing)) return undefined;
    // Enter on a control is that control's.
    if (event.key === 'Enter' && target.closest('button, a, input, summary')) return undefined;
  }
  const key = keyOf(event);
  return actions.find((action) => shortcuts[action].includes(key));
}

/** The key by its letter; by its place where the keyboard has other letters, Greek ones, say. */
function keyOf({ key, code }: KeyboardEvent): string {
  if (key.length > 1) return key;
  const [, latin] = /^Key([A-Z])$/.exec(code) ?? [];
  const isOther = /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return (latin && isOther ? latin : key).toLowerCase();
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
