import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError, Pool, type PoolClient } from 'pg';
import { messageOf } from '../message-of.js';
import {
  type Database,
  type Isolation,
  type Row,
  type Run,
  type SqlValue,
  StoreUnavailableError,
} from './database.js';
import { PostgresAnnouncements } from './postgres-announcements.js';
import { numbered, valueTypes } from './postgres-sql.js';

/** Milliseconds to get a connection in, a free one of the pool's included. */
const connectionTimeout = 5_000;

/** Milliseconds that the server works on one statement. */
const statementTimeout = 10_000;

/** Milliseconds until a server that says nothing any more is given up. */
const answerTimeout = 15_000;

/** Milliseconds that a step of `exclusively` may take: an index of a large table, say. */
const longTimeout = 30 * 60_000;

/** How often a transaction is repeated that the server asks to repeat. */
const mostAttempts = 20;

/** Key of the advisory lock of `exclusively`; any number that nothing else on the server uses. */
const exclusiveLock = 6_727_411_930;

/** What the server answers when a transaction got into another's way, by its serializability or a lock. */
const repeatable = new Set(['40001', '40P01']);

/**
 * Opens a PostgreSQL database. The address says all: host, port, user, database, TLS (`sslmode`,
 * `sslrootcert` and so on), and what it leaves out comes from `PGPASSWORD` and its kind.
 *
 * @throws {Error} When it cannot be reached; the message says why, and holds no password.
 */
export async function openPostgres(address: string): Promise<Database> {
  const database = new PostgresDatabase(address);
  try {
    await database.run('SELECT 1');
  } catch (error) {
    await database.close();
    const cause = error instanceof Error ? error.cause : error;
    throw new Error(`The PostgreSQL database cannot be opened: ${messageOf(cause)}.`, { cause });
  }
  return database;
}

class PostgresDatabase implements Database {
  readonly dialect = 'postgres';
  #pool: Pool;
  #announcements: PostgresAnnouncements;

  constructor(address: string) {
    this.#pool = new Pool({
      connectionString: address,
      application_name: 'corrigenda-desk',
      connectionTimeoutMillis: connectionTimeout,
      statement_timeout: statementTimeout,
      query_timeout: answerTimeout,
      idle_in_transaction_session_timeout: answerTimeout,
      keepAlive: true,
      types: valueTypes,
    });
    // A connection that breaks leaves the pool; whoever waits for its answer learns it there. An
    // error that nobody listens to would end the process.
    this.#pool.on('error', () => {});
    this.#pool.on('connect', (client) => client.on('error', () => {}));
    this.#announcements = new PostgresAnnouncements(address);
  }

  run: Run = async (sql, values) => {
    try {
      return (await this.#pool.query<Row>(numbered(sql), values as SqlValue[])).rows;
    } catch (error) {
      throw unavailable(error);
    }
  };

  transaction<Result>(
    work: (run: Run) => Promise<Result>,
    isolation: Isolation = 'serial',
  ): Promise<Result> {
    return this.#transaction(isolation === 'serial' ? 'SERIALIZABLE' : 'READ COMMITTED', work);
  }

  exclusively<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    // Not serializable: that would show the database as it was before the lock was had.
    return this.#transaction(
      'READ COMMITTED',
      async (run) => {
        await run(`SET LOCAL statement_timeout = ${longTimeout}`);
        await run('SELECT pg_advisory_xact_lock(?)', [exclusiveLock]);
        return work(run);
      },
      longTimeout,
    );
  }

  announce(message: string): Promise<void> {
    return this.#announcements.announce(message);
  }

  listen(hear: (message: string) => void): () => void {
    return this.#announcements.listen(hear);
  }

  async close(): Promise<void> {
    await Promise.all([this.#announcements.close(), this.#pool.ended || this.#pool.end()]);
  }

  async #transaction<Result>(
    level: string,
    work: (run: Run) => Promise<Result>,
    timeout?: number,
  ): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      const client = await this.#connect();
      try {
        const result = await inTransaction(client, level, work, timeout);
        client.release();
        return result;
      } catch (error) {
        client.release(!(await rolledBack(client, error)));
        if (attempt >= mostAttempts || !repeatable.has(codeOf(error))) throw error;
      }
      await sleep(Math.random() * 5 * attempt);
    }
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw unavailable(error);
    }
  }
}

async function inTransaction<Result>(
  client: PoolClient,
  level: string,
  work: (run: Run) => Promise<Result>,
  timeout: number | undefined,
): Promise<Result> {
  const run: Run = async (sql, values) => {
    try {
      const query = { text: numbered(sql), values: values as SqlValue[], query_timeout: timeout };
      return (await client.query<Row>(query)).rows;
    } catch (error) {
      throw unavailable(error);
    }
  };
  await run(`BEGIN ISOLATION LEVEL ${level}`);
  const result = await work(run);
  await run('COMMIT');
  return result;
}

/** Whether the connection is as good as new; one that broke or hangs is not. */
async function rolledBack(client: PoolClient, error: unknown): Promise<boolean> {
  const answered =
    !(error instanceof StoreUnavailableError) || error.cause instanceof DatabaseError;
  if (!answered) return false;
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false;
  }
}

function unavailable(error: unknown): StoreUnavailableError {
  const message = `The database could not answer: ${messageOf(error)}.`;
  return new StoreUnavailableError(message, { cause: error });
}

/** The server's code (SQLSTATE) of what a statement was refused for. */
function codeOf(error: unknown): string {
  const cause = error instanceof StoreUnavailableError ? error.cause : error;
  return cause instanceof DatabaseError ? (cause.code ?? '') : '';
}
