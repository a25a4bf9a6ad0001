/**
 * Hotkeys are compared as text, `control+shift+m`: modifiers in this order, then the key in lower
 * case as `KeyboardEvent.key` names it (UI Events), `space` and `plus` by name.
 */
const modifiers = ['control', 'alt', 'shift', 'meta'];

export const defaultHotkey = 'Control+Enter Meta+Enter';

/** What a hotkey is compared with: the part of a `KeyboardEvent` that matters. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>;

/**
 * Reads `Control+Enter Meta+Enter`: alternatives separated by white space, the key last. All but
 * the function keys need a modifier besides Shift: a page must not lose a key that people type or
 * move with (WCAG 2.2, 2.1.4). What cannot be read is left out.
 */
export const parseHotkeys = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((hotkey) => {
      const held = hotkey.split('+');
      const key = held.pop() ?? '';
      const isSafe = held.some((name) => name !== 'shift') || /^f\d+$/.test(key);
      return key && isSafe && held.every((name) => modifiers.includes(name))
        ? [...modifiers.filter((name) => held.includes(name)), key].join('+')
        : '';
    })
    .filter(Boolean);

/** Those hotkeys, or the usual ones when the text names none. */
export function hotkeysOf(text: string): string[] {
  const hotkeys = parseHotkeys(text);
  return hotkeys.length > 0 ? hotkeys : parseHotkeys(defaultHotkey);
}

/**
 * The hotkey that is being pressed. Layouts without Latin letters, and Option on a Mac, give other
 * characters: there the key counts by its place, as on a US keyboard. What is no key press (the
 * `keydown` of a browser that fills in a form) is none.
 */
export function pressed(press: KeyPress): string {
  const { key = '', code, ctrlKey, altKey, shiftKey, metaKey } = press;
  const name = /^(Dead|(?![a-z])\p{L})$/iu.test(key) ? code.replace(/^(Key|Digit)/, '') : key;
  return [
    ...modifiers.filter((_, index) => [ctrlKey, altKey, shiftKey, metaKey][index]),
    { ' ': 'space', '+': 'plus' }[name] ?? name.toLowerCase(),
  ].join('+');
}

/**
 * The names that stand on the keys of a hotkey, in the order they are pressed. Of several hotkeys
 * the one that suits the platform is shown: with the Command key on Apple's, without elsewhere.
 *
 * @param platform `navigator.platform`
 */
export function keyNames(hotkeys: readonly string[], platform: string): string[] {
  const apple = /^(mac|ip)/i.test(platform);
  const suits = hotkeys.find((hotkey) => hotkey.includes('meta+') === apple) ?? hotkeys[0] ?? '';
  const symbols: Record<string, string> = apple
    ? { alt: '⌥', shift: '⇧', meta: '⌘', enter: 'Return' }
    : {};
  return suits
    .replace('control', 'ctrl')
    .split('+')
    .map((name) => symbols[name] ?? name.charAt(0).toUpperCase() + name.slice(1));
}

/** Where people type, and frames: what is pressed in them is theirs. */
export const fields =
  'input,textarea,select,iframe,[role=textbox],[role=searchbox],[role=combobox]';
/** What Enter does something to, or what a page puts in front: its own, unless text is selected. */
const controls = ',a,button,summary,:modal,[aria-modal=true]';

/**
 * Whether a key press belongs to what has the focus: a field or editor, a composition (229 is
 * what Safari says of the Enter that ends one), a key that is held down, the reporter itself.
 */
export function isTakenBy(event: KeyboardEvent, view: Window, reporter: EventTarget): boolean {
  const { isComposing, repeat, keyCode } = event;
  const selector = view.getSelection()?.isCollapsed === false ? fields : fields + controls;
  return (
    isComposing ||
    repeat ||
    keyCode === 229 ||
    view.document.designMode === 'on' ||
    event
      .composedPath()
      .some(
        (target) =>
          target === reporter ||
          (target as HTMLElement).isContentEditable ||
          (target as Element).matches?.(selector),
      )
  );
}
