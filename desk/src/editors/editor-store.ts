import { recordActivity } from '../store/activity-store.js';
import type { Database, Row } from '../store/database.js';
import type { Editor, Grant, Role } from './editor.js';

/** How exactly it is known when a session was last used, in milliseconds: not every request writes. */
const useInterval = 60 * 60 * 1000;

/** An editor as administrators see them. */
export interface KnownEditor extends Editor {
  /** Sessions that have not ended. */
  sessions: number;
  /** Links that have not been used. */
  links: number;
  /** When one of the sessions was last used, within the hour; null when there is none. */
  used: number | null;
}

/** A one-time link to be stored. */
interface NewLink {
  hash: string;
  expires: number;
  /** Whether earlier links of the same name end. */
  alone: boolean;
  now: number;
  /** Who makes it. */
  by: string;
}

/** A link to be used up, and the session that it becomes. All are hashes. */
interface SignIn {
  link: string;
  session: string;
  /** A session that ends by it. */
  ended: string | null;
  now: number;
  expires: number;
}

/**
 * Who the editors are, their links and their sessions, by the hashes of their tokens. Times are
 * milliseconds since 1970.
 */
export class EditorStore {
  #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Stores a link for an editor; gives the editor as they were before, null for a new name. */
  invite(editor: Editor, { hash, expires, alone, now, by }: NewLink): Promise<Editor | null> {
    return this.#database.transaction(async (run) => {
      const [row] = await run('SELECT name, role, sites FROM editors WHERE name = ?', [
        editor.name,
      ]);
      await run(
        `INSERT INTO editors (name, role, sites, since) VALUES (?, ?, ?, ?)
         ON CONFLICT (name) DO UPDATE SET role = excluded.role, sites = excluded.sites`,
        [editor.name, editor.role, JSON.stringify(editor.sites), now],
      );
      // Saved while somebody of this name was being removed.
      if (!row) await run('DELETE FROM saved_filters WHERE editor = ?', [editor.name]);
      if (alone) await run('DELETE FROM sign_in_links WHERE editor = ?', [editor.name]);
      await run('INSERT INTO sign_in_links (hash, editor, expires) VALUES (?, ?, ?)', [
        hash,
        editor.name,
        expires,
      ]);
      const detail = [editor.name, editor.role, ...editor.sites].join(' ');
      await recordActivity(run, { at: now, editor: by, action: 'invite', detail });
      return row ? toEditor(row) : null;
    });
  }

  /** Lets a name be known that somebody else vouches for: reports can be assigned to it. */
  async remember({ name, role, sites }: Editor, now: number): Promise<void> {
    await this.#database.run(
      'INSERT INTO editors (name, role, sites, since) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      [name, role, JSON.stringify(sites), now],
    );
  }

  /** Whom a one-time link is for; null when it is unknown, used or expired. Changes nothing. */
  async linkedEditor(hash: string, now: number): Promise<string | null> {
    const [row] = await this.#database.run(
      'SELECT editor FROM sign_in_links WHERE hash = ? AND expires > ?',
      [hash, now],
    );
    return row ? String(row.editor) : null;
  }

  /** Uses up a one-time link; false when it is unknown, used or expired. */
  signIn({ link, session, ended, now, expires }: SignIn): Promise<boolean> {
    return this.#database.transaction(async (run) => {
      const [row] = await run(
        'DELETE FROM sign_in_links WHERE hash = ? RETURNING editor, expires',
        [link],
      );
      if (!row || Number(row.expires) <= now) return false;
      await run(
        `INSERT INTO desk (name, value) SELECT 'administrator', 'was in' FROM editors
         WHERE name = ? AND role = 'admin' ON CONFLICT (name) DO NOTHING`,
        [String(row.editor)],
      );
      if (ended) await run('DELETE FROM sessions WHERE hash = ?', [ended]);
      await run('INSERT INTO sessions (hash, editor, used, expires) VALUES (?, ?, ?, ?)', [
        session,
        String(row.editor),
        now,
        expires,
      ]);
      return true;
    });
  }

  /** @param idle Milliseconds after which a session that nobody uses has ended. */
  async session(hash: string, now: number, idle: number): Promise<Grant | null> {
    const [row] = await this.#database.run(
      `SELECT name, role, sites, used, expires FROM sessions JOIN editors ON name = editor
       WHERE hash = ? AND expires > ? AND used > ?`,
      [hash, now, now - idle],
    );
    if (!row) return null;
    if (Number(row.used) <= now - useInterval) {
      await this.#database.run('UPDATE sessions SET used = ? WHERE hash = ?', [now, hash]);
    }
    return { editor: toEditor(row), expires: Number(row.expires) };
  }

  async deleteSession(hash: string): Promise<void> {
    await this.#database.run('DELETE FROM sessions WHERE hash = ?', [hash]);
  }

  /** Forgets the links and sessions that have ended, and the sessions last used before `idle`. */
  async deleteEnded(now: number, idle: number): Promise<void> {
    await this.#database.run('DELETE FROM sign_in_links WHERE expires <= ?', [now]);
    await this.#database.run('DELETE FROM sessions WHERE expires <= ? OR used <= ?', [now, idle]);
  }

  /** Ends all links and sessions of a name, forgets it and its filters; false when it is unknown. */
  revoke(name: string, { now, by }: { now: number; by: string }): Promise<boolean> {
    return this.#database.transaction(async (run) => {
      await run('DELETE FROM sign_in_links WHERE editor = ?', [name]);
      await run('DELETE FROM sessions WHERE editor = ?', [name]);
      await run('DELETE FROM saved_filters WHERE editor = ?', [name]);
      const gone = await run('DELETE FROM editors WHERE name = ? RETURNING name', [name]);
      if (gone.length === 0) return false;
      await recordActivity(run, { at: now, editor: by, action: 'revoke', detail: name });
      return true;
    });
  }

  /** All editors by name. */
  async editors(now: number, idle: number): Promise<KnownEditor[]> {
    const rows = await this.#database.run(
      `SELECT name, role, sites,
         (SELECT COUNT(*) FROM sessions WHERE editor = name AND expires > ? AND used > ?) AS sessions,
         (SELECT MAX(used) FROM sessions WHERE editor = name AND expires > ? AND used > ?) AS used,
         (SELECT COUNT(*) FROM sign_in_links WHERE editor = name AND expires > ?) AS links
       FROM editors ORDER BY name`,
      [now, idle, now, idle, now],
    );
    return rows.map((row) => ({
      ...toEditor(row),
      sessions: Number(row.sessions),
      links: Number(row.links),
      used: row.used === null || row.used === undefined ? null : Number(row.used),
    }));
  }

  /** Whether an administrator has ever got in: by a link, or as an editor who became one. */
  async administratorWasIn(): Promise<boolean> {
    const [row] = await this.#database.run(
      `SELECT 1 AS found FROM desk WHERE name = 'administrator' UNION ALL
       SELECT 1 AS found FROM sessions JOIN editors ON name = editor WHERE role = 'admin' LIMIT 1`,
    );
    return row !== undefined;
  }

  /** The names of all editors. */
  async names(): Promise<string[]> {
    const rows = await this.#database.run('SELECT name FROM editors ORDER BY name');
    return rows.map(({ name }) => String(name));
  }

  /** Where browsers reach the desk, as it was told last; null before it was. */
  async address(): Promise<string | null> {
    const [row] = await this.#database.run(`SELECT value FROM desk WHERE name = 'address'`);
    return row ? String(row.value) : null;
  }

  async setAddress(address: string): Promise<void> {
    await this.#database.run(
      `INSERT INTO desk (name, value) VALUES ('address', ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      [address],
    );
  }
}

function toEditor(row: Row): Editor {
  return {
    name: String(row.name),
    role: row.role as Role,
    sites: JSON.parse(String(row.sites)) as string[],
  };
}
