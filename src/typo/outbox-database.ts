/** Where the outbox is. */
export const storage = {
  name: 'corrigenda',
  /** How long it may take, in milliseconds: some browsers' storage never answers. */
  patience: 2000,
};
/** After that it is left alone for so long, because a reader waits. */
const rest = 30_000;
let restsUntil = 0;

/**
 * Opens the database, whatever version an older or newer release left. It is closed after every
 * transaction: a connection left open would keep pages out of the back/forward cache.
 *
 * @param isMaking whether to make it: readers who never send anything have nothing on their device
 * @returns undefined when there is none
 */
function open(
  isMaking: boolean,
  signal: AbortSignal,
  version?: number,
): Promise<IDBDatabase | undefined> {
  return new Promise<IDBDatabase | undefined>((resolve, reject) => {
    const request = indexedDB.open(storage.name, version);
    let isMissing = false;
    request.onupgradeneeded = ({ oldVersion }) => {
      const { objectStoreNames } = request.result;
      isMissing = !isMaking && oldVersion === 0;
      if (isMissing) request.transaction?.abort();
      else if (!objectStoreNames.contains('outbox')) {
        request.result.createObjectStore('outbox', { keyPath: 'id' });
      }
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => database.close();
      const isMade = database.objectStoreNames.contains('outbox');
      if (isMade && !signal.aborted) return resolve(database);
      database.close();
      if (!isMade) resolve(open(isMaking, signal, database.version + 1));
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (isMissing) resolve(undefined);
      else reject(request.error);
    };
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

/** The answer to a request, inside its transaction. */
export const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // Its transaction is aborted below; Firefox would report it as an error of the page.
      event.preventDefault();
      reject(request.error);
    };
  });

/**
 * Does something in one transaction, and waits until it is on the disk.
 *
 * @param work what waits for nothing but requests of its transaction
 * @param isMaking whether to make the database if there is none
 * @returns undefined when there is none
 * @throws whatever goes wrong: storage denied, full, damaged, or silent for two seconds
 */
export async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
  isMaking = false,
): Promise<T | undefined> {
  if (performance.now() < restsUntil) throw new Error('Storage did not answer.');
  const signal = AbortSignal.timeout(storage.patience);
  const onLate = (): void => {
    restsUntil = performance.now() + rest;
  };
  signal.addEventListener('abort', onLate);
  let database: IDBDatabase | undefined;
  try {
    database = await open(isMaking, signal);
    if (!database) return undefined;
    const transaction = database.transaction('outbox', mode, { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    try {
      const result = await Promise.race([work(transaction.objectStore('outbox')), done]);
      // Sooner on the disk than by itself, should the page be closed now.
      transaction.commit();
      await done;
      return result as T;
    } catch (error) {
      done.catch(() => {});
      abort(transaction);
      throw error;
    }
  } finally {
    signal.removeEventListener('abort', onLate);
    database?.close();
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
