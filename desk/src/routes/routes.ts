import type { Context } from '../context.js';
import { Router } from '../http/router.js';
import { listActivity } from './activity.js';
import { addBan, deleteBan, listBans } from './bans.js';
import { addNote, changeAssignee, changeBulk, changeStatus } from './change-reports.js';
import { allowReports, createReport } from './create-report.js';
import { invite, listEditors, me, revoke } from './editors.js';
import { erase } from './erase.js';
import { events } from './events.js';
import { exportReports } from './export-reports.js';
import { forAdmins, forEditors } from './for-editors.js';
import { countReports, listReports } from './list-reports.js';
import { metrics } from './metrics.js';
import { listNotifications, retryNotifications } from './notifications.js';
import { queueFile } from './queue-files.js';
import { readAudit } from './read-audit.js';
import { readActivity, readReport, readReportStatus } from './read-reports.js';
import { deleteFilter, listFilters, saveFilter } from './saved-filters.js';
import { description, health, readiness, schema } from './service.js';
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
  .add('/reports/export', { GET: forEditors(exportReports) })
  .add('/reports/bulk', { POST: forEditors(changeBulk) })
  .add('/reports/:id', { GET: forEditors(readReport) })
  .add('/reports/:id/assignee', { POST: forEditors(changeAssignee) })
  .add('/reports/:id/notes', { POST: forEditors(addNote) })
  .add('/reports/:id/activity', { GET: forEditors(readActivity) })
  .add('/reports/:id/status', { GET: readReportStatus, POST: forEditors(changeStatus) })
  .add('/events', { GET: forEditors(events) })
  .add('/statistics', { GET: forEditors(statistics) })
  .add('/audit', { GET: forEditors(readAudit) })
  .add('/sites', { GET: forEditors(listSites) })
  .add('/me', { GET: forEditors(me) })
  .add('/me/filters', { GET: forEditors(listFilters), POST: forEditors(saveFilter) })
  .add('/me/filters/delete', { POST: forEditors(deleteFilter) })
  .add('/editors', { GET: forAdmins(listEditors) })
  .add('/editors/revoke', { POST: forAdmins(revoke) })
  .add('/invitations', { POST: forAdmins(invite) })
  .add('/notifications', { GET: forAdmins(listNotifications) })
  .add('/notifications/retry', { POST: forAdmins(retryNotifications) })
  .add('/activity', { GET: forAdmins(listActivity) })
  .add('/bans', { GET: forAdmins(listBans), POST: forAdmins(addBan) })
  .add('/bans/delete', { POST: forAdmins(deleteBan) })
  .add('/erase', { POST: forAdmins(erase) })
  .add('/sign-in', { GET: signInPage, POST: signIn })
  .add('/sign-in.js', { GET: signInScript })
  .add('/sign-in.css', { GET: signInStyle })
  .add('/icon.svg', { GET: signInIcon })
  .add('/sign-out', { POST: signOut })
  .add('/schema/report.json', { GET: schema })
  .add('/openapi.json', { GET: description })
  .add('/healthz', { GET: health })
  .add('/readyz', { GET: readiness })
  .add('/metrics', { GET: metrics })
  .add('/*', { GET: queueFile });
