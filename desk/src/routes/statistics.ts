import type { EditorContext } from '../context.js';
import { wrongParameter } from '../http/parameters.js';
import { json } from '../http/responses.js';

const defaultDays = 30;
const mostDays = 366;

/** `GET /statistics?days`: for editors; of the sites that they may see. */
export async function statistics({ services, url, session }: EditorContext): Promise<Response> {
  const found = await services.statistics.statistics({
    days: readDays(url.searchParams.get('days')),
    sites: session.editor.sites,
    now: services.settings.now(),
  });
  return json(200, found);
}

function readDays(text: string | null): number {
  if (text === null) return defaultDays;
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (days >= 1 && days <= mostDays) return days;
  throw wrongParameter('days', `must be a whole number from 1 to ${mostDays}`);
}
