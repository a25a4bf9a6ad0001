import { randomUUID } from 'node:crypto';
import type { IncomingReport } from '../report/report.js';
import type { Database, Row, Run } from '../store/database.js';
import { chunks, groupBy } from '../store/groups.js';
import { Conditions } from '../store/report-conditions.js';
import type { ReportEvent } from './message.js';
import type { Target } from './target.js';

/** How many times longer than usual the events of a busy site are gathered at most. */
const mostWaits = 20;

/** Makes messages of what has happened, in SQL that SQLite and PostgreSQL both understand. */
export class MessageMaker {
  #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Notes in the transaction of new reports that somebody has to be told. One row a site: it costs
   * next to nothing beside the reports, however many they are.
   *
   * @param at Milliseconds since 1970.
   */
  async addEvents(run: Run, reports: readonly IncomingReport[], at: number): Promise<void> {
    const added = reports.filter(({ status }) => status === 'new');
    for (const [site, its] of groupBy(added, (report) => report.site)) {
      await addEvent(run, 'reports.added', site, idsOf(its), at);
    }
  }

  /** Notes in the transaction of a change which reports have another status by it. */
  async addChanges(run: Run, ids: readonly string[], at: number): Promise<void> {
    for (const some of chunks(ids)) {
      const { sql, values } = new Conditions().among('id', some).where();
      const rows = await run(`SELECT id, site FROM reports ${sql}`, values);
      for (const [site, its] of groupBy(rows, (row) => String(row.site))) {
        await addEvent(run, 'reports.changed', site, idsOf(its), at);
      }
    }
  }

  /**
   * Makes messages of the events that have been gathered long enough.
   *
   * @param gatherFor Milliseconds that a site's events wait for others; see {@link waitOf}.
   * @returns How many messages were made.
   */
  async gather(
    targets: readonly Target[],
    gatherFor: number,
    now: number,
    tryFor: number,
  ): Promise<number> {
    const waiting = await this.#database.run(
      `SELECT events.site, events.type, MIN(events.at) AS since, MAX(sites.gathered) AS gathered,
         MAX(sites.wait) AS wait
       FROM notification_events AS events
       LEFT JOIN notification_sites AS sites
         ON sites.site = events.site AND events.type = 'reports.added'
       WHERE events.batch IS NULL GROUP BY events.site, events.type`,
    );
    let made = 0;
    for (const row of waiting) {
      const wait = waitOf(row, gatherFor);
      if (Number(row.since) + wait > now) continue;
      const events = { type: row.type as ReportEvent, site: String(row.site) };
      made += await this.#database.transaction(
        (run) => gatherSite(run, events, targets, wait, now, tryFor),
        'statement',
      );
    }
    return made;
  }

  /**
   * Makes the message of a target's daily summary, once however many processes ask. The first time
   * of all it only remembers the day: nobody waits for a summary of the time before.
   *
   * @param day `2026-11-23`.
   */
  addDigest(target: string, day: string, now: number, tryFor: number): Promise<boolean> {
    return this.#database.transaction(async (run) => {
      const first = await run(
        `INSERT INTO notification_targets (target, digest) VALUES (?, ?)
         ON CONFLICT (target) DO NOTHING RETURNING target`,
        [target, day],
      );
      if (first.length > 0) return false;
      const [won] = await run(
        `UPDATE notification_targets SET digest = ?
         WHERE target = ? AND (digest IS NULL OR digest < ?) RETURNING stopped`,
        [day, target, day],
      );
      if (!won || won.stopped !== null) return false;
      // One of a day before that did not get through would say the same.
      await run(
        `DELETE FROM notifications WHERE target = ? AND type = 'digest' AND state = 'waiting'`,
        [target],
      );
      await addMessage(run, { target, type: 'digest', site: '', batch: null }, now, tryFor);
      return true;
    });
  }
}

/**
 * Milliseconds that a site's events are gathered. Where more reports came soon after the last
 * message, twice as long as for that: a site with reports all day long does not write all day long.
 * What editors do is never that much.
 */
function waitOf({ since, gathered, wait }: Row, gatherFor: number): number {
  const busy = gathered !== null && Number(since) - Number(gathered) < Number(wait);
  return busy ? Math.min(Number(wait) * 2, gatherFor * mostWaits) : gatherFor;
}

async function gatherSite(
  run: Run,
  { type, site }: { type: ReportEvent; site: string },
  targets: readonly Target[],
  wait: number,
  now: number,
  tryFor: number,
): Promise<number> {
  const stopped = await run('SELECT target FROM notification_targets WHERE stopped IS NOT NULL');
  const wanting = targets.filter(
    ({ key, takes, sites }) =>
      takes.includes(type) &&
      (sites.length === 0 || sites.includes(site)) &&
      !stopped.some(({ target }) => target === key),
  );
  const batch = randomUUID();
  // Of several workers one gets each event: what another has taken has a batch by now.
  const taken = await run(
    `UPDATE notification_events SET batch = ?
     WHERE batch IS NULL AND site = ? AND type = ? RETURNING at`,
    [batch, site, type],
  );
  if (taken.length === 0) return 0;
  if (type === 'reports.added') {
    await run(
      `INSERT INTO notification_sites (site, gathered, wait) VALUES (?, ?, ?)
       ON CONFLICT (site) DO UPDATE SET gathered = excluded.gathered, wait = excluded.wait`,
      [site, now, wait],
    );
  }
  for (const { key } of wanting) {
    await addMessage(run, { target: key, type, site, batch }, now, tryFor);
  }
  if (wanting.length === 0) {
    await run('DELETE FROM notification_events WHERE batch = ?', [batch]);
  }
  return wanting.length;
}

function idsOf(reports: readonly { id?: unknown }[]): string[] {
  return reports.map(({ id }) => String(id));
}

async function addEvent(
  run: Run,
  type: ReportEvent,
  site: string,
  ids: readonly string[],
  at: number,
): Promise<void> {
  await run('INSERT INTO notification_events (type, site, reports, at) VALUES (?, ?, ?, ?)', [
    type,
    site,
    ids.join(' '),
    at,
  ]);
}

async function addMessage(
  run: Run,
  message: { target: string; type: string; site: string; batch: string | null },
  now: number,
  tryFor: number,
): Promise<void> {
  const { target, type, site, batch } = message;
  await run(
    `INSERT INTO notifications
       (id, target, type, site, batch, created, expires, lease, attempts, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 'waiting')`,
    [`msg_${randomUUID()}`, target, type, site, batch, now, now + tryFor],
  );
}
