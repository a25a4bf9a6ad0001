import { cookie, readCookie } from '../http/cookies.js';
import type { Editor, Grant } from './editor.js';
import type { EditorStore, KnownEditor } from './editor-store.js';
import { hashOf, newToken } from './tokens.js';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** How long a one-time link can be used, in milliseconds, where nothing else is said. */
export const linkLifetime = 24 * hour;

/**
 * How long an editor stays signed in, in milliseconds: at most, and without doing anything. Signing
 * in anew takes an administrator's link, so shorter times would not be kept to for long; NIST SP
 * 800-63B asks for 30 days at most at its first level.
 */
const sessionLifetime = 14 * day;
const idleLifetime = 7 * day;

/** A one-time link was made. */
export interface Link {
  /** What goes into the address, and is stored nowhere. */
  token: string;
  /** Milliseconds since 1970. */
  expires: number;
  /** The editor as they were before, if the name was known. */
  before: Editor | null;
}

/**
 * Signing in without passwords: a one-time link becomes a session. Links and sessions are random,
 * 256 bits; the store has their hashes only. What somebody may do is looked up at every request,
 * so that it changes, or ends, at once for those who are signed in.
 */
export class Sessions {
  #store: EditorStore;
  #now: () => number;

  constructor(store: EditorStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * Makes a new one-time link for an editor, who gets this role and these sites at once.
   *
   * @param by Who makes it.
   * @param lifetime Milliseconds that the link can be used.
   * @param alone Whether links made for the same name before are worth nothing from now on.
   */
  async createLink(
    editor: Editor,
    by: string,
    { lifetime = linkLifetime, alone = true } = {},
  ): Promise<Link> {
    const now = this.#now();
    await this.#store.deleteEnded(now, now - idleLifetime);
    const token = newToken();
    const expires = now + lifetime;
    const before = await this.#store.invite(editor, {
      hash: hashOf(token),
      expires,
      alone,
      now,
      by,
    });
    return { token, expires, before };
  }

  /** The name of the editor whom a link lets in; null when it is unknown, used or expired. */
  editorOf(token: string): Promise<string | null> {
    return this.#store.linkedEditor(hashOf(token), this.#now());
  }

  /**
   * Uses up a link and begins a session, always a new one: a session that was there before, perhaps
   * planted by somebody else, ends.
   *
   * @param origin The desk's own origin; with https the cookie is `__Host-` and Secure.
   * @returns The Set-Cookie header, or null when the link is unknown, used or expired.
   */
  async signIn(request: Request, origin: string, token: string): Promise<string | null> {
    const { name, secure } = cookieOf(origin);
    const session = newToken();
    const planted = readCookie(request, name);
    const isIn = await this.#store.signIn({
      link: hashOf(token),
      session: hashOf(session),
      ended: planted && hashOf(planted),
      now: this.#now(),
      expires: this.#now() + sessionLifetime,
    });
    return isIn ? cookie(name, session, sessionLifetime / 1000, secure) : null;
  }

  /** Ends the session of a request, here and in the browser; returns the Set-Cookie header. */
  async signOut(request: Request, origin: string): Promise<string> {
    const { name, secure } = cookieOf(origin);
    const token = readCookie(request, name);
    if (token) await this.#store.deleteSession(hashOf(token));
    return cookie(name, '', 0, secure);
  }

  /** Ends all links and sessions of a name; false when it is not known. */
  revoke(name: string, by: string): Promise<boolean> {
    return this.#store.revoke(name, { now: this.#now(), by });
  }

  /** All editors by name, and whether they are signed in. */
  editors(): Promise<KnownEditor[]> {
    return this.#store.editors(this.#now(), idleLifetime);
  }

  /** Whose session a request carries, or null. */
  async find(request: Request, origin: string): Promise<Grant | null> {
    const token = readCookie(request, cookieOf(origin).name);
    if (!token) return null;
    return this.#store.session(hashOf(token), this.#now(), idleLifetime);
  }
}

/** `__Host-` binds a cookie to https; plain http is for trying the desk on one's own machine. */
function cookieOf(origin: string): { name: string; secure: boolean } {
  const secure = origin.startsWith('https:');
  return { name: secure ? '__Host-corrigenda-desk' : 'corrigenda-desk', secure };
}
