import type { Sort } from './list-query.js';
import type { Report } from './report.js';

/**
 * Whether one report stands before another one in a list of the desk's; undefined where the desk
 * has an order of its own, among passages that have the same count.
 */
export function standsBefore(one: Report, other: Report, sort: Sort): boolean | undefined {
  if (sort === 'count') return one.count === other.count ? undefined : one.count > other.count;
  const isLater =
    one.received === other.received ? one.id > other.id : one.received > other.received;
  return sort === 'newest' ? isLater : !isLater;
}
