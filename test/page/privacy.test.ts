/** What a reader's browser tells whom, and what it keeps: nothing before Send, the report after. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDialog, phase, pressSend } from '../support/flaky-site.js';
import { demoPages, openSite, type Site, settled } from '../support/site.js';

describe('privacy', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  for (const path of demoPages) {
    it(`${path} asks its own server for files, and keeps nothing on the device`, async () => {
      const { context, page } = await site.open();
      const asked: string[] = [];
      context.on('request', (request) => {
        const { origin, search } = new URL(request.url());
        const isOwnFile = origin === site.url && request.method() === 'GET' && search === '';
        if (!isOwnFile) asked.push(`${request.method()} ${request.url()}`);
      });
      await page.goto(path);
      await settled(page);
      // A reader who looks and types, and does not send.
      const paragraph = page.locator('article p').nth(1);
      if ((await paragraph.count()) > 0 && (await page.locator('typo-reporter').count()) > 0) {
        await paragraph.evaluate((element) => getSelection()?.selectAllChildren(element));
        await page.keyboard.press('Control+Enter');
        await page.locator('typo-reporter dialog[open]').waitFor();
        await page.keyboard.press('Escape');
        await page.waitForLoadState('networkidle');
      }
      assert.deepEqual(asked, []);
      assert.deepEqual(await context.cookies(), []);
      const kept = await page.evaluate(async () => ({
        local: Object.keys(localStorage),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: await caches.keys(),
      }));
      assert.deepEqual(kept, { local: [], databases: [], caches: [] });
      await context.close();
    });
  }

  it('sends one request with the report, no cookie, and no secret of the address', async () => {
    const { context, page } = await site.open();
    await context.addCookies([{ name: 'session', value: 'SECRET', url: site.url }]);
    await page.goto('/reporter.html?token=SECRET&id=7#access_token=SECRET');
    await settled(page);
    await page
      .locator('article p')
      .nth(1)
      .evaluate((element) => {
        element.id = 'first';
      });
    const posted = page.waitForRequest((request) => request.method() === 'POST');
    await openDialog(page);
    await pressSend(page);
    const request = await posted;
    await phase(page, 'sent');
    const { cookie, referer } = await request.allHeaders();
    assert.deepEqual({ cookie, referer }, { cookie: undefined, referer: undefined });
    const body = request.postData() ?? '';
    assert.doesNotMatch(body, /SECRET/);
    assert.equal(JSON.parse(body).corrigenda.location, `${site.url}/reporter.html?id=7`);
    assert.equal(request.url(), `${site.url}/desk/reports`);
    await context.close();
  });
});
