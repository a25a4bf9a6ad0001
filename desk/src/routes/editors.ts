import type { EditorContext } from '../context.js';
import { type Editor, isRole, parseName, roles } from '../editors/editor.js';
import { readJson } from '../http/read-body.js';
import { HttpError, json } from '../http/responses.js';
import { parseOrigin } from '../http/sites.js';

const bodyLimit = 16 * 1024;

/** Sites that one editor can be held to. */
const mostSites = 200;

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
  const editor = readEditor(await readObject(request));
  const { token, expires, before } = await services.sessions.createLink(
    editor,
    session.editor.name,
  );
  const link = `${origin}${services.settings.basePath}/sign-in?token=${token}`;
  return json(201, { link, expires: isoTime(expires), before });
}

/** `POST /editors/revoke` with `{ "name" }`: for administrators; ends all sessions and links. */
export async function revoke({ services, request, session }: EditorContext): Promise<Response> {
  const { name } = await readObject(request);
  const found =
    typeof name === 'string' && (await services.sessions.revoke(name, session.editor.name));
  if (!found) throw new HttpError(404, 'no-such-editor', 'There is no editor of this name.');
  // Streams of events look again whether they may go on.
  await services.database.announce('{"type":"editors"}');
  return json(200, { name });
}

/**
 * The JSON object in a request.
 *
 * @throws {HttpError} 415, 413, 400 or 422.
 */
export async function readObject(request: Request): Promise<Record<string, unknown>> {
  // JSON alone: a form of another site cannot send it.
  const body = await readJson(request, ['application/json'], bodyLimit);
  if (body instanceof Object && !Array.isArray(body)) return body as Record<string, unknown>;
  throw new HttpError(422, 'bad-value', 'The body must be a JSON object.');
}

function readEditor({ name, role = 'editor', sites = [] }: Record<string, unknown>): Editor {
  if (typeof name !== 'string') throw wrong('name', 'must be a text');
  if (!isRole(role)) throw wrong('role', `must be one of ${roles.join(', ')}`);
  if (!Array.isArray(sites) || sites.length > mostSites) {
    throw wrong('sites', `must be a list of at most ${mostSites} origins`);
  }
  // Who can invite anybody for any site is not held to one.
  if (role === 'admin' && sites.length > 0) {
    throw wrong('sites', 'must be empty: administrators see all sites');
  }
  return {
    name: told('name', () => parseName(name)),
    role,
    sites: [...new Set(told('sites', () => sites.map((site) => parseOrigin(String(site)))))],
  };
}

function told<Value>(field: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    throw wrong(field, `is wrong: ${error instanceof Error ? error.message : error}`);
  }
}

function wrong(field: string, message: string): HttpError {
  const errors = [{ pointer: `#/${field}`, detail: message }];
  return new HttpError(422, 'bad-value', `"${field}" ${message}.`, {}, { errors });
}

function isoTime(time: number): string {
  return new Date(time).toISOString();
}
