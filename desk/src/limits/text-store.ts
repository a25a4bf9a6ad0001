import type { Database, Run } from '../store/database.js';
import { inList, runMany } from '../store/many-rows.js';
import { hour } from './allowance.js';

/** Milliseconds that a text is remembered. */
const lifetime = 24 * hour;

/** A text that came for a passage; both are hashes. */
export interface TextPassage {
  text: string;
  passage: string;
}

/** For which passages the same text came within 24 hours, in whatever process. */
export class TextStore {
  #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The passages that texts came for. */
  async read(run: Run, texts: readonly string[], now: number): Promise<TextPassage[]> {
    if (texts.length === 0) return [];
    const list = inList(texts);
    const rows = await run(
      `SELECT text, passage FROM text_passages WHERE text IN ${list.sql} AND received > ?`,
      [...list.values, now - lifetime],
    );
    return rows.map(({ text, passage }) => ({ text: String(text), passage: String(passage) }));
  }

  /** @param pairs All of them different. */
  async add(run: Run, pairs: readonly TextPassage[], now: number): Promise<void> {
    const key = ({ text, passage }: TextPassage) => text + passage;
    const sorted = [...pairs].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    await runMany(
      run,
      `INSERT INTO text_passages (text, passage, received) VALUES *
       ON CONFLICT (text, passage) DO UPDATE SET received = excluded.received`,
      sorted.map(({ text, passage }) => [text, passage, now]),
    );
  }

  async deleteOld(now: number): Promise<void> {
    await this.#database.run('DELETE FROM text_passages WHERE received <= ?', [now - lifetime]);
  }
}
