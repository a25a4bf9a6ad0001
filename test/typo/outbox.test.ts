import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { isDue, postponed, putAside, sendWaiting } from '../../src/typo/outbox.js';
import { entries, forget, keep, type OutboxEntry } from '../../src/typo/outbox-store.js';
import { buildReport, newId } from '../../src/typo/report.js';
import { DeliveryError } from '../../src/typo/transport.js';
import { endpoint, get, page, pressHotkey, select, send, statusOf } from './support.js';

const make = () =>
  buildReport({
    id: newId(),
    created: new Date(0),
    draft: { kind: 'typo', suggestion: '', comment: '' },
    exact: 'heart',
    selectors: [],
    source: 'https://example.org/',
    page: { location: 'https://example.org/', title: '', language: 'en' },
    elapsed: 1,
  });

/** A report that is stored and due, for a server that behaves in some way. */
async function waiting(behaviour: string, stored = Date.now() - 100_000) {
  const report = make();
  const server = endpoint(behaviour);
  expect(await putAside(report, new URL(server.url, location.origin), stored)).to.equal(true);
  return { report, server };
}

const isKept = async (id: string): Promise<boolean> =>
  (await entries()).some((entry) => entry.id === id);

describe('the outbox', () => {
  beforeEach(async () => {
    for (const { id } of await entries()) await forget(id);
  });

  it('sends what waits and then forgets it', async () => {
    const { report, server } = await waiting('received');
    const sent = oneEvent(document, 'typo-report-sent');
    await sendWaiting(document);
    expect((await sent) as unknown).to.have.nested.property('report.id', report.id);
    expect(await server.arrived()).to.have.length(1);
    expect(await isKept(report.id)).to.equal(false);
    expect(localStorage.getItem('corrigenda-outbox')).to.equal(null);
  });

  for (const behaviour of ['error', 'busy', 'garbage-200', 'garbage-500']) {
    it(`keeps a report that meets "${behaviour}" and waits before the next attempt`, async () => {
      const { report, server } = await waiting(behaviour);
      await sendWaiting(document);
      await sendWaiting(document);
      expect(await server.arrived()).to.have.length(1);
      expect(await isKept(report.id)).to.equal(true);
    });
  }

  it('gives up what is refused for good, and says so', async () => {
    const { report } = await waiting('invalid');
    const refused = oneEvent(document, 'typo-report-error');
    await sendWaiting(document);
    await refused;
    expect(await isKept(report.id)).to.equal(false);
  });

  it('gives up after thirty days of trying, and says so', async () => {
    const { report } = await waiting('error', Date.now() - 31 * 86_400_000);
    const refused = oneEvent(document, 'typo-report-error');
    await sendWaiting(document);
    await refused;
    expect(await isKept(report.id)).to.equal(false);
  });

  it('sends nothing twice when asked twice at once', async () => {
    const { server } = await waiting('received');
    await Promise.all([sendWaiting(document), sendWaiting(document), sendWaiting(document)]);
    await waitUntil(async () => (await entries()).length === 0);
    expect(await server.arrived()).to.have.length(1);
  });

  it('takes no more when it is full, and gives up nothing for it', async () => {
    const { report } = await waiting('received', Date.now());
    const [first] = await entries();
    for (let number = 0; number < 99; number += 1) {
      await keep({ ...(first as OutboxEntry), id: `urn:uuid:${number}` });
    }
    expect(await putAside(make(), new URL('/x', location.origin))).to.equal(false);
    expect(await isKept(report.id)).to.equal(true);
  });

  it('waits longer each time, as long as the server asks, and never for ever', () => {
    const entry = { attempts: 0, due: 0, stored: 0 } as OutboxEntry;
    const busy = (retryAfter?: number) => new DeliveryError('status', '', 503, retryAfter);
    fc.assert(
      fc.property(fc.nat(60), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
        const one = postponed({ ...entry, attempts }, busy(), 1000, random);
        const next = postponed(one, busy(), 1000, random);
        return next.due >= one.due && next.due <= 1000 + 1.5 * 86_400_000;
      }),
    );
    expect(postponed(entry, busy(600_000), 0, 0).due).to.equal(600_000);
  });

  it('is not stopped by a clock that is set back', () => {
    const entry = { attempts: 1, stored: 0, due: 400 * 86_400_000 } as OutboxEntry;
    expect(isDue(entry, 0)).to.equal(true);
    expect(isDue({ ...entry, due: 5000 }, 0)).to.equal(false);
  });
});

describe('a report that could not be sent', () => {
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
    const [entry] = (await entries()).filter(({ endpoint: to }) => to.endsWith(server.url));
    if (!entry) throw new Error('nothing was kept');
    await waitUntil(async () =>
      (await entries()).some(({ id, attempts }) => id === entry.id && attempts === 1),
    );
    await keep({ ...entry, due: 0 });
    // What the next page does when it starts.
    const sent = oneEvent(reporter, 'typo-report-sent');
    reporter.remove();
    article.after(reporter);
    await sent;
    const ids = (await server.arrived()).map(({ body }) => JSON.parse(body).id);
    expect(ids).to.deep.equal([entry.id, entry.id]);
  });

  it('is tried again when the network is back', async () => {
    const { server } = await waiting('error');
    await sendWaiting(document);
    for (const entry of await entries()) await keep({ ...entry, due: 0 });
    dispatchEvent(new Event('online'));
    await waitUntil(async () => (await server.arrived()).length === 2);
  });
});
