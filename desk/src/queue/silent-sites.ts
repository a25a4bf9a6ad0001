/** Where the sites are kept, and for how long, in milliseconds: a page may get the script. */
const key = 'corrigenda-desk-silent-sites';
const memory = 24 * 60 * 60 * 1000;

/** When each site did not answer. */
function read(): Record<string, number> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    const fresh = Object.entries(value).filter(([, time]) => Date.now() - Number(time) < memory);
    return Object.fromEntries(fresh);
  } catch {
    // Storage may be blocked; then it is found out again each time.
    return {};
  }
}

/** Whether articles of a site have lately not answered. */
export const isSilent = (origin: string): boolean => Object.hasOwn(read(), origin);

export function keepSilent(origin: string): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...read(), [origin]: Date.now() }));
  } catch {
    // As above.
  }
}
