/** A report on its way to the desk while the desk is down: it arrives once the desk is back. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { startDemo } from '../../demo/server.mjs';
import { launchChromium } from '../support/chromium.js';
import { openDialog, outbox, phase, pressSend } from '../support/flaky-site.js';
import { until } from '../support/until.js';

interface Heard {
  report: { id: string };
  receipt: { status: string; count?: number };
}

describe('the desk, down and up again', () => {
  it('has the report once', async () => {
    const data = await mkdtemp(join(tmpdir(), 'corrigenda-desk-'));
    const host = '127.0.0.1';
    let demo = await startDemo({ port: 0, host, data });
    const port = Number(new URL(demo.url).port);
    const browser = await launchChromium();
    try {
      const context = await browser.newContext({ baseURL: demo.url });
      const page = await context.newPage();
      await page.goto('/reporter.html');
      await page
        .locator('article p')
        .nth(1)
        .evaluate((element) => {
          element.id = 'first';
        });
      await openDialog(page);
      await demo.close();
      await pressSend(page);
      await phase(page, 'failed');
      assert.match((await page.locator('#status').textContent()) ?? '', /Saved on this device/);
      const [waiting] = await outbox(page);
      await page.close();

      demo = await startDemo({ port, host, data });
      const next = await context.newPage();
      await next.addInitScript(() => {
        const { now } = Date;
        Date.now = () => now() + 600_000;
        document.addEventListener('typo-report-sent', (event) =>
          Object.assign(window, { heard: { report: event.report, receipt: event.receipt } }),
        );
      });
      await next.goto('/citations.html');
      await next.waitForFunction(() => 'heard' in window);
      const { report, receipt } = await next.evaluate(() => Reflect.get(window, 'heard') as Heard);
      assert.equal(report.id, waiting?.id);
      assert.equal(receipt.status, 'received');
      await until(async () => (await outbox(next)).length === 0, 'the outbox is empty');
      // Sent once more, the desk knows it, and counts one reader.
      const again = await next.evaluate(
        async (body) =>
          (
            await fetch('/desk/reports', {
              method: 'POST',
              body,
              headers: { 'Content-Type': 'application/json' },
            })
          ).json(),
        JSON.stringify(report),
      );
      assert.equal(again.status, 'known');
      assert.equal(again.count, receipt.count);
    } finally {
      await browser.close();
      await demo.close();
      await rm(data, { recursive: true, force: true });
    }
  });
});
