import { types } from 'pg';

const statements = new Map<string, string>();

/** Texts kept; the filters of lists make many, and each is made again in no time. */
const mostStatements = 1000;

/** A statement with `$1`, `$2`… for its `?`; those in quotes stay. */
export function numbered(sql: string): string {
  let statement = statements.get(sql);
  if (statement === undefined) {
    let count = 0;
    statement = sql.replace(/'(?:[^']|'')*'|"[^"]*"|\?/g, (part) =>
      part === '?' ? `$${++count}` : part,
    );
    if (statements.size >= mostStatements) statements.clear();
    statements.set(sql, statement);
  }
  return statement;
}

const { BOOL, INT8, NUMERIC } = types.builtins;

/** Values as SQLite gives them: numbers for BIGINT and for sums of it, 1 and 0 for BOOLEAN. */
export const valueTypes = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    if (type === INT8 || type === NUMERIC) return Number;
    if (type === BOOL) return (text: string) => (text === 't' ? 1 : 0);
    return types.getTypeParser(type, format as 'text');
  },
};
