/** The filters that the desk keeps for the editor who is signed in. */
import { post, request } from './api.js';
import { DeskError } from './desk-error.js';

/** Filters that an editor keeps under a name. */
export interface SavedFilter {
  readonly name: string;
  /** The part of the page's address after its question mark. */
  readonly query: string;
}

const isFilter = (value: unknown): value is SavedFilter => {
  const { name, query } = (value ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && typeof query === 'string';
};

function readFilters(answer: unknown): readonly SavedFilter[] {
  const { filters } = (answer ?? {}) as { filters?: unknown };
  if (!Array.isArray(filters)) throw new DeskError('broken', 'no list of filters');
  return filters.filter(isFilter);
}

/**
 * Lists the editor's filters.
 *
 * @throws {DeskError}
 */
export async function listFilters(): Promise<readonly SavedFilter[]> {
  return readFilters(await request('me/filters', {}));
}

/**
 * Saves one filter, in the place of the one that has its name.
 *
 * @returns all that there are now
 * @throws {DeskError}
 */
export async function saveFilter({ name, query }: SavedFilter): Promise<readonly SavedFilter[]> {
  return readFilters(await post('me/filters', { name, query }));
}

/**
 * Forgets one filter; it may be gone already.
 *
 * @returns all that there are now
 * @throws {DeskError}
 */
export async function deleteFilter(name: string): Promise<readonly SavedFilter[]> {
  return readFilters(await post('me/filters/delete', { name }));
}
