import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../message-of.js';
import {
  type Database,
  type ListenOptions,
  type Row,
  type Run,
  type SqlValue,
  StoreUnavailableError,
} from './database.js';
import { makeLastingFolder } from './lasting-folder.js';
import { SqliteAnnouncements } from './sqlite-announcements.js';

/** The part of `node:sqlite` used here; `@photostructure/sqlite` has the same. */
interface SqliteConnection {
  exec(sql: string): void;
  prepare(sql: string): { all(...values: SqlValue[]): unknown[] };
  close(): void;
}

interface SqliteModule {
  DatabaseSync: new (path: string) => SqliteConnection;
}

/** Milliseconds that a change waits while another process writes to the same file. */
const busyTimeout = 5000;

/** Milliseconds between the attempts meanwhile. */
const busyPause = 5;

/** Kibibytes of the file kept in memory. */
const cacheSize = 16_384;

/**
 * Pages of 4 KiB in the log at most before they are put into the file: the more, the more changes of
 * a page are put there at once.
 */
const mostPages = 4000;

/** Statements kept prepared; the desk has about thirty, the filters of the list included. */
const mostStatements = 100;

/**
 * Opens an SQLite file, made with its folders if it is not there, readable by its owner alone.
 * WAL with `synchronous=FULL` syncs at every commit: what was acknowledged survives a crash of
 * the machine too, as far as the disk honours fsync.
 *
 * @throws {Error} When it cannot be opened; the message says why.
 */
export async function openSqlite(path: string): Promise<Database> {
  const { DatabaseSync } = await loadSqlite();
  try {
    makeLastingFolder(dirname(path));
    const connection = new DatabaseSync(path);
    connection.exec(`PRAGMA busy_timeout = ${busyTimeout}`);
    connection.exec('PRAGMA journal_mode = WAL');
    connection.exec('PRAGMA synchronous = FULL');
    connection.exec(`PRAGMA cache_size = -${cacheSize}`);
    connection.exec(`PRAGMA wal_autocheckpoint = ${mostPages}`);
    // What is needed to take a statement back, which is little, is not worth a file.
    connection.exec('PRAGMA temp_store = MEMORY');
    // From here on waiting is done here: SQLite's own way stops the process while it lasts.
    connection.exec('PRAGMA busy_timeout = 0');
    if (path !== ':memory:') chmodSync(path, 0o600);
    return new SqliteDatabase(connection);
  } catch (error) {
    throw new Error(`The database "${path}" cannot be opened: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

/** `node:sqlite` where this Node has it (22.13 and newer), else the package with the same API. */
async function loadSqlite(): Promise<SqliteModule> {
  for (const name of ['node:sqlite', '@photostructure/sqlite']) {
    try {
      return (await import(name)) as SqliteModule;
    } catch {
      // The next one, or the message below.
    }
  }
  throw new Error(
    'No SQLite here: use Node 22.13 or newer, or install the package @photostructure/sqlite.',
  );
}

/**
 * One connection. Its calls are synchronous; what is asynchronous is a transaction's work between
 * them, so everything takes its turn and nothing slips into another's transaction.
 */
class SqliteDatabase implements Database {
  readonly dialect = 'sqlite';
  #connection: SqliteConnection;
  #statements = new Map<string, ReturnType<SqliteConnection['prepare']>>();
  #turn: Promise<unknown> = Promise.resolve();
  #announcements = new SqliteAnnouncements(
    (sql, values) => this.run(sql, values),
    (sql, values) => this.#patiently(() => this.#runUnsynced(sql, values)),
  );

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
  }

  run: Run = (sql, values) =>
    this.#takeTurn(() => this.#patiently(() => this.#execute(sql, values)));

  transaction<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    return this.#takeTurn(async () => {
      await this.#patiently(() => this.#execute('BEGIN IMMEDIATE'));
      try {
        const result = await work(async (sql, values) => this.#execute(sql, values));
        this.#execute('COMMIT');
        return result;
      } catch (error) {
        this.#rollBack();
        throw error;
      }
    });
  }

  /** `BEGIN IMMEDIATE` lets one process write at a time. */
  exclusively<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    return this.transaction(work);
  }

  announce(message: string): Promise<void> {
    return this.#announcements.announce(message);
  }

  listen(hear: (message: string) => void, options?: ListenOptions): () => void {
    return this.#announcements.listen(hear, options);
  }

  close(): Promise<void> {
    this.#announcements.close();
    return this.#takeTurn(() => this.#connection.close());
  }

  #takeTurn<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }

  /** Tries until no other process writes. */
  async #patiently(attempt: () => Row[] | Promise<Row[]>): Promise<Row[]> {
    const end = Date.now() + busyTimeout;
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (!isBusy(error) || Date.now() > end) throw error;
      }
      await sleep(busyPause);
    }
  }

  /**
   * Runs a change that is not worth a sync: the next one that is synced takes it along. WAL with
   * `synchronous=NORMAL` keeps the file whole all the same.
   */
  #runUnsynced: Run = (sql, values) =>
    this.#takeTurn(() => {
      this.#connection.exec('PRAGMA synchronous = NORMAL');
      try {
        return this.#execute(sql, values);
      } finally {
        this.#connection.exec('PRAGMA synchronous = FULL');
      }
    });

  #execute(sql: string, values: readonly SqlValue[] = []): Row[] {
    try {
      return this.#prepare(sql).all(...values) as Row[];
    } catch (error) {
      const message = `The database could not answer: ${messageOf(error)}.`;
      throw new StoreUnavailableError(message, { cause: error });
    }
  }

  #prepare(sql: string) {
    let statement = this.#statements.get(sql);
    if (!statement) {
      if (this.#statements.size >= mostStatements) this.#statements.clear();
      statement = this.#connection.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** SQLite has rolled back by itself after some errors (a full disk); then there is none open. */
  #rollBack(): void {
    try {
      this.#execute('ROLLBACK');
    } catch {
      // The error that led here says more.
    }
  }
}

/** What `errcode` says too, which not every version has. */
function isBusy(error: unknown): boolean {
  return (
    error instanceof StoreUnavailableError && /database( table)? is locked/.test(error.message)
  );
}
