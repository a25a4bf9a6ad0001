/**
 * An editor opens an article from the queue, of another origin than the desk, and decides there:
 * built pages, a real desk, strict policies on both sides.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createDesk, type Desk, listen } from 'corrigenda-desk';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { sendReport } from '../support/reader-report.js';
import { signIn } from '../support/sign-in.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

const types: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' };

/** An article as a publisher serves it; `script` is what its script tag says besides. */
const article = (script: string): string => `<!doctype html><html lang="en">
  <head><meta charset="utf-8"><title>High blood pressure</title></head>
  <body><article><h1>High blood pressure</h1>${'<p>Read on.</p>'.repeat(100)}
    <p>A reading of 140 over 90 counts as high in adults.</p>
    <p>Untreated hypertention strains the heart and the kidneys.</p>
  </article>${script}</body></html>`;

/** The publisher's site; its articles know their desk, but for the plain one. */
async function startSite(desk: () => string) {
  const handle = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const respond = (body: string | Uint8Array<ArrayBuffer>): Response =>
      new Response(body, {
        headers: {
          'Content-Type': `${types[extname(pathname)] ?? 'text/html'}; charset=utf-8`,
          'Content-Security-Policy': policy,
        },
      });
    if (pathname.startsWith('/dist/') && /^[\w./-]+$/.test(pathname) && !pathname.includes('..'))
      return respond(new Uint8Array(await readFile(join(root, pathname))));
    const tag = `<script type="module" src="/dist/corrigenda.js" data-endpoint="${desk()}/reports"></script>`;
    return respond(article(pathname === '/plain' ? '' : tag));
  };
  return listen(handle, { port: 0, host: '127.0.0.1' });
}

describe('an article opened from the queue', () => {
  let browser: Browser;
  let context: BrowserContext;
  let site: Awaited<ReturnType<typeof listen>>;
  let server: Awaited<ReturnType<typeof listen>>;
  let desk: Desk;
  let folder: string;
  let queue: Page;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'corrigenda-desk-'));
    site = await startSite(() => server.url);
    desk = await createDesk({
      database: join(folder, 'desk.sqlite'),
      sites: [site.url],
      rateLimit: 'off',
    });
    server = await listen(desk.handle, { port: 0, host: '127.0.0.1' });
    browser = await launchChromium();
    context = await browser.newContext();
    for (const [path, exact, prefix, suffix] of [
      ['/article', 'hypertention', 'Untreated ', ' strains the heart'],
      ['/article', 'three in ten of all', 'It is found in ', ' people over fifty.'],
      ['/plain', 'counts as high', 'A reading of 140 over 90 ', ' in adults.'],
    ] as const) {
      await sendReport(server.url, {
        source: site.url + path,
        title: 'On pressure',
        quote: { exact, prefix, suffix },
        body: {
          tagging: 'typo',
          editing: 'hypertension',
          commenting: 'A comment for the editors alone',
        },
      });
    }
    queue = await context.newPage();
    await signIn(queue, await desk.createSignInLink(server.url));
  });

  after(async () => {
    await browser?.close();
    await site?.close();
    await server?.close();
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const card = (text: string) => queue.locator('.report', { hasText: text });
  /** Presses the link of a card; answers the tab that opens. */
  const openFrom = async (text: string): Promise<Page> => {
    const opened = context.waitForEvent('page');
    await card(text).locator('a.open').click();
    return opened;
  };

  it('is decided there, and the queue has it', async () => {
    const tab = await openFrom('hypertention');
    const faults: string[] = [];
    tab.on('pageerror', ({ message }) => faults.push(message));
    const note = tab.locator('report-highlights');
    await note.getByRole('button', { name: 'Accept' }).waitFor();
    assert.equal(await tab.evaluate(() => window.opener), null);
    const said = await note.locator('[part=note]').textContent();
    assert.match(said ?? '', /Suggested: hypertension/);
    await card('three in ten').getByText('Not in the article any more').waitFor();
    const saved = queue.waitForResponse(
      (response) => response.request().method() === 'POST' && response.ok(),
    );
    await note.getByRole('button', { name: 'Accept' }).click();
    await note.getByText('Accepted.').waitFor();
    const answer = await saved;
    const { reports } = (await answer.json()) as { reports: { status: string }[] };
    assert.equal(reports[0]?.status, 'accepted');
    await card('hypertention').getByText('Accepted').first().waitFor();

    // What is changed in the queue shows in the article.
    await card('hypertention').getByRole('button', { name: 'Reject' }).click();
    await note.getByText('Rejected.').waitFor();

    const closed = tab.waitForEvent('close');
    await note.getByRole('link', { name: 'Back to the queue' }).click();
    await closed;
    assert.deepEqual(faults, []);
  });

  it('overwrites nothing that another editor decides, whatever list the queue shows', async () => {
    await sendReport(server.url, {
      source: `${site.url}/article`,
      title: 'On pressure',
      quote: { exact: 'the kidneys', prefix: 'strains the heart and ', suffix: '.' },
      body: { tagging: 'typo', editing: 'both kidneys' },
    });
    await queue.reload();
    const tab = await openFrom('the kidneys');
    const note = tab.locator('report-highlights');
    await note.getByRole('button', { name: 'Accept' }).waitFor();
    await queue.getByRole('link', { name: /^Spam/ }).click();
    await queue.getByText('Nothing here').waitFor();
    await note.getByRole('button', { name: 'Accept' }).click();
    await note.getByText('Accepted.').waitFor();

    const link = await queue.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ name: 'Ben' });
      const answer = await fetch('invitations', { method: 'POST', headers, body });
      return ((await answer.json()) as { link: string }).link;
    });
    const other = await browser.newContext();
    const bens = await other.newPage();
    await signIn(bens, link);
    await bens.getByRole('link', { name: /^Accepted/ }).click();
    const theirs = bens.locator('.report', { hasText: 'the kidneys' });
    await theirs.getByRole('button', { name: 'Fixed' }).click();
    await theirs.getByText('by Ben').waitFor();

    await note.getByRole('button', { name: 'Undo' }).click();
    await note.getByText('not saved').waitFor();
    assert.equal(await note.getByRole('button', { name: 'Undo' }).count(), 0);
    await bens.reload();
    await theirs.waitFor({ state: 'detached' });
    await bens.getByRole('link', { name: /^Done/ }).click();
    await theirs.getByText('by Ben').waitFor();
    await other.close();
    await tab.close();
    await queue.getByRole('link', { name: /^All/ }).click();
    await card('the kidneys').getByText('Fixed').first().waitFor();
  });

  it('is decided by nobody who was not sent by the queue', async () => {
    const link = await card('hypertention').locator('a.open').getAttribute('href');
    const stranger = await browser.newContext();
    const page = await stranger.newPage();
    await page.goto(String(link));
    await page.getByText('Reported passage').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Accept' }).count(), 0);
    // A page of another origin that opens the article is not the desk.
    const evil = await stranger.newPage();
    await evil.goto(`${site.url.replace('127.0.0.1', 'localhost')}/plain`);
    const opened = stranger.waitForEvent('page');
    await evil.evaluate(
      ([address, origin]) => {
        const tab = window.open(address);
        setInterval(() => {
          const { port2 } = new MessageChannel();
          const hello = { type: 'corrigenda-desk', version: 1, queue: origin, reports: [] };
          tab?.postMessage(hello, '*', [port2]);
        }, 50);
      },
      [String(link), server.url],
    );
    const article = await opened;
    await article.getByText('Reported passage').waitFor();
    await article.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let heard = 0;
          addEventListener('message', () => {
            heard += 1;
            if (heard === 3) resolve();
          });
        }),
    );
    assert.equal(await article.getByRole('link', { name: 'Back to the queue' }).count(), 0);
    await stranger.close();
  });

  it('is given nothing that readers wrote about themselves', async () => {
    const heard: string[] = [];
    await context.exposeFunction('heard', (text: string) => heard.push(text));
    await context.addInitScript(() => {
      addEventListener('message', ({ data }) =>
        (Reflect.get(window, 'heard') as (text: string) => void)(JSON.stringify(data)),
      );
    });
    const tab = await openFrom('hypertention');
    await tab.locator('report-highlights').getByRole('link', { name: 'Back' }).waitFor();
    assert.match(heard.join(), /"suggestion":"hypertension"/);
    assert.doesNotMatch(heard.join(), /A comment|Anna|created|received/);
    await tab.close();
  });

  it('leads back to the queue at the report when the queue is gone', async () => {
    const tab = await openFrom('three in ten');
    const note = tab.locator('report-highlights');
    await note.getByText('not on this page any more').waitFor();
    const back = note.getByRole('link', { name: 'Back to the queue' });
    const address = String(await back.getAttribute('href'));
    assert.ok(address.startsWith(`${server.url}/?`), address);
    await tab.close();
    const fresh = await context.newPage();
    await fresh.goto(address);
    await fresh.locator('.report:focus', { hasText: 'three in ten' }).waitFor();
    await fresh.close();
  });

  it('shows the passage by the browser’s own mark where the page has no script', async () => {
    const link = String(await card('counts as high').locator('a.open').getAttribute('href'));
    assert.match(link, /:~:text=.*counts%20as%20high/);
    // As after a first time in which nobody answered.
    await queue.evaluate((origin) => {
      const sites = JSON.stringify({ [origin]: Date.now() });
      localStorage.setItem('corrigenda-desk-silent-sites', sites);
    }, site.url);
    const tab = await openFrom('counts as high');
    await tab.waitForFunction(() => scrollY > 0);
    assert.equal(await tab.locator('report-highlights').count(), 0);
    assert.equal(await tab.evaluate(() => document.referrer), '');
  });
});
