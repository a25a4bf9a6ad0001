import { directionOf, knownLanguage } from '../known-language.js';
import en from './locales/en.js';
import type { Messages, Plural } from './messages.js';

/** The languages that messages come in beside English, one file each, by BCP 47 tags. */
const loaders: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {
  ar: () => import('./locales/ar.js'),
  cs: () => import('./locales/cs.js'),
  da: () => import('./locales/da.js'),
  de: () => import('./locales/de.js'),
  el: () => import('./locales/el.js'),
  es: () => import('./locales/es.js'),
  fa: () => import('./locales/fa.js'),
  fi: () => import('./locales/fi.js'),
  fr: () => import('./locales/fr.js'),
  he: () => import('./locales/he.js'),
  hi: () => import('./locales/hi.js'),
  hu: () => import('./locales/hu.js'),
  id: () => import('./locales/id.js'),
  it: () => import('./locales/it.js'),
  ja: () => import('./locales/ja.js'),
  ko: () => import('./locales/ko.js'),
  nb: () => import('./locales/nb.js'),
  nl: () => import('./locales/nl.js'),
  pl: () => import('./locales/pl.js'),
  pt: () => import('./locales/pt.js'),
  ro: () => import('./locales/ro.js'),
  ru: () => import('./locales/ru.js'),
  sv: () => import('./locales/sv.js'),
  tr: () => import('./locales/tr.js'),
  uk: () => import('./locales/uk.js'),
  vi: () => import('./locales/vi.js'),
  zh: () => import('./locales/zh.js'),
};

/** A language that messages are written in, with what it takes to write them. */
export interface Language {
  /** BCP 47 tag for numbers, dates and HTML: with the region that was asked for. */
  tag: string;
  direction: 'ltr' | 'rtl';
  messages: Messages;
}

/** The primary subtags of the languages there are. */
export const languages: readonly string[] = ['en', ...Object.keys(loaders)];

/** Whether there are texts in a language. */
export function speaks(tag: string): boolean {
  return knownLanguage(tag, loaders) !== null;
}

/**
 * Loads the texts of a language, English for one that there is not.
 *
 * @param tag BCP 47 language tag.
 */
export async function loadLanguage(tag: string): Promise<Language> {
  const known = knownLanguage(tag, loaders) ?? 'en';
  const messages = (await loaders[known]?.())?.default ?? en;
  // With its region where there is one, for dates and numbers.
  return {
    tag: tag.toLowerCase().startsWith(known) ? tag : known,
    direction: directionOf(known),
    messages,
  };
}

/** Puts values into a text; a value is never read as a pattern, nor filled in again. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : placeholder,
  );
}

/** The form of a text that fits a number, before values are put in. */
export function plural(text: Plural, count: number, tag: string): string {
  return text[new Intl.PluralRules(tag).select(count)] ?? text.other;
}
