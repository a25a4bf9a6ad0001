import type { JsonObject, Report, ReportStatus } from '../report/report.js';
import type { Row, SqlValue } from './database.js';
import type { ReportQuery } from './report-query.js';

/** The columns of a {@link Report}, from `reports` joined with `passages`. */
export const reportColumns =
  'id, status, created, received, count, article, title, language, annotation, changed_at, changed_by';

/** A statement and its values. */
interface Statement {
  sql: string;
  values: SqlValue[];
}

/**
 * The statement that lists reports, newest first, one more than the limit. For several statuses it
 * puts their lists together: each is short and comes from the index in order, whereas `status IN`
 * would sort all that there are.
 */
export function listReportsSql(query: ReportQuery): Statement {
  const [status = null, ...others] = query.statuses;
  if (others.length === 0) return listOne(query, status);
  const lists = query.statuses.map((each) => listOne(query, each));
  const all = lists.map(({ sql }, index) => `SELECT * FROM (${sql}) AS list${index}`);
  return {
    sql: `${all.join(' UNION ALL ')} ORDER BY received DESC, id DESC LIMIT ?`,
    values: [...lists.flatMap(({ values }) => values), query.limit + 1],
  };
}

/** The list of one status, or of all. */
function listOne(query: ReportQuery, status: ReportStatus | null): Statement {
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  const add = (condition: string, ...its: SqlValue[]) => {
    conditions.push(condition);
    values.push(...its);
  };
  if (status !== null) add('status = ?', status);
  if (query.article !== null) add('article = ?', query.article);
  if (query.words !== null) {
    const escaped = query.words.toLowerCase().replace(/[\\%_]/g, '\\$&');
    add(`search_text LIKE ? ESCAPE '\\'`, `%${escaped}%`);
  }
  if (query.after) add('(received, id) < (?, ?)', query.after.received, query.after.id);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  return {
    sql: `SELECT ${reportColumns} FROM reports JOIN passages USING (passage) ${where}
      ORDER BY received DESC, id DESC LIMIT ?`,
    values: [...values, query.limit + 1],
  };
}

export function toReport(row: Row): Report {
  return {
    id: `urn:uuid:${row.id}`,
    status: row.status as ReportStatus,
    created: String(row.created),
    received: new Date(Number(row.received)).toISOString(),
    count: Number(row.count),
    article: String(row.article),
    title: String(row.title),
    language: String(row.language),
    annotation: JSON.parse(String(row.annotation)) as JsonObject,
    changedAt: row.changed_at === null ? null : new Date(Number(row.changed_at)).toISOString(),
    changedBy: row.changed_by === null ? null : String(row.changed_by),
  };
}
