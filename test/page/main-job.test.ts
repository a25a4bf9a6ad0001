/** The whole way: a reader opens the badge and a citation and reports; an editor finds the passage. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { signIn } from '../support/sign-in.js';
import {
  collectFaults,
  englishArticle,
  openSite,
  type Site,
  settled,
  swedishArticle,
} from '../support/site.js';

/** The words of each article's language that a reader and an editor press. */
const articles = [
  {
    path: swedishArticle,
    send: 'Skicka felanmälan',
    thanks: /Tack!/,
    locale: 'sv-SE',
    accept: 'Godkänn',
  },
  {
    path: englishArticle,
    send: 'Send typo report',
    thanks: /Thank you!/,
    locale: 'en-GB',
    accept: 'Accept',
  },
] as const;

/** Selects a word of the article's second paragraph with the mouse; answers what is selected. */
async function selectWord(page: Page): Promise<string> {
  const points = await page.evaluate(() => {
    const paragraph = Array.from(document.querySelectorAll('article p')).find(
      (element) => (element.textContent?.length ?? 0) > 300,
    );
    const text = Array.from(paragraph?.childNodes ?? []).find(
      (node): node is Text => node instanceof Text && node.data.trim().length > 80,
    );
    if (!text) throw new Error('no paragraph to select in');
    text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const found = /(?<=\s)\p{L}{7,}(?=\s)/u.exec(text.data);
    if (!found) throw new Error('no word to select');
    const range = document.createRange();
    range.setStart(text, found.index);
    range.setEnd(text, found.index + found[0].length);
    const { left, right, top, height } = range.getBoundingClientRect();
    return { left: left + 0.5, right: right - 0.5, y: top + height / 2, word: found[0] };
  });
  await page.mouse.move(points.left, points.y);
  await page.mouse.down();
  await page.mouse.move(points.right, points.y, { steps: 5 });
  await page.mouse.up();
  assert.equal(await page.evaluate(() => String(getSelection())), points.word);
  return points.word;
}

/** What the article shows highlighted; the selected report has a second highlight of its own. */
async function highlighted(page: Page): Promise<string[]> {
  const passages = await page.evaluate(() =>
    Array.from(CSS.highlights.values()).flatMap((ranges) => Array.from(ranges, String)),
  );
  return [...new Set(passages)];
}

describe('a reader and an editor', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  for (const { path, send, thanks, locale, accept } of articles) {
    it(`do the whole job on ${path}`, async () => {
      const { context, page } = await site.open({ locale, viewport: { width: 1280, height: 900 } });
      const faults = collectFaults(page);
      await page.goto(path);
      await settled(page);

      // Who checked this article?
      const badge = page.locator('fact-check-badge').first();
      await badge.getByRole('button').first().click();
      await badge.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await badge.getByRole('dialog').waitFor({ state: 'hidden' });

      // What does this number stand for?
      const marker = page.locator('article [role=doc-biblioref], article sup a').first();
      await marker.click();
      const popover = page.locator('citation-popovers').getByRole('dialog');
      await popover.waitFor();
      assert.match(await popover.innerText(), /\b(19|20)\d\d\b/);
      await page.keyboard.press('Escape');
      await popover.waitFor({ state: 'hidden' });

      // This word is wrong.
      const word = await selectWord(page);
      await page.keyboard.press('Control+Enter');
      const dialog = page.locator('typo-reporter').getByRole('dialog');
      await dialog.waitFor();
      assert.equal(await page.locator('typo-reporter mark').first().innerText(), word);
      const comment = `A comment about <b>${word}</b> & more`;
      await dialog.locator('textarea').last().fill(comment);
      await dialog.getByRole('button', { name: send }).click();
      await page.getByText(thanks).first().waitFor();
      assert.deepEqual(faults, []);
      await context.close();

      // The editor's side.
      const editor = await site.open({ locale, viewport: { width: 1280, height: 900 } });
      await signIn(editor.page, await site.newSignInLink());
      await editor.page.getByText(comment).waitFor();
      assert.equal(await editor.page.locator('mark', { hasText: word }).count(), 1);
      const accepted = editor.page.waitForResponse(
        (response) => response.request().method() === 'POST' && response.ok(),
      );
      await editor.page.getByRole('button', { name: accept }).first().click();
      await accepted;
      const link = editor.page.locator(`a[href*="${path}"][href*="corrigenda-report"]`).first();
      const opened = editor.context.waitForEvent('page').catch(() => undefined);
      await link.click();
      const article = (await link.getAttribute('target')) === '_blank' ? await opened : editor.page;
      assert.ok(article);
      await article.waitForURL(`**${path}*`);
      await article.waitForFunction(() => CSS.highlights.size > 0);
      assert.deepEqual(await highlighted(article), [word]);
      await article.waitForFunction(() => {
        const [range] = Array.from(CSS.highlights.values()).flatMap((ranges) => Array.from(ranges));
        const { top, bottom } = (range as Range).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      await editor.context.close();
    });
  }

  it('a reader without a session gets no reports', async () => {
    const answer = await fetch(`${site.url}/desk/reports`);
    assert.equal(answer.status, 401);
    assert.match(answer.headers.get('content-type') ?? '', /problem\+json/);
  });
});
