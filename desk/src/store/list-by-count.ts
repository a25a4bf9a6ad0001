import type { Row, Run } from './database.js';
import { Conditions, filterConditions, type Statement, withStatuses } from './report-conditions.js';
import type { ReportQuery } from './report-query.js';
import { reportColumns } from './report-sql.js';
import { everyReport, type Found } from './search.js';

/** Reports that are sorted as they are found; for more, the passages are gone through. */
const fewReports = 2000;

/** More than the index of words ever gives as few. */
const allFound = 10_000;

/** Passages that are looked through first; then four times as many, and so on. */
const firstPassages = 500;

/**
 * Lists reports by the count of their passage, one more than the limit. Many reports are found by
 * going through the passages, of which an index has the order; few among many would not be found
 * in time like that, but are sorted quickly. Which it is, is asked and not left to the planners of
 * the databases, who cannot know; subqueries with limits of their own keep them to it.
 */
export async function listByCount(
  run: Run,
  query: ReportQuery,
  found: Found = everyReport,
): Promise<Row[]> {
  const filter = filterConditions(withStatuses(query.filter), found).where();
  if (!found.few && (await areMany(run, filter))) return listMany(run, query, filter);
  const few = `SELECT id, passage, received FROM ${found.from.sql} ${filter.sql} LIMIT ?`;
  const { sql, values } = sorted(query, query.limit + 1, {
    sql: `SELECT few.id, few.passage, few.received, count FROM (${few}) AS few
      CROSS JOIN passages WHERE passages.passage = few.passage`,
    values: [...found.from.values, ...filter.values, allFound],
  });
  return run(sql, values);
}

async function areMany(run: Run, { sql, values }: Statement): Promise<boolean> {
  const some = `SELECT 1 AS one FROM reports ${sql} LIMIT ?`;
  const counted = `SELECT COUNT(*) AS number FROM (${some}) AS few`;
  const [row] = await run(counted, [...values, fewReports + 1]);
  return Number(row?.number) > fewReports;
}

async function listMany(run: Run, query: ReportQuery, filter: Statement): Promise<Row[]> {
  const { after, limit } = query;
  const rows: Row[] = [];
  let next = new Conditions();
  if (after) next.add('(count, passage) <= (?, ?)', after.count, after.passage);
  for (let size = firstPassages; ; size *= 4) {
    const { sql: where, values: place } = next.where();
    const best = `SELECT passage, count FROM passages ${where} ORDER BY count DESC, passage DESC`;
    const { sql, values } = sorted(query, limit + 1 - rows.length, {
      sql: `SELECT reports.id, reports.passage, reports.received, best.count
        FROM (${best} LIMIT ?) AS best CROSS JOIN reports
        ${filter.sql} AND reports.passage = best.passage`,
      values: [...place, size, ...filter.values],
    });
    rows.push(...(await run(sql, values)));
    if (rows.length > limit) return rows;
    const [last] = await run(`${best} LIMIT 1 OFFSET ?`, [...place, size - 1]);
    if (!last) return rows;
    next = new Conditions().add(
      '(count, passage) < (?, ?)',
      Number(last.count),
      String(last.passage),
    );
  }
}

const order = (table: string) =>
  `ORDER BY ${table}.count DESC, ${table}.passage DESC, ${table}.received DESC, ${table}.id DESC`;

/** The first reports of those that `found` gives with id, passage, received and count. */
function sorted({ after }: ReportQuery, limit: number, found: Statement): Statement {
  const beyond = new Conditions();
  if (after) {
    const { count, passage, received, id } = after;
    beyond.add('(count, passage, received, id) < (?, ?, ?, ?)', count, passage, received, id);
  }
  const { sql, values } = beyond.where();
  const page = `SELECT * FROM (${found.sql}) AS found ${sql} ${order('found')} LIMIT ?`;
  return {
    sql: `SELECT ${reportColumns} FROM (${page}) AS page CROSS JOIN reports CROSS JOIN passages
      WHERE reports.id = page.id AND passages.passage = reports.passage ${order('page')}`,
    values: [...found.values, ...values, limit],
  };
}
