import { waitUntil as isTrue } from '@open-wc/testing';

/**
 * Waits until something is so, for as long as a busy machine may need: one second, the default
 * of the library, is less than loading a module can take there.
 */
export const waitUntil: typeof isTrue = (condition, message, options) =>
  isTrue(condition, message, { timeout: 30_000, ...options });
