import type { EditorContext } from '../context.js';
import { InvalidFilterError, longestQuery, type SavedFilter } from '../editors/saved-filters.js';
import { bodyReader } from '../http/read-valid.js';
import { HttpError, json } from '../http/responses.js';
import { filterDeletionSchema, savedFilterSchema } from '../schema/filter-schemas.js';

const bodyLimit = 2 * longestQuery;
const readFilter = bodyReader<SavedFilter>(savedFilterSchema, bodyLimit);
const readDeletion = bodyReader<{ name: string }>(filterDeletionSchema, bodyLimit);

/** `GET /me/filters`: what the editor who is signed in has saved, and nobody else's. */
export async function listFilters({ services, session }: EditorContext): Promise<Response> {
  return json(200, { filters: await services.savedFilters.of(session.editor.name) });
}

/** `POST /me/filters` with `{ "name", "query" }`: answers the list. */
export async function saveFilter(context: EditorContext): Promise<Response> {
  const { services, request, session } = context;
  const filter = await readFilter(request);
  try {
    await services.savedFilters.save(session.editor.name, filter);
  } catch (error) {
    if (!(error instanceof InvalidFilterError)) throw error;
    const errors = [{ pointer: '#/name', detail: error.message }];
    throw new HttpError(422, 'bad-value', error.message, {}, { errors });
  }
  return listFilters(context);
}

/** `POST /me/filters/delete` with `{ "name" }`, which may be gone already: answers the list. */
export async function deleteFilter(context: EditorContext): Promise<Response> {
  const { services, request, session } = context;
  const { name } = await readDeletion(request);
  await services.savedFilters.delete(session.editor.name, name);
  return listFilters(context);
}
