/** A value that a statement takes or gives; BIGINT comes as a number, all ours are safe integers. */
export type SqlValue = string | number | null;

export type Row = Record<string, SqlValue>;

/** Runs one statement with `?` for its values and gives its rows, those of RETURNING included. */
export type Run = (sql: string, values?: readonly SqlValue[]) => Promise<Row[]>;

/**
 * A database that speaks the dialect which SQLite (3.35 and newer) and PostgreSQL share:
 * ON CONFLICT, RETURNING, row values, TEXT and BIGINT.
 */
export interface Database {
  run: Run;
  /** Runs `work` in one durable transaction; rolls back when it throws. */
  transaction<Result>(work: (run: Run) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
