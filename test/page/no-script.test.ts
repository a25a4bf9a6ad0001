/** The pages without JavaScript: what the author wrote is all there, and the links work. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  arabicArticle,
  englishArticle,
  openSite,
  type Site,
  swedishArticle,
} from '../support/site.js';

describe('without JavaScript', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  for (const path of [swedishArticle, englishArticle, arabicArticle]) {
    it(`${path} shows who reviewed the article, when, and its references`, async () => {
      const { context, page } = await site.open({ javaScriptEnabled: false });
      await page.goto(path);
      const badge = page.locator('fact-check-badge');
      await badge.locator('summary').click();
      assert.ok(await badge.locator('details > :not(summary)').first().isVisible());
      assert.ok(await badge.locator('a[href]').first().isVisible());
      for (const date of await page.locator('review-date').all()) {
        assert.match(await date.innerText(), /\p{N}{4}/u);
        assert.ok(await date.isVisible());
      }
      const items = page.locator('article ol > li[id]');
      assert.ok((await items.count()) >= 7);
      await context.close();
    });
  }

  it('a link marker goes to its reference', async () => {
    const { context, page } = await site.open({ javaScriptEnabled: false });
    await page.goto(swedishArticle);
    const marker = page.locator('article p a[href^="#"]').first();
    const target = await marker.getAttribute('href');
    await marker.click();
    assert.equal(new URL(page.url()).hash, target);
    await context.close();
  });

  it('a plain marker is text', async () => {
    const { context, page } = await site.open({ javaScriptEnabled: false });
    await page.goto(englishArticle);
    assert.match(await page.locator('article').innerText(), /\[1\]/);
    await context.close();
  });
});
