import type { EditorContext } from '../context.js';
import { HttpError, stream } from '../http/responses.js';
import { grantOf } from './for-editors.js';
import { unavailable } from './service.js';

/** `GET /events`: for editors, server-sent events when something is new or changed. */
export function events(context: EditorContext): Response {
  const { services, session } = context;
  if (services.closing) throw unavailable('The desk is shutting down.');
  const body = services.events.open(session.editor.name, () => grantOf(context));
  if (!body) {
    const detail = 'Too many pages of yours listen already. Close some of them.';
    throw new HttpError(429, 'too-many-streams', detail, { 'Retry-After': '60' });
  }
  return stream(body, {
    'Content-Type': 'text/event-stream',
    // Proxies must not wait for more, nor compress, which waits too.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
}
