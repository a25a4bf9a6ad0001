import { type Announcements, kindOf, type ListenOptions, type Run } from './database.js';

/** Milliseconds between looks for what other processes have announced. */
const interval = 1000;

/** Where each kind of announcement is counted in the table `desk`. */
const prefix = 'announced ';

const count = `INSERT INTO desk (name, value) VALUES (?, '1')
  ON CONFLICT (name) DO UPDATE SET value = CAST(desk.value AS INTEGER) + 1
  RETURNING CAST(value AS INTEGER) AS number`;

const countsOfAll = `SELECT name, CAST(value AS INTEGER) AS number FROM desk
  WHERE name LIKE '${prefix}%'`;

interface Listener {
  hear: (message: string) => void;
  soon: boolean;
}

/**
 * Announcements on one SQLite file. Its own process hears them at once. For other processes each is
 * counted in the file, where they look every second, as long as somebody has to hear soon: at
 * `PRAGMA data_version`, which costs next to nothing, and at the counts when that has changed. They
 * hear what kind of thing has happened, and not to which reports.
 */
export class SqliteAnnouncements implements Announcements {
  #run: Run;
  #runUnsynced: Run;
  #listeners = new Set<Listener>();
  /** Looks, as long as there is one. */
  #timer: NodeJS.Timeout | null = null;
  /** How much had been announced of each kind at the last look. */
  #counts: Map<string, number> | null = null;

  /** @param runUnsynced Runs a change that may be lost in a crash of the machine. */
  constructor(run: Run, runUnsynced: Run) {
    this.#run = run;
    this.#runUnsynced = runUnsynced;
  }

  async announce(message: string): Promise<void> {
    this.#tell(message);
    try {
      const name = prefix + kindOf(message);
      const [row] = await this.#runUnsynced(count, [name]);
      const number = Number(row?.number);
      // What others announced meanwhile is still to be heard.
      if (this.#counts && number === (this.#counts.get(name) ?? 0) + 1) {
        this.#counts.set(name, number);
      }
    } catch {
      // Other processes do without.
    }
  }

  listen(hear: (message: string) => void, { soon = false }: ListenOptions = {}): () => void {
    const listener = { hear, soon };
    this.#listeners.add(listener);
    if (soon && !this.#timer) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (![...this.#listeners].some((each) => each.soon)) this.close();
    };
  }

  /** Looks no more. */
  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#counts = null;
  }

  #start(): void {
    let version: unknown;
    let isLooking = false;
    const look = async () => {
      if (isLooking) return;
      isLooking = true;
      try {
        const [row] = await this.#run('PRAGMA data_version');
        if (row?.data_version !== version) await this.#readCounts(timer);
        version = row?.data_version;
      } catch {
        // Tried again at the next look.
      }
      isLooking = false;
    };
    const timer = setInterval(look, interval).unref();
    this.#timer = timer;
    void look();
  }

  /** Tells what has been announced since the last time; the first time, nothing. */
  async #readCounts(timer: NodeJS.Timeout): Promise<void> {
    const rows = await this.#run(countsOfAll);
    // Nobody listens any more, or somebody else does.
    if (this.#timer !== timer) return;
    const before = this.#counts;
    this.#counts = new Map(rows.map(({ name, number }) => [String(name), Number(number)]));
    if (!before) return;
    for (const [name, number] of this.#counts) {
      if (number === before.get(name)) continue;
      this.#tell(name.slice(prefix.length));
    }
  }

  #tell(message: string): void {
    for (const { hear } of this.#listeners) hear(message);
  }
}
