import type { Report } from '../report/report.js';

/** What an export is of. */
export interface ExportFacts {
  /** Address of the export. */
  address: string;
  /** How many reports there are. */
  total: number;
  /** RFC 3339, UTC. */
  time: string;
}

/** How reports are written into a file, one after the other. */
export interface ExportFormat {
  type: string;
  /** What the file's name ends with, without the dot. */
  extension: string;
  begin(facts: ExportFacts): string;
  /** @param index From 0. */
  report(report: Report, index: number): string;
  end: string;
}
