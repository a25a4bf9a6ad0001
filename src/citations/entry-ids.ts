import type { ReferenceList } from './reference-list.js';
import { entryId } from './static/compose.js';

/** Whose entry has an id, also before it is shown; forgotten with the list that had it. */
const owners = new Map<string, WeakRef<ReferenceList>>();

function isTaken(id: string, list: ReferenceList): boolean {
  const owner = owners.get(id)?.deref();
  if (owner !== undefined && owner !== list && owner.isConnected) return true;
  const other = list.ownerDocument.getElementById(id);
  return other !== null && !list.contains(other);
}

/** An id for the entry of a key: one that no other list on the page has. */
export function takeEntryId(key: string, list: ReferenceList): string {
  let id = entryId(key);
  for (let count = 2; isTaken(id, list); count += 1) id = `${entryId(key)}-${count}`;
  owners.set(id, new WeakRef(list));
  return id;
}
