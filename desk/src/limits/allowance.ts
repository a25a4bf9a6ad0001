/** How often something may happen: `count` times at once, then evenly, `count` times a `period`. */
export interface Rate {
  count: number;
  /** Milliseconds. */
  period: number;
}

export const minute = 60_000;
export const hour = 60 * minute;

/**
 * An allowance is one number, the generic cell rate algorithm's: the time, in milliseconds since
 * 1970, at which nothing of it would be used any more. So one that is past is as good as none, and
 * what several processes have used can be added up in a database without a lock.
 *
 * @param until The allowance; 0 for a new one.
 * @returns Milliseconds until one more is allowed; 0 when it is now.
 */
export function timeToWait(until: number, rate: Rate, now: number): number {
  const earliest = Math.max(until, now) + costOf(rate) - rate.period;
  // A rounding error of the division must not refuse the last one.
  return Math.max(0, Math.floor(earliest - now));
}

/** The allowance after `count` more. */
export function spend(until: number, rate: Rate, now: number, count = 1): number {
  return Math.max(until, now) + count * costOf(rate);
}

/** What one of it costs, in milliseconds. */
export function costOf({ count, period }: Rate): number {
  return period / count;
}
