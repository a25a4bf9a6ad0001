import type { Log } from '../log.js';
import { messageOf } from '../message-of.js';
import type { Database } from '../store/database.js';
import { giveBackLease, takeLease } from '../store/lease.js';
import { ErasureStore, type Selection } from './erasure-store.js';

const day = 24 * 60 * 60 * 1000;

/** Milliseconds from one run to the next. */
const interval = 60 * 60 * 1000;

/** Milliseconds that a process has a run to itself without saying that it goes on. */
const leaseTime = 5 * 60 * 1000;

/** How long reports are kept, in days; null keeps them for ever. */
export interface RetentionTimes {
  /** Since they were closed. */
  closed: number | null;
  /** Since they arrived, for those that nobody has closed. */
  open: number | null;
}

/**
 * Erases reports that are too old, when the desk starts and every hour. Of several processes on
 * one database one at a time does it.
 */
export class Retention {
  #database: Database;
  #erasure: ErasureStore;
  #times: RetentionTimes;
  #now: () => number;
  #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(database: Database, times: RetentionTimes, now: () => number, log: Log) {
    this.#database = database;
    this.#erasure = new ErasureStore(database);
    this.#times = times;
    this.#now = now;
    this.#log = log;
  }

  start(): void {
    if (this.#selections().length === 0) return;
    this.#running = this.#run();
    this.#timer = setInterval(() => {
      this.#running = this.#running.then(() => this.#run());
    }, interval).unref();
  }

  /** Ends a run under way after what it is just erasing. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  async #run(): Promise<void> {
    if (this.#stopped) return;
    try {
      const erased = await this.#eraseOld();
      if (erased) this.#log({ level: 'info', message: 'erased old reports', reports: erased });
    } catch (error) {
      const message = `Old reports could not be erased: ${messageOf(error)}`;
      this.#log({ level: 'error', message });
    }
  }

  /** How many were erased; none where another process is at it. */
  async #eraseOld(): Promise<number> {
    let held = 0;
    const hold = async () => {
      const now = this.#now();
      const until = now + leaseTime;
      const isOurs = await takeLease(this.#database, 'retention', { now, until, held });
      if (isOurs) held = until;
      return isOurs && !this.#stopped;
    };
    if (!(await hold())) return 0;
    try {
      const by = { editor: 'desk', action: 'retention', at: this.#now() } as const;
      return await this.#erasure.erase(this.#selections(), by, hold);
    } finally {
      await giveBackLease(this.#database, 'retention', held);
    }
  }

  #selections(): Selection[] {
    const { closed, open } = this.#times;
    const selections: Selection[] = [];
    if (closed !== null) selections.push({ closedBefore: this.#now() - closed * day });
    if (open !== null) selections.push({ openBefore: this.#now() - open * day });
    return selections;
  }
}
