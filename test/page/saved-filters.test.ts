/** Filters that an editor saves on one device, and has on another, at a real desk. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { createDesk, listen } from 'corrigenda-desk';
import type { Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { signIn } from '../support/sign-in.js';
import { collectFaults } from '../support/site.js';

const saved = (page: Page) => page.locator('.saved a');

async function save(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save these filters' }).click();
  await saved(page).filter({ hasText: name }).waitFor();
}

it('saved filters are their editor’s, on every device, and nobody else’s', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-desk-'));
  const desk = await createDesk({ database: join(folder, 'desk.sqlite'), sites: [] });
  const server = await listen(desk.handle, { port: 0, host: '127.0.0.1' });
  const browser = await launchChromium();
  const open = async (link: string) => {
    const page = await (await browser.newContext()).newPage();
    const faults = collectFaults(page);
    await signIn(page, link);
    await page.getByText('All done').waitFor();
    return { page, faults };
  };
  try {
    const { page: administrator, faults } = await open(await desk.createSignInLink(server.url));
    const invite = () =>
      administrator.evaluate(async () => {
        const headers = { 'Content-Type': 'application/json' };
        const body = JSON.stringify({ name: 'Ada' });
        const answer = await fetch('invitations', { method: 'POST', headers, body });
        return ((await answer.json()) as { link: string }).link;
      });
    const desktop = await open(await invite());
    const phone = await open(await invite());
    for (const { page } of [desktop, phone]) {
      await page.getByRole('button', { name: 'Filters', exact: true }).click();
      await page.getByLabel('Kind').selectOption('Typo');
      await page.getByText('No match').waitFor();
    }
    const hostile = '<img src="x" onerror="document.title = 1">';
    await save(desktop.page, hostile);
    // The phone does not know of it yet.
    await save(phone.page, 'Typos');
    assert.deepEqual(await saved(phone.page).allTextContents(), [hostile, 'Typos']);
    const deleted = phone.page.waitForResponse('**/me/filters/delete');
    await phone.page.getByRole('button', { name: `Delete “${hostile}”` }).click();
    await deleted;
    await desktop.page.goto(server.url);
    await saved(desktop.page).click();
    await desktop.page.waitForURL('**/?kind=typo');
    assert.deepEqual(await saved(desktop.page).allTextContents(), ['Typos']);
    await administrator.reload();
    await administrator.getByText('All done').waitFor();
    const others = await administrator.evaluate(async () => (await fetch('me/filters')).json());
    assert.deepEqual(others, { filters: [] });
    const left = /\/events net::ERR_ABORTED$/;
    const all = [...faults, ...desktop.faults, ...phone.faults];
    assert.deepEqual(
      all.filter((fault) => !left.test(fault)),
      [],
    );
  } finally {
    await browser.close();
    await server.close();
    await desk.close();
    await rm(folder, { recursive: true });
  }
});
