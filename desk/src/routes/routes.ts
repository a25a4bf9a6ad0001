import type { Context, EditorContext } from '../context.js';
import { HttpError } from '../http/responses.js';
import { type Handler, Router } from '../http/router.js';
import { requireSameOrigin } from '../http/same-origin.js';
import { addNote, changeAssignee, changeBulk, changeStatus } from './change-reports.js';
import { allowReports, createReport } from './create-report.js';
import { countReports, listReports } from './list-reports.js';
import { queueFile } from './queue-files.js';
import { readAudit } from './read-audit.js';
import { readActivity, readReport, readReportStatus } from './read-reports.js';
import { health, readiness, schema } from './service.js';
import { signIn, signInPage, signOut } from './sign-in.js';
import { signInIcon, signInScript, signInStyle } from './sign-in-files.js';
import { listSites } from './sites.js';
import { statistics } from './statistics.js';

/** All that the desk answers, below its base path. */
export const routes = new Router<Context>()
  .add('/reports', {
    GET: forEditors(listReports),
    POST: createReport,
    OPTIONS: allowReports,
  })
  .add('/reports/counts', { GET: forEditors(countReports) })
  .add('/reports/bulk', { POST: forEditors(changeBulk) })
  .add('/reports/:id', { GET: forEditors(readReport) })
  .add('/reports/:id/assignee', { POST: forEditors(changeAssignee) })
  .add('/reports/:id/notes', { POST: forEditors(addNote) })
  .add('/reports/:id/activity', { GET: forEditors(readActivity) })
  .add('/reports/:id/status', { GET: readReportStatus, POST: forEditors(changeStatus) })
  .add('/statistics', { GET: forEditors(statistics) })
  .add('/audit', { GET: forEditors(readAudit) })
  .add('/sites', { GET: forEditors(listSites) })
  .add('/sign-in', { GET: signInPage, POST: signIn })
  .add('/sign-in.js', { GET: signInScript })
  .add('/sign-in.css', { GET: signInStyle })
  .add('/icon.svg', { GET: signInIcon })
  .add('/sign-out', { POST: signOut })
  .add('/schema/report.json', { GET: schema })
  .add('/healthz', { GET: health })
  .add('/readyz', { GET: readiness })
  .add('/*', { GET: queueFile });

/** A route for who is signed in; a change also has to come from the desk's own pages. */
function forEditors(handler: Handler<EditorContext>): Handler<Context> {
  return async (context, parameters) => {
    const { services, request, origin } = context;
    if (request.method !== 'GET' && request.method !== 'HEAD') requireSameOrigin(request, origin);
    const session = await services.sessions.find(request, origin);
    if (!session) {
      throw new HttpError(401, 'not-signed-in', 'Open your sign-in link first.', {
        'WWW-Authenticate': 'SignInLink realm="corrigenda desk"',
      });
    }
    return handler({ ...context, session }, parameters);
  };
}
