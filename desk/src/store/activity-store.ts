import type { Database, Row, Run } from './database.js';

/** One thing that somebody did, or the desk by itself. Times are milliseconds since 1970. */
export interface Activity {
  at: number;
  /** Who did it; `desk` for what it does by itself, `command line` for whoever has its machine. */
  editor: string;
  action: string;
  /** The report that it was done to; null for what concerns none in particular. */
  report: string | null;
  detail: string;
}

/** Adds to the log of activity, in the transaction of what it tells of. */
export async function recordActivity(
  run: Run,
  { at, editor, action, detail, report = null }: Omit<Activity, 'report'> & Partial<Activity>,
): Promise<void> {
  await run('INSERT INTO activity (at, editor, action, report, detail) VALUES (?, ?, ?, ?, ?)', [
    at,
    editor,
    action,
    report,
    detail,
  ]);
}

/** The log of who did what. */
export class ActivityStore {
  #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async add(activity: Omit<Activity, 'report'>): Promise<void> {
    await recordActivity(this.#database.run, activity);
  }

  /**
   * What was done before a time, the newest first.
   *
   * @param limit About so many: what was done in one millisecond, as a bulk change is, stays
   *   together, so that the time of the last one is where the next page begins.
   */
  async before(time: number, limit: number): Promise<Activity[]> {
    const columns = 'at, editor, action, report, detail';
    const rows = await this.#database.run(
      `SELECT ${columns} FROM activity WHERE at < ? ORDER BY at DESC LIMIT ?`,
      [time, limit],
    );
    const last = rows.length === limit ? rows.at(-1)?.at : undefined;
    if (last === undefined || last === null) return rows.map(toActivity);
    const same = await this.#database.run(`SELECT ${columns} FROM activity WHERE at = ?`, [last]);
    return [...rows.filter(({ at }) => at !== last), ...same].map(toActivity);
  }
}

function toActivity(row: Row): Activity {
  return {
    at: Number(row.at),
    editor: String(row.editor),
    action: String(row.action),
    report: row.report === null ? null : String(row.report),
    detail: String(row.detail),
  };
}
