import { parseOrigin } from '../http/sites.js';
import { type Editor, type Grant, isRole, parseName } from './editor.js';
import type { EditorStore } from './editor-store.js';

/** Somebody whom the publisher's own sign-in vouches for. */
export interface Authorized {
  /** The name that changes carry; the same person's always the same. */
  name: string;
  /** Default: `editor`. */
  role?: Editor['role'] | undefined;
  /** Origins of the sites whose reports the person sees; default: all. */
  sites?: readonly string[] | undefined;
}

/**
 * Says who makes a request, by whatever sign-in the publisher has; null for nobody. Asked at every
 * request without a session of the desk, so it should be quick, and must not believe what anybody
 * can send, such as a header that no proxy removes.
 */
export type Authorize = (request: Request) => Promise<Authorized | null> | Authorized | null;

/** Editors whom a publisher's single sign-on lets in, beside those who were invited. */
export class SingleSignOn {
  #authorize: Authorize | null;
  #store: EditorStore;
  #now: () => number;
  /** Names that are known to the store, so that not every request writes. */
  #known = new Set<string>();

  constructor(authorize: Authorize | null, store: EditorStore, now: () => number) {
    this.#authorize = authorize;
    this.#store = store;
    this.#now = now;
  }

  /** @throws {TypeError} When `authorize` gives what is no editor. */
  async find(request: Request): Promise<Grant | null> {
    const person = await this.#authorize?.(request);
    if (!person) return null;
    const editor = checked(person);
    if (!this.#known.has(editor.name)) {
      await this.#store.remember(editor, this.#now());
      this.#known.add(editor.name);
    }
    return { editor, expires: this.#now() };
  }
}

function checked({ name, role = 'editor', sites = [] }: Authorized): Editor {
  if (!isRole(role)) throw new TypeError(`authorize: "${role}" is not a role`);
  return { name: parseName(name), role, sites: sites.map(parseOrigin) };
}
