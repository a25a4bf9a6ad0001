import { expect } from '@open-wc/testing';
import { sendWaiting } from '../../src/typo/outbox.js';
import { storage } from '../../src/typo/outbox-database.js';
import type { OutboxEntry } from '../../src/typo/outbox-entry.js';
import { add, entries, forget, update } from '../../src/typo/outbox-store.js';
import { waitUntil } from '../support/wait-until.js';
import {
  deleteDatabase,
  emptyOutbox,
  makeEntry,
  makeReport,
  putRaw,
  reporterFor,
  stored,
  waiting,
  watchErrors,
} from './outbox-support.js';
import { endpoint, page, pressHotkey, select, send, statusOf } from './support.js';

/** Makes a part of the browser behave otherwise until the test is over. */
const undo: (() => void)[] = [];
function redefine<O extends object>(object: O, key: keyof O, how: PropertyDescriptor): void {
  const own = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, { ...how, configurable: true });
  undo.push(() => {
    Reflect.deleteProperty(object, key);
    if (own) Object.defineProperty(object, key, own);
  });
}

const replace = <O extends object>(object: O, key: keyof O, value: unknown): void =>
  redefine(object, key, { value, writable: true });

const restore = (): void => {
  for (const step of undo.splice(0)) step();
};

const denied = (name: string) => (): never => {
  throw new DOMException('No.', name);
};

/** Storage that fails in some way. */
const faults: Record<string, () => void> = {
  'that does not exist': () => replace(window, 'indexedDB', undefined),
  'that is denied': () => replace(IDBFactory.prototype, 'open', denied('SecurityError')),
  'that may not even be looked at': () =>
    redefine(window, 'indexedDB', { get: denied('SecurityError') }),
  'whose transactions cannot begin': () =>
    replace(IDBDatabase.prototype, 'transaction', denied('InvalidStateError')),
  'that takes nothing': () => replace(IDBObjectStore.prototype, 'put', denied('DataError')),
  'that fails on the disk': () => {
    const { put } = IDBObjectStore.prototype;
    replace(IDBObjectStore.prototype, 'put', function (this: IDBObjectStore, value: unknown) {
      const request = put.call(this, value);
      this.transaction.abort();
      return request;
    });
  },
  'that is full': () => {
    const { put } = IDBObjectStore.prototype;
    replace(IDBObjectStore.prototype, 'put', function (this: IDBObjectStore, value: OutboxEntry) {
      // A key that cannot be one fails the request, as a full disk does.
      const request = this.add({ ...value, id: 'x' });
      this.add({ ...value, id: 'x' });
      return request ?? put;
    });
  },
};

describe('storage', () => {
  beforeEach(async () => {
    localStorage.clear();
    await emptyOutbox();
  });
  afterEach(restore);

  for (const [name, breakStorage] of Object.entries(faults)) {
    it(`${name}: a report is sent all the same, and no promise made when it is not`, async () => {
      const errors = watchErrors();
      const server = endpoint('recovers');
      const { article, reporter } = await page(undefined, server.url);
      await select(article, 'asociated');
      await pressHotkey(reporter);
      breakStorage();
      await send(reporter, 'failed');
      expect(statusOf(reporter)).to.include('could not be sent');
      expect(statusOf(reporter)).not.to.include('Saved on this device;');
      expect(statusOf(reporter)).to.include('could not be saved on this device');
      const kept = await entries();
      expect(kept).to.have.length(1);
      // It waits in the memory of this page, and is tried again from there.
      for (const { id } of kept) await update(id, (entry) => ({ ...entry, due: 0 }));
      await sendWaiting(reporter);
      await waitUntil(() => statusOf(reporter).includes('reached the editors'), 'it arrives');
      expect(await server.arrived()).to.have.length(2);
      restore();
      expect(errors()).to.deep.equal([]);
    });
  }

  it('that has room again takes what waited in memory', async () => {
    const server = endpoint('error');
    const { article, reporter } = await page(undefined, server.url);
    await select(article, 'asociated');
    await pressHotkey(reporter);
    replace(IDBFactory.prototype, 'open', denied('SecurityError'));
    await send(reporter, 'failed');
    restore();
    await send(reporter, 'failed');
    await waitUntil(() => statusOf(reporter).includes('Saved on this device;'));
    expect(await entries()).to.have.length(1);
  });

  it('that has room again takes it too when an attempt behind the scenes fails', async () => {
    const server = endpoint('error');
    const { article, reporter } = await page(undefined, server.url);
    await select(article, 'asociated');
    await pressHotkey(reporter);
    replace(IDBFactory.prototype, 'open', denied('SecurityError'));
    await send(reporter, 'failed');
    expect(localStorage.getItem('corrigenda-outbox')).to.equal(null);
    for (const { id } of await entries()) await update(id, (entry) => ({ ...entry, due: 0 }));
    restore();
    await sendWaiting(reporter);
    expect(await server.arrived()).to.have.length(2);
    await waitUntil(() => localStorage.getItem('corrigenda-outbox') === '1');
  });

  it('that was cleared while a report was on its way gets it again', async () => {
    const server = endpoint('held-error');
    const { article, reporter } = await page(undefined, server.url);
    await select(article, 'asociated');
    await pressHotkey(reporter);
    const failed = send(reporter, 'failed');
    await waitUntil(async () => (await server.arrived()).length === 1);
    await deleteDatabase();
    await server.release();
    await failed;
    // It is kept anew after the reader has been told.
    await waitUntil(async () => (await entries()).length === 1);
  });

  it('that holds garbage is not stopped by it', async () => {
    const errors = watchErrors();
    const { entry, server, reporter } = await waiting('received');
    const { report } = entry;
    const circle: Record<string, unknown> = { ...report, id: 'circle' };
    circle.target = { source: 'x', circle };
    const garbage: unknown[] = [
      { id: 1 },
      { id: 'a' },
      { id: 'b', report: null },
      { id: 'c', report: 'x' },
      { ...entry, id: 'other than the report' },
      { ...entry, id: 'd', report: { ...report, id: 'd' }, endpoint: 'http://[' },
      { ...entry, id: 'e', report: { ...report, id: 'e' }, endpoint: { href: 'x' } },
      { ...entry, id: 'f', report: { ...report, id: 'f' }, due: 'soon' },
      { ...entry, id: 'g', report: { ...report, id: 'g' }, stored: Number.NaN },
      { ...entry, id: 'h', report: { ...report, id: 'h', body: [null] } },
      { ...entry, id: 'i', report: { ...report, id: 'i', target: { source: 'x', selector: 1 } } },
      { ...entry, id: 'j', report: { ...report, id: 'j', extra: 1n } },
      { ...entry, id: 'k', report: { ...report, id: 'k' }, refused: 1 },
      { ...entry, id: 'circle', report: circle },
    ];
    for (const value of garbage) await putRaw(value);
    expect((await entries()).map(({ id }) => id)).to.deep.equal([entry.id]);
    await sendWaiting(reporter);
    expect(await server.arrived()).to.have.length(1);
    await waitUntil(async () => (await entries()).length === 0);
    expect(errors()).to.deep.equal([]);
  });

  it('that an older release filled is read', async () => {
    const server = endpoint('received');
    const report = makeReport();
    const { href } = new URL(server.url, location.origin);
    const old = { id: report.id, report, endpoint: href, stored: Date.now(), due: 0, attempts: 0 };
    await putRaw(old);
    await sendWaiting(await reporterFor(server.url));
    expect(await server.arrived()).to.have.length(1);
  });

  /** The database as some other release, or program, left it. */
  async function makeDatabase(version: number, ...stores: string[]): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(storage.name, version);
      request.onupgradeneeded = () => {
        for (const name of stores) request.result.createObjectStore(name, { keyPath: 'id' });
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
  }

  for (const [name, version, stores] of [
    ['a newer release', 7, ['outbox', 'more']],
    ['another program', 3, ['notes']],
    ['an upgrade that broke off', 1, []],
  ] as const) {
    it(`that ${name} left is used`, async () => {
      await makeDatabase(version, ...stores);
      const entry = makeEntry('/x');
      expect(await add(entry)).to.equal(true);
      expect(await stored(entry.id)).to.deep.equal(entry);
    });
  }

  it('that another page wants to delete is let go of', async () => {
    const entry = makeEntry('/x');
    await add(entry);
    await Promise.all([entries(), entries(), deleteDatabase(), entries()]);
    expect(await stored(entry.id)).to.equal(undefined);
  });

  it('is left alone by what was late', async () => {
    const entry = makeEntry('/x');
    await Promise.all([add(entry), forget(entry.id)]);
    expect(await stored(entry.id)).to.equal(undefined);
    expect(await update(entry.id, (found) => ({ ...found, due: 0 }))).to.equal(undefined);
    expect(await stored(entry.id)).to.equal(undefined);
  });
});

describe('the note that something waits', () => {
  beforeEach(emptyOutbox);

  it('is made again when the page cleared its local storage', async () => {
    await add(makeEntry('/x', { due: Date.now() + 100_000 }));
    localStorage.clear();
    // Whoever opens the dialog looks.
    const { reporter } = await page();
    await pressHotkey(reporter);
    await waitUntil(() => localStorage.getItem('corrigenda-outbox') === '1');
  });

  it('goes when nothing waits any more', async () => {
    await add(makeEntry('/x'));
    await deleteDatabase();
    expect(localStorage.getItem('corrigenda-outbox')).to.equal('1');
    await entries();
    expect(localStorage.getItem('corrigenda-outbox')).to.equal(null);
  });

  it('is all that a page looks at while nothing waits', async () => {
    localStorage.clear();
    let opened = 0;
    replace(IDBFactory.prototype, 'open', () => {
      opened += 1;
      return new EventTarget();
    });
    const reporter = await reporterFor('/__reports/received');
    await reporter.updateComplete;
    expect(opened).to.equal(0);
    restore();
  });
});
