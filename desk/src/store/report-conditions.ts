import { reportStatuses } from '../report/report-status.js';
import type { SqlValue } from './database.js';
import type { ReportFilter } from './report-query.js';
import { everyReport, type Found } from './search.js';

/** A piece of SQL and the values of its question marks. */
export interface Statement {
  sql: string;
  values: SqlValue[];
}

/** The conditions of a WHERE on `reports`, all of which hold. */
export class Conditions {
  #parts: string[] = [];
  #values: SqlValue[] = [];

  add(sql: string, ...values: readonly SqlValue[]): this {
    this.#parts.push(sql);
    this.#values.push(...values);
    return this;
  }

  /** One of the values; any when there are none. */
  among(column: string, values: readonly string[]): this {
    if (values.length === 0) return this;
    return this.add(`${column} IN (${values.map(() => '?').join(', ')})`, ...values);
  }

  where(): Statement {
    const sql = this.#parts.length === 0 ? '' : `WHERE ${this.#parts.join(' AND ')}`;
    return { sql, values: this.#values };
  }
}

/** Whether a report is one that the filter means, its words apart. */
export function filterConditions(filter: ReportFilter, { texts }: Found = everyReport): Conditions {
  const conditions = new Conditions()
    .among('reports.status', filter.statuses)
    .among('reports.article', filter.articles)
    .among('reports.site', filter.sites)
    .among('reports.site', filter.scope)
    .among('reports.kind', filter.kinds);
  addAssignees(conditions, filter.assignees);
  addLanguages(conditions, filter.languages);
  for (const text of texts) conditions.add('reports.search_text LIKE ?', `%${text}%`);
  return conditions;
}

/** The filter with its statuses named: the index by status is the one that has all else too. */
export function withStatuses(filter: ReportFilter): ReportFilter {
  return filter.statuses.length > 0 ? filter : { ...filter, statuses: reportStatuses };
}

function addAssignees(conditions: Conditions, assignees: ReportFilter['assignees']): void {
  const names = assignees.filter((name) => name !== null);
  if (names.length === assignees.length) {
    conditions.among('reports.assignee', names);
  } else {
    const either = names.map(() => ' OR reports.assignee = ?').join('');
    conditions.add(`(reports.assignee IS NULL${either})`, ...names);
  }
}

function addLanguages(conditions: Conditions, languages: readonly string[]): void {
  if (languages.length === 0) return;
  const each = languages.map(
    (tag) =>
      `lower(reports.language) = ? OR substr(lower(reports.language), 1, ${tag.length + 1}) = ?`,
  );
  const values = languages.map((tag) => tag.toLowerCase());
  conditions.add(`(${each.join(' OR ')})`, ...values.flatMap((tag) => [tag, `${tag}-`]));
}
