/** The built page of citations by key: BibTeX, a style of CSL, and the export, under the strict policy. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { collectFaults, openSite, type Site } from '../support/site.js';

describe('citations by key', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  it('come from BibTeX and in a style of CSL, as the page has them without a script', async () => {
    const texts = async (javaScriptEnabled: boolean): Promise<string[]> => {
      const { context, page } = await site.open({ javaScriptEnabled });
      const faults = collectFaults(page);
      await page.goto('/authoring.html');
      if (javaScriptEnabled) {
        await page.locator('.reference-export').nth(1).waitFor();
        assert.deepEqual(
          faults.filter((fault) => !/no citation names|not in the bibliography/.test(fault)),
          [],
        );
      }
      const found = await page.locator('cite-ref, .references > li').allInnerTexts();
      await context.close();
      return found.map((text) => text.replace(/[⚠\s]+|Retracted$/g, ' ').trim());
    };
    const [withScript, without] = [await texts(true), await texts(false)];
    assert.ok(without.includes('(Sherrington et al., 2019; Lally et al., 2010)'));
    assert.deepEqual(withScript, without);
  });

  it('are saved as a file', async () => {
    const { context, page } = await site.open();
    await page.goto('/authoring.html');
    const menu = page.locator('.reference-export').first();
    await menu.getByRole('button', { name: 'Export references' }).click();
    const waiting = page.waitForEvent('download');
    await menu.getByRole('button', { name: 'BibTeX' }).click();
    const file = await waiting;
    assert.equal(file.suggestedFilename(), 'authoring-references.bib');
    const text = await readFile(await file.path(), 'utf8');
    assert.match(text, /^@article\{morris1953,\n {2}author = \{Morris, J\. N\. and /);
    assert.equal(text.match(/^@/gm)?.length, 7);
    await context.close();
  });

  it('say that what writes a format did not come, and try again', async () => {
    const { context, page } = await site.open();
    let isAway = true;
    await page.route('**/chunks/to-ris-*', (route) => (isAway ? route.abort() : route.continue()));
    const faults = collectFaults(page);
    await page.goto('/authoring.html');
    const menu = page.locator('.reference-export').first();
    await menu.getByRole('button', { name: 'Export references' }).click();
    await menu.getByRole('button', { name: 'RIS' }).click();
    await menu.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor();
    assert.equal(faults.filter((fault) => /could not be saved as RIS/.test(fault)).length, 1);
    assert.deepEqual(
      faults.filter((fault) => /^error/.test(fault)),
      [],
    );
    isAway = false;
    const waiting = page.waitForEvent('download');
    await menu.getByRole('button', { name: 'Try again' }).click();
    assert.equal((await waiting).suggestedFilename(), 'authoring-references.ris');
    await menu.getByRole('alert').waitFor({ state: 'detached' });
    await context.close();
  });

  it('are listed also where the export, the parser or the style does not come', async () => {
    const { context, page } = await site.open();
    await page.route('**/chunks/{export-menu,csl-style}-*', (route) => route.abort());
    await page.goto('/authoring.html');
    await page.waitForFunction(() =>
      Array.from(document.querySelectorAll('reference-list')).every((list) =>
        list.querySelector('ol.references a[role=doc-backlink]'),
      ),
    );
    assert.equal(await page.locator('.reference-export').count(), 0);
    await context.close();
  });
});
