import type { Context, EditorContext } from '../context.js';
import { HttpError, json } from '../http/responses.js';
import { checkRate } from './create-report.js';

/** `GET /reports/{uuid}`: for editors. */
export async function readReport(
  { services, session }: EditorContext,
  parameters: Record<string, string>,
): Promise<Response> {
  const report = await services.reports.report(readId(parameters.id), session.editor.sites);
  if (!report) throw noReport();
  return json(200, report);
}

/** `GET /reports/{uuid}/activity`: for editors, what was done to a report, the earliest first. */
export async function readActivity(
  { services, session }: EditorContext,
  parameters: Record<string, string>,
): Promise<Response> {
  const activity = await services.reports.activity(readId(parameters.id), session.editor.sites);
  if (!activity) throw noReport();
  return json(200, { activity });
}

/** `GET /reports/{uuid}/status`: for the reader who sent it and so knows the id; nothing else. */
export async function readReportStatus(
  context: Context,
  parameters: Record<string, string>,
): Promise<Response> {
  const { services, request, origin } = context;
  const cors = services.sites.corsHeaders(request, origin);
  Object.assign(context.errorHeaders, cors);
  checkRate(context);
  const status = await services.reports.status(readId(parameters.id));
  if (!status) throw noReport();
  return json(200, { status }, cors);
}

/** The UUID in an address, with or without `urn:uuid:`; anything else finds nothing. */
export function readId(text = ''): string {
  const id = text.toLowerCase().replace(/^urn:uuid:/, '');
  return /^[0-9a-f-]{36}$/.test(id) ? id : '';
}

export function noReport(): HttpError {
  return new HttpError(404, 'no-such-report', 'There is no report with this id.');
}
