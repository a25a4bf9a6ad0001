import { isoTime } from '../iso-time.js';
import type { Database, Row } from '../store/database.js';
import type { Target } from './target.js';

/** Messages claimed at once. */
const claimed = 10;

/** Milliseconds that a dead message is kept to be looked at. */
const keepDead = 30 * 24 * 60 * 60 * 1000;

/** A message in the queue, as the worker that has claimed it knows it. */
export interface Claim {
  id: string;
  target: string;
  type: string;
  site: string;
  batch: string | null;
  created: number;
  expires: number;
  /** Until when nobody else may try it; also proves that the claim is still ours. */
  lease: number;
  /** How often it has been tried, this time included. */
  attempts: number;
}

/** A message in the queue, for administrators. */
export interface QueuedNotification {
  id: string;
  target: string;
  type: string;
  site: string;
  created: string;
  attempts: number;
  state: 'waiting' | 'dead';
  /** When it is tried next; null when it is dead. */
  next: string | null;
  error: string | null;
}

/** The queue of messages once they are made, in SQL that SQLite and PostgreSQL both understand. */
export class NotificationStore {
  #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Takes messages that are due, for this worker alone until the lease ends. */
  async claim(targets: readonly Target[], now: number, lease: number): Promise<Claim[]> {
    if (targets.length === 0) return [];
    const rows = await this.#database.run(
      `UPDATE notifications SET lease = ?, attempts = attempts + 1
       WHERE lease < ? AND state = 'waiting' AND id IN (
         SELECT id FROM notifications WHERE state = 'waiting' AND lease < ?
           AND target IN (${targets.map(() => '?').join(', ')})
         ORDER BY lease LIMIT ${claimed})
       RETURNING id, target, type, site, batch, created, expires, lease, attempts`,
      [now + lease, now, now, ...targets.map(({ key }) => key)],
    );
    return rows.map(toClaim);
  }

  /** The message is sent, or there is nothing to say any more. */
  async done({ id }: Claim): Promise<void> {
    await this.#database.run('DELETE FROM notifications WHERE id = ?', [id]);
  }

  /** The message is tried again at a time. */
  async postpone({ id, lease }: Claim, until: number, error: string): Promise<void> {
    await this.#database.run(
      'UPDATE notifications SET lease = ?, error = ? WHERE id = ? AND lease = ?',
      [until, error, id, lease],
    );
  }

  /** All messages of a target wait at least until then; one under way is not stopped by that. */
  async pause(target: string, until: number): Promise<void> {
    await this.#database.run(
      `UPDATE notifications SET lease = ? WHERE target = ? AND state = 'waiting' AND lease < ?`,
      [until, target, until],
    );
  }

  /** Gives back what was claimed and not tried to the end. */
  async release({ id, lease }: Claim, now: number): Promise<void> {
    await this.#database.run(
      'UPDATE notifications SET lease = ?, attempts = attempts - 1 WHERE id = ? AND lease = ?',
      [now - 1, id, lease],
    );
  }

  async bury({ id, lease }: Claim, error: string): Promise<void> {
    await this.#database.run(
      `UPDATE notifications SET state = 'dead', error = ? WHERE id = ? AND lease = ?`,
      [error, id, lease],
    );
  }

  /** Nothing goes to a target any more, until somebody asks for another try. */
  async stop(target: string, error: string): Promise<void> {
    await this.#database.transaction(async (run) => {
      await run(
        `INSERT INTO notification_targets (target, stopped) VALUES (?, ?)
         ON CONFLICT (target) DO UPDATE SET stopped = excluded.stopped`,
        [target, error],
      );
      await run(
        `UPDATE notifications SET state = 'dead', error = ? WHERE target = ? AND state = 'waiting'`,
        [error, target],
      );
    });
  }

  /** Forgets events that no message tells of any more, and messages that were too late for long. */
  async sweep(now: number): Promise<void> {
    await this.#database.run(
      `UPDATE notifications SET state = 'dead', error = COALESCE(error, 'nobody tried it')
       WHERE state = 'waiting' AND expires < ? AND lease < ?`,
      [now, now],
    );
    await this.#database.run(`DELETE FROM notifications WHERE state = 'dead' AND expires < ?`, [
      now - keepDead,
    ]);
    await this.#database.run(
      `DELETE FROM notification_events WHERE batch IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM notifications WHERE notifications.batch = notification_events.batch)`,
    );
  }

  /** What waits and what is dead, the newest first. */
  async list(limit: number): Promise<QueuedNotification[]> {
    const rows = await this.#database.run(
      `SELECT id, target, type, site, created, attempts, state, lease, error FROM notifications
       ORDER BY created DESC, id LIMIT ?`,
      [limit],
    );
    return rows.map((row) => ({
      id: String(row.id),
      target: String(row.target),
      type: String(row.type),
      site: String(row.site),
      created: isoTime(row.created),
      attempts: Number(row.attempts),
      state: row.state === 'dead' ? 'dead' : 'waiting',
      next: row.state === 'dead' ? null : isoTime(row.lease),
      error: row.error === null ? null : String(row.error),
    }));
  }

  /** Targets that get nothing any more, with the reason. */
  async stopped(): Promise<Map<string, string>> {
    const rows = await this.#database.run(
      'SELECT target, stopped FROM notification_targets WHERE stopped IS NOT NULL',
    );
    return new Map(rows.map(({ target, stopped }) => [String(target), String(stopped)]));
  }

  /**
   * Tries dead messages again, and targets that were stopped.
   *
   * @param id One message; null for all.
   * @returns How many messages are tried.
   */
  retry(id: string | null, now: number, tryFor: number): Promise<number> {
    return this.#database.transaction(async (run) => {
      const rows = await run(
        `UPDATE notifications SET state = 'waiting', lease = ?, expires = ?, attempts = 0
         WHERE state = 'dead' ${id === null ? '' : 'AND id = ?'} RETURNING target`,
        [now - 1, now + tryFor, ...(id === null ? [] : [id])],
      );
      if (id === null) {
        await run('UPDATE notification_targets SET stopped = NULL WHERE stopped IS NOT NULL');
      }
      for (const target of new Set(rows.map((row) => String(row.target)))) {
        await run('UPDATE notification_targets SET stopped = NULL WHERE target = ?', [target]);
      }
      return rows.length;
    });
  }

  /** How many messages wait and how many are dead. */
  async counts(): Promise<{ waiting: number; dead: number }> {
    const rows = await this.#database.run(
      'SELECT state, COUNT(*) AS count FROM notifications GROUP BY state',
    );
    const count = (state: string) => Number(rows.find((row) => row.state === state)?.count ?? 0);
    return { waiting: count('waiting'), dead: count('dead') };
  }
}

function toClaim(row: Row): Claim {
  return {
    id: String(row.id),
    target: String(row.target),
    type: String(row.type),
    site: String(row.site),
    batch: row.batch === null ? null : String(row.batch),
    created: Number(row.created),
    expires: Number(row.expires),
    lease: Number(row.lease),
    attempts: Number(row.attempts),
  };
}
