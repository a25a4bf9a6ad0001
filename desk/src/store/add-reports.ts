import type { IncomingReport, ReportStatus } from '../report/report.js';
import type { Run } from './database.js';
import { counts } from './passage-count.js';
import { logReports } from './report-activity.js';
import type { Receipt } from './report-query.js';

/** A report's receipt and, when it was stored now, the status it got. */
export interface Added {
  receipt: Receipt;
  status: ReportStatus | null;
}

/** Why the desk rejects a report by itself, as the report's activity says it. */
const askedBefore = 'rejected: an editor has rejected the same suggestion for this passage';

/**
 * Stores a report, unless its id is known. A suggestion that an editor has rejected is not asked
 * again: it is rejected too, and `changed_by` stays null because nobody has decided on it. When the
 * editor takes the rejection back, it is new again.
 */
export async function addReport(run: Run, report: IncomingReport): Promise<Added> {
  const suspect = report.status !== 'new';
  const [added] = await run(
    `INSERT INTO reports (id, status, received, created, site, article, title, language, kind,
       passage, proposal, suspect, search_text, annotation)
     VALUES (?, CASE WHEN ? = 0 AND EXISTS (
         SELECT 1 FROM reports AS earlier
         WHERE earlier.passage = ? AND earlier.status = 'rejected' AND earlier.proposal = ?
           AND earlier.changed_by IS NOT NULL
       ) THEN 'rejected' ELSE ? END,
       ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING status`,
    [
      report.id,
      Number(suspect),
      report.passage,
      report.proposal,
      report.status,
      report.received,
      report.created,
      new URL(report.article).origin,
      report.article,
      report.title,
      report.language,
      report.kind,
      report.passage,
      report.proposal,
      Number(suspect),
      report.searchText,
      report.annotation,
    ],
  );
  const status = added ? (added.status as ReportStatus) : null;
  if (status === 'rejected') {
    const by = { editor: 'desk', at: report.received };
    await logReports(run, [report.id], by, 'status', askedBefore);
  }
  const [row] = status
    ? await run(
        `INSERT INTO passages (passage, count) VALUES (?, ?)
         ON CONFLICT (passage) DO UPDATE SET count = passages.count + excluded.count RETURNING count`,
        [report.passage, Number(counts(status, suspect))],
      )
    : // The passage of the report that was stored, whatever came under its id this time.
      await run(
        'SELECT count FROM passages WHERE passage = (SELECT passage FROM reports WHERE id = ?)',
        [report.id],
      );
  // A sender is not told that the report is held, nor that nobody reported what was just reported.
  const count = Math.max(1, Number(row?.count ?? 1));
  return { receipt: { known: status === null, count }, status };
}
