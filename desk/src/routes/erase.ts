import type { EditorContext } from '../context.js';
import { bodyReader } from '../http/read-valid.js';
import { HttpError, json } from '../http/responses.js';
import { parseSelection, type Wanted } from '../retention/parse-selection.js';
import { erasureSchema } from '../schema/editor-schemas.js';

const read = bodyReader<Wanted>(erasureSchema, 16 * 1024);

/** `POST /erase` with `report`, `article` or `before`: for administrators; how many are gone. */
export async function erase({ services, request, session }: EditorContext): Promise<Response> {
  const selection = checked(await read(request));
  const erased = await services.erasure.erase([selection], {
    editor: session.editor.name,
    action: 'erase',
    at: services.settings.now(),
  });
  return json(200, { erased });
}

function checked(wanted: Wanted) {
  try {
    return parseSelection(wanted);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [field] = Object.keys(wanted);
    const errors = [{ pointer: `#/${field}`, detail: error.message }];
    throw new HttpError(422, 'invalid-body', `${error.message}.`, {}, { errors });
  }
}
