import type { Database } from './database.js';

/** Milliseconds that one answer is good for: everybody may ask, and each question is a write. */
const goodFor = 1000;

/** Tells whether the database takes changes: one that is full or only read still answers. */
export class Readiness {
  #database: Pick<Database, 'run'>;
  #answer: Promise<void> | null = null;

  constructor(database: Pick<Database, 'run'>) {
    this.#database = database;
  }

  /** @throws {StoreUnavailableError} When nothing can be written now. */
  check(): Promise<void> {
    this.#answer ??= this.#write();
    return this.#answer;
  }

  async #write(): Promise<void> {
    try {
      await this.#database.run(
        `INSERT INTO leases (name, until) VALUES ('readiness', ?)
         ON CONFLICT (name) DO UPDATE SET until = excluded.until`,
        [Date.now()],
      );
    } catch (error) {
      this.#answer = null;
      throw error;
    }
    setTimeout(() => {
      this.#answer = null;
    }, goodFor).unref();
  }
}
