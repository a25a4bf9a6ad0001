/** Filters that were saved in this browser, before the desk kept them. */
import { addressParameters, readQuery } from './list-query.js';
import type { SavedFilter } from './saved-filters-api.js';

/** Several editors may use one browser. */
const keyOf = (editor: string): string => `corrigenda-desk-filters:${editor}`;

/** What the browser holds: a list of names and the parts of addresses from their question marks. */
function read(editor: string): { name: string; search: string }[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(editor)) ?? '[]');
    return Array.isArray(kept)
      ? kept.flatMap((one) => {
          const { name, search } = (one ?? {}) as Record<string, unknown>;
          return typeof name === 'string' && typeof search === 'string' ? [{ name, search }] : [];
        })
      : [];
  } catch {
    return [];
  }
}

function forget(editor: string, name: string): void {
  try {
    const others = read(editor).filter((one) => one.name !== name);
    if (others.length > 0) localStorage.setItem(keyOf(editor), JSON.stringify(others));
    else localStorage.removeItem(keyOf(editor));
  } catch {
    // What is saved anew is the same.
  }
}

/** A name that no filter has: another browser may have had other filters under the same one. */
function freeName(name: string, filters: readonly SavedFilter[]): string {
  for (let number = 2; ; number++) {
    const numbered = `${name} (${number})`;
    if (!filters.some((one) => one.name === numbered)) return numbered;
  }
}

/**
 * Gives the desk what this browser has saved for the editor, one by one; what it has taken is
 * forgotten here.
 *
 * @param filters those that the desk has
 * @param save gives the desk one, and returns all that it has then
 * @returns those that the desk has now
 */
export async function moveFilters(
  editor: string,
  filters: readonly SavedFilter[],
  save: (filter: SavedFilter) => Promise<readonly SavedFilter[]>,
): Promise<readonly SavedFilter[]> {
  let known = filters;
  for (const { name: kept, search } of read(editor)) {
    const name = kept.normalize().replace(/\s+/g, ' ').trim();
    const query = String(addressParameters(readQuery(search)));
    const same = known.find((one) => one.name === name);
    if (name && query && same?.query !== query) {
      known = await save({ name: same ? freeName(name, known) : name, query });
    }
    forget(editor, kept);
  }
  return known;
}
