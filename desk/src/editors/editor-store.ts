import type { Database, Row } from '../store/database.js';
import type { Grant, Role } from './editor.js';

/** Links and sessions, by the hashes of their tokens. Times are milliseconds since 1970. */
export class EditorStore {
  #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async addSignInLink(hash: string, grant: Grant): Promise<void> {
    await this.#addGrant('sign_in_links', hash, grant);
  }

  /** Uses up a one-time link; null when it is unknown, used or expired. */
  async takeSignInLink(hash: string, now: number): Promise<Grant | null> {
    const [row] = await this.#database.run(
      'DELETE FROM sign_in_links WHERE hash = ? RETURNING editor, role, sites, expires',
      [hash],
    );
    return toGrant(row, now);
  }

  async addSession(hash: string, grant: Grant): Promise<void> {
    await this.#addGrant('sessions', hash, grant);
  }

  async session(hash: string, now: number): Promise<Grant | null> {
    const [row] = await this.#database.run(
      'SELECT editor, role, sites, expires FROM sessions WHERE hash = ?',
      [hash],
    );
    return toGrant(row, now);
  }

  async deleteSession(hash: string): Promise<void> {
    await this.#database.run('DELETE FROM sessions WHERE hash = ?', [hash]);
  }

  /** Forgets the links and sessions that have ended. */
  async deleteExpired(now: number): Promise<void> {
    for (const table of ['sign_in_links', 'sessions']) {
      await this.#database.run(`DELETE FROM ${table} WHERE expires <= ?`, [now]);
    }
  }

  async #addGrant(
    table: 'sign_in_links' | 'sessions',
    hash: string,
    { editor, expires }: Grant,
  ): Promise<void> {
    await this.#database.run(
      `INSERT INTO ${table} (hash, editor, role, sites, expires) VALUES (?, ?, ?, ?, ?)`,
      [hash, editor.name, editor.role, JSON.stringify(editor.sites), expires],
    );
  }
}

function toGrant(row: Row | undefined, now: number): Grant | null {
  if (!row || Number(row.expires) <= now) return null;
  return {
    editor: {
      name: String(row.editor),
      role: row.role as Role,
      sites: JSON.parse(String(row.sites)) as string[],
    },
    expires: Number(row.expires),
  };
}
