/** A value that a statement takes or gives; BIGINT comes as a number, all ours are safe integers. */
export type SqlValue = string | number | null;

export type Row = Record<string, SqlValue>;

/** Runs one statement with `?` for its values and gives its rows, those of RETURNING included. */
export type Run = (sql: string, values?: readonly SqlValue[]) => Promise<Row[]>;

/**
 * What every store of the desk is built on: a database that speaks the dialect which SQLite (3.35
 * and newer) and PostgreSQL share: ON CONFLICT, RETURNING, row values, TEXT and BIGINT. Every
 * promise of a change resolves only when the change is durable.
 *
 * @throws {StoreUnavailableError} From every method, when the database cannot answer now.
 */
export interface Database {
  run: Run;
  /** Runs `work` in one durable transaction; rolls back when it throws. */
  transaction<Result>(work: (run: Run) => Promise<Result>): Promise<Result>;
  /**
   * Tells all desks on this database, this one included, that something has changed. May be lost
   * with the connection: whoever listens must be able to do without.
   *
   * @param message A few hundred characters at most.
   */
  announce(message: string): Promise<void>;
  /** Calls `hear` for every announcement until the returned function is called. */
  listen(hear: (message: string) => void): () => void;
  close(): Promise<void>;
}

/** The database cannot answer now; trying again later may help. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}
