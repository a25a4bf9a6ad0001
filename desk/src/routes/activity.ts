import type { EditorContext } from '../context.js';
import { limitParameter, wrongParameter } from '../http/parameters.js';
import { json } from '../http/responses.js';
import { isoTime } from '../iso-time.js';

const defaultLimit = 100;
const largestLimit = 500;

/** `GET /activity?before=&limit=`: for administrators, the newest first. */
export async function listActivity({ services, url }: EditorContext): Promise<Response> {
  const limit = limitParameter(url, defaultLimit, largestLimit);
  const before = readTime(url.searchParams.get('before'));
  const activity = await services.activity.before(before, limit);
  const last = activity.at(-1);
  return json(200, {
    activity: activity.map((each) => ({ ...each, at: isoTime(each.at) })),
    next: last && activity.length >= limit ? isoTime(last.at) : null,
  });
}

function readTime(text: string | null): number {
  if (text === null) return Number.MAX_SAFE_INTEGER;
  const time = text.length <= 40 ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time))
    throw wrongParameter('before', 'must be a time such as 2026-11-23T09:26:00Z');
  return time;
}
