import type { EditorContext } from '../context.js';
import { announceEditors } from '../editors/announce-editors.js';
import { type Editor, parseName, type Role } from '../editors/editor.js';
import { bodyReader } from '../http/read-valid.js';
import { HttpError, json } from '../http/responses.js';
import { parseOrigin } from '../http/sites.js';
import { isoTime } from '../iso-time.js';
import { messageOf } from '../message-of.js';
import { invitationSchema, revocationSchema } from '../schema/editor-schemas.js';

interface Invitation {
  name: string;
  role?: Role;
  sites?: string[];
}

const bodyLimit = 16 * 1024;
const readInvitation = bodyReader<Invitation>(invitationSchema, bodyLimit);
const readRevocation = bodyReader<{ name: string }>(revocationSchema, bodyLimit);

/** `GET /me`: who is signed in, and whom reports can be assigned to. */
export async function me({ services, session }: EditorContext): Promise<Response> {
  const { editor } = session;
  const names = new Set([...(await services.editors.names()), editor.name]);
  return json(200, { editor, editors: [...names] });
}

/** `GET /editors`: for administrators. */
export async function listEditors({ services }: EditorContext): Promise<Response> {
  const editors = await services.sessions.editors();
  return json(200, {
    editors: editors.map((editor) => ({ ...editor, used: editor.used && isoTime(editor.used) })),
  });
}

/** `POST /invitations` with `{ "name", "role"?, "sites"? }`: for administrators; a one-time link. */
export async function invite({
  services,
  request,
  session,
  origin,
}: EditorContext): Promise<Response> {
  const editor = checked(await readInvitation(request));
  const { token, expires, before } = await services.sessions.createLink(
    editor,
    session.editor.name,
  );
  await announceEditors(services.database);
  const link = `${origin}${services.settings.basePath}/sign-in?token=${token}`;
  return json(201, { link, expires: isoTime(expires), before });
}

/** `POST /editors/revoke` with `{ "name" }`: for administrators; ends all sessions and links. */
export async function revoke({ services, request, session }: EditorContext): Promise<Response> {
  const { name } = await readRevocation(request);
  if (!(await services.sessions.revoke(name, session.editor.name))) {
    throw new HttpError(404, 'no-such-editor', 'There is no editor of this name.');
  }
  await announceEditors(services.database);
  return json(200, { name });
}

function checked({ name, role = 'editor', sites = [] }: Invitation): Editor {
  // Who can invite anybody for any site is not held to one.
  if (role === 'admin' && sites.length > 0) {
    throw wrong('sites', 'must be empty: administrators see all sites');
  }
  return {
    name: told('name', () => parseName(name)),
    role,
    sites: [...new Set(told('sites', () => sites.map(parseOrigin)))],
  };
}

function told<Value>(field: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    throw wrong(field, `is wrong: ${messageOf(error)}`);
  }
}

function wrong(field: string, message: string): HttpError {
  const errors = [{ pointer: `#/${field}`, detail: message }];
  return new HttpError(422, 'invalid-body', `/${field} ${message}.`, {}, { errors });
}
