/** What a card says of the reports of one passage. */
import type { PassageGroup } from './groups.js';
import { isOpen } from './lists.js';
import { type Kind, kindOf, type Report, type ReportStatus, suggestionOf } from './report.js';

/** A wording that readers suggest, and how many reports suggest it. */
export interface Suggestion {
  readonly text: string;
  readonly count: number;
}

/** The distinct suggestions, most suggested first; none for what changes nothing. */
export function suggestionsOf({ reports, passage }: PassageGroup): Suggestion[] {
  const counts = new Map<string, number>();
  for (const report of reports) {
    const text = suggestionOf(report);
    if (text === undefined || text === (passage?.exact ?? '')) continue;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return Array.from(counts, ([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

/** The kinds that readers chose, in the order of the reports; undefined for none of ours. */
export const kindsOf = ({ reports }: PassageGroup): (Kind | undefined)[] => [
  ...new Set(reports.map(kindOf)),
];

/** What an action on the card is for: the open reports; all of them when none is open. */
export function actedOn({ reports }: PassageGroup): readonly Report[] {
  const open = reports.filter(isOpen);
  return open.length > 0 ? open : reports;
}

/** Where the card stands: what is least done. */
export function statusOf({ reports }: PassageGroup): ReportStatus {
  const order: readonly ReportStatus[] = ['new', 'held', 'accepted'];
  for (const status of order) if (reports.some((one) => one.status === status)) return status;
  return reports[0].status;
}

/** How many readers reported the passage; every report tells, one that came later knows of more. */
export const readersOf = ({ reports }: PassageGroup): number =>
  Math.max(...reports.map(({ count }) => count));

/** When the first and the last of the reports arrived, ISO 8601. */
export function timesOf({ reports }: PassageGroup): { first: string; last: string } {
  const times = reports.map(({ received }) => received).sort();
  return { first: times[0] ?? '', last: times.at(-1) ?? '' };
}

/** Who does something about the reports. */
export const assigneesOf = ({ reports }: PassageGroup): string[] => [
  ...new Set(reports.flatMap(({ assignee }) => assignee ?? [])),
];

/** How many notes editors wrote. */
export const notesOf = ({ reports }: PassageGroup): number =>
  reports.reduce((sum, { notes }) => sum + (notes ?? 0), 0);
