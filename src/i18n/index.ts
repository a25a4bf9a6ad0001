export { format, formatCount } from './format.js';
export { dateTimeFormat, numberFormat, pluralRules } from './intl-cache.js';
export { languageOf } from './language.js';
export { LocaleController } from './locale-controller.js';
export type { Messages, PluralMessage, StartMessages } from './messages.js';
export {
  type LoadedLocale,
  type LocaleLoader,
  loadLocale,
  localeNow,
  registerLocale,
  type StartLocale,
} from './registry.js';
