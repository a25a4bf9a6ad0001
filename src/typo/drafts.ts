import type { Draft } from './report.js';

/**
 * What readers typed and have not sent, by passage, in the tab's session storage: it survives a
 * reload and is gone with the tab. Read anew each time, because another page of this tab may have
 * written to it while this one was away (back/forward cache).
 */
const storageKey = 'corrigenda-typo-drafts';
/** Most drafts that are kept; the oldest go first. */
const limit = 50;
/** How long a draft is kept, in milliseconds, where a tab stays open: 30 days. */
const lifetime = 30 * 24 * 60 * 60_000;

interface Entry {
  readonly key: string;
  readonly draft: Draft;
  /** When it was last changed, in milliseconds since 1970. */
  readonly saved: number;
}

/** What storage should hold, for where it does not take it. */
let memory: readonly Entry[] = [];
let isDenied = false;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isEntry(value: unknown): value is Entry {
  if (!isObject(value) || !isObject(value.draft)) return false;
  const { kind, suggestion, comment, email = '' } = value.draft;
  return (
    typeof value.key === 'string' &&
    typeof value.saved === 'number' &&
    [kind, suggestion, comment, email].every((text) => typeof text === 'string')
  );
}

function stored(): readonly Entry[] {
  if (isDenied) return memory;
  try {
    const entries: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(entries) ? entries.filter(isEntry) : [];
  } catch {
    // Storage denied or garbled: memory serves.
    return memory;
  }
}

function store(entries: readonly Entry[]): void {
  memory = entries;
  try {
    if (entries.length > 0) sessionStorage.setItem(storageKey, JSON.stringify(entries));
    else sessionStorage.removeItem(storageKey);
    isDenied = false;
  } catch {
    // Storage denied or full: memory serves, until storage takes it again.
    isDenied = true;
  }
}

/** The other drafts; a clock that was set back makes none too old. */
const others = (key: string, now: number): Entry[] =>
  stored().filter((entry) => entry.key !== key && now - entry.saved < lifetime);

/**
 * The name under which a draft is kept: the address and the passage, with what stands beside it,
 * or the page alone. Not the position, which differs when something comes in before it.
 */
export const draftKey = (source: string, ...passage: readonly string[]): string =>
  JSON.stringify([source, ...passage]);

/** @param now milliseconds since 1970 */
export function loadDraft(key: string, now = Date.now()): Draft | undefined {
  const entry = stored().find((candidate) => candidate.key === key);
  return entry && now - entry.saved < lifetime ? entry.draft : undefined;
}

/** @param now milliseconds since 1970 */
export function saveDraft(key: string, draft: Draft, now = Date.now()): void {
  store([...others(key, now), { key, draft, saved: now }].slice(-limit));
}

/** @param now milliseconds since 1970 */
export function dropDraft(key: string, now = Date.now()): void {
  if (stored().some((entry) => entry.key === key)) store(others(key, now));
}
