import type { EditorContext } from '../context.js';
import { limitParameter, wrongParameter } from '../http/parameters.js';
import { json } from '../http/responses.js';
import { reportStatuses } from '../report/report-status.js';
import { type Position, type ReportSort, reportSorts } from '../store/report-query.js';
import { readFilter } from './report-filters.js';

const defaultLimit = 50;
const largestLimit = 200;

/** `GET /reports?…&sort&limit&cursor`: for editors, a page of the list. */
export async function listReports(context: EditorContext): Promise<Response> {
  const { services, url } = context;
  const sort = readSort(url.searchParams.get('sort'));
  const { reports, next } = await services.reports.listReports({
    filter: readFilter(context),
    sort,
    limit: limitParameter(url, defaultLimit, largestLimit),
    after: readCursor(url.searchParams.get('cursor')),
  });
  return json(200, { reports, next: next && writeCursor(next) });
}

/** `GET /reports/counts?…`: for editors, how many reports each status has. */
export async function countReports(context: EditorContext): Promise<Response> {
  const counts = await context.services.reports.countReports(readFilter(context));
  const zeros = Object.fromEntries(reportStatuses.map((status) => [status, 0]));
  return json(200, { counts: { ...zeros, ...counts } });
}

export function readSort(text: string | null): ReportSort {
  const sort = reportSorts.find((each) => each === (text ?? 'newest'));
  if (sort) return sort;
  throw wrongParameter('sort', `must be one of ${reportSorts.join(', ')}`);
}

/** A cursor says where the page before ended; editors' pages pass it on as it is. */
function writeCursor({ count, passage, received, id }: Position): string {
  return Buffer.from(`${count} ${passage} ${received} ${id}`).toString('base64url');
}

function readCursor(text: string | null): Position | null {
  if (text === null) return null;
  const [, count, passage, received, id] =
    /^(\d{1,15}) ([\w-]{36,43}) (\d{1,15}) ([0-9a-f-]{36})$/.exec(
      Buffer.from(text.slice(0, 400), 'base64url').toString(),
    ) ?? [];
  if (!passage || !id) throw wrongParameter('cursor', 'must be the "next" of an earlier answer');
  return { count: Number(count), passage, received: Number(received), id };
}
