/** A value that a statement takes or gives; BIGINT comes as a number, all ours are safe integers. */
export type SqlValue = string | number | null;

export type Row = Record<string, SqlValue>;

/** Runs one statement with `?` for its values and gives its rows, those of RETURNING included. */
export type Run = (sql: string, values?: readonly SqlValue[]) => Promise<Row[]>;

/** The databases whose SQL differs, where it does. */
export type Dialect = 'sqlite' | 'postgres';

/**
 * What transactions see of each other. `serial`: the effect is as if they ran one after the other.
 * `statement`: every statement sees what others have committed by then, which is faster where much
 * arrives at once, and right only where every statement is right by itself.
 */
export type Isolation = 'serial' | 'statement';

/**
 * What every store of the desk is built on: a database that speaks the dialect which SQLite (3.35
 * and newer) and PostgreSQL share: ON CONFLICT, RETURNING, row values, TEXT and BIGINT. Every
 * promise of a change resolves only when the change is durable.
 *
 * @throws {StoreUnavailableError} From every method, when the database cannot answer now.
 */
export interface Database extends Announcements {
  readonly dialect: Dialect;
  run: Run;
  /**
   * Runs `work` in one durable transaction; rolls back when it throws. A transaction that got into
   * the way of another one is repeated, so `work` does nothing but ask the database.
   *
   * @param isolation Default: `serial`. SQLite's are never anything else.
   */
  transaction<Result>(work: (run: Run) => Promise<Result>, isolation?: Isolation): Promise<Result>;
  /** A transaction that no other `exclusively` runs beside, in whatever process. May take long. */
  exclusively<Result>(work: (run: Run) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** What desks on one database tell each other. */
export interface Announcements {
  /**
   * Tells all desks on this database, this one included, that something has changed. Never throws,
   * and may be lost with the connection: whoever listens must be able to do without.
   *
   * @param message A few hundred characters at most.
   */
  announce(message: string): Promise<void>;
  /**
   * Calls `hear` for every announcement until the returned function is called, and with
   * {@link anythingChanged} when some may have been lost.
   */
  listen(hear: (message: string) => void, options?: ListenOptions): () => void;
}

export interface ListenOptions {
  /**
   * Whether what other processes announce has to be heard within about a second, which costs SQLite
   * a look every second. Default: it is heard if somebody else needs it.
   */
  soon?: boolean;
}

/** The announcement that reports have changed, without saying which: whoever listens loads again. */
export const anythingChanged = '{"type":"reports"}';

/** An announcement of the same kind that names no reports. */
export function kindOf(message: string): string {
  const [start] = /^\{"type":"[a-z]+"/.exec(message) ?? [];
  return start ? `${start}}` : anythingChanged;
}

/** The database cannot answer now; trying again later may help. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}
