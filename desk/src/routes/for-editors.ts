import type { Context, EditorContext } from '../context.js';
import type { Grant } from '../editors/editor.js';
import { HttpError } from '../http/responses.js';
import type { Handler } from '../http/router.js';
import { requireSameOrigin } from '../http/same-origin.js';

/** A route for who is signed in; a change also has to come from the desk's own pages. */
export function forEditors(handler: Handler<EditorContext>): Handler<Context> {
  return async (context, parameters) => {
    const { request, origin } = context;
    if (request.method !== 'GET' && request.method !== 'HEAD') requireSameOrigin(request, origin);
    const session = await grantOf(context);
    if (!session) {
      throw new HttpError(401, 'not-signed-in', 'Open your sign-in link first.', {
        'WWW-Authenticate': 'SignInLink realm="corrigenda desk"',
      });
    }
    return handler({ ...context, session }, parameters);
  };
}

/** A route for administrators. */
export function forAdmins(handler: Handler<EditorContext>): Handler<Context> {
  return forEditors((context, parameters) => {
    if (context.session.editor.role !== 'admin') {
      throw new HttpError(403, 'admins-only', 'This is for administrators.');
    }
    return handler(context, parameters);
  });
}

/**
 * Who makes a request: by a session of the desk, else by the publisher's single sign-on; null for
 * nobody. What takes long, such as a stream of events, asks again from time to time.
 */
export async function grantOf({ services, request, origin }: Context): Promise<Grant | null> {
  const session = await services.sessions.find(request, origin);
  return session ?? services.singleSignOn.find(request);
}
