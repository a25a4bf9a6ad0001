const storageKey = 'corrigenda-explained';
let explained: object | undefined;

/**
 * Whether a session is the one that explains how to report a passage: the first with nothing
 * selected since the tab was opened. Who knows it and reports the whole page is not told again.
 */
export function explains(session: object): boolean {
  if (explained) return session === explained;
  explained = session;
  try {
    if (sessionStorage.getItem(storageKey)) {
      explained = {};
      return false;
    }
    sessionStorage.setItem(storageKey, '1');
  } catch {
    // Storage denied: once a page.
  }
  return true;
}

/** As in a tab that was opened just now; for tests. */
export function resetExplanation(): void {
  explained = undefined;
  sessionStorage.removeItem(storageKey);
}
