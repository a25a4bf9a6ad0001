/** Every snippet of the README does what the README says, on a page with the strict policy. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { collectFaults, openSite, type Site, settled } from '../support/site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = await readFile(join(root, 'README.md'), 'utf8');
const snippets = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({
  language: language ?? '',
  code: code ?? '',
}));

/** The snippet that holds a text; there must be just one. */
function snippetWith(text: string): string {
  const found = snippets.filter(({ code }) => code.includes(text));
  assert.equal(found.length, 1, `snippets with "${text}"`);
  return found[0]?.code ?? '';
}

const scriptTag = snippetWith('data-endpoint');
const citations = snippetWith('<citation-popovers>');
/** What each of the README's HTML snippets promises. */
const promises: Record<string, { html: string; check(page: Page): Promise<void> }> = {
  'the script tag': {
    html: `${scriptTag}${citations.replace('<citation-popovers></citation-popovers>', '')}`,
    async check(page) {
      await page.locator('article a', { hasText: '1' }).first().click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('Walking lowers').dblclick({ position: { x: 20, y: 8 } });
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: 'Send typo report' }).click();
      await page.getByText(/thank you/i).waitFor();
    },
  },
  'the badge': {
    html: snippetWith('<fact-check-badge'),
    async check(page) {
      await page.getByRole('button', { name: /medically reviewed/i }).click();
      await page.getByRole('dialog').waitFor();
      await page.getByText(/Reviewed by Dr Maja Lindqvist/).waitFor();
    },
  },
  citations: {
    html: citations,
    async check(page) {
      await page.locator('article a', { hasText: '1' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      assert.match(await dialog.innerText(), /resting heart rate/);
    },
  },
  'citations by key': {
    html: snippetWith('<cite-ref'),
    async check(page) {
      await page.getByRole('listitem').filter({ hasText: 'Reimers AK, Knapp G' }).waitFor();
      await page.getByRole('link', { name: /^Reference 1/ }).waitFor();
    },
  },
  'the typo reporter': {
    html: `<article><p>Teh heart beats.</p></article>${snippetWith('<typo-reporter')}`,
    async check(page) {
      await page.getByText('Teh heart').dblclick({ position: { x: 10, y: 8 } });
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').waitFor();
      assert.equal(await page.locator('typo-reporter mark').first().innerText(), 'Teh');
    },
  },
};

describe('the README', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  it('has no HTML snippet that is not tested here', () => {
    assert.equal(
      snippets.filter(({ language }) => language === 'html').length,
      Object.keys(promises).length,
    );
  });

  for (const [name, { html, check }] of Object.entries(promises)) {
    it(`${name} works as it stands`, async () => {
      const { context, page } = await site.open();
      const faults = collectFaults(page);
      const policy = (await fetch(`${site.url}/`)).headers.get('content-security-policy') ?? '';
      const script = html.includes('corrigenda.js')
        ? ''
        : scriptTag.replace(/ data-[\w-]+(="[^"]*")?/g, '');
      await page.route('**/corrigenda/**', (route) =>
        route.continue({ url: route.request().url().replace('/corrigenda/', '/dist/') }),
      );
      await page.route('**/snippet', (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': policy },
          body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Snippet</title>
            <link rel="icon" href="/assets/favicon.svg">${script}</head><body>${html}</body></html>`,
        }),
      );
      await page.goto('/snippet');
      await settled(page);
      await check(page);
      assert.deepEqual(faults, []);
      await context.close();
    });
  }

  it('the npm snippet runs', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', snippetWith("'corrigenda/text'")],
      { cwd: root, encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
  });

  it('the snippet for the time of building runs', () => {
    const snippet = snippetWith("'corrigenda/citations'")
      .replace("readFile('", "readFile('demo/assets/")
      .concat(
        'if (!citations[1].includes("[2, 3]") || !references.includes("Lally")) throw citations;',
      );
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', snippet],
      { cwd: root, encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
  });

  it('names only commands that exist', async () => {
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const commands = [...readme.matchAll(/npm (?:run )?([a-z]+)(?= |`|$)/gm)].map(
      ([, name]) => name,
    );
    for (const command of commands.filter((name) => name !== 'and')) {
      assert.ok(command && command in scripts, `npm ${command}`);
    }
  });

  it('shows a picture that exists', async () => {
    for (const [, file] of readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)) {
      assert.ok((await readFile(join(root, file ?? ''))).length > 10_000);
    }
  });
});
