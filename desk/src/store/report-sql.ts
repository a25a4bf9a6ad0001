import type { JsonObject, Report, ReportStatus } from '../report/report.js';
import type { Row, SqlValue } from './database.js';
import type { ReportQuery } from './store.js';

/** The columns of a {@link Report}, from `reports` joined with `passages`. */
export const reportColumns =
  'id, status, created, received, count, article, title, language, annotation, changed_at, changed_by';

/** The statement that lists reports, newest first, one more than the limit. */
export function listReportsSql(query: ReportQuery): { sql: string; values: SqlValue[] } {
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  if (query.statuses.length > 0) {
    conditions.push(`status IN (${query.statuses.map(() => '?').join(', ')})`);
    values.push(...query.statuses);
  }
  if (query.article !== null) {
    conditions.push('article = ?');
    values.push(query.article);
  }
  if (query.words !== null) {
    conditions.push(`search_text LIKE ? ESCAPE '\\'`);
    values.push(`%${query.words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`);
  }
  if (query.after) {
    conditions.push('(received, id) < (?, ?)');
    values.push(query.after.received, query.after.id);
  }
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  values.push(query.limit + 1);
  return {
    sql: `SELECT ${reportColumns} FROM reports JOIN passages USING (passage) ${where}
      ORDER BY received DESC, id DESC LIMIT ?`,
    values,
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
