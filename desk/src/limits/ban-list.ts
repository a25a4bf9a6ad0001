import { isoTime } from '../iso-time.js';
import { comparableWords } from '../report/signs.js';
import { storableText } from '../report/text.js';
import { recordActivity } from '../store/activity-store.js';
import type { Database, Run } from '../store/database.js';

/** A ban has at least these characters, or it would meet almost every report. */
export const shortestBan = 3;
export const longestBan = 200;
/** Every report is looked through for all of them. */
export const mostBans = 500;

/** Milliseconds after which the list is read again: an announcement of a change may be lost. */
const lifetime = 60_000;

/** The announcement that the list has changed. */
const changed = '{"type":"bans"}';

/** Words that make a report spam wherever they stand in it: text, or the origin of links. */
export interface Ban {
  text: string;
  /** When it was added (RFC 3339, UTC). */
  added: string;
  /** Who added it. */
  addedBy: string;
}

/** A text that cannot be banned. */
export class InvalidBanError extends Error {
  override readonly name = 'InvalidBanError';
}

/**
 * The ban list. Its texts are looked for as they are, whatever their case and spacing: they are no
 * patterns, which could take for ever. Each process keeps a copy.
 */
export class BanList {
  #database: Database;
  #now: () => number;
  #words: string[] = [];
  #readAt = Number.NEGATIVE_INFINITY;
  #stopListening: () => void;

  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
    this.#stopListening = database.listen((message) => {
      // Anything else may mean that announcements were lost on the way.
      if (message === changed || !message.includes('"ids"'))
        this.#readAt = Number.NEGATIVE_INFINITY;
    });
  }

  /** Reads the list if it may have changed. Outside of any transaction. */
  async refresh(): Promise<void> {
    const now = this.#now();
    if (now - this.#readAt < lifetime) return;
    this.#readAt = now;
    try {
      const rows = await this.#database.run('SELECT words FROM bans');
      this.#words = rows.map(({ words }) => String(words));
    } catch (error) {
      this.#readAt = Number.NEGATIVE_INFINITY;
      throw error;
    }
  }

  /** @param words As {@link comparableWords} gives them. */
  includes(words: string): boolean {
    return this.#words.some((banned) => words.includes(banned));
  }

  async all(): Promise<Ban[]> {
    const rows = await this.#database.run('SELECT text, added, added_by FROM bans ORDER BY text');
    return rows.map(({ text, added, added_by }) => ({
      text: String(text),
      added: isoTime(added),
      addedBy: String(added_by),
    }));
  }

  /**
   * Adds a ban; one that is there already stays as it is.
   *
   * @throws {InvalidBanError} When the text is too short or too long, or there are too many.
   */
  async add(text: string, editor: string): Promise<void> {
    const banned = storableText(text.trim());
    const words = comparableWords(banned.slice(0, longestBan));
    if (words.length < shortestBan || banned.length > longestBan) {
      throw new InvalidBanError(
        `A ban has from ${shortestBan} to ${longestBan} characters, not ${banned.length}.`,
      );
    }
    await this.#database.transaction(async (run) => {
      const [row] = await run('SELECT COUNT(*) AS bans FROM bans');
      if (Number(row?.bans) >= mostBans) {
        throw new InvalidBanError(`There are ${mostBans} bans already; delete one first.`);
      }
      const added = await run(
        `INSERT INTO bans (text, words, added, added_by) VALUES (?, ?, ?, ?)
         ON CONFLICT DO NOTHING RETURNING text`,
        [banned, words, this.#now(), editor],
      );
      if (added.length > 0) await this.#record(run, editor, 'ban', banned);
    });
    await this.#announce();
  }

  /** @returns Whether there was such a ban. */
  async delete(text: string, editor: string): Promise<boolean> {
    const banned = storableText(text.trim());
    const found = await this.#database.transaction(async (run) => {
      const deleted = await run('DELETE FROM bans WHERE text = ? RETURNING text', [banned]);
      if (deleted.length > 0) await this.#record(run, editor, 'unban', banned);
      return deleted.length > 0;
    });
    if (found) await this.#announce();
    return found;
  }

  close(): void {
    this.#stopListening();
  }

  async #announce(): Promise<void> {
    // At once here: an announcement takes its time to come back.
    this.#readAt = Number.NEGATIVE_INFINITY;
    await this.#database.announce(changed);
  }

  async #record(run: Run, editor: string, action: string, detail: string): Promise<void> {
    await recordActivity(run, { at: this.#now(), editor, action, detail });
  }
}
