/**
 * Hotkeys are compared as text, `control+shift+m`: modifiers in this order, then the key in lower
 * case as `KeyboardEvent.key` names it (UI Events), `space` and `plus` by name.
 */
const modifiers = ['control', 'alt', 'shift', 'meta'];

/** What a hotkey is compared with: the part of a `KeyboardEvent` that matters. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

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

/** The hotkey that is being pressed. */
export const pressed = ({ key, ctrlKey, altKey, shiftKey, metaKey }: KeyPress): string =>
  [
    ...modifiers.filter((_, index) => [ctrlKey, altKey, shiftKey, metaKey][index]),
    { ' ': 'space', '+': 'plus' }[key] ?? key.toLowerCase(),
  ].join('+');

/**
 * The names that stand on the keys of a hotkey, in the order they are pressed. Of several hotkeys
 * the one that suits the platform is shown: with the Command key on Apple's, without elsewhere.
 *
 * @param platform `navigator.platform`
 */
export function keyNames(hotkeys: readonly string[], platform: string): string[] {
  const apple = /^(mac|ip)/i.test(platform);
  const suits = hotkeys.find((hotkey) => hotkey.includes('meta+') === apple) ?? hotkeys[0] ?? '';
  const symbols: Record<string, string> = apple ? { alt: '⌥', shift: '⇧', meta: '⌘' } : {};
  return suits
    .replace('control', 'ctrl')
    .split('+')
    .map((name) => symbols[name] ?? name.charAt(0).toUpperCase() + name.slice(1));
}
