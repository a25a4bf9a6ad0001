import type { EditorContext } from '../context.js';
import { HttpError, json } from '../http/responses.js';

const defaultLimit = 100;
const largestLimit = 500;

/** `GET /activity?before=&limit=`: for administrators, the newest first. */
export async function listActivity({ services, url }: EditorContext): Promise<Response> {
  const limit = readNumber(url, 'limit', largestLimit) ?? defaultLimit;
  const before = readTime(url.searchParams.get('before'));
  const activity = await services.activity.before(before, limit);
  const last = activity.at(-1);
  return json(200, {
    activity: activity.map((each) => ({ ...each, at: isoTime(each.at) })),
    next: last && activity.length >= limit ? isoTime(last.at) : null,
  });
}

function readNumber(url: URL, name: string, most: number): number | null {
  const text = url.searchParams.get(name);
  if (text === null) return null;
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= most) return value;
  throw wrong(name, `must be a whole number from 1 to ${most}`);
}

function readTime(text: string | null): number {
  if (text === null) return Number.MAX_SAFE_INTEGER;
  const time = text.length <= 40 ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw wrong('before', 'must be a time such as 2026-11-23T09:26:00Z');
  return time;
}

function wrong(parameter: string, message: string): HttpError {
  return new HttpError(400, 'bad-parameter', `"${parameter}" ${message}.`, {}, { parameter });
}

function isoTime(time: number): string {
  return new Date(time).toISOString();
}
