import { type Activity, post, request } from '../api.js';
import type { Me } from '../desk-context.js';
import { DeskError } from '../desk-error.js';

export const roles = ['editor', 'admin'] as const;

/** An editor as administrators see them. */
export interface KnownEditor {
  readonly name: string;
  readonly role: Me['role'];
  /** Origins of the sites whose reports the editor sees; empty for all. */
  readonly sites: readonly string[];
  /** Links that have not been used. */
  readonly links: number;
  /** When the editor was here last (ISO 8601, within the hour); null when nobody is signed in. */
  readonly used: string | null;
}

/** Somebody who gets access, or whose role and sites are changed. */
export type Invitation = Pick<KnownEditor, 'name' | 'role' | 'sites'>;

/** What signs an editor in, once. */
export interface SignInLink {
  readonly link: string;
  /** ISO 8601. */
  readonly expires: string;
}

/** Part of the log, and where it goes on. */
export interface LogPage {
  readonly activity: readonly Activity[];
  readonly next: string | null;
}

/**
 * Lists all who have access.
 *
 * @throws {DeskError}
 */
export async function loadEditors(signal: AbortSignal): Promise<readonly KnownEditor[]> {
  const { editors } = ((await request('editors', {}, signal)) ?? {}) as { editors?: unknown };
  if (!Array.isArray(editors)) throw new DeskError('broken', 'no list of editors');
  return editors as KnownEditor[];
}

/**
 * Gives somebody access by a new link; earlier ones that were not used end.
 *
 * @throws {DeskError}
 */
export async function invite(invitation: Invitation): Promise<SignInLink> {
  const { link, expires } = ((await post('invitations', invitation)) ?? {}) as Partial<SignInLink>;
  if (!link || !expires) throw new DeskError('broken', 'no link');
  return { link, expires };
}

/**
 * Ends all sessions and links of an editor.
 *
 * @throws {DeskError}
 */
export async function remove(name: string): Promise<void> {
  await post('editors/revoke', { name });
}

/**
 * Who did what, the newest first.
 *
 * @param before where the list goes on; null for its beginning
 * @throws {DeskError}
 */
export async function loadLog(before: string | null, signal: AbortSignal): Promise<LogPage> {
  const query = new URLSearchParams({ limit: '50', ...(before && { before }) });
  const answer = await request(`activity?${query}`, {}, signal);
  const { activity, next } = (answer ?? {}) as Partial<LogPage>;
  if (!Array.isArray(activity)) throw new DeskError('broken', 'no log');
  return { activity, next: typeof next === 'string' ? next : null };
}
