/** What an editor asks for, and what the desk is asked for then. */
import { type Batch, type BulkAnswer, bulkSize, type Change, type Decided } from './api.js';
import type { Report } from './report.js';

/** A change of reports. */
export interface Order {
  /** As they were shown when it was asked for. */
  readonly reports: readonly Report[];
  readonly change: Change;
  /** Whether others of their passages, listed or not, change with them. */
  readonly passages: boolean;
  /** Whether it is of several cards: what is left of them is told once for all. */
  readonly isOfSeveral: boolean;
}

/** The report as it is when the change is made. */
export const patched = (report: Report, { status, assignee, duplicateOf }: Change): Report => ({
  ...report,
  ...(assignee === undefined ? {} : { assignee }),
  ...(status === undefined
    ? {}
    : {
        status,
        duplicateOf: duplicateOf ?? null,
        changedAt: new Date().toISOString(),
        changedBy: null,
      }),
});

/** What a change makes different of reports that are like this one, so that it is like this again. */
export function changeBack({ status, duplicateOf, assignee }: BeforeChange, made: Change): Change {
  if (made.status === undefined) return { assignee };
  return { status, ...(status === 'duplicate' && duplicateOf ? { duplicateOf } : {}) };
}

type BeforeChange = Pick<Report, 'status' | 'duplicateOf' | 'assignee'>;

/**
 * The requests that an order takes.
 *
 * @param seen the report as the editor saw it
 */
export function batchesOf(
  { reports, change, passages }: Order,
  seen: (report: Report) => Report,
): Batch[] {
  return inParts(
    reports.map((report) => {
      const { status, assignee } = seen(report);
      return [report.id, change.status === undefined ? assignee : status] as const;
    }),
    { change, passages },
  );
}

/** The requests that take back what an order has changed, and nothing that was changed since. */
export function batchesBack(order: Order, made: BulkAnswer): Batch[] {
  const groups = new Map<string, { change: Change; entries: [string, string | null][] }>();
  const add = (id: string, change: Change, left: string | null): void => {
    const key = JSON.stringify(change);
    const group = groups.get(key) ?? { change, entries: [] };
    groups.set(key, group);
    group.entries.push([id, left]);
  };
  const { status, assignee = null } = order.change;
  if (status === undefined) {
    for (const report of takenBack(order, made)) {
      add(report.id, changeBack(report, order.change), assignee);
    }
  } else {
    for (const { id, before, status: left } of made.decided) {
      add(id, changeBack({ ...before, assignee: null }, order.change), left);
    }
  }
  return Array.from(groups.values(), ({ change, entries }) =>
    inParts(entries, { change, passages: false }),
  ).flat();
}

/** The reports of an order that were changed, as they were before. */
export function takenBack(
  { reports, change }: Order,
  { decided, conflicts }: BulkAnswer,
): readonly Report[] {
  if (change.status === undefined) {
    const left = new Set(conflicts.map(({ id }) => id));
    return reports.filter(({ id, assignee }) => !left.has(id) && assignee !== change.assignee);
  }
  const before = new Map<string, Decided['before']>(decided.map(({ id, before }) => [id, before]));
  return reports.flatMap((report) => {
    const was = before.get(report.id);
    return was ? [{ ...report, ...was }] : [];
  });
}

function inParts(
  entries: readonly (readonly [string, string | null])[],
  rest: Omit<Batch, 'seen'>,
): Batch[] {
  const batches: Batch[] = [];
  for (let start = 0; start < entries.length; start += bulkSize) {
    batches.push({ ...rest, seen: new Map(entries.slice(start, start + bulkSize)) });
  }
  return batches;
}
