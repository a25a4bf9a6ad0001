/** A one-time link in a browser: opened by a mail scanner, and by the editor whose it is. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createDesk, type Desk, listen } from 'corrigenda-desk';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { collectFaults } from '../support/site.js';

describe('the page of a one-time link', () => {
  let browser: Browser;
  let folder: string;
  let desk: Desk;
  let server: Awaited<ReturnType<typeof listen>>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'corrigenda-desk-'));
    desk = await createDesk({ database: join(folder, 'desk.sqlite'), rateLimit: 'off' });
    server = await listen(desk.handle, { port: 0, host: '127.0.0.1' });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const newLink = () => desk.createSignInLink(server.url);
  const open = async (link: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en', ...options });
    const page = await context.newPage();
    await page.goto(link);
    return page;
  };
  const isFocused = (page: Page) =>
    page.getByRole('button', { name: 'Sign in' }).and(page.locator(':focus')).waitFor();
  const atQueue = (page: Page) => page.waitForURL(`${server.url}/`);

  it('leaves the link good when a scanner opens it and runs its script', async () => {
    const link = await newLink();
    const scanner = await open(link);
    const methods: string[] = [];
    scanner.on('request', (request) => methods.push(request.method()));
    await scanner.reload({ waitUntil: 'networkidle' });
    assert.ok(methods.length > 1);
    assert.deepEqual(new Set(methods), new Set(['GET']));
    assert.equal(scanner.url(), link);
    await scanner.context().close();

    const page = await open(link);
    const faults = collectFaults(page);
    await page.getByText('Sign-in link for administrator. It works once.').waitFor();
    await isFocused(page);
    await page.keyboard.press('Enter');
    await atQueue(page);
    await page.getByText('administrator').waitFor();
    assert.deepEqual(faults, []);
    // By the browser's way back, and by the link once more.
    await page.goBack();
    await atQueue(page);
    await page.goto(link);
    await atQueue(page);
    await page.getByText('administrator').waitFor();
    await page.context().close();
  });

  it('signs in who presses twice', async () => {
    const page = await open(await newLink());
    let sent = 0;
    let answer = (): void => {};
    const pressedAgain = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(`${server.url}/sign-in`, async (route) => {
      sent += 1;
      await pressedAgain;
      await route.continue();
    });
    const request = page.waitForRequest(`${server.url}/sign-in`);
    await isFocused(page);
    await page.keyboard.press('Enter');
    await request;
    await page.keyboard.press('Enter');
    answer();
    await atQueue(page);
    assert.equal(sent, 1);
    await page.getByText('administrator').waitFor();
    await page.context().close();
  });

  it('works without scripts', async () => {
    const page = await open(await newLink(), { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Sign in' }).press('Enter');
    await atQueue(page);
    const cookies = await page.context().cookies();
    assert.equal(cookies.length, 1);
    await page.context().close();
  });

  it('says that a link was used before anything is pressed', async () => {
    const link = await newLink();
    const first = await open(link);
    await first.getByRole('button').click();
    await atQueue(first);
    const second = await open(link);
    await second.getByRole('heading', { name: 'This link cannot be used' }).waitFor();
    assert.equal(await second.getByRole('button').count(), 0);
    await first.context().close();
    await second.context().close();
  });
});
