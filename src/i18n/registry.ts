import en from './locales/en.js';
import type { Messages } from './messages.js';

/** Loads the texts of a locale: the default export of its module. */
export type LocaleLoader = () => Promise<{ readonly default: Messages }>;

/** The texts, and the language they are in: English where the page's language is not known. */
export interface LoadedLocale {
  /** BCP 47 tag of the language that the texts are in. */
  readonly language: string;
  readonly messages: Messages;
}

const english: LoadedLocale = { language: 'en', messages: en };
const loaded = new Map<string, LoadedLocale>([['en', english]]);
const loading = new Map<string, Promise<LoadedLocale>>();
const loaders = new Map<string, LocaleLoader>([['sv', () => import('./locales/sv.js')]]);

/** Called when a locale is registered, so that elements that are on the page already change. */
export const registrations = new Set<() => void>();

/**
 * Adds a locale, or replaces one; elements that are on the page already change.
 *
 * @param language BCP 47 language tag, such as `da` or `pt-BR`
 * @param messages the texts, or a function that loads them
 */
export function registerLocale(language: string, messages: Messages | LocaleLoader): void {
  const key = language.toLowerCase();
  loading.delete(key);
  if (typeof messages === 'function') {
    loaded.delete(key);
    loaders.set(key, messages);
  } else {
    loaded.set(key, { language, messages });
  }
  for (const notify of registrations) notify();
}

/** `zh-Hant-TW` -> `zh-hant-tw`, `zh-hant`, `zh`. */
function* fallbacks(language: string): Generator<string> {
  const parts = language.toLowerCase().split('-');
  for (; parts.length > 0; parts.pop()) yield parts.join('-');
}

/**
 * The texts for a language if they are here already, so that an element need not wait for them.
 *
 * @param language BCP 47 language tag; `sv-FI` falls back to `sv`, an unknown one to English
 */
export function localeNow(language: string): LoadedLocale | undefined {
  for (const key of fallbacks(language)) {
    const locale = loaded.get(key);
    if (locale) return locale;
    if (loaders.has(key)) return undefined;
  }
  return english;
}

/**
 * Loads the texts for a language. Never rejects: a locale that cannot be loaded is English, with
 * one warning in the console.
 *
 * @param language BCP 47 language tag; `sv-FI` falls back to `sv`, an unknown one to English
 */
export async function loadLocale(language: string): Promise<LoadedLocale> {
  const here = localeNow(language);
  if (here) return here;
  for (const key of fallbacks(language)) {
    const loader = loaders.get(key);
    if (!loader) continue;
    let promise = loading.get(key);
    if (!promise) {
      promise = load(key, loader);
      loading.set(key, promise);
    }
    return promise;
  }
  return english;
}

async function load(key: string, loader: LocaleLoader): Promise<LoadedLocale> {
  try {
    const locale = { language: key, messages: (await loader()).default };
    // A publisher's own texts, registered meanwhile, win.
    if (!loaded.has(key)) loaded.set(key, locale);
  } catch (error) {
    console.warn(
      `corrigenda: the texts for "${key}" could not be loaded; English is shown.`,
      error,
    );
    loaded.set(key, english);
  }
  return loaded.get(key) ?? english;
}
