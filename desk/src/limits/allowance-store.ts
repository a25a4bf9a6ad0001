import { createHmac, randomBytes } from 'node:crypto';
import type { Database, Run } from '../store/database.js';
import { inList, runMany } from '../store/many-rows.js';
import { costOf, hour, type Rate } from './allowance.js';

/** Milliseconds after which the salt is replaced, so that no key tells of yesterday. */
const saltLifetime = 24 * hour;

/** In a millisecond: a fast rate costs less than one of these. */
const microseconds = 1000;

/** Rows deleted in one transaction at most. */
const mostDeleted = 1000;

/** Something that is limited, and how much of it. What it is called is hashed before it is stored. */
export interface Limited {
  name: string;
  rate: Rate;
}

interface Salt {
  salt: string;
  expires: number;
}

/**
 * The allowances that all processes on one database share, in milliseconds since 1970 as
 * {@link ./allowance.ts} has them. Names are stored as an HMAC with a salt that rotates and is
 * shared too, so what they are, the network of a client above all, is nowhere.
 */
export class AllowanceStore {
  #database: Database;
  #salt: Salt = { salt: '', expires: 0 };

  constructor(database: Database) {
    this.#database = database;
  }

  /** The keys of names, in their order. */
  async keys(run: Run, names: readonly string[], now: number): Promise<string[]> {
    const salt = await this.#currentSalt(run, now);
    return names.map((name) => createHmac('sha256', salt).update(name).digest('base64url'));
  }

  /** The allowances of keys; those that nothing is used of are left out. */
  async read(run: Run, keys: readonly string[]): Promise<Map<string, number>> {
    if (keys.length === 0) return new Map();
    const list = inList(keys);
    const rows = await run(
      `SELECT key, until FROM allowances WHERE key IN ${list.sql}`,
      list.values,
    );
    return new Map(rows.map(({ key, until }) => [String(key), Number(until) / microseconds]));
  }

  /**
   * Adds up what was used of allowances, on top of what other processes have by now.
   *
   * @param used How much of which rate, by key.
   */
  async spend(
    run: Run,
    used: ReadonlyMap<string, { rate: Rate; count: number }>,
    now: number,
  ): Promise<void> {
    // In one order everywhere: two transactions that wait for each other's rows would never end.
    const sorted = [...used].sort(([a], [b]) => (a < b ? -1 : 1));
    const start = now * microseconds;
    const rows = sorted.map(([key, { rate, count }]) => [
      key,
      start + Math.round(count * costOf(rate) * microseconds),
    ]);
    await runMany(
      run,
      `INSERT INTO allowances (key, until) VALUES *
       ON CONFLICT (key) DO UPDATE SET until = CASE
         WHEN allowances.until > ? THEN allowances.until + excluded.until - ?
         ELSE excluded.until END`,
      rows,
      [start, start],
    );
  }

  /** Forgets the allowances that nothing is used of any more. */
  async deleteUnused(now: number): Promise<void> {
    const start = now * microseconds;
    await this.#database.transaction(async (run) => {
      const unused = await run('SELECT key FROM allowances WHERE until <= ? LIMIT ?', [
        start,
        mostDeleted,
      ]);
      // One by one, so in the order of the keys: see above.
      for (const key of unused.map((row) => String(row.key)).sort()) {
        await run('DELETE FROM allowances WHERE key = ? AND until <= ?', [key, start]);
      }
    }, 'statement');
  }

  async #currentSalt(run: Run, now: number): Promise<string> {
    if (now >= this.#salt.expires) {
      const stored = await readSalt(run, now);
      // One that this transaction makes is remembered by the next: this one may come to nothing.
      if (!stored) return makeSalt(run, now);
      this.#salt = stored;
    }
    return this.#salt.salt;
  }
}

async function readSalt(run: Run, now: number): Promise<Salt | null> {
  const [row] = await run('SELECT salt, expires FROM limit_salt WHERE expires > ?', [now]);
  return row ? { salt: String(row.salt), expires: Number(row.expires) } : null;
}

/** Overwrites the salt before; of several processes that do so at once the first one's stays. */
async function makeSalt(run: Run, now: number): Promise<string> {
  const salt = randomBytes(32).toString('base64url');
  const made = await run(
    `INSERT INTO limit_salt (id, salt, expires) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET salt = excluded.salt, expires = excluded.expires
       WHERE limit_salt.expires <= ? RETURNING salt`,
    [salt, now + saltLifetime, now],
  );
  if (made.length > 0) return salt;
  return (await readSalt(run, now))?.salt ?? salt;
}
