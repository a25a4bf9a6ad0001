import { randomUUID } from 'node:crypto';
import type { AuditReport, ReportRow } from '../audit/run-audit.js';
import type { Database, Row, Run, SqlValue } from './database.js';

/** Milliseconds of a day. */
const day = 86_400_000;

/** The due day of what has none: the last day that a date can have. */
const never = 8_640_000_000_000_000;

/** Findings stored with one statement; ten values each are within what both databases take. */
const batch = 100;

/** Milliseconds for which the last run of a target is kept that nobody audits any more. */
const lifetime = 180 * day;

/** Characters of a page's text that are kept. */
const longest = 1000;

/** A run of the audit, without what it found. Times are milliseconds since 1970. */
export interface AuditRun {
  /** What was audited: a folder or an address. */
  target: string;
  created: number;
  pages: number;
  badges: number;
  unreadable: number;
}

/** What is wrong with a page. */
export interface AuditFindingRow {
  id: string;
  /** Address of the page; its path where nobody said where the files are on the web. */
  page: string;
  /** Origin of the page; empty for a path. */
  site: string;
  kind: string;
  message: string;
  /** Day on which the next review is or was due (ISO 8601). */
  due: string | null;
  /** The date as it was written, or the one that too many pages share. */
  date: string | null;
  value: string | null;
  /** Position of the badge on its page, from 1. */
  badge: number | null;
}

export const auditSorts = ['due', 'page'] as const;
export type AuditSort = (typeof auditSorts)[number];

/** Where a page of the list begins: after this finding. */
export interface AuditPosition {
  due: number;
  page: string;
  id: string;
}

export interface AuditQuery {
  /** Any of these; all when empty. */
  kinds: readonly string[];
  /** Origins of sites; all, and paths, when null. */
  sites: readonly string[] | null;
  sort: AuditSort;
  limit: number;
  after: AuditPosition | null;
  /** The present, in milliseconds since 1970: what was due when audited may be overdue by now. */
  now: number;
}

export interface AuditPage {
  findings: AuditFindingRow[];
  next: AuditPosition | null;
}

/** What a finding is today, by the day `?`. */
const kindToday = `CASE WHEN kind IN ('overdue', 'due-soon')
  THEN CASE WHEN due < ? THEN 'overdue' ELSE 'due-soon' END ELSE kind END`;

/** The last run of the audit for each target. */
export class AuditStore {
  #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Keeps a run in the place of the last one of the same target: all of it, or none.
   *
   * @param base Address of the folder that the pages' paths are below; null when it is not known.
   */
  async store(report: AuditReport, base: string | null): Promise<void> {
    const target = base ?? report.target;
    await this.#database.transaction(async (run) => {
      const oldest = Date.parse(report.created) - lifetime;
      await run(
        `DELETE FROM audit_findings WHERE target = ?
         OR target IN (SELECT target FROM audits WHERE created < ?)`,
        [target, oldest],
      );
      await run('DELETE FROM audits WHERE created < ?', [oldest]);
      await run(
        `INSERT INTO audits (target, site, created, pages, badges, unreadable)
         VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (target) DO UPDATE SET created = excluded.created,
         pages = excluded.pages, badges = excluded.badges, unreadable = excluded.unreadable`,
        [
          target,
          originOf(target),
          Date.parse(report.created),
          report.pages,
          report.badges,
          report.unreadable,
        ],
      );
      for (let start = 0; start < report.findings.length; start += batch) {
        const rows = report.findings.slice(start, start + batch);
        await addFindings(run, rows, target, base, Date.parse(report.created));
      }
    });
    await this.#database.announce(JSON.stringify({ type: 'audit' }));
  }

  /** The runs that an editor may know of, the newest first. */
  async runs(sites: readonly string[] | null): Promise<AuditRun[]> {
    const { sql, values } = ofSites(sites);
    const rows = await this.#database.run(
      `SELECT target, created, pages, badges, unreadable FROM audits WHERE ${sql}
       OR target IN (SELECT target FROM audit_findings WHERE ${sql})
       ORDER BY created DESC, target LIMIT 100`,
      [...values, ...values],
    );
    return rows.map((row) => ({
      target: String(row.target),
      created: Number(row.created),
      pages: Number(row.pages),
      badges: Number(row.badges),
      unreadable: Number(row.unreadable),
    }));
  }

  /** How many findings there are of each kind. */
  async counts(sites: readonly string[] | null, now: number): Promise<Record<string, number>> {
    const { sql, values } = ofSites(sites);
    const rows = await this.#database.run(
      `SELECT kind, COUNT(*) AS findings FROM (
         SELECT ${kindToday} AS kind FROM audit_findings WHERE ${sql}
       ) AS today GROUP BY kind`,
      [startOfDay(now), ...values],
    );
    return Object.fromEntries(rows.map((row) => [String(row.kind), Number(row.findings)]));
  }

  async list({ kinds, sites, sort, limit, after, now }: AuditQuery): Promise<AuditPage> {
    const site = ofSites(sites);
    const conditions = [site.sql];
    const values: SqlValue[] = [startOfDay(now), ...site.values];
    if (kinds.length > 0) {
      conditions.push(`${kindToday} IN (${kinds.map(() => '?').join(', ')})`);
      values.push(startOfDay(now), ...kinds);
    }
    if (after) {
      conditions.push(sort === 'due' ? '(due, page, id) > (?, ?, ?)' : '(page, id) > (?, ?)');
      values.push(...(sort === 'due' ? [after.due] : []), after.page, after.id);
    }
    const rows = await this.#database.run(
      `SELECT id, page, site, ${kindToday} AS kind, due, date, value, badge, message
       FROM audit_findings WHERE ${conditions.join(' AND ')}
       ORDER BY ${sort === 'due' ? 'due, page, id' : 'page, id'} LIMIT ?`,
      [...values, limit + 1],
    );
    // One more than asked for tells whether there is a next page.
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      findings: shown.map(toFinding),
      next: last ? { due: Number(last.due), page: String(last.page), id: String(last.id) } : null,
    };
  }
}

async function addFindings(
  run: Run,
  rows: readonly ReportRow[],
  target: string,
  base: string | null,
  created: number,
): Promise<void> {
  const values = rows.flatMap((row): SqlValue[] => {
    const page = addressOf(row.page, base);
    return [
      randomUUID(),
      target,
      originOf(page),
      page,
      row.kind,
      row.days === undefined ? never : startOfDay(created) + row.days * day,
      kept(row.date),
      kept(row.value),
      row.badge ?? null,
      kept(row.message) ?? '',
    ];
  });
  await run(
    `INSERT INTO audit_findings
       (id, target, site, page, kind, due, date, value, badge, message)
     VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
    values,
  );
}

/** A text that both databases take, of a bounded length. */
const kept = (text: string | undefined): string | null =>
  text === undefined
    ? null
    : text
        .replaceAll('\0', '')
        .slice(0, longest)
        .replace(/\p{Surrogate}/gu, '\uFFFD');

/** The page's address on the web, where it is known. */
function addressOf(page: string, base: string | null): string {
  if (base === null || !URL.canParse(page, base)) return kept(page) ?? '';
  // A folder's name may have what means something else in an address.
  const path = page.split('/').map(encodeURIComponent).join('/');
  return /^https?:/i.test(page) ? page : new URL(path, base).href;
}

const originOf = (page: string): string =>
  /^https?:\/\//i.test(page) && URL.canParse(page) ? new URL(page).origin : '';

const startOfDay = (time: number): number => Math.floor(time / day) * day;

function ofSites(sites: readonly string[] | null): { sql: string; values: readonly string[] } {
  if (sites === null) return { sql: '1 = 1', values: [] };
  return { sql: `site IN (${sites.map(() => '?').join(', ')})`, values: sites };
}

function toFinding(row: Row): AuditFindingRow {
  const due = Number(row.due);
  const text = (value: Row[string] | undefined): string | null =>
    value === null || value === undefined ? null : String(value);
  return {
    id: String(row.id),
    page: String(row.page),
    site: String(row.site),
    kind: String(row.kind),
    message: String(row.message),
    due: due === never ? null : new Date(due).toISOString().slice(0, 10),
    date: text(row.date),
    value: text(row.value),
    badge: row.badge === null ? null : Number(row.badge),
  };
}
