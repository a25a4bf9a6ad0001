import type { Database } from './database.js';

/**
 * Takes up work that one process at a time does. Taken again by the same one, it is held longer;
 * a process that ends without giving it back loses it when the time is over.
 *
 * @param until Milliseconds since 1970 until which the work is this process's.
 * @param held What was taken before by this process, if anything: its `until`.
 * @returns Whether it is this process's now.
 */
export async function takeLease(
  database: Database,
  name: string,
  { now, until, held = 0 }: { now: number; until: number; held?: number },
): Promise<boolean> {
  const taken = await database.run(
    `INSERT INTO leases (name, until) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET until = excluded.until
       WHERE leases.until <= ? OR leases.until = ?
     RETURNING name`,
    [name, until, now, held],
  );
  return taken.length > 0;
}

/** Gives work back, so that another process need not wait. */
export async function giveBackLease(database: Database, name: string, held: number): Promise<void> {
  await database.run('DELETE FROM leases WHERE name = ? AND until = ?', [name, held]);
}
