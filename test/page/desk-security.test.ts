/** What a reader sends is text wherever an editor sees it, and the desk cannot be framed. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { signIn } from '../support/sign-in.js';
import { englishArticle, openSite, type Site } from '../support/site.js';

/** Ways into a page, each of which would set `hit` or ask for an address of evil.example. */
const payload = [
  '<img src=x onerror="window.hit=1">',
  '"><svg/onload=window.hit=2>',
  "'-(window.hit=3)-'",
  '</script><script>window.hit=4</script>',
  '</title></textarea></style><iframe srcdoc="<script>parent.hit=5</script>">',
  '<link rel=stylesheet href=//evil.example/a><base href=//evil.example/>',
  '<a href="javascript:window.hit=6" id=trap autofocus onfocus=window.hit=7>press</a>',
  '<form action=//evil.example/><button>go</button></form>',
  '<meta http-equiv=refresh content="0;url=//evil.example/">',
  '<typo-reporter endpoint=//evil.example/></typo-reporter>',
  `{{constructor.constructor("window.hit=8")()}} $\{window.hit=9} <!-- -->`,
  '\u202eevil\u2028\u2029\u0000\u001b[31m',
].join(' ');

/** A report with the payload in every field that takes text. */
function hostile(site: Site, target: { exact: string; prefix: string; suffix: string }) {
  const source = `${site.url}${englishArticle}`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${randomUUID()}`,
    type: 'Annotation',
    motivation: 'editing',
    created: '2026-11-23T09:26:00Z',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: payload },
      { type: 'TextualBody', purpose: 'editing', value: `a suggestion ${payload}` },
      { type: 'TextualBody', purpose: 'commenting', value: `a comment ${payload}` },
    ],
    target: {
      source,
      selector: [
        { type: 'TextQuoteSelector', ...target },
        { type: payload.slice(0, 90), value: payload },
      ],
    },
    corrigenda: {
      version: 1,
      location: `${source}?${new URLSearchParams({ q: payload })}#${payload.replace(/\s/g, '')}`,
      title: payload,
      language: payload.slice(0, 100),
      revision: payload.slice(0, 200),
      email: payload.slice(0, 200),
      elapsed: 5200,
      [payload]: payload,
    },
    [payload]: payload,
  };
}

/** Everything that would show that something of the payload was more than text. */
function watch(page: Page): string[] {
  const signs: string[] = [];
  page.on('dialog', (dialog) => {
    signs.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (hostname && hostname !== '127.0.0.1') signs.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy|Trusted/i.test(message.text())) signs.push(message.text());
  });
  page.on('pageerror', (error) => signs.push(`error: ${error.message}`));
  return signs;
}

/** Elements of the payload's that stand anywhere in the page, shadow trees included. */
async function intruders(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of Array.from(root.querySelectorAll('*'))) {
        const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        const isForeign =
          /^(?:iframe|base|object|embed)$/.test(element.localName) ||
          /^\s*(?:javascript|data|vbscript):|evil\.example/i.test(address.split('?', 1)[0] ?? '') ||
          Array.from(element.attributes).some(({ name }) => /^on|^srcdoc$/.test(name)) ||
          element.id === 'trap';
        if (isForeign) found.push(element.outerHTML.slice(0, 200));
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    }
    if ('hit' in window) found.push(`hit: ${Reflect.get(window, 'hit')}`);
    return found;
  });
}

const post = (page: Page, path: string, body: unknown) =>
  page.evaluate(
    async ([address, text]) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(address, { method: 'POST', headers, body: text });
      return { status: response.status, body: await response.text() };
    },
    [path, JSON.stringify(body)] as const,
  );

describe('a desk full of hostile reports', () => {
  let site: Site;
  let context: BrowserContext;
  let page: Page;
  let signs: string[];
  before(async () => {
    site = await openSite();
    ({ context, page } = await site.open({ viewport: { width: 1280, height: 900 } }));
    signs = watch(page);
    await page.goto(englishArticle);
    // One report of a passage that is there, one of a passage that is all payload.
    const passage = await page.evaluate(() => {
      const paragraphs = Array.from(document.querySelectorAll('article p'));
      const text =
        paragraphs.find((each) => (each.textContent?.length ?? 0) > 300)?.textContent ?? '';
      return { exact: text.slice(40, 60), prefix: text.slice(8, 40), suffix: text.slice(60, 92) };
    });
    await signIn(page, await site.newSignInLink());
    const everywhere = { exact: payload, prefix: payload, suffix: payload };
    for (const target of [passage, everywhere]) {
      const report = hostile(site, target);
      const { status } = await post(page, '/desk/reports', report);
      assert.equal(status, 201);
      // Spam, because of its links: an editor takes it for a reader's.
      const path = `/desk/reports/${report.id.slice(9)}`;
      assert.equal((await post(page, `${path}/notes`, { text: `a note ${payload}` })).status, 200);
      assert.equal((await post(page, `${path}/status`, { status: 'new' })).status, 200);
    }
    const name = '<img src=x onerror=hit=10>"\'';
    const invited = await post(page, '/desk/invitations', { name });
    assert.equal(invited.status, 201);
  });
  after(() => site.close());

  for (const address of [
    '/desk/',
    '/desk/?status=all',
    '/desk/?status=all&sort=count',
    '/desk/?status=spam',
    `/desk/?${new URLSearchParams({ q: payload, article: payload, assignee: payload, lang: payload })}`,
    '/desk/?view=overview',
    '/desk/?view=reviews',
    `/desk/?${new URLSearchParams({ view: payload })}`,
  ]) {
    it(`shows text and nothing else at ${address.slice(0, 40)}`, async () => {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await intruders(page), []);
      // Whatever opens: cards, menus, histories.
      await page.keyboard.press('j');
      await page.keyboard.press('?');
      await page.keyboard.press('Escape');
      for (const summary of await page.locator('summary:visible').all()) {
        await summary.click().catch(() => {});
      }
      assert.deepEqual(await intruders(page), []);
      assert.deepEqual(signs, []);
    });
  }

  it('would notice a payload that is markup', async () => {
    const blank = await site.browser.newPage();
    await blank.setContent(payload);
    assert.ok((await intruders(blank)).length > 3);
    await blank.close();
  });

  it('shows the reports that it has, not an empty list', async () => {
    await page.goto('/desk/?status=all');
    await page.getByText('a comment <img').first().waitFor();
  });

  it('shows reports in the article as text', async () => {
    await page.goto('/desk/?status=all');
    const link = page.locator(`a[href*="corrigenda-report"]`).first();
    await link.waitFor();
    const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    assert.equal(new URL(address).origin, site.url);
    const article = await context.newPage();
    const found = watch(article);
    await article.goto(address);
    await article.waitForLoadState('networkidle');
    assert.deepEqual(await intruders(article), []);
    assert.deepEqual(found, []);
    await article.close();
  });

  it('shows a token that is no token as text', async () => {
    const stranger = await site.open();
    const found = watch(stranger.page);
    await stranger.page.goto(`/desk/sign-in?token=${encodeURIComponent(payload)}`);
    await stranger.page.waitForLoadState('networkidle');
    assert.deepEqual(await intruders(stranger.page), []);
    assert.deepEqual(found, []);
    await stranger.context.close();
  });

  it('answers what is downloaded or opened by its address as what it is', async () => {
    const id = await page.evaluate(async () => {
      const { reports } = await (await fetch('/desk/reports')).json();
      return String(reports[0].id).slice(9);
    });
    for (const path of [`/desk/reports/${id}`, '/desk/reports', '/desk/activity', '/desk/me']) {
      const response = await page.goto(path);
      assert.equal(response?.headers()['content-type'], 'application/json', path);
      assert.deepEqual(await intruders(page), []);
    }
    assert.deepEqual(signs, []);
  });
});

describe('a page of another site', () => {
  it('can frame nothing of the desk, and change nothing by forms or scripts', async () => {
    const site = await openSite();
    const { page, context } = await site.open();
    // Another port is another origin, but the same site: the cookie is sent along.
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>Elsewhere</title>');
    }).listen(0, '127.0.0.1');
    try {
      await signIn(page, await site.newSignInLink());
      const evil = await context.newPage();
      await evil.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      for (const path of ['/desk/', '/desk/sign-in', '/desk/reports', '/desk/healthz']) {
        const content = await evil.evaluate(async (address) => {
          const frame = document.createElement('iframe');
          const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
          frame.src = address;
          document.body.append(frame);
          await loaded;
          return frame.contentDocument === null ? 'another document' : 'nothing';
        }, site.url + path);
        assert.ok(content);
        const frame = evil.frames().at(-1);
        assert.ok(!frame?.url().includes('/desk'), `${path} is shown: ${frame?.url()}`);
      }
      const answers = evil.waitForResponse((response) => response.url().endsWith('/desk/sign-out'));
      await evil.evaluate((address) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = address;
        document.body.append(form);
        form.submit();
      }, `${site.url}/desk/sign-out`);
      assert.equal((await answers).status(), 403);
      await evil.waitForURL('**/desk/sign-out');
      await evil.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      const read = await evil.evaluate(async (address) => {
        const outcomes: string[] = [];
        const asks: [string, RequestInit][] = [
          ['/desk/reports', { credentials: 'include' }],
          ['/desk/me', { credentials: 'include' }],
          ['/desk/sign-out', { method: 'POST', credentials: 'include' }],
          [
            '/desk/reports/bulk',
            {
              method: 'POST',
              credentials: 'include',
              headers: { 'Content-Type': 'application/json' },
              body: '{}',
            },
          ],
        ];
        for (const [path, init] of asks) {
          const outcome = await fetch(address + path, init).then(
            (response) => `read ${response.status}`,
            () => 'refused',
          );
          outcomes.push(outcome);
        }
        return outcomes;
      }, site.url);
      assert.deepEqual(read, ['refused', 'refused', 'refused', 'refused']);
      await page.reload();
      const me = await page.evaluate(async () => (await fetch('/desk/me')).status);
      assert.equal(me, 200, 'still signed in');
    } finally {
      server.close();
      await site.close();
    }
  });
});
