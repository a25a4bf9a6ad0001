import { asked, inStore } from './outbox-database.js';
import { isBusy, isEntry, type OutboxEntry } from './outbox-entry.js';

/** Present in the local storage as long as something may wait: costs a page nothing to look. */
const waitingKey = 'corrigenda-outbox';
/** How much is kept, also in memory: reports, and characters of their JSON. */
export const limits: { readonly entries: number; readonly characters: number } = {
  entries: 100,
  characters: 500_000,
};
/** Where nothing can be stored on the device, reports wait as long as the page is open. */
const memory = new Map<string, OutboxEntry>();
/** What arrived, where storage does not let go of it. */
const gone = new Set<string>();

const readAll = async (store: IDBObjectStore): Promise<OutboxEntry[]> =>
  (await asked<unknown[]>(store.getAll())).filter(isEntry);

/** Called inside a transaction, so that two pages cannot contradict each other. */
function note(isWaiting: boolean): void {
  try {
    if (!isWaiting) localStorage.removeItem(waitingKey);
    else if (!localStorage.getItem(waitingKey)) localStorage.setItem(waitingKey, '1');
  } catch {
    // Storage denied: the next page does not know, this one does.
  }
}

/** Everything that waits or came back, oldest first. */
export async function entries(): Promise<OutboxEntry[]> {
  const found = new Map<string, OutboxEntry>();
  try {
    const stored = await inStore('readonly', async (store) => {
      const all = await readAll(store);
      note(all.length > 0);
      return all;
    });
    if (!stored) note(false);
    for (const entry of stored ?? []) if (!gone.has(entry.id)) found.set(entry.id, entry);
  } catch {
    // Storage denied: memory serves.
  }
  for (const entry of memory.values()) found.set(entry.id, entry);
  return [...found.values()].sort((one, other) => one.stored - other.stored);
}

/**
 * Takes a report in. A full outbox takes no more: what waits longest is given up last.
 *
 * @param replaced the id of the report whose place it takes
 * @param isAlone whether it is certain that no other page is sending it
 * @returns whether it is on the device, and not only in the memory of this page; undefined when
 *   nothing was done, because another attempt to send it is under way
 */
export async function add(
  entry: OutboxEntry,
  replaced?: string,
  isAlone = true,
): Promise<boolean | undefined> {
  const { id, tried = 0 } = entry;
  gone.delete(id);
  try {
    const isTaken = await inStore(
      'readwrite',
      async (store) => {
        const all = await readAll(store);
        const known = all.find((other) => other.id === id);
        if (!isAlone && known && isBusy(known, tried)) return false;
        const others = all.filter((other) => other.id !== id && other.id !== replaced);
        const characters = JSON.stringify([...others, entry]).length;
        if (others.length >= limits.entries || characters > limits.characters) {
          throw new Error('The outbox is full.');
        }
        if (replaced) store.delete(replaced);
        await asked(store.put(entry));
        note(true);
        return true;
      },
      true,
    );
    if (!isTaken) return undefined;
    memory.delete(id);
    if (replaced) memory.delete(replaced);
    return true;
  } catch {
    if (replaced) memory.delete(replaced);
    if (memory.size < limits.entries) memory.set(id, entry);
    return false;
  }
}

/**
 * Changes what is known about a report, in one step that no other page can come between.
 *
 * @param change returns undefined to leave it as it is
 * @returns what it is now; undefined when it is left as it is, or not there any more
 */
export async function update(
  id: string,
  change: (entry: OutboxEntry) => OutboxEntry | undefined,
): Promise<OutboxEntry | undefined> {
  const kept = memory.get(id);
  if (kept) {
    const next = change(kept);
    if (next) memory.set(id, next);
    return next;
  }
  let next: OutboxEntry | undefined;
  try {
    await inStore('readwrite', async (store) => {
      const entry: unknown = await asked(store.get(id));
      next = isEntry(entry) ? change(entry) : undefined;
      if (next) await asked(store.put(next));
    });
  } catch {
    // The disk is full, say: at least this page goes by what is known now.
    if (next) memory.set(id, next);
  }
  return next;
}

/** Whether a report waits in the memory of this page only. */
export const isInMemory = (id: string): boolean => memory.has(id);

/** Forgets a report: it arrived, or the reader has taken it back. */
export async function forget(id: string): Promise<void> {
  memory.delete(id);
  gone.add(id);
  try {
    await inStore('readwrite', async (store) => {
      store.delete(id);
      note((await readAll(store)).length > 0);
    });
    gone.delete(id);
  } catch {
    // Storage denied: it was in the memory only, or is not looked at again.
  }
}
