import type { EditorContext } from '../context.js';
import { csv } from '../export/csv.js';
import { exportStream } from '../export/export-stream.js';
import type { ExportFormat } from '../export/format.js';
import { annotations, json } from '../export/json.js';
import { wrongParameter } from '../http/parameters.js';
import { stream } from '../http/responses.js';
import { readSort } from './list-reports.js';
import { readFilter } from './report-filters.js';

const formats: Record<string, ExportFormat> = { csv, json, annotations };

export const exportFormats = Object.keys(formats);

/** `GET /reports/export?format&sort&…`: for editors, all reports of a filter as a file. */
export async function exportReports(context: EditorContext): Promise<Response> {
  const { services, request, session, origin, url } = context;
  const name = url.searchParams.get('format') ?? '';
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (!format) throw wrongParameter('format', `must be one of ${exportFormats.join(', ')}`);
  const sort = readSort(url.searchParams.get('sort'));
  // Counts change while an export goes on, and reports would be left out or come twice.
  if (sort === 'count') throw wrongParameter('sort', 'must be newest or oldest here');
  const filter = readFilter(context);
  const time = new Date(services.settings.now()).toISOString();
  const headers = {
    'Content-Type': format.type,
    'Content-Disposition': `attachment; filename="corrigenda-reports-${time.slice(0, 10)}.${format.extension}"`,
  };
  if (request.method === 'HEAD') return stream(new ReadableStream(), headers);
  const counts = Object.values(await services.reports.countReports(filter));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const facts = { address: `${origin}${url.pathname}${url.search}`, total, time };
  const body = await exportStream(services.reports, format, facts, { filter, sort });
  await services.activity.add({
    at: services.settings.now(),
    editor: session.editor.name,
    action: 'export',
    detail: `${total} reports as ${name}${told(url)}`,
  });
  return stream(body, headers);
}

/** The filters for the log of activity; what was searched for may be a reader's name. */
function told({ searchParams }: URL): string {
  const filters = [...searchParams].filter(([name]) => name !== 'format' && name !== 'sort');
  const texts = filters.map(([name, value]) => (name === 'q' ? 'q' : `${name}=${value}`));
  return texts.length > 0 ? `: ${texts.join(', ').slice(0, 1000)}` : '';
}
