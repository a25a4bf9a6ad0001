/** One key with the modifiers that must be held, and no others. */
export interface Hotkey {
  /** `KeyboardEvent.key` in lower case. */
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** What a hotkey is compared with: the part of a `KeyboardEvent` that matters. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Reads `Control+Enter Meta+Enter`: alternatives separated by white space, the key last, named as
 * in `KeyboardEvent.key` (UI Events; `Space` and `Plus` for those two characters). All but the
 * function keys need a modifier besides Shift: a page must not lose a key that people type or
 * move with (WCAG 2.2, 2.1.4). What cannot be read is left out.
 */
export function parseHotkeys(text: string): Hotkey[] {
  return text.toLowerCase().split(/\s+/).flatMap(parseHotkey);
}

function parseHotkey(text: string): Hotkey[] {
  const modifiers = text.split('+');
  const name = modifiers.pop();
  if (!name || modifiers.some((modifier) => !/^(control|meta|alt|shift)$/.test(modifier))) {
    return [];
  }
  const key = { space: ' ', plus: '+' }[name] ?? name;
  const [control, meta, alt, shift] = ['control', 'meta', 'alt', 'shift'].map((modifier) =>
    modifiers.includes(modifier),
  ) as [boolean, boolean, boolean, boolean];
  return control || meta || alt || /^f\d+$/.test(key) ? [{ key, control, meta, alt, shift }] : [];
}

/** Whether these keys are the hotkey: its key and exactly its modifiers. */
export const isPressed = (hotkey: Hotkey, press: KeyPress): boolean =>
  press.key.toLowerCase() === hotkey.key &&
  press.ctrlKey === hotkey.control &&
  press.metaKey === hotkey.meta &&
  press.altKey === hotkey.alt &&
  press.shiftKey === hotkey.shift;

/**
 * The names that stand on the keys of a hotkey, in the order they are pressed. Of several hotkeys
 * the one that suits the platform is shown: with the Command key on Apple's, without elsewhere.
 *
 * @param platform `navigator.platform`
 */
export function keyNames(hotkeys: readonly Hotkey[], platform: string): string[] {
  const apple = /mac|iph|ipa|ipo/i.test(platform);
  const hotkey = hotkeys.find(({ meta }) => meta === apple) ?? hotkeys[0];
  if (!hotkey) return [];
  const { key, control, meta, alt, shift } = hotkey;
  return [
    control && 'Ctrl',
    alt && (apple ? '⌥' : 'Alt'),
    shift && (apple ? '⇧' : 'Shift'),
    meta && (apple ? '⌘' : 'Meta'),
    key === ' ' ? 'Space' : key.replace(/^./, (first) => first.toUpperCase()),
  ].filter((name) => name !== false);
}
