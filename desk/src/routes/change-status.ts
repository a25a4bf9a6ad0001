import type { EditorContext } from '../context.js';
import { readJson } from '../http/read-body.js';
import { HttpError, json } from '../http/responses.js';
import { isReportStatus, reportStatuses } from '../report/report.js';
import { noReport, readId } from './read-reports.js';

const bodyLimit = 1024;

/** `POST /reports/{uuid}/status` with `{ "status": … }`: for editors; answers the changed report. */
export async function changeStatus(
  { services, request, session }: EditorContext,
  parameters: Record<string, string>,
): Promise<Response> {
  // JSON alone: a form of another site cannot send it.
  const body = await readJson(request, ['application/json'], bodyLimit);
  const status = body instanceof Object && 'status' in body ? body.status : undefined;
  if (!isReportStatus(status)) {
    const detail = `"status" must be one of ${reportStatuses.join(', ')}.`;
    throw new HttpError(422, 'bad-status', detail);
  }
  const report = await services.reports.changeStatus({
    id: readId(parameters.id),
    status,
    editor: session.editor.name,
    at: services.settings.now(),
  });
  if (!report) throw noReport();
  return json(200, report);
}
