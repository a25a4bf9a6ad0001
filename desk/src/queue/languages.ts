import { knownLanguage } from '../known-language.js';
import en from './locales/en.js';
import type { Messages } from './messages.js';

/** The languages that the queue speaks beside English, one file each, by BCP 47 tags. */
export const loaders: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {
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

/**
 * The first of the languages that the queue speaks; English otherwise.
 *
 * @param languages BCP 47 language tags, the preferred one first
 */
export function chooseLanguage(languages: readonly string[]): string {
  for (const language of languages) {
    const known = knownLanguage(language, loaders);
    if (known) return known;
  }
  return 'en';
}

/** Loads one of several texts; `english` where it cannot be loaded. */
export async function loadTexts<Texts>(
  load: (() => Promise<{ default: Texts }>) | undefined,
  english: Texts,
): Promise<Texts> {
  try {
    return (await load?.())?.default ?? english;
  } catch {
    return english;
  }
}

/** The texts of a language; English where it cannot be loaded. */
export const loadMessages = (language: string): Promise<Messages> =>
  loadTexts(loaders[language], en);
