import type { Draft } from './report.js';

/**
 * What readers typed and have not sent, by passage: in memory, and in the tab's session storage
 * for a reload. It is gone with the tab.
 */
const storageKey = 'corrigenda-typo-drafts';
const limit = 10;
const drafts = new Map<string, Draft>();
let isLoaded = false;

function isDraft(value: unknown): value is Draft {
  const draft = value as Partial<Record<keyof Draft, unknown>> | null;
  return (
    typeof draft === 'object' &&
    typeof draft?.kind === 'string' &&
    typeof draft.suggestion === 'string' &&
    typeof draft.comment === 'string'
  );
}

function load(): void {
  if (isLoaded) return;
  isLoaded = true;
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    if (!Array.isArray(stored)) return;
    for (const entry of stored) {
      if (Array.isArray(entry) && typeof entry[0] === 'string' && isDraft(entry[1])) {
        drafts.set(entry[0], entry[1]);
      }
    }
  } catch {
    // Storage denied or garbled: memory serves.
  }
}

function store(): void {
  try {
    if (drafts.size > 0) sessionStorage.setItem(storageKey, JSON.stringify([...drafts]));
    else sessionStorage.removeItem(storageKey);
  } catch {
    // Storage denied or full: memory serves.
  }
}

/** The name under which a draft is kept: the address and the passage, or the page alone. */
export const draftKey = (source: string, exact = '', start = 0): string =>
  JSON.stringify([source, start, exact]);

export function loadDraft(key: string): Draft | undefined {
  load();
  return drafts.get(key);
}

export function saveDraft(key: string, draft: Draft): void {
  load();
  drafts.delete(key);
  drafts.set(key, draft);
  const oldest = drafts.keys().next();
  if (drafts.size > limit && !oldest.done) drafts.delete(oldest.value);
  store();
}

export function dropDraft(key: string): void {
  load();
  if (drafts.delete(key)) store();
}
