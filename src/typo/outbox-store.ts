import type { Report } from './report.js';

/** A report that has not arrived yet. */
export interface OutboxEntry {
  /** The report's id. */
  readonly id: string;
  readonly report: Report;
  /** The absolute address it goes to. */
  readonly endpoint: string;
  /** Milliseconds since 1970. */
  readonly stored: number;
  /** When it may be tried next, in milliseconds since 1970. */
  readonly due: number;
  /** How often it was tried in vain. */
  readonly attempts: number;
}

/** Present in the local storage as long as something may wait: costs a page nothing to look. */
export const waitingKey = 'corrigenda-outbox';
const limits = { entries: 100, bytes: 500_000 };
/** Where nothing can be stored on the device, reports wait as long as the page is open. */
const memory = new Map<string, OutboxEntry>();

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('corrigenda', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('outbox', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('The outbox is blocked by another page.'));
  });
}

/** Does something in one transaction, and waits until it is on the disk. */
async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction('outbox', mode, { durability: 'strict' });
      const request = work(transaction.objectStore('outbox'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function isEntry(value: unknown): value is OutboxEntry {
  const entry = value as Partial<Record<keyof OutboxEntry, unknown>> | null;
  return (
    typeof entry?.id === 'string' &&
    typeof entry.report === 'object' &&
    typeof entry.endpoint === 'string' &&
    [entry.stored, entry.due, entry.attempts].every(Number.isFinite)
  );
}

function note(isWaiting: boolean): void {
  try {
    if (isWaiting) localStorage.setItem(waitingKey, '1');
    else localStorage.removeItem(waitingKey);
  } catch {
    // Storage denied: the next page does not know, this one does.
  }
}

/** Everything that waits, oldest first. */
export async function entries(): Promise<OutboxEntry[]> {
  let stored: unknown[] = [];
  try {
    stored = await inStore('readonly', (store) => store.getAll());
  } catch {
    // Storage denied: memory serves.
  }
  const waiting = [...stored.filter(isEntry), ...memory.values()];
  return waiting.sort((one, other) => one.stored - other.stored);
}

/**
 * Keeps a report, or what changed about it. A full outbox takes no more: what waits longest is
 * given up last.
 *
 * @returns whether it is on the device, and not only in the memory of this page
 */
export async function keep(entry: OutboxEntry): Promise<boolean> {
  const others = (await entries()).filter(({ id }) => id !== entry.id);
  const isFull =
    others.length >= limits.entries || JSON.stringify([...others, entry]).length > limits.bytes;
  try {
    if (isFull) throw new Error('The outbox is full.');
    await inStore('readwrite', (store) => store.put(entry));
    memory.delete(entry.id);
    note(true);
    return true;
  } catch {
    memory.set(entry.id, entry);
    return false;
  }
}

/** Forgets a report: it arrived, or never can. */
export async function forget(id: string): Promise<void> {
  memory.delete(id);
  try {
    await inStore('readwrite', (store) => store.delete(id));
    const left = await inStore('readonly', (store) => store.count());
    note(left > 0);
  } catch {
    // Storage denied: it was in the memory only.
  }
}
