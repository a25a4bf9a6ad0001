import type { Row, Run, SqlValue } from './database.js';

/** Rows in one statement at most: the more, the fewer round trips, and the more to prepare. */
const mostRows = 64;

/**
 * Runs a statement that ends in rows of VALUES once for many rows, or as often as it takes: in
 * groups of 64, 32, 16… rows, so that a few prepared statements serve any number.
 *
 * @param sql The statement, with `VALUES *` where the rows go.
 * @param others The values of the placeholders after the rows.
 * @returns What RETURNING gives for all of them.
 */
export async function runMany(
  run: Run,
  sql: string,
  rows: readonly (readonly SqlValue[])[],
  others: readonly SqlValue[] = [],
): Promise<Row[]> {
  const results: Row[] = [];
  for (let start = 0; start < rows.length; ) {
    const count = 2 ** Math.floor(Math.log2(Math.min(mostRows, rows.length - start)));
    const some = rows.slice(start, start + count);
    const row = `(${Array(some[0]?.length).fill('?').join(', ')})`;
    const statement = sql.replace('VALUES *', `VALUES ${Array(count).fill(row).join(', ')}`);
    results.push(...(await run(statement, [...some.flat(), ...others])));
    start += count;
  }
  return results;
}

/** A list of `?` in brackets for `IN`, filled up to a power of two so that texts repeat. */
export function inList(values: readonly SqlValue[]): { sql: string; values: SqlValue[] } {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)));
  const [first = null] = values;
  const filled = Array.from({ length: size }, (_, index) => values[index] ?? first);
  return { sql: `(${filled.map(() => '?').join(', ')})`, values: filled };
}
