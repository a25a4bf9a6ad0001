import { expect, oneEvent } from '@open-wc/testing';
import { refusedReports, sendWaiting } from '../../src/typo/outbox.js';
import { storage } from '../../src/typo/outbox-database.js';
import { add, entries, limits, update } from '../../src/typo/outbox-store.js';
import { waitUntil } from '../support/wait-until.js';
import { day, emptyOutbox, makeEntry, reporterFor, stored, waiting } from './outbox-support.js';
import { endpoint, get, page, pressHotkey, select, send, statusOf } from './support.js';

const idsAt = async (server: ReturnType<typeof endpoint>): Promise<string[]> =>
  (await server.arrived()).map(({ body }) => JSON.parse(body).id);

describe('the outbox', () => {
  beforeEach(emptyOutbox);

  it('sends what waits and then forgets it', async () => {
    const { entry, server, reporter } = await waiting('received');
    const sent = oneEvent(document, 'typo-report-sent');
    await sendWaiting(reporter);
    expect((await sent) as unknown).to.have.nested.property('report.id', entry.id);
    expect(await idsAt(server)).to.deep.equal([entry.id]);
    await waitUntil(async () => (await stored(entry.id)) === undefined);
    await waitUntil(() => localStorage.getItem('corrigenda-outbox') === null);
  });

  for (const behaviour of [
    'error',
    'busy',
    'garbage-200',
    'garbage-500',
    'no-content',
    'not-found',
    'redirect-get',
  ]) {
    it(`keeps a report that meets "${behaviour}" and waits before the next attempt`, async () => {
      const { entry, server, reporter } = await waiting(behaviour);
      await sendWaiting(reporter);
      await sendWaiting(reporter);
      expect(await server.arrived()).to.have.length(1);
      const kept = await stored(entry.id);
      expect(kept?.attempts).to.equal(2);
      expect(kept?.due).to.be.above(Date.now());
      expect(kept?.refused).to.equal(undefined);
    });
  }

  it('asks a server that is busy or down once, whatever waits for it', async () => {
    const { server, reporter } = await waiting('busy');
    for (let count = 0; count < 5; count += 1) await add(makeEntry(server.url));
    await sendWaiting(reporter);
    expect(await server.arrived()).to.have.length(1);
    for (const { due } of await entries()) expect(due).to.be.above(Date.now() + 4000);
  });

  it('lets no report that a server fails on keep the others back', async () => {
    const { entry, reporter } = await waiting('error', {
      stored: Date.now() - day,
      attempts: 5,
    });
    const other = endpoint('received');
    const next = makeEntry(other.url);
    await add(next);
    await sendWaiting(reporter);
    await waitUntil(async () => (await entries()).length === 1);
    expect(await idsAt(other)).to.deep.equal([next.id]);
    expect((await stored(entry.id))?.attempts).to.equal(6);
  });

  it('gives back what is refused for good, and says so', async () => {
    const { entry, server, reporter } = await waiting('invalid');
    const refused = oneEvent(document, 'typo-report-error');
    await sendWaiting(reporter);
    await refused;
    await sendWaiting(reporter);
    expect(await server.arrived()).to.have.length(1);
    expect((await refusedReports()).map(({ id }) => id)).to.deep.equal([entry.id]);
    expect(localStorage.getItem('corrigenda-outbox')).to.equal('1');
  });

  it('gives back what was tried for thirty days, and says so', async () => {
    const { entry, reporter } = await waiting('error', { stored: Date.now() - 31 * day });
    const refused = oneEvent(document, 'typo-report-error');
    await sendWaiting(reporter);
    await refused;
    expect((await refusedReports()).map(({ id }) => id)).to.deep.equal([entry.id]);
  });

  it('gives back what no page of the site could send in thirty days', async () => {
    const reporter = await reporterFor('/__reports/received');
    const changes = { endpoint: 'https://gone.example/' };
    const old = makeEntry('/x', { ...changes, stored: Date.now() - 31 * day });
    const young = makeEntry('/x', changes);
    await add(old);
    await add(young);
    await sendWaiting(reporter);
    expect((await refusedReports()).map(({ id }) => id)).to.deep.equal([old.id]);
    expect((await stored(young.id))?.attempts).to.equal(1);
  });

  it('sends nothing twice when asked twice at once', async () => {
    const { server, reporter } = await waiting('received');
    await Promise.all([sendWaiting(reporter), sendWaiting(reporter), sendWaiting(reporter)]);
    await waitUntil(async () => (await entries()).length === 0);
    expect(await server.arrived()).to.have.length(1);
  });

  it('leaves alone what another page is sending', async () => {
    const now = Date.now();
    const changes = { isBusy: true, tried: now, due: now + 60_000 };
    const { server, reporter } = await waiting('received', changes);
    await sendWaiting(reporter);
    expect(await server.arrived()).to.have.length(0);
  });

  it('does not take what another page is sending, where pages cannot lock each other out', async () => {
    const now = Date.now();
    const { entry } = await waiting('received', { isBusy: true, tried: now, due: now + 60_000 });
    const claim = (tried: number): Promise<boolean | undefined> =>
      add({ ...entry, tried, due: tried + 60_000 }, undefined, false);
    expect(await claim(now + 10_000)).to.equal(undefined);
    expect(await claim(now + 60_000)).to.equal(true);
  });

  it('takes over what a page left behind that died while it sent', async () => {
    const changes = { isBusy: true, tried: Date.now() - 61_000, due: Date.now() - 1000 };
    const { server, reporter } = await waiting('received', changes);
    await sendWaiting(reporter);
    expect(await server.arrived()).to.have.length(1);
  });

  it('takes no more than it holds, and gives up nothing for it', async () => {
    const { entry } = await waiting('received');
    for (let count = 1; count < limits.entries; count += 1) {
      expect(await add(makeEntry('/x'))).to.equal(true);
    }
    const last = makeEntry('/x');
    expect(await add(last)).to.equal(false);
    expect(await stored(entry.id)).to.deep.equal(entry);
    // It waits all the same, as long as the page is open.
    expect(await stored(last.id)).to.deep.equal(last);
    // One that takes another's place has room.
    const { id } = entry;
    const changed = makeEntry('/x');
    expect(await add(changed, id)).to.equal(true);
    expect(await stored(id)).to.equal(undefined);
  });

  it('takes no more characters than it holds', async () => {
    const { report, ...rest } = makeEntry('/x');
    const value = 'x'.repeat(limits.characters / 2);
    const body = [{ type: 'TextualBody', purpose: 'commenting', value }] as const;
    const big = { ...rest, report: { ...report, body } };
    expect(await add(big)).to.equal(true);
    const { id } = makeEntry('/x');
    expect(await add({ ...big, id, report: { ...big.report, id } })).to.equal(false);
  });

  it('is tried again when the network is back, without waiting for its time', async () => {
    const { entry, server, reporter } = await waiting('received', {
      due: Date.now() + day,
      failure: 'network',
    });
    await sendWaiting(reporter);
    expect(await server.arrived()).to.have.length(0);
    dispatchEvent(new Event('online'));
    await waitUntil(async () => (await stored(entry.id)) === undefined);
    expect(await server.arrived()).to.have.length(1);
  });

  it('waits as long as the server asked, also when the network is back', async () => {
    const { server, reporter } = await waiting('received', {
      due: Date.now() + day,
      failure: 'status',
    });
    await sendWaiting(reporter);
    dispatchEvent(new Event('online'));
    await sendWaiting(reporter);
    expect(await server.arrived()).to.have.length(0);
  });

  it('tells the page when the reporter that sent it is gone', async () => {
    const { article, reporter } = await page(undefined, endpoint('recovers').url);
    await select(article, 'asociated');
    await pressHotkey(reporter);
    await send(reporter, 'failed');
    reporter.remove();
    const sent = oneEvent(document, 'typo-report-sent');
    for (const { id } of await entries()) await update(id, (entry) => ({ ...entry, due: 0 }));
    dispatchEvent(new Event('online'));
    const other = await reporterFor('/__reports/received');
    await sendWaiting(other);
    await sent;
  });

  it('leaves nothing on the device of a reader who sends nothing', async () => {
    const reporter = await reporterFor('/__reports/received');
    await sendWaiting(reporter);
    await pressHotkey(reporter);
    await sendWaiting(reporter);
    // WebKit lists a database that was not made after all, and gives it no version.
    const made = (await indexedDB.databases()).filter(({ version }) => version);
    expect(made.map(({ name }) => name)).not.to.include(storage.name);
  });
});

describe('a report that could not be sent', () => {
  beforeEach(emptyOutbox);

  it('is saved on the device, and the next page of the site sends it', async () => {
    const server = endpoint('recovers');
    const { article, reporter } = await page(undefined, server.url);
    await select(article, 'asociated');
    await pressHotkey(reporter);
    const queued = oneEvent(reporter, 'typo-report-queued');
    await send(reporter, 'failed');
    await queued;
    expect(statusOf(reporter)).to.include('Saved on this device');
    expect(get(reporter, '.close').textContent?.trim()).to.equal('Close');
    const [entry, ...more] = await entries();
    if (!entry) throw new Error('nothing was kept');
    expect(more).to.deep.equal([]);
    expect(entry.attempts).to.equal(1);
    await update(entry.id, (found) => ({ ...found, due: 0 }));
    // What the next page does when it starts.
    const sent = oneEvent(reporter, 'typo-report-sent');
    reporter.remove();
    article.after(reporter);
    await sent;
    expect(await idsAt(server)).to.deep.equal([entry.id, entry.id]);
  });

  it('is shown as sent when it arrives while the dialog is open', async () => {
    const server = endpoint('recovers');
    const { article, reporter } = await page(undefined, server.url);
    await select(article, 'asociated');
    await pressHotkey(reporter);
    await send(reporter, 'failed');
    for (const { id } of await entries()) await update(id, (entry) => ({ ...entry, due: 0 }));
    await sendWaiting(reporter);
    await waitUntil(() => statusOf(reporter).includes('Your report has reached the editors'));
    expect(await entries()).to.deep.equal([]);
  });

  it('is shown as refused when it is refused while the dialog is open', async () => {
    const { article, reporter } = await page(undefined, endpoint('error').url);
    await select(article, 'asociated');
    await pressHotkey(reporter);
    await send(reporter, 'failed');
    const { href } = new URL(endpoint('invalid').url, location.href);
    for (const { id } of await entries()) {
      await update(id, (entry) => ({ ...entry, due: 0, endpoint: href }));
    }
    await sendWaiting(reporter);
    await waitUntil(() => statusOf(reporter).includes('did not accept'));
    expect(await refusedReports()).to.deep.equal([]);
  });

  it('is replaced by what the reader changed in it', async () => {
    const server = endpoint('error');
    const { article, reporter } = await page(undefined, server.url);
    await select(article, 'asociated');
    await pressHotkey(reporter);
    await send(reporter, 'failed');
    const [first] = await entries();
    const comment = get<HTMLTextAreaElement>(reporter, '[name="comment"]');
    comment.value = 'More';
    comment.dispatchEvent(new Event('input', { bubbles: true }));
    get(reporter, '[part~="send"]').click();
    await waitUntil(async () => (await server.arrived()).length === 2);
    await waitUntil(async () => (await entries())[0]?.attempts === 1);
    const [second, ...more] = await entries();
    expect(more).to.deep.equal([]);
    expect(second?.id).not.to.equal(first?.id);
  });

  it('is the page’s when the page takes it on the second attempt', async () => {
    const { article, reporter } = await page(undefined, endpoint('error').url);
    await select(article, 'asociated');
    await pressHotkey(reporter);
    await send(reporter, 'failed');
    reporter.addEventListener('typo-report', (event) => event.preventDefault());
    get(reporter, '[part~="send"]').click();
    await waitUntil(async () => (await entries()).length === 0);
  });

  it('is seen when it is refused in the dialog, and kept until then', async () => {
    const { article, reporter } = await page(undefined, endpoint('invalid').url);
    await select(article, 'asociated');
    await pressHotkey(reporter);
    await send(reporter, 'refused');
    expect((await entries()).map(({ refused }) => typeof refused)).to.deep.equal(['string']);
    expect(await refusedReports()).to.deep.equal([]);
    get(reporter, '.close').click();
    await waitUntil(async () => (await entries()).length === 0);
  });

  it('comes back when it is refused after the dialog was closed', async () => {
    const server = endpoint('held-invalid');
    const { article, reporter } = await page(undefined, server.url);
    await select(article, 'asociated');
    await pressHotkey(reporter);
    get(reporter, '[part~="send"]').click();
    await waitUntil(async () => (await server.arrived()).length === 1);
    get(reporter, '.close').click();
    await server.release();
    await waitUntil(async () => (await refusedReports()).length === 1);
  });
});
