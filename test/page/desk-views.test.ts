/** The overview, the reviews and the editors of a real desk, built, under its own policy. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createDesk, listen } from 'corrigenda-desk';
import type { Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { sendReport } from '../support/reader-report.js';
import { signIn } from '../support/sign-in.js';
import { collectFaults } from '../support/site.js';

const command = fileURLToPath(new URL('../../desk/bin/corrigenda-desk.js', import.meta.url));

/** That something begins where the page does. */
async function isAtEdge(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  assert.equal(box?.x, 0, selector);
}

describe('the views of the desk', () => {
  it('show what came and was done, what the audit found, and who has access, without a fault', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'corrigenda-desk-'));
    const database = join(folder, 'desk.sqlite');
    const site = 'https://journal.example';
    const desk = await createDesk({ database, sites: [site], rateLimit: 'off' });
    const server = await listen(desk.handle, { port: 0, host: '127.0.0.1' });
    const browser = await launchChromium();
    try {
      await sendReport(server.url, {
        source: `${site}/salt`,
        title: 'On salt',
        quote: { exact: 'salt', prefix: '', suffix: '' },
        body: { tagging: 'outdated' },
      });
      await writeFile(
        join(folder, 'salt.html'),
        `<title>On salt</title><fact-check-badge last-reviewed="2020-01-01" review-in="P1Y"
          reviewed-by="Dr Ada Byron" json-ld="off"></fact-check-badge>`,
      );
      const words = ['audit', join(folder, 'salt.html'), '--store', database];
      const failed = await promisify(execFile)(process.execPath, [command, ...words]).then(
        () => null,
        (error: { code: number }) => error,
      );
      assert.equal(failed?.code, 1);

      const page = await browser.newPage();
      const faults = collectFaults(page);
      await signIn(page, await desk.createSignInLink(server.url));
      await page.locator('.article').waitFor();
      await page.emulateMedia({ media: 'print' });
      for (const text of ['.brand', '.lists', '.article h2']) await isAtEdge(page, text);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('link', { name: 'Overview' }).click();
      await page.getByRole('img', { name: 'Reports a day: 1 received, 0 resolved' }).waitFor();
      await page.getByRole('img', { name: 'Kinds of mistakes: Out of date 1' }).waitFor();
      await page.waitForFunction(() => {
        const view = document
          .querySelector('desk-page')
          ?.shadowRoot?.querySelector('desk-overview');
        const figures = view?.shadowRoot?.querySelectorAll('chart-figure') ?? [];
        return (
          figures.length === 3 &&
          Array.from(figures, (figure) => figure.shadowRoot?.querySelector('canvas')).every(
            (canvas) => {
              const { width = 0, height = 0 } = canvas ?? {};
              if (!width || !height) return false;
              const pixels = canvas?.getContext('2d')?.getImageData(0, 0, width, height).data;
              return pixels?.some((value) => value > 0);
            },
          )
        );
      });
      await page.getByRole('link', { name: 'Reviews' }).click();
      await page.getByText('Overdue', { exact: true }).waitFor();
      await page.getByText('salt.html').first().waitFor();
      assert.equal(await page.title(), 'Reviews · Reports');
      await page.getByRole('link', { name: 'Editors' }).click();
      await page.locator('activity-log li').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      for (const text of ['.brand', 'h1', 'thead th', 'tbody th', 'activity-log .who']) {
        await isAtEdge(page, text);
      }
      await page.emulateMedia({ media: 'screen' });
      await page.getByLabel('Name').fill('Grace Hopper');
      await page.getByRole('button', { name: 'Make a sign-in link' }).click();
      const link = page.getByRole('textbox', { name: 'Sign-in link for' });
      await link.waitFor();
      const other = await browser.newContext();
      const guest = await other.newPage();
      await signIn(guest, await link.inputValue());
      await guest.getByText('Grace Hopper').waitFor();
      assert.equal(await guest.getByRole('link', { name: 'Editors' }).count(), 0);
      await page.getByRole('row', { name: 'Grace Hopper' }).getByText('Remove').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
      await page.getByText('Removed: Grace Hopper').waitFor();
      await guest.reload();
      await guest.getByText('You are signed out').waitFor();
      assert.deepEqual(faults, []);
    } finally {
      await browser.close();
      await server.close();
      await desk.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
