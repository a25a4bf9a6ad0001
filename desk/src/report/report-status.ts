/** What an editor decided about a report; `held` waits for a look before it counts as new. */
export const reportStatuses = [
  'new',
  'held',
  'accepted',
  'fixed',
  'rejected',
  'duplicate',
  'spam',
] as const;

export type ReportStatus = (typeof reportStatuses)[number];

export function isReportStatus(value: unknown): value is ReportStatus {
  return (reportStatuses as readonly unknown[]).includes(value);
}
