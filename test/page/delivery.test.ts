/** What becomes of reports when tabs, networks and servers come and go: nothing is lost or doubled. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  accept,
  answer,
  closeDialog,
  delayed,
  drop,
  type FlakySite,
  hang,
  openDialog,
  openFlakySite,
  outbox,
  phase,
  pressSend,
} from '../support/flaky-site.js';
import { until } from '../support/until.js';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('delivery', () => {
  let site: FlakySite;
  beforeEach(async () => {
    site = await openFlakySite();
  });
  afterEach(async () => {
    const { faults } = site;
    await site.close();
    assert.deepEqual(faults, []);
  });

  /** The server has so many reports, each of which arrived in one form only, and nothing waits. */
  async function arrived(count: number): Promise<void> {
    await until(() => site.reports.size >= count, `${count} reports arrived`);
    const page = site.context.pages().at(-1) ?? (await site.open());
    await until(async () => (await outbox(page)).length === 0, 'the outbox is empty');
    assert.equal(site.reports.size, count);
    assert.equal(new Set(site.reports.values()).size, count);
  }

  /** Three reports wait when five tabs open at once; the server takes its time. */
  async function findThreeReportsInFiveTabs(): Promise<void> {
    site.behave(answer(500));
    const page = await site.open();
    for (const [index, id] of ['first', 'second', 'third'].entries()) {
      await openDialog(page, id, `report ${index}`);
      await pressSend(page);
      await phase(page, 'failed');
      await closeDialog(page);
    }
    await page.close();
    site.requests.length = 0;
    site.behave(delayed(200, accept));
    await Promise.all([1, 2, 3, 4, 5].map(() => site.open('/', day)));
  }

  it('happens once when all is well, and leaves no note', async () => {
    const page = await site.open();
    await openDialog(page);
    await pressSend(page);
    await phase(page, 'sent');
    await arrived(1);
    assert.equal(site.requests.length, 1);
    await until(
      () => page.evaluate(() => localStorage.getItem('corrigenda-outbox') === null),
      'the note is gone',
    );
  });

  for (const [name, behaviour] of [
    ['while the server says nothing', hang],
    ['while the server takes the connection away', drop],
  ] as const) {
    it(`survives a tab that is closed ${name}`, async () => {
      site.behave(behaviour);
      const page = await site.open();
      await openDialog(page);
      await pressSend(page);
      await until(() => site.requests.length > 0, 'the report leaves');
      await page.close();
      site.behave(accept);
      // The next page does not send at once what another may be sending.
      await site.open('/', 2 * minute);
      await arrived(1);
    });
  }

  it('survives a tab that is closed at any moment after Send was pressed', async () => {
    for (const delay of [0, 1, 2, 5, 10, 20, 50]) {
      const page = await site.open();
      await openDialog(page, 'first', `after ${delay}`);
      await page.evaluate(() => {
        document
          .querySelector('typo-reporter')
          ?.shadowRoot?.querySelector<HTMLElement>('[part~="send"]')
          ?.click();
      });
      await new Promise((resolve) => setTimeout(resolve, delay));
      await page.close({ runBeforeUnload: false });
    }
    await site.open('/', 2 * minute);
    await arrived(7);
  });

  it('survives a reader who goes to another page at once', async () => {
    const page = await site.open();
    await openDialog(page);
    await page.evaluate(() => {
      document
        .querySelector('typo-reporter')
        ?.shadowRoot?.querySelector<HTMLElement>('[part~="send"]')
        ?.click();
      location.href = '/other';
    });
    await page.waitForURL('**/other');
    await until(() => site.reports.size === 1, 'the report arrived');
    await site.open('/', 2 * minute);
    await arrived(1);
  });

  it('waits while there is no network, and goes on when there is', async () => {
    const page = await site.open();
    await openDialog(page);
    await site.context.setOffline(true);
    await pressSend(page);
    await phase(page, 'failed');
    assert.match((await page.locator('#status').textContent()) ?? '', /Saved on this device/);
    assert.equal(site.requests.length, 0);
    await site.context.setOffline(false);
    await phase(page, 'sent');
    await arrived(1);
    assert.equal(site.requests.length, 1);
  });

  it('goes on with the next page when the network came back in between', async () => {
    const page = await site.open();
    await openDialog(page);
    await site.context.setOffline(true);
    await pressSend(page);
    await phase(page, 'failed');
    await page.close();
    await site.context.setOffline(false);
    // No waiting: the device knew that it was offline.
    await site.open('/other');
    await arrived(1);
  });

  it('survives a network that goes away in the middle', async () => {
    site.behave(hang);
    const page = await site.open();
    await openDialog(page);
    await pressSend(page);
    await until(() => site.requests.length === 1, 'the report leaves');
    await site.context.setOffline(true);
    await site.stop();
    await phase(page, 'failed');
    await site.start();
    site.behave(accept);
    await site.context.setOffline(false);
    await phase(page, 'sent');
    await arrived(1);
  });

  it('survives a server that is down, for as long as it takes', async () => {
    const page = await site.open();
    await openDialog(page);
    await site.stop();
    await pressSend(page);
    await phase(page, 'failed');
    await page.close();
    await site.start();
    site.behave(answer(503, {}, { 'Retry-After': '3600' }));
    const second = await site.open('/', 2 * minute);
    await until(() => site.requests.length === 1, 'it is tried again');
    await until(
      async () => (await outbox(second)).some((entry) => 'status' in entry),
      'the answer is noted',
    );
    await second.close();
    site.behave(accept);
    // Before the hour is over, nothing is sent; after, it is.
    const third = await site.open('/', 30 * minute);
    await until(async () => (await outbox(third)).length === 1, 'it is looked at');
    await third.waitForLoadState('networkidle');
    assert.equal(site.requests.length, 1);
    await third.close();
    await site.open('/', 3 * 60 * minute);
    await arrived(1);
  });

  it('does not double what several tabs would send', async () => {
    await findThreeReportsInFiveTabs();
    await arrived(3);
    assert.equal(site.requests.length, 3);
  });

  it('does not double without Web Locks either', async () => {
    await site.context.addInitScript(() => {
      Object.defineProperty(navigator, 'locks', { value: undefined });
    });
    await findThreeReportsInFiveTabs();
    await arrived(3);
    assert.equal(site.requests.length, 3);
  });

  it('leaves to the dialog of one tab what it is sending, whatever others think', async () => {
    const held: (() => void)[] = [];
    site.behave((response, isKnown) => held.push(() => accept(response, isKnown)));
    const page = await site.open();
    await openDialog(page);
    await pressSend(page);
    await until(() => held.length === 1, 'the report leaves');
    // A clock that runs ahead takes the attempt for dead; the lock says that it is not.
    const other = await site.open('/', day);
    await other.waitForLoadState('networkidle');
    assert.equal(site.requests.length, 1);
    for (const release of held) release();
    await phase(page, 'sent');
    await arrived(1);
    assert.equal(site.requests.length, 1);
  });

  it('is not stopped by a clock that was set back', async () => {
    site.behave(answer(500));
    const page = await site.open('/', 400 * day);
    await openDialog(page);
    await pressSend(page);
    await phase(page, 'failed');
    await page.close();
    site.behave(accept);
    await site.open('/');
    await arrived(1);
  });

  it('gives nothing up because a clock ran ahead', async () => {
    site.behave(answer(500));
    const page = await site.open();
    await openDialog(page);
    await pressSend(page);
    await phase(page, 'failed');
    await page.close();
    site.behave(accept);
    await site.open('/', 4000 * day);
    await arrived(1);
  });

  it('gives a refused report back, on whatever page the reader is by then', async () => {
    site.behave(answer(500));
    const page = await site.open();
    await openDialog(page, 'first', 'My comment');
    await pressSend(page);
    await phase(page, 'failed');
    await page.close();
    site.behave(answer(422));
    const other = await site.open('/other', day);
    await other.getByText('was not accepted by this site').waitFor();
    await other.close();
    // It is still there on the page after that, until the reader takes it away.
    const next = await site.open('/third', 2 * day);
    const notice = next.locator('typo-reporter [part~="notice"]');
    await notice.waitFor();
    assert.equal((await outbox(next)).length, 1);
    await notice.getByRole('button', { name: 'Close' }).click();
    await until(async () => (await outbox(next)).length === 0, 'the outbox is empty');
    assert.equal(site.requests.length, 2);
  });

  it('takes one report from 200 presses of the hotkey and 200 clicks on Send', async () => {
    const page = await site.open();
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.body.querySelector('p') as Node),
    );
    for (let count = 0; count < 200; count += 1)
      await page.keyboard.press('Control+Enter', { delay: 0 });
    await page.evaluate(() => {
      const root = document.querySelector('typo-reporter')?.shadowRoot;
      for (let count = 0; count < 200; count += 1) {
        root?.querySelector<HTMLElement>('[part~="send"]')?.click();
      }
    });
    await until(() => site.reports.size > 0, 'a report arrived');
    await phase(page, 'sent');
    await arrived(1);
    assert.equal(site.requests.length, 1);
  });

  it('survives the removal of the element, and of all that is on the page, while it sends', async () => {
    site.behave(delayed(300, accept));
    const page = await site.open();
    await openDialog(page);
    await pressSend(page);
    await until(() => site.requests.length === 1, 'the report leaves');
    await page.evaluate(() => document.body.replaceChildren('Another article.'));
    await arrived(1);
    assert.equal(site.requests.length, 1);
  });

  it('goes to no server that no reporter of the page sends to', async () => {
    const page = await site.open();
    const asked: string[] = [];
    site.context.on('request', (request) => asked.push(request.url()));
    await openDialog(page);
    await site.context.setOffline(true);
    await pressSend(page);
    await phase(page, 'failed');
    // Someone gets at the store, once.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('corrigenda');
          request.onsuccess = () => {
            const store = request.result.transaction('outbox', 'readwrite').objectStore('outbox');
            const all = store.getAll();
            all.onsuccess = () => {
              store.put({ ...all.result[0], endpoint: 'http://127.0.0.1:1/steal', due: 0 });
              store.transaction.oncomplete = () => resolve();
            };
          };
        }),
    );
    await page.close();
    await site.context.setOffline(false);
    const next = await site.open('/other', day);
    await next.waitForLoadState('networkidle');
    assert.deepEqual(
      asked.filter((url) => url.includes('steal')),
      [],
    );
  });
});

describe('the back/forward cache', () => {
  it('keeps a page whose report waits, and the page goes on when it is shown again', async () => {
    const site = await openFlakySite({ without: ['--disable-back-forward-cache'] });
    try {
      site.behave(answer(500));
      const page = await site.open();
      await openDialog(page);
      await pressSend(page);
      await phase(page, 'failed');
      await page.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })),
      );
      await page.goto('/other');
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForFunction(() => 'persisted' in window);
      assert.equal(await page.evaluate(() => Reflect.get(window, 'persisted')), true);
      site.behave(accept);
      await pressSend(page);
      await phase(page, 'sent');
      assert.equal(site.reports.size, 1);
      assert.deepEqual(site.faults, []);
    } finally {
      await site.close();
    }
  });
});
