import { type ReportStatus, reportStatuses } from '../report/report-status.js';
import type { Database, SqlValue } from './database.js';

/** Milliseconds of a day in UTC; also written out in the statements, where it is a constant. */
const day = 86_400_000;

/** How many articles are listed at most. */
const mostArticles = 10;

/** How many kinds are told apart: anybody can send a kind of their own. */
const mostKinds = 10;

/** What somebody still has to do something about. */
const open = "('new', 'held', 'accepted')";

/** What an editor has brought to its end. Spam is left out: it is no report. */
const resolved = "('fixed', 'rejected', 'duplicate')";

/** What the desk writes as the editor of changes that it makes by itself. */
const byItself = 'desk';

/** What came and what was done, for editors. */
export interface Statistics {
  /** Every day of the period (ISO 8601, UTC), the oldest first, today included. */
  days: { date: string; received: number; resolved: number }[];
  /** Milliseconds from receiving a report to its end; null when none ended in the period. */
  resolution: { median: number | null; p90: number | null };
  /** Articles with most reports in the period, the most first. */
  articles: { article: string; title: string; count: number; open: number }[];
  /** Reports of the period by what their readers chose; `''` for nothing, or a seldom kind. */
  kinds: Record<string, number>;
  /** Reports of the period by where they stand now. */
  statuses: Record<ReportStatus, number>;
}

/** Which reports to count. */
export interface StatisticsQuery {
  /** How many days, today included. */
  days: number;
  /** Origins of the sites to count; all when empty. */
  sites: readonly string[];
  /** The present, in milliseconds since 1970. */
  now: number;
}

/** Counts reports. One index (`reports_statistics`) has all the columns that are looked at. */
export class StatisticsStore {
  #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async statistics({ days, sites, now }: StatisticsQuery): Promise<Statistics> {
    const first = Math.floor(now / day) - days + 1;
    const ofSites = sites.length > 0 ? `AND site IN (${sites.map(() => '?').join(', ')})` : '';
    const period = [first * day, ...sites];
    const [received, ended, articles] = await Promise.all([
      this.#received(ofSites, period),
      this.#ended(ofSites, period),
      this.#articles(ofSites, period),
    ]);
    return {
      days: Array.from({ length: days }, (_, index) => ({
        date: new Date((first + index) * day).toISOString().slice(0, 10),
        received: received.days.get(first + index) ?? 0,
        resolved: ended.days.get(first + index) ?? 0,
      })),
      resolution: ended.resolution,
      articles,
      kinds: received.kinds,
      statuses: received.statuses,
    };
  }

  /** What came in the period. */
  async #received(ofSites: string, period: readonly SqlValue[]) {
    const rows = await this.#database.run(
      `SELECT received / 86400000 AS day, kind, status, COUNT(*) AS reports FROM reports
       WHERE received >= ? ${ofSites} GROUP BY received / 86400000, kind, status`,
      period,
    );
    const days = new Map<number, number>();
    const kinds = new Map<string, number>();
    const statuses = Object.fromEntries(reportStatuses.map((status) => [status, 0])) as Record<
      ReportStatus,
      number
    >;
    for (const row of rows) {
      const reports = Number(row.reports);
      statuses[row.status as ReportStatus] += reports;
      if (row.status === 'spam') continue;
      add(days, Number(row.day), reports);
      add(kinds, String(row.kind), reports);
    }
    return { days, kinds: Object.fromEntries(most(kinds)), statuses };
  }

  /** What was brought to its end in the period, whenever it came. */
  async #ended(ofSites: string, period: readonly SqlValue[]) {
    // By an expression: going through the one index is faster than looking up each of the reports.
    const where = `CASE WHEN status IN ${resolved} THEN 1 ELSE 0 END = 1
      AND changed_at >= ? ${ofSites} AND changed_by <> '${byItself}'`;
    const [rows, places] = await Promise.all([
      this.#database.run(
        `SELECT changed_at / 86400000 AS day, COUNT(*) AS reports FROM reports
         WHERE ${where} GROUP BY changed_at / 86400000`,
        period,
      ),
      this.#database.run(
        `SELECT place, reports, time FROM (
           SELECT changed_at - received AS time, COUNT(*) OVER () AS reports,
             ROW_NUMBER() OVER (ORDER BY changed_at - received) AS place
           FROM reports WHERE ${where}
         ) AS times WHERE place IN ((reports + 1) / 2, (reports * 9 + 9) / 10)`,
        period,
      ),
    ]);
    const days = new Map(rows.map((row) => [Number(row.day), Number(row.reports)]));
    const times = places.map(({ time }) => Number(time)).sort((one, other) => one - other);
    return { days, resolution: { median: times[0] ?? null, p90: times.at(-1) ?? null } };
  }

  /** By an expression: SQLite would go through all reports in the order of an index of articles. */
  async #articles(ofSites: string, period: readonly SqlValue[]) {
    const rows = await this.#database.run(
      `SELECT article, reports, unfinished, (
         SELECT title FROM reports WHERE reports.article = most.article
         ORDER BY received DESC, id DESC LIMIT 1
       ) AS title FROM (
         SELECT article || '' AS article, COUNT(*) AS reports,
           SUM(CASE WHEN status IN ${open} THEN 1 ELSE 0 END) AS unfinished
         FROM reports WHERE received >= ? ${ofSites} AND status <> 'spam'
         GROUP BY article || '' ORDER BY COUNT(*) DESC, article || '' LIMIT ${mostArticles}
       ) AS most ORDER BY reports DESC, article`,
      period,
    );
    return rows.map((row) => ({
      article: String(row.article),
      title: String(row.title),
      count: Number(row.reports),
      open: Number(row.unfinished),
    }));
  }
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

/** The kinds with most reports, and all others as one without a name. */
function most(kinds: ReadonlyMap<string, number>): Map<string, number> {
  const sorted = [...kinds].sort(([, one], [, other]) => other - one);
  const few = new Map(sorted.slice(0, mostKinds));
  for (const [, reports] of sorted.slice(mostKinds)) add(few, '', reports);
  return few;
}
