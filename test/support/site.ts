/** The demo and the desk, served as `npm start` does, and a browser to visit them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startDemo } from '../../demo/server.mjs';
import { launchChromium } from './chromium.js';

/** The article whose citations are links, in Swedish. */
export const swedishArticle = '/sv/hogt-blodtryck.html';
/** The article whose citations are plain numbers, in English. */
export const englishArticle = '/en/helicobacter-pylori.html';
/** The article that runs from right to left, in Arabic. */
export const arabicArticle = '/ar/jarthumat-almiida.html';

/** Every page of the demo that shows elements. */
export const demoPages = [
  '/',
  swedishArticle,
  englishArticle,
  arabicArticle,
  '/ar/policy.html',
  '/badges.html',
  '/citations.html',
  '/reporter.html',
  '/authoring.html',
];

export interface Site {
  readonly url: string;
  /** An address that signs an editor in, once. */
  newSignInLink(): Promise<string>;
  readonly browser: Browser;
  /** A new window with its own cookies and storage. */
  open(options?: BrowserContextOptions): Promise<{ context: BrowserContext; page: Page }>;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const data = await mkdtemp(join(tmpdir(), 'corrigenda-desk-'));
  const demo = await startDemo({ port: 0, host: '127.0.0.1', data });
  const browser = await launchChromium();
  return {
    url: demo.url,
    newSignInLink: demo.createSignInLink,
    browser,
    async open(options = {}) {
      const context = await browser.newContext({ baseURL: demo.url, ...options });
      return { context, page: await context.newPage() };
    },
    async close() {
      await browser.close();
      await demo.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** What a page must not have: messages in its console, errors, failed requests, CSP violations. */
export function collectFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const problem = request.failure()?.errorText;
    // Chromium at times logs a keepalive request as aborted after its answer has arrived; the
    // tests that send reports wait for the server's word.
    if (request.method() === 'POST' && problem === 'net::ERR_ABORTED') return;
    faults.push(`request failed: ${request.url()} ${problem}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/** Waits until the elements are registered, have rendered, and idle work is done. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    const ours = Array.from(document.querySelectorAll('*')).filter(
      (element): element is Element & { updateComplete?: Promise<unknown> } =>
        customElements.get(element.localName) !== undefined,
    );
    await Promise.all(ours.map((element) => element.updateComplete));
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3000 }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}
