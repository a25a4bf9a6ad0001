/** Editors at the queue as it is built, with a real desk: several of them, by keyboard, live. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { createDesk, type Desk, listen } from 'corrigenda-desk';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { sendReport } from '../support/reader-report.js';
import { signIn } from '../support/sign-in.js';
import { collectFaults } from '../support/site.js';
import { until } from '../support/until.js';

const site = 'https://health.example';

interface Wording {
  readonly exact: string;
  readonly suggestion?: string;
  readonly article?: string;
}

describe('editors at the queue', () => {
  let browser: Browser;
  let folder: string;
  let desk: Desk;
  let server: Awaited<ReturnType<typeof listen>>;
  /** What a page had that it must not have. */
  let faults: string[] = [];
  let pages: Page[];

  const startDesk = async (port = 0): Promise<void> => {
    desk = await createDesk({
      database: join(folder, 'desk.sqlite'),
      sites: [site],
      rateLimit: 'off',
      articleLimit: 'off',
      siteLimit: 'off',
      sameText: 'off',
    });
    server = await listen(desk.handle, { port, host: '127.0.0.1' });
  };
  const stopDesk = async (): Promise<void> => {
    await desk.close();
    await server.close();
  };

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'corrigenda-desk-'));
    pages = [];
    await startDesk();
  });
  afterEach(async () => {
    for (const page of pages) await page.context().close();
    await stopDesk();
    await rm(folder, { recursive: true, force: true });
  });

  const send = async (...wordings: Wording[]): Promise<void> => {
    for (const { exact, suggestion = `${exact}!`, article = `${site}/pressure` } of wordings) {
      await sendReport(server.url, {
        source: article,
        title: 'On pressure',
        quote: { exact, prefix: 'Before ', suffix: ' after.' },
        body: { tagging: 'typo', editing: suggestion },
      });
    }
  };

  /** Opens the queue with a link that signs in. */
  const openWith = async (link: string): Promise<Page> => {
    const context = await browser.newContext({
      locale: 'en',
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    pages.push(page);
    const own = collectFaults(page);
    faults = pages.length === 1 ? own : faults;
    await signIn(page, link);
    await page.locator('main[aria-busy=false]').waitFor();
    return page;
  };
  const open = async (): Promise<Page> => openWith(await desk.createSignInLink(server.url));
  /** Another editor, invited by the one who has the page. */
  const invite = async (page: Page, name: string): Promise<string> => {
    const link = await page.evaluate(async (invited) => {
      const response = await fetch('invitations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: invited }),
      });
      return ((await response.json()) as { link: string }).link;
    }, name);
    return link;
  };
  const marks = (page: Page) => page.locator('mark').allInnerTexts();
  const focused = (page: Page) => page.locator('.report:focus mark').innerText();
  const count = async (status: string): Promise<number> => {
    const [page] = pages;
    return page?.evaluate(async (one) => {
      const { counts } = (await (await fetch('reports/counts')).json()) as {
        counts: Record<string, number>;
      };
      return counts[one] ?? 0;
    }, status) as Promise<number>;
  };
  /** The stream of events ends when its page is left. */
  const assertFaultless = (): void => {
    const left = /\/events net::ERR_ABORTED$/;
    assert.deepEqual(
      faults.filter((fault) => !left.test(fault)),
      [],
    );
  };

  it('clear fifty-five reports by keyboard, over the pages of the list', async () => {
    const words = Array.from({ length: 55 }, (_, index) => `word${index}`);
    await send(...words.map((exact) => ({ exact })));
    const page = await open();
    await page.keyboard.press('j');
    for (const exact of words.toReversed()) {
      await page
        .locator('.report:focus', { has: page.getByText(exact, { exact: true }) })
        .waitFor();
      await page.keyboard.press(['a', 'e', 'r'][exact.length % 3] ?? 'a');
    }
    await until(async () => (await count('new')) === 0, 'all are done');
    assert.equal(
      (await count('accepted')) + (await count('fixed')) + (await count('rejected')),
      55,
    );
    assertFaultless();
  });

  it('see what readers and others do, and nothing moves before they ask', async () => {
    await send({ exact: 'first' }, { exact: 'second' });
    const page = await open();
    const other = await openWith(await invite(page, 'Ben'));
    await page.keyboard.press('j');
    assert.equal(await focused(page), 'second');
    const place = await page.locator('.report:focus').boundingBox();
    await send({ exact: 'third' }, { exact: 'second', suggestion: 'more' });
    await page.getByRole('button', { name: '2 new reports' }).waitFor();
    await other.getByRole('button', { name: '2 new reports' }).waitFor();
    assert.deepEqual(await marks(page), ['second', 'first']);
    assert.deepEqual(await page.locator('.report:focus').boundingBox(), place);
    await page.keyboard.press('.');
    await page.locator('mark', { hasText: 'third' }).waitFor();
    // Both reports of the passage are one card.
    assert.deepEqual((await marks(page)).sort(), ['first', 'second', 'third']);
    await other
      .locator('.report', { hasText: 'first' })
      .getByRole('button', { name: 'Accept' })
      .click();
    await page.locator('.report', { hasText: 'first' }).getByText('by Ben').waitFor();
    assert.deepEqual((await marks(page)).sort(), ['first', 'second', 'third']);
    assertFaultless();
  });

  it('decide on a passage as a whole, are not asked again, and take it back', async () => {
    const typo = { exact: 'teh', suggestion: 'the' };
    await send(typo, typo, { exact: 'teh', suggestion: 'then' });
    const page = await open();
    assert.equal(await page.locator('.report').count(), 1);
    assert.match(await page.locator('.report').innerText(), /Reported by 3 readers/);
    assert.match(await page.locator('.suggestion').innerText(), /×2/);
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await until(async () => (await count('rejected')) === 3, 'all are rejected');
    await send(typo);
    await until(async () => (await count('rejected')) === 4, 'it is not asked again');
    assert.equal(await count('new'), 0);
    await page.keyboard.press('z');
    await until(async () => (await count('new')) === 4, 'all are new again');
    assert.equal(await count('rejected'), 0);
    assertFaultless();
  });

  it('assign, write notes, find duplicates, and do several at once', async () => {
    await send({ exact: 'first' }, { exact: 'second' }, { exact: 'third' });
    const page = await open();
    await page.keyboard.press('j');
    await page.keyboard.press('i');
    await page.getByText('Assigned to: ').first().waitFor();
    await page.keyboard.press('n');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('Ask <i>her</i>');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Notes (1)' }).waitFor();
    await page.keyboard.press('n');
    await page.getByText('Ask <i>her</i>').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), 'third');
    await page.keyboard.press('d');
    await page.locator('duplicate-picker button:focus').waitFor();
    await page.keyboard.press('Enter');
    await until(async () => (await count('duplicate')) === 1, 'it is a duplicate');
    await page.goto(`${server.url}/?assignee=me&status=done`);
    await page.locator('main[aria-busy=false] .report').waitFor();
    assert.deepEqual(await marks(page), ['third']);
    await page.goto(`${server.url}/`);
    await page.locator('main[aria-busy=false] .report').first().waitFor();
    await page.keyboard.press('*');
    await page.keyboard.press('e');
    await until(async () => (await count('fixed')) === 2, 'both are fixed');
    await page.keyboard.press('z');
    await until(async () => (await count('new')) === 2, 'both are new');
    assertFaultless();
  });

  it('search, and go back', async () => {
    await send({ exact: 'hypertention' }, { exact: 'eigth' });
    const page = await open();
    await page.keyboard.press('/');
    await page.keyboard.type('eig');
    await page.locator('.chips').waitFor();
    await until(async () => (await marks(page)).join() === 'eigth', 'one is found');
    assert.match(page.url(), /\?q=eig$/);
    await page.goBack();
    await until(async () => (await marks(page)).length === 2, 'both are listed');
    await page.goto(`${server.url}/?kind=outdated&sort=count&language=sv&site=${site}`);
    await page.getByText('No match').waitFor();
    assertFaultless();
  });

  it('go on by themselves when the desk was away', async () => {
    await send({ exact: 'first' });
    const page = await open();
    const port = Number(new URL(server.url).port);
    await page.keyboard.press('j');
    await stopDesk();
    await page.getByText('No live updates').waitFor();
    await page.keyboard.press('a');
    await page.getByText('Not saved. You are offline').waitFor();
    await startDesk(port);
    await page.getByText('No live updates').waitFor({ state: 'detached' });
    await send({ exact: 'second' });
    await page.getByRole('button', { name: '1 new report' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await until(async () => (await count('accepted')) === 1, 'it is accepted now');
  });
});
