import { createHash, randomBytes } from 'node:crypto';
import { cookie, readCookie } from '../http/cookies.js';
import type { Editor, Grant } from './editor.js';
import type { EditorStore } from './editor-store.js';

/** How long a one-time link can be used, in milliseconds. */
const linkLifetime = 24 * 60 * 60 * 1000;

/** How long an editor stays signed in, in milliseconds. */
const sessionLifetime = 14 * 24 * 60 * 60 * 1000;

/**
 * Signing in without passwords: a one-time link becomes a session. Links and sessions are random,
 * 256 bits; the store has their hashes only, so nobody signs in with what a backup holds.
 */
export class Sessions {
  #store: EditorStore;
  #now: () => number;

  constructor(store: EditorStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** The token of a new one-time link for an editor. */
  async createLink(editor: Editor): Promise<string> {
    await this.#store.deleteExpired(this.#now());
    const token = newToken();
    await this.#store.addSignInLink(hash(token), { editor, expires: this.#now() + linkLifetime });
    return token;
  }

  /**
   * Uses up a link and begins a session, always a new one: a session that was there before, perhaps
   * planted by somebody else, ends.
   *
   * @param origin The desk's own origin; with https the cookie is `__Host-` and Secure.
   * @returns The Set-Cookie header, or null when the link is unknown, used or expired.
   */
  async signIn(request: Request, origin: string, token: string): Promise<string | null> {
    const link = await this.#store.takeSignInLink(hash(token), this.#now());
    if (!link) return null;
    await this.#end(request, origin);
    const session = newToken();
    const expires = this.#now() + sessionLifetime;
    await this.#store.addSession(hash(session), { editor: link.editor, expires });
    const { name, secure } = cookieOf(origin);
    return cookie(name, session, sessionLifetime / 1000, secure);
  }

  /** Ends the session of a request, here and in the browser; returns the Set-Cookie header. */
  async signOut(request: Request, origin: string): Promise<string> {
    await this.#end(request, origin);
    const { name, secure } = cookieOf(origin);
    return cookie(name, '', 0, secure);
  }

  /** Whose session a request carries, or null. */
  async find(request: Request, origin: string): Promise<Grant | null> {
    const token = readCookie(request, cookieOf(origin).name);
    return token ? this.#store.session(hash(token), this.#now()) : null;
  }

  async #end(request: Request, origin: string): Promise<void> {
    const token = readCookie(request, cookieOf(origin).name);
    if (token) await this.#store.deleteSession(hash(token));
  }
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** `__Host-` binds a cookie to https; plain http is for trying the desk on one's own machine. */
function cookieOf(origin: string): { name: string; secure: boolean } {
  const secure = origin.startsWith('https:');
  return { name: secure ? '__Host-corrigenda-desk' : 'corrigenda-desk', secure };
}
