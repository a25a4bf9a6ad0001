import type { Database, Row, Run, SqlValue } from '../store/database.js';
import { hour } from './allowance.js';
import { inBlocks, placeholders } from './blocks.js';

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
  async read(run: Run, texts: Iterable<string>, now: number): Promise<TextPassage[]> {
    const rows: Row[] = [];
    for (const block of inBlocks([...texts])) {
      const sql = `SELECT text, passage FROM text_passages
        WHERE text IN (${placeholders(block.length)}) AND received > ?`;
      rows.push(...(await run(sql, [...block, now - lifetime])));
    }
    return rows.map(({ text, passage }) => ({ text: String(text), passage: String(passage) }));
  }

  /** @param pairs All of them different. */
  async add(run: Run, pairs: readonly TextPassage[], now: number): Promise<void> {
    const key = ({ text, passage }: TextPassage) => text + passage;
    const sorted = [...pairs].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    for (const block of inBlocks(sorted)) {
      const values: SqlValue[] = block.flatMap(({ text, passage }) => [text, passage, now]);
      await run(
        `INSERT INTO text_passages (text, passage, received)
         VALUES ${placeholders(block.length, '(?, ?, ?)')}
         ON CONFLICT (text, passage) DO UPDATE SET received = excluded.received`,
        values,
      );
    }
  }

  async deleteOld(now: number): Promise<void> {
    await this.#database.run('DELETE FROM text_passages WHERE received <= ?', [now - lifetime]);
  }
}
