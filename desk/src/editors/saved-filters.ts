import { comparableText, storableText } from '../report/text.js';
import type { Database } from '../store/database.js';

/** Characters of a name, and of a query: an article's address, encoded once more, fits in. */
export const longestName = 100;
export const longestQuery = 8192;
/** That one editor can have. */
export const mostFilters = 50;

/** Filters of the queue that an editor keeps under a name. */
export interface SavedFilter {
  name: string;
  /** The part of the queue's address after its question mark. */
  query: string;
}

/** Filters that cannot be saved. */
export class InvalidFilterError extends Error {
  override readonly name = 'InvalidFilterError';
}

/** The filters that editors have saved: each sees and changes only their own. */
export class SavedFilters {
  #database: Database;
  #now: () => number;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** An editor's filters in the order in which their names were first saved. */
  async of(editor: string): Promise<SavedFilter[]> {
    const rows = await this.#database.run(
      'SELECT name, query FROM saved_filters WHERE editor = ? ORDER BY saved, name',
      [editor],
    );
    return rows.map(({ name, query }) => ({ name: String(name), query: String(query) }));
  }

  /**
   * Saves one filter, in the place of the one that has its name. One at a time, so that what other
   * tabs and devices save meanwhile stays.
   *
   * @throws {InvalidFilterError} When it has no name, or the editor has too many.
   */
  async save(editor: string, { name, query }: SavedFilter): Promise<void> {
    const known = toName(name);
    if (known === '' || known.length > longestName) {
      throw new InvalidFilterError(`A name has 1 to ${longestName} characters.`);
    }
    const now = this.#now();
    await this.#database.transaction(async (run) => {
      const others = await run('SELECT name FROM saved_filters WHERE editor = ? AND name <> ?', [
        editor,
        known,
      ]);
      if (others.length >= mostFilters) {
        throw new InvalidFilterError(
          `There are ${mostFilters} saved filters already; delete one first.`,
        );
      }
      await run(
        `INSERT INTO saved_filters (editor, name, query, saved) VALUES (?, ?, ?, ?)
         ON CONFLICT (editor, name) DO UPDATE SET query = excluded.query`,
        [editor, known, query, now],
      );
    });
  }

  /** Forgets a filter; it may be gone already, by another tab or device. */
  async delete(editor: string, name: string): Promise<void> {
    await this.#database.run('DELETE FROM saved_filters WHERE editor = ? AND name = ?', [
      editor,
      toName(name),
    ]);
  }
}

/** What looks the same is the same name. */
function toName(text: string): string {
  return comparableText(storableText(text));
}
