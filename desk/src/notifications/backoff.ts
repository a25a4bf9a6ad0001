/** Milliseconds that a first failure costs at most; doubled by each that follows. */
const first = 10_000;

/** Milliseconds between two tries at most. */
const longest = 4 * 60 * 60 * 1000;

/**
 * Milliseconds until a message is tried again: exponential with full jitter, so that what failed
 * together is not tried together.
 *
 * @param attempts How often it was tried, from 1.
 * @param random From 0 to 1.
 */
export function backoff(attempts: number, random: number): number {
  const most = Math.min(longest, first * 2 ** (attempts - 1));
  return 1000 + Math.floor(random * most);
}
