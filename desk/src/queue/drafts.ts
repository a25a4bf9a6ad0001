/** Notes that were begun and not saved, by the report's id: as long as this window. */
const prefix = 'corrigenda-desk-note:';

const memory = new Map<string, string>();

export function readDraft(id: string): string {
  try {
    return sessionStorage.getItem(prefix + id) ?? '';
  } catch {
    return memory.get(id) ?? '';
  }
}

/** Keeps a draft; an empty one is forgotten. */
export function keepDraft(id: string, text: string): void {
  memory.set(id, text);
  try {
    if (text) sessionStorage.setItem(prefix + id, text);
    else sessionStorage.removeItem(prefix + id);
  } catch {
    // Kept in memory then.
  }
}

/** Forgets all: others may use this window. */
export function forgetDrafts(): void {
  memory.clear();
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(prefix)) sessionStorage.removeItem(key);
    }
  } catch {
    // There are none.
  }
}
