/** The Chromium that the tests of built pages drive. */
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../scripts/browsers.mjs';

/** @param options Playwright's, beside what all tests need */
export async function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('These tests need Chromium, Chrome or Edge.');
  return chromium.launch({ ...options, executablePath, args: chromiumArguments });
}
