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

/** Tags that stand for one of the languages: Nynorsk is read beside Bokmål, others are old. */
const aliases: Readonly<Record<string, string>> = { in: 'id', iw: 'he', nn: 'nb', no: 'nb' };

const rightToLeft = new Set(['ar', 'fa', 'he']);

/**
 * The first of the languages that the queue speaks; English otherwise. Traditional Chinese gets
 * the texts in Simplified characters.
 *
 * @param languages BCP 47 language tags, the preferred one first
 */
export function chooseLanguage(languages: readonly string[]): string {
  for (const language of languages) {
    const [primary = ''] = language.toLowerCase().split('-');
    const known = aliases[primary] ?? primary;
    if (known === 'en' || Object.hasOwn(loaders, known)) return known;
  }
  return 'en';
}

/** @param language what {@link chooseLanguage} chose */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language) ? 'rtl' : 'ltr';

/** The texts of a language; English where it cannot be loaded. */
export async function loadMessages(language: string): Promise<Messages> {
  try {
    return (await loaders[language]?.())?.default ?? en;
  } catch {
    return en;
  }
}
