/**
 * The classes, events and functions of the library. Importing this registers nothing: import
 * `corrigenda/define/…` for the elements that a page uses, or `corrigenda/auto` for all of them.
 */
export * from './citations/index.js';
export * from './highlight/index.js';
export * from './i18n/index.js';
export * from './review/elements.js';
export * from './review/index.js';
export * from './typo/index.js';
