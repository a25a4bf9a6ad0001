/** Filters that an editor keeps under a name, in this browser. */
export interface SavedFilter {
  readonly name: string;
  /** The part of the address after its question mark. */
  readonly search: string;
}

const most = 50;

/** Several editors may use one browser. */
const keyOf = (editor: string): string => `corrigenda-desk-filters:${editor}`;

const isSaved = (value: unknown): value is SavedFilter => {
  const { name, search } = (value ?? {}) as Record<string, unknown>;
  return typeof name === 'string' && typeof search === 'string';
};

/** The filters that are kept; none where the browser has none or keeps nothing. */
export function savedFilters(editor: string): SavedFilter[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(editor)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSaved) : [];
  } catch {
    return [];
  }
}

/** @returns false when the browser kept nothing */
function keep(editor: string, filters: readonly SavedFilter[]): boolean {
  try {
    localStorage.setItem(keyOf(editor), JSON.stringify(filters));
    return true;
  } catch {
    return false;
  }
}

/**
 * Keeps filters under a name, in the place of those that had it.
 *
 * @returns false when the browser kept nothing
 */
export function saveFilter(editor: string, saved: SavedFilter): boolean {
  const others = savedFilters(editor).filter(({ name }) => name !== saved.name);
  return keep(editor, [...others, saved].slice(-most));
}

/** @returns false when the browser kept nothing */
export function removeFilter(editor: string, name: string): boolean {
  return keep(
    editor,
    savedFilters(editor).filter((one) => one.name !== name),
  );
}
