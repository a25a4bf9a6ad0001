import { isoTime } from '../iso-time.js';
import type { JsonObject, Report } from '../report/report.js';
import type { ReportStatus } from '../report/report-status.js';
import type { Row, SqlValue } from './database.js';
import { filterConditions, type Statement, withStatuses } from './report-conditions.js';
import type { Position, ReportFilter, ReportQuery } from './report-query.js';
import { everyReport, type Found } from './search.js';

/** The columns of a {@link Report} and its {@link Position}, from `reports` and `passages`. */
export const reportColumns = `reports.id, status, created, reports.received, passages.count, article,
  site, title, language, kind, assignee, duplicate_of, notes, annotation, changed_at, changed_by, reports.passage`;

/** The statement that finds reports by their ids. */
export function findReportsSql(ids: readonly string[], scope: readonly string[]): Statement {
  const filter = { ...everything, scope };
  const { sql, values } = filterConditions(filter).among('reports.id', ids).where();
  return {
    sql: `SELECT ${reportColumns} FROM reports JOIN passages USING (passage) ${sql}`,
    values,
  };
}

/**
 * The statement that lists reports by time, one more than the limit. It first picks their ids, all
 * from one index, and then reads the rows of those alone. For several statuses it puts their lists
 * together: each is short and comes from the index in order, whereas `status IN` would sort all
 * that there are. Where only few were found to choose from, they are sorted.
 */
export function listByTimeSql(
  { filter, sort, limit, after }: ReportQuery,
  found: Found = everyReport,
): Statement {
  const [direction, beyond] = sort === 'oldest' ? ['ASC', '>'] : ['DESC', '<'];
  const order = `ORDER BY received ${direction}, id ${direction}`;
  const { statuses } = withStatuses(filter);
  const parts = found.few ? [statuses] : statuses.map((status) => [status]);
  const lists = parts.map((its) => {
    const conditions = filterConditions({ ...filter, statuses: its }, found);
    if (after) conditions.add(`(received, id) ${beyond} (?, ?)`, after.received, after.id);
    const { sql, values } = conditions.where();
    return {
      sql: `SELECT id, received FROM ${found.from.sql} ${sql} ${order} LIMIT ?`,
      values: [...found.from.values, ...values, limit + 1],
    };
  });
  const all = lists.map(({ sql }, index) => `SELECT * FROM (${sql}) AS list${index}`);
  const page = `SELECT * FROM (${all.join(' UNION ALL ')}) AS lists ${order} LIMIT ?`;
  return {
    // CROSS JOIN, because SQLite then reads the tables in the order written.
    sql: `SELECT ${reportColumns} FROM (${page}) AS page CROSS JOIN reports CROSS JOIN passages
      WHERE reports.id = page.id AND passages.passage = reports.passage
      ORDER BY page.received ${direction}, page.id ${direction}`,
    values: [...lists.flatMap(({ values }) => values), limit + 1],
  };
}

/** The statement that counts reports by status. */
export function countReportsSql(filter: ReportFilter, found: Found = everyReport): Statement {
  const { sql, values } = filterConditions(filter, found).where();
  return {
    sql: `SELECT status, COUNT(*) AS number FROM ${found.from.sql} ${sql} GROUP BY status`,
    values: [...found.from.values, ...values],
  };
}

/** A filter that leaves nothing out. */
export const everything: ReportFilter = {
  statuses: [],
  articles: [],
  sites: [],
  kinds: [],
  assignees: [],
  languages: [],
  words: null,
  scope: [],
};

export function toReport(row: Row): Report {
  return {
    id: urn(row.id),
    status: row.status as ReportStatus,
    created: String(row.created),
    received: isoTime(row.received),
    count: Number(row.count),
    article: String(row.article),
    site: String(row.site),
    title: String(row.title),
    language: String(row.language),
    kind: String(row.kind),
    assignee: nullable(row.assignee, String),
    duplicateOf: nullable(row.duplicate_of, urn),
    notes: Number(row.notes),
    annotation: JSON.parse(String(row.annotation)) as JsonObject,
    changedAt: nullable(row.changed_at, isoTime),
    changedBy: nullable(row.changed_by, String),
  };
}

export function toPosition({ count, passage, received, id }: Row): Position {
  return {
    count: Number(count),
    passage: String(passage),
    received: Number(received),
    id: String(id),
  };
}

function urn(id: SqlValue | undefined): string {
  return `urn:uuid:${id}`;
}

function nullable<Value>(
  value: SqlValue | undefined,
  convert: (value: SqlValue) => Value,
): Value | null {
  return value === null || value === undefined ? null : convert(value);
}
