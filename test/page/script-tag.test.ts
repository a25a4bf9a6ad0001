/** What the script tag itself does: adds what it is asked for, and registers what comes later. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openSite, type Site, settled } from '../support/site.js';

describe('the script tag', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  async function open(head: string, body: string): Promise<Page> {
    const { page } = await site.open();
    await page.route('**/page', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}
          </head><body>${body}</body></html>`,
      }),
    );
    await page.goto('/page');
    await settled(page);
    return page;
  }
  const article =
    '<article><p>One fact [1].</p><h2>References</h2><ol><li>A study.</li></ol></article>';

  it('adds nothing that it is not asked for', async () => {
    const page = await open('<script type="module" src="/dist/corrigenda.js"></script>', article);
    assert.equal(await page.locator('typo-reporter, citation-popovers').count(), 0);
    await page.context().close();
  });

  for (const [kind, script] of [
    ['module', 'type="module" src="/dist/corrigenda.js"'],
    ['classic', 'defer src="/dist/corrigenda.classic.js"'],
    ['classic, before the page is parsed', 'src="/dist/corrigenda.classic.js"'],
  ]) {
    it(`adds what it is asked for (${kind})`, async () => {
      const page = await open(
        `<script ${script} data-endpoint="/desk/reports" data-citations data-for="article"></script>`,
        article,
      );
      assert.equal(await page.locator('typo-reporter').getAttribute('endpoint'), '/desk/reports');
      assert.equal(await page.locator('typo-reporter').getAttribute('for'), 'article');
      await page.locator('article a').click();
      await page.locator('citation-popovers').getByText('A study.').waitFor();
      await page.context().close();
    });
  }

  it('adds the reporter as a landmark with a name, because it stands outside of all others', async () => {
    const page = await open(
      '<script type="module" src="/dist/corrigenda.js" data-endpoint="/desk/reports"></script>',
      `<main>${article}</main>`,
    );
    const landmark = page.getByRole('complementary', { name: 'Report a mistake' });
    await landmark.getByText('Found a mistake?').waitFor();
    await page.context().close();
  });

  const inLanguage = (language: string): string =>
    `<main lang="${language}"><fact-check-badge last-reviewed="2026-07-02" reviewed-by="Dr Maria Lind"
      status="corrected"></fact-check-badge></main>`;

  for (const [kind, script] of [
    ['module', 'type="module" src="/dist/corrigenda.js"'],
    ['classic', 'defer src="/dist/corrigenda.classic.js"'],
  ]) {
    it(`speaks the language of the page (${kind})`, async () => {
      const asked: string[] = [];
      const { page } = await site.open();
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.route('**/page', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><meta charset="utf-8"><title>Page</title><script ${script}></script>
            ${inLanguage('da-DK')}`,
        }),
      );
      await page.goto('/page');
      await page.getByText('Rettet').first().waitFor();
      const texts = asked.filter((path) => path.includes('/locales/'));
      assert.equal(texts.length, 1, String(texts));
      assert.match(texts[0] ?? '', /^\/dist\/locales\/da-[0-9a-f]{8}\.js$/);
      await page.context().close();
    });

    it(`takes a language that the tag brings (${kind})`, async () => {
      const { page } = await site.open();
      await page.route('**/texts/*', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: `export default { factChecked: 'Staðreyndir kannaðar', corrected: 'Leiðrétt' };`,
        }),
      );
      await page.route('**/page', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><meta charset="utf-8"><title>Page</title>
            <script ${script} data-locales="fo=/texts/none.js is=texts/is.js"></script>
            ${inLanguage('is')}`,
        }),
      );
      await page.goto('/page');
      await page.getByText('Leiðrétt').first().waitFor();
      await page.context().close();
    });
  }

  it('asks for nothing but the texts, however many badges there are', async () => {
    const requests = async (count: number): Promise<string[]> => {
      const asked: string[] = [];
      const { page } = await site.open();
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      const badge = `<div><fact-check-badge json-ld="off" checks="medically-reviewed"
        last-reviewed="2026-07-02" reviewed-by="Dr Maria Lind"><details>
        <summary>Lääkärin tarkistama</summary></details></fact-check-badge></div>`;
      await page.route('**/page', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="fi"><meta charset="utf-8"><title>Page</title>
            <script type="module" src="/dist/corrigenda.js"></script>${badge.repeat(count)}`,
        }),
      );
      await page.goto('/page');
      await settled(page);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('fact-check-badge')].every(({ shadowRoot }) =>
          shadowRoot?.querySelector('button'),
        ),
      );
      await page.context().close();
      return asked.filter((path) => path !== '/page' && path !== '/favicon.ico');
    };
    const none = await requests(0);
    const many = await requests(200);
    const more = many.filter((path) => !none.includes(path));
    assert.equal(more.length, 1, String(more));
    assert.match(more[0] ?? '', /^\/dist\/locales\/fi-/);
  });

  it('leaves an element that the page has already', async () => {
    const page = await open(
      '<script type="module" src="/dist/corrigenda.js" data-endpoint="/elsewhere"></script>',
      `${article}<typo-reporter endpoint="/desk/reports"></typo-reporter>`,
    );
    assert.equal(await page.locator('typo-reporter').count(), 1);
    assert.equal(await page.locator('typo-reporter').getAttribute('endpoint'), '/desk/reports');
    await page.context().close();
  });

  it('registers seldom elements when the page first has one, also later', async () => {
    const page = await open('<script type="module" src="/dist/corrigenda.js"></script>', article);
    const isDefined = () => page.evaluate(() => customElements.get('review-history') !== undefined);
    assert.equal(await isDefined(), false);
    await page.evaluate(() => document.body.append(document.createElement('review-history')));
    await page.waitForFunction(() => customElements.get('review-history') !== undefined);
    await page.context().close();
  });
});
