import type { Context, EditorContext } from '../context.js';
import { HttpError, json } from '../http/responses.js';
import { isReportStatus, type ReportStatus, reportStatuses } from '../report/report.js';
import type { Position } from '../store/report-query.js';
import { checkRate } from './create-report.js';

const defaultLimit = 50;
const largestLimit = 200;
/** Characters of a search at most. */
const longestSearch = 200;

/** `GET /reports?status&article&q&limit&cursor`: for editors, newest first. */
export async function listReports({ services, url }: EditorContext): Promise<Response> {
  const { searchParams } = url;
  const { reports, next } = await services.reports.listReports({
    statuses: [...new Set(searchParams.getAll('status').map(readStatus))],
    article: readArticle(searchParams.get('article')),
    words: readWords(searchParams.get('q')),
    limit: readLimit(searchParams.get('limit')),
    after: readCursor(searchParams.get('cursor')),
  });
  return json(200, { reports, next: next && writeCursor(next) });
}

/** `GET /reports/{uuid}`: for editors. */
export async function readReport(
  { services }: EditorContext,
  parameters: Record<string, string>,
): Promise<Response> {
  const report = await services.reports.report(readId(parameters.id));
  if (!report) throw noReport();
  return json(200, report);
}

/** `GET /reports/{uuid}/status`: for the reader who sent it and so knows the id; nothing else. */
export async function readReportStatus(
  context: Context,
  parameters: Record<string, string>,
): Promise<Response> {
  const { services, request, origin } = context;
  const cors = services.sites.corsHeaders(request, origin);
  try {
    checkRate(context);
    const status = await services.reports.status(readId(parameters.id));
    if (!status) throw noReport();
    return json(200, { status }, cors);
  } catch (error) {
    if (error instanceof HttpError) Object.assign(error.headers, cors);
    throw error;
  }
}

/** The UUID in an address, with or without `urn:uuid:`; anything else finds nothing. */
export function readId(text = ''): string {
  return text.toLowerCase().replace(/^urn:uuid:/, '');
}

export function noReport(): HttpError {
  return new HttpError(404, 'no-such-report', 'There is no report with this id.');
}

function readStatus(text: string): ReportStatus {
  if (isReportStatus(text)) return text;
  throw wrong('status', `must be one of ${reportStatuses.join(', ')}`);
}

function readArticle(text: string | null): string | null {
  if (text === null) return null;
  if (!URL.canParse(text)) throw wrong('article', 'must be an absolute address');
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

function readWords(text: string | null): string | null {
  if (text && text.length > longestSearch) {
    throw wrong('q', `must be at most ${longestSearch} characters long`);
  }
  // No stored text has a NUL, and PostgreSQL takes none.
  return text?.replaceAll('\0', '').trim() || null;
}

function readLimit(text: string | null): number {
  if (text === null) return defaultLimit;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= largestLimit) return limit;
  throw wrong('limit', `must be a whole number from 1 to ${largestLimit}`);
}

/** A cursor says where the page before ended; editors' pages pass it on as it is. */
function writeCursor({ received, id }: Position): string {
  return Buffer.from(`${received} ${id}`).toString('base64url');
}

function readCursor(text: string | null): Position | null {
  if (text === null) return null;
  const [, received, id] =
    /^(\d{1,15}) ([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (!received || !id) throw wrong('cursor', 'must be the "next" of an earlier answer');
  return { received: Number(received), id };
}

function wrong(parameter: string, message: string): HttpError {
  return new HttpError(400, 'bad-parameter', `"${parameter}" ${message}.`, {}, { parameter });
}
