import { fixture, html } from '@open-wc/testing';
import '../../src/define/typo-reporter.js';
import { storage } from '../../src/typo/outbox-database.js';
import type { OutboxEntry } from '../../src/typo/outbox-entry.js';
import { add, entries, forget } from '../../src/typo/outbox-store.js';
import { buildReport, newId, type Report } from '../../src/typo/report.js';
import type { TypoReporter } from '../../src/typo/typo-reporter.js';
import { endpoint } from './support.js';

export const day = 86_400_000;

export const makeReport = (comment = ''): Report =>
  buildReport({
    id: newId(),
    created: new Date(0),
    draft: { kind: 'typo', suggestion: '', comment },
    exact: 'heart',
    selectors: [],
    source: 'https://example.org/',
    page: { location: 'https://example.org/', title: '', language: 'en' },
    elapsed: 1,
  });

/** An entry as another page of the site left it: due now. */
export const makeEntry = (url: string, changes: Partial<OutboxEntry> = {}): OutboxEntry => {
  const report = makeReport();
  const now = Date.now();
  return {
    id: report.id,
    report,
    endpoint: new URL(url, location.origin).href,
    stored: now - 100_000,
    tried: now - 50_000,
    due: now - 1,
    attempts: 1,
    ...changes,
  };
};

/** A reporter as a page has it. */
export const reporterFor = (url: string): Promise<TypoReporter> =>
  fixture<TypoReporter>(html`<typo-reporter endpoint=${url}></typo-reporter>`);

/** A report that waits, for a server that behaves in some way, and a page that can send it. */
export async function waiting(
  behaviour: string,
  changes: Partial<OutboxEntry> = {},
): Promise<{
  entry: OutboxEntry;
  server: ReturnType<typeof endpoint>;
  reporter: TypoReporter;
}> {
  const server = endpoint(behaviour);
  const reporter = await reporterFor(server.url);
  const entry = makeEntry(server.url, changes);
  if ((await add(entry)) !== true) throw new Error('The entry was not stored.');
  return { entry, server, reporter };
}

export const stored = async (id: string): Promise<OutboxEntry | undefined> =>
  (await entries()).find((entry) => entry.id === id);

/**
 * Gives a test an outbox that no other test has used: what still goes on in another one's cannot
 * disturb it. A busy machine's storage may take its time.
 */
export async function emptyOutbox(): Promise<void> {
  indexedDB.deleteDatabase(storage.name);
  storage.name = `corrigenda-${crypto.randomUUID()}`;
  storage.patience = 15_000;
  for (const { id } of await entries()) await forget(id);
}

/** Puts anything at all into the database. */
export function putRaw(value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(storage.name);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => request.result.createObjectStore('outbox', { keyPath: 'id' });
    request.onsuccess = () => {
      const transaction = request.result.transaction('outbox', 'readwrite');
      transaction.objectStore('outbox').put(value);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

export function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(storage.name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** Everything that a page would report as an error, until it is asked for. */
export function watchErrors(): () => string[] {
  const errors: string[] = [];
  const onError = (event: ErrorEvent): unknown => errors.push(`error: ${event.message}`);
  const onRejection = (event: PromiseRejectionEvent): unknown =>
    errors.push(`rejection: ${String(event.reason)}`);
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  return () => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
    return errors;
  };
}
