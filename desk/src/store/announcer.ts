import type { Database } from './database.js';

/** Ids in one announcement at most; more are announced without saying which. */
const mostIds = 20;

/** Milliseconds that changes are gathered for one announcement: a flood is not announced one by one. */
const pause = 100;

/** Tells all desks on a database that reports are new or changed. */
export class Announcer {
  #database: Pick<Database, 'announce'>;
  #ids = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(database: Pick<Database, 'announce'>) {
    this.#database = database;
  }

  /** @param ids UUIDs of reports whose change is durable. */
  changed(ids: readonly string[]): void {
    for (const id of ids) {
      if (this.#ids.size > mostIds) break;
      this.#ids.add(id);
    }
    if (this.#ids.size === 0) return;
    this.#timer ??= setTimeout(() => this.#announce(), pause).unref();
  }

  #announce(): void {
    this.#timer = undefined;
    const ids = [...this.#ids];
    this.#ids.clear();
    const message = ids.length > mostIds ? { type: 'reports' } : { type: 'reports', ids };
    // Nobody waits for it, and who did not hear of it loads again some time.
    this.#database.announce(JSON.stringify(message)).catch(() => {});
  }
}
