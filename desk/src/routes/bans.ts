import type { EditorContext } from '../context.js';
import { onlyParameters } from '../http/parameters.js';
import { bodyReader } from '../http/read-valid.js';
import { HttpError, json } from '../http/responses.js';
import { InvalidBanError } from '../limits/ban-list.js';
import { banSchema } from '../schema/ban-schemas.js';

const readBan = bodyReader<{ text: string }>(banSchema, 4096);

/** `GET /bans`: for administrators; the words that make a report spam. */
export async function listBans({ services, url }: EditorContext): Promise<Response> {
  onlyParameters(url, []);
  return json(200, { bans: await services.bans.all() });
}

/** `POST /bans` with `{ "text" }`: for administrators; answers the list. */
export async function addBan({ services, request, session }: EditorContext): Promise<Response> {
  const { text } = await readBan(request);
  try {
    await services.bans.add(text, session.editor.name);
  } catch (error) {
    if (!(error instanceof InvalidBanError)) throw error;
    const errors = [{ pointer: '#/text', detail: error.message }];
    throw new HttpError(422, 'bad-value', error.message, {}, { errors });
  }
  return json(200, { bans: await services.bans.all() });
}

/** `POST /bans/delete` with `{ "text" }`: for administrators; answers the list. */
export async function deleteBan({ services, request, session }: EditorContext): Promise<Response> {
  const { text } = await readBan(request);
  if (!(await services.bans.delete(text, session.editor.name))) {
    throw new HttpError(404, 'no-such-ban', 'There is no ban of this text.');
  }
  return json(200, { bans: await services.bans.all() });
}
