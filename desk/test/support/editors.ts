/** Editors of a running desk, as administrators invite them. */
import assert from 'node:assert/strict';
import { cookieOf, postToken, type Running } from './desk.js';

export interface Invited {
  name: string;
  role?: 'editor' | 'admin';
  sites?: string[];
}

/** Sends a change as the desk's own pages do. */
export function postJson(
  { url, origin }: Pick<Running, 'url' | 'origin'>,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin, ...headers },
    body: JSON.stringify(body),
  });
}

/** Invites an editor and signs them in; gives the Cookie header of their session. */
export async function signInAs(desk: Running, invited: Invited): Promise<string> {
  const response = await postJson(desk, '/invitations', invited, { Cookie: await desk.signIn() });
  assert.equal(response.status, 201);
  const { link } = (await response.json()) as { link: string };
  return cookieOf(await postToken(desk.url, tokenOf(link)));
}

export function tokenOf(link: string): string {
  return new URL(link).searchParams.get('token') ?? '';
}
