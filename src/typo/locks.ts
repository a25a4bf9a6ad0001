/** How long another page's attempt is waited for: longer than any takes, in milliseconds. */
const patience = 20_000;

/** Whether pages can exclude each other. On plain http, the claims in the outbox have to do. */
export const hasLocks = (): boolean => navigator.locks !== undefined;

/**
 * Sees to it that no other page of the site sends a report meanwhile (Web Locks). A page that is
 * closed, or crashes, lets go of its lock.
 *
 * @param isUrgent whether to wait for another page, as long as one attempt may take
 * @returns what lets go of the report; undefined when another page has it
 */
export function acquire(id: string, isUrgent: boolean): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    const options = isUrgent ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
    const hold = (lock: Lock | null): Promise<void> | void =>
      lock ? new Promise((release) => resolve(release)) : resolve(undefined);
    const request = async (): Promise<void> =>
      navigator.locks.request(`corrigenda-outbox ${id}`, options, hold);
    // No locks here, or none that is answered: sending twice is harmless, not sending is not.
    request().catch(() => resolve(() => {}));
  });
}
