import type { SqlValue } from './store/database.js';

/**
 * A time as clients get it: RFC 3339 in UTC.
 *
 * @param time Milliseconds since 1970, also as a database gives it.
 */
export function isoTime(time: SqlValue | undefined): string {
  return new Date(Number(time)).toISOString();
}
