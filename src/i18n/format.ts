import { numberFormat, pluralRules } from './intl-cache.js';
import type { PluralMessage } from './messages.js';

/**
 * Puts values into a text: `format('Reference {number}', { number: 3 })`. Values are text; a
 * placeholder without a value stays, so that the fault can be seen.
 */
export function format(message: string, values: Record<string, string | number>): string {
  // A function, because a value such as "$&" must not be read as a pattern of replace().
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in values ? String(values[name]) : placeholder,
  );
}

/**
 * The form of a text that fits a number, with `{count}` in the numerals of the language.
 *
 * @param language BCP 47 language tag
 */
export function formatCount(message: PluralMessage, count: number, language: string): string {
  const text = message[pluralRules(language).select(count)] ?? message.other;
  return format(text, { count: numberFormat(language).format(count) });
}
