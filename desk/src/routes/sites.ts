import type { EditorContext } from '../context.js';
import { json } from '../http/responses.js';

/** `GET /sites`: origins of the sites whose articles an editor may open together with the queue. */
export function listSites({ services, session, origin }: EditorContext): Response {
  const own = session.editor.sites;
  const sites = services.sites.all(origin);
  return json(200, { sites: own.length > 0 ? sites.filter((site) => own.includes(site)) : sites });
}
