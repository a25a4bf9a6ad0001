/** What a reader is writing, when the page is left by mistake. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openSite, type Site, settled } from '../support/site.js';

const path = '/reporter.html';

describe('a draft', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  /** Opens the dialog for the first words of the first paragraph that has some. */
  async function open(page: Page): Promise<void> {
    await page.evaluate(() => {
      const reporter = document.querySelector('typo-reporter');
      const paragraphs = [...document.querySelectorAll('article p')];
      const text = paragraphs.map((p) => p.firstChild).find((node) => (node as Text)?.length > 40);
      if (!reporter || !text) throw new Error('nothing to report');
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, 12);
      return (reporter as unknown as { show(range: Range): Promise<void> }).show(range);
    });
  }

  const comment = (page: Page) => page.locator('typo-reporter [name="comment"]');

  it('is there again after a reload, after another page, and after Back', async () => {
    const { context, page } = await site.open();
    await page.goto(path);
    await settled(page);
    await open(page);
    await comment(page).fill('Two words');
    await page.reload();
    await settled(page);
    await open(page);
    assert.equal(await comment(page).inputValue(), 'Two words');
    await comment(page).fill('Three words');
    await page.goto('/badges.html');
    await page.goBack();
    await settled(page);
    await open(page);
    assert.equal(await comment(page).inputValue(), 'Three words');
    await context.close();
  });

  it('is each tab’s own', async () => {
    const { context, page } = await site.open();
    const other = await context.newPage();
    for (const [tab, text] of [
      [page, 'In one tab'],
      [other, 'In the other'],
    ] as const) {
      await tab.goto(path);
      await settled(tab);
      await open(tab);
      await comment(tab).fill(text);
    }
    for (const tab of [page, other]) {
      await tab.reload();
      await settled(tab);
      await open(tab);
    }
    assert.equal(await comment(page).inputValue(), 'In one tab');
    assert.equal(await comment(other).inputValue(), 'In the other');
    await context.close();
  });
});
