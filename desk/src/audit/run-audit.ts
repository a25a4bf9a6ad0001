import { findSameDates } from 'corrigenda/review';
import { type AddressOptions, auditAddresses } from './audit-addresses.js';
import type { PageResult } from './page-parser.js';
import { auditFiles } from './pool.js';
import { findPages } from './targets.js';

export interface AuditRunOptions extends AddressOptions {
  /** More pages than this with one review date are reported. */
  readonly sameDates: number;
}

/** A finding in a report: that of a page, or of many. */
export interface ReportRow {
  /** Path or address of the page; of a shared date the first of its pages. */
  readonly page: string;
  /** A kind of finding, or `unreadable`. */
  readonly kind: string;
  readonly message: string;
  readonly date?: string;
  readonly days?: number;
  readonly value?: string;
  /** Position of the badge on its page, from 1. */
  readonly badge?: number;
  /** All pages of a shared date. */
  readonly pages?: readonly string[];
}

/**
 * What an audit found. Plain JSON: it is what `--format json` prints, and what the desk is to
 * keep of the last run, so that editors see overdue and due pages there.
 */
export interface AuditReport {
  readonly target: string;
  /** When it was made, ISO 8601. */
  readonly created: string;
  /** Pages read, with or without badges. */
  readonly pages: number;
  readonly badges: number;
  /** Pages, and lists of pages, that could not be read. */
  readonly unreadable: number;
  /** Ordered by page, then as they stand on it. */
  readonly findings: readonly ReportRow[];
}

/** Called after each page: how many are done, and of how many once that is known. */
export type OnProgress = (done: number, total: number | undefined) => void;

/**
 * Audits all pages of a target.
 *
 * @throws {Error} When the target itself cannot be read.
 */
export async function runAudit(
  target: string,
  options: AuditRunOptions,
  onProgress?: OnProgress,
): Promise<AuditReport> {
  const rows: ReportRow[] = [];
  const dated: { page: string; dates: readonly string[] }[] = [];
  let done = 0;
  let badges = 0;
  let unreadable = 0;
  const onResult = (result: PageResult): void => {
    const { page, findings, error } = result;
    badges += result.badges;
    if (result.dates.length > 0) dated.push({ page, dates: result.dates });
    for (const { difference, code, element, ...finding } of findings)
      rows.push({ page, ...finding });
    if (error !== undefined) {
      unreadable += 1;
      rows.push({ page, kind: 'unreadable', message: error });
    }
    done += 1;
    onProgress?.(done, found.kind === 'files' ? files : found.total);
  };
  const found = await findPages(target, options);
  let files: number | undefined;
  if (found.kind === 'files') {
    const counted = (number: number): void => {
      files = number;
    };
    // Not waited for; a folder that cannot be read ends the audit itself.
    if (onProgress) found.count().then(counted, () => {});
    await auditFiles(found.files, options, onResult);
  } else {
    await auditAddresses(found.addresses, options, onResult);
    for (const { page, error } of found.failures) {
      unreadable += 1;
      rows.push({ page, kind: 'unreadable', message: error });
    }
  }
  for (const { pages, element, ...finding } of findSameDates(dated, options.sameDates)) {
    const sorted = [...pages].sort();
    rows.push({ page: sorted[0] ?? '', pages: sorted, ...finding });
  }
  // Sorting keeps the order of what stands on one page.
  rows.sort((one, other) => (one.page < other.page ? -1 : one.page > other.page ? 1 : 0));
  return {
    target,
    created: new Date(options.now).toISOString(),
    pages: done,
    badges,
    unreadable,
    findings: rows,
  };
}
