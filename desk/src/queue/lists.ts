import type { Report, ReportStatus } from './report.js';

/** The lists of the queue. */
export const lists = ['new', 'held', 'accepted', 'done', 'spam', 'all'] as const;
export type List = (typeof lists)[number];

/** What is on each list; all statuses when empty. */
export const statusesOf: Readonly<Record<List, readonly ReportStatus[]>> = {
  new: ['new'],
  held: ['held'],
  accepted: ['accepted'],
  done: ['fixed', 'rejected', 'duplicate'],
  spam: ['spam'],
  all: [],
};

/** Whether somebody still has to do something about the report. */
export const isOpen = ({ status }: Report): boolean =>
  status === 'new' || status === 'held' || status === 'accepted';

/** How many reports have each status, as far as the desk told. */
export type Counts = Readonly<Partial<Record<ReportStatus, number>>>;

/** How many reports are on a list. */
export function countOf(list: List, counts: Counts): number {
  const statuses = statusesOf[list];
  return Object.entries(counts).reduce(
    (sum, [status, count]) =>
      statuses.length === 0 || statuses.includes(status as ReportStatus) ? sum + count : sum,
    0,
  );
}
