import { localeLoaders } from './loaders.js';
import start from './locales/en-start.js';
import type { Messages, StartMessages } from './messages.js';

/** Loads the texts of a locale: the default export of its module. */
export type LocaleLoader = () => Promise<{ readonly default: Messages }>;

/** The texts, and the language they are in: English where the page's language is not known. */
export interface LoadedLocale {
  /**
   * BCP 47 tag of the language that the texts are in, with the region and numerals that were asked
   * for: `ar-EG` has other digits than `ar-MA`.
   */
  readonly language: string;
  readonly messages: Messages;
}

/** What can be shown before anything is loaded. */
export type StartLocale = Omit<LoadedLocale, 'messages'> & { readonly messages: StartMessages };

const english: StartLocale = { language: 'en', messages: start };
const loaded = new Map<string, LoadedLocale>();
const loading = new Map<string, Promise<LoadedLocale>>();
const loaders = new Map(Object.entries(localeLoaders));

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

/**
 * `zh-Hant-TW` -> `zh-hant-tw`, `zh-hant`, `zh`. Norwegian, and Nynorsk, which all who read it
 * read beside Bokmål: `nn-NO` -> `nn-no`, `nn`, `nb`.
 */
function* fallbacks(language: string): Generator<string> {
  const parts = language.toLowerCase().split('-');
  const isNorwegian = /^n[no]$/.test(parts[0] ?? '');
  for (; parts.length > 0; parts.pop()) yield parts.join('-');
  if (isNorwegian) yield 'nb';
}

/** The texts as those of the tag that they were asked by, if they are in its language. */
const as = <T extends StartLocale>(language: string, locale: T): T =>
  // Simplified characters must not be called Traditional ones: they are drawn otherwise.
  locale.language !== 'zh' && language.toLowerCase().startsWith(`${locale.language.toLowerCase()}-`)
    ? { ...locale, language }
    : locale;

/**
 * The first texts of a language if they are here already, so that an element need not wait.
 *
 * @param language BCP 47 language tag; `sv-FI` falls back to `sv`, an unknown one to English
 */
export function localeNow(language: string): StartLocale | undefined {
  for (const key of fallbacks(language)) {
    const locale = loaded.get(key);
    if (locale) return as(language, locale);
    if (key !== 'en' && loaders.has(key)) return undefined;
  }
  return as(language, loaded.get('en') ?? english);
}

/**
 * Loads all texts of a language. One that cannot be loaded is English, with one warning in the
 * console.
 *
 * @param language BCP 47 language tag; `sv-FI` falls back to `sv`, an unknown one to English
 * @throws {Error} when the English texts cannot be loaded either
 */
export async function loadLocale(language: string): Promise<LoadedLocale> {
  for (const key of [...fallbacks(language), 'en']) {
    const here = loaded.get(key);
    if (here) return as(language, here);
    const loader = loaders.get(key);
    if (!loader) continue;
    let promise = loading.get(key);
    if (!promise) {
      promise = load(key, loader);
      loading.set(key, promise);
      // What failed may be tried again when it is next asked for.
      promise.catch(() => loading.delete(key));
    }
    return as(language, await promise);
  }
  throw new Error('There are no texts.');
}

async function load(key: string, loader: LocaleLoader): Promise<LoadedLocale> {
  let locale: LoadedLocale;
  try {
    locale = { language: key, messages: (await loader()).default };
  } catch (error) {
    if (key === 'en') throw error;
    console.warn(
      `corrigenda: the texts for "${key}" could not be loaded; English is shown.`,
      error,
    );
    locale = await loadLocale('en');
  }
  // A publisher's own texts, registered meanwhile, win.
  if (!loaded.has(key)) loaded.set(key, locale);
  return loaded.get(key) ?? locale;
}
