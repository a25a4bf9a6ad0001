/** The desk's answers, as the queue needs them. All addresses are relative to the page. */
import type { Me } from './desk-context.js';
import { DeskError } from './desk-error.js';
import type { Counts } from './lists.js';
import { isReport, type Report, type ReportStatus } from './report.js';

/** Part of the list, and where it goes on. */
export interface ReportPage {
  readonly reports: readonly Report[];
  readonly next: string | null;
}

const pageSize = 50;
/** Milliseconds after which no answer counts as none. */
const patience = 20_000;

/** The explanation in an RFC 9457 problem document. */
async function explain(response: Response): Promise<string> {
  try {
    const problem: unknown = await response.json();
    if (typeof problem === 'object' && problem !== null) {
      const { detail, title } = problem as Record<string, unknown>;
      if (typeof detail === 'string') return detail;
      if (typeof title === 'string') return title;
    }
  } catch {
    // A proxy's page, not the desk's answer: its status has to do.
  }
  return `${response.status} ${response.statusText}`.trim();
}

/** Sends a request; answers when the desk has agreed to it. */
async function send(path: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  const limit = AbortSignal.timeout(patience);
  let response: Response;
  try {
    response = await fetch(new URL(path, document.baseURI), {
      ...init,
      headers: { accept: 'application/json', ...init.headers },
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
  } catch (cause) {
    throw new DeskError('offline', 'no answer', 0, { cause });
  }
  if (response.ok) return response;
  const { status } = response;
  const kind = status === 401 ? 'signed-out' : status === 409 ? 'conflict' : 'refused';
  throw new DeskError(kind, await explain(response), status);
}

/**
 * Asks the desk, at an address relative to the page, for JSON.
 *
 * @throws {DeskError}
 */
export async function request(
  path: string,
  init: RequestInit,
  signal?: AbortSignal,
): Promise<unknown> {
  const response = await send(path, init, signal);
  try {
    return await response.json();
  } catch (cause) {
    throw new DeskError('broken', 'not JSON', response.status, { cause });
  }
}

/**
 * Lists reports.
 *
 * @param query parameters of the desk's route; those of the page are added
 * @param cursor where the list goes on; null for its beginning
 * @throws {DeskError}
 */
export async function listReports(
  query: URLSearchParams,
  { cursor = null, limit = pageSize }: { cursor?: string | null; limit?: number } = {},
  signal?: AbortSignal,
): Promise<ReportPage> {
  const parameters = new URLSearchParams([['limit', String(limit)], ...query]);
  if (cursor) parameters.set('cursor', cursor);
  const answer = await request(`reports?${parameters}`, {}, signal);
  const { reports, next } = (answer ?? {}) as Record<string, unknown>;
  if (!Array.isArray(reports)) throw new DeskError('broken', 'no list of reports');
  return {
    // One entry that cannot be read must not hide the others.
    reports: reports.filter(isReport),
    next: typeof next === 'string' ? next : null,
  };
}

/**
 * How many reports there are of each status.
 *
 * @throws {DeskError}
 */
export async function countReports(query: URLSearchParams, signal?: AbortSignal): Promise<Counts> {
  const answer = await request(`reports/counts?${query}`, {}, signal);
  const { counts } = (answer ?? {}) as { counts?: Record<string, unknown> };
  return Object.fromEntries(
    Object.entries(counts ?? {}).filter(([, count]) => typeof count === 'number'),
  ) as Counts;
}

/** The address of a report, below the page's. */
const addressOf = (id: string): string =>
  `reports/${encodeURIComponent(id.replace(/^urn:uuid:/, ''))}`;

function readReport(answer: unknown): Report {
  if (!isReport(answer)) throw new DeskError('broken', 'not a report');
  return answer;
}

/**
 * A report as it is now.
 *
 * @throws {DeskError}
 */
export async function getReport(id: string): Promise<Report> {
  return readReport(await request(addressOf(id), {}));
}

/**
 * Sends something to the desk, at an address relative to the page.
 *
 * @throws {DeskError}
 */
export const post = (path: string, body: unknown): Promise<unknown> =>
  request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** What is to be different. */
export interface Change {
  readonly status?: ReportStatus;
  /** The report that it repeats, with the status `duplicate`. */
  readonly duplicateOf?: string;
  /** Name of an editor; null for nobody. */
  readonly assignee?: string | null;
}

/** Reports that are changed alike. */
export interface Batch {
  readonly change: Change;
  /** Whether the other open reports of their passages change with them, listed or not. */
  readonly passages: boolean;
  /** What was seen of each, by id: the status or, where that is what changes, the assignee. */
  readonly seen: ReadonlyMap<string, string | null>;
}

/** A report whose status was changed, and how it was before. */
export interface Decided {
  readonly id: string;
  readonly status: ReportStatus;
  readonly before: { readonly status: ReportStatus; readonly duplicateOf: string | null };
}

/** A report that was left as it is, because another editor was faster. */
export interface Conflict {
  readonly id: string;
  readonly assignee: string | null;
  readonly changedBy: string | null;
}

/** What the desk made of a change. */
export interface BulkAnswer {
  /** The reports as the desk has them now; those that it has no more are missing. */
  readonly reports: readonly Report[];
  /** Others of their passages are among these, and among the conflicts. */
  readonly decided: readonly Decided[];
  readonly conflicts: readonly Conflict[];
}

/** As many as the desk changes at once. */
export const bulkSize = 200;

/**
 * Changes reports, {@link bulkSize} at most. Those that are not as they were seen are left.
 *
 * @throws {DeskError}
 */
export async function changeReports({ change, passages, seen }: Batch): Promise<BulkAnswer> {
  const values = new Set(seen.values());
  const expected = values.size === 1 ? [...values][0] : Object.fromEntries(seen);
  const answer = await post('reports/bulk', {
    ids: [...seen.keys()],
    ...change,
    ...(passages && { passage: true }),
    ...(change.status === undefined ? { expectedAssignee: expected } : { expected }),
  });
  const { reports, decided, conflicts } = (answer ?? {}) as Record<string, unknown>;
  if (!Array.isArray(reports) || !Array.isArray(decided) || !Array.isArray(conflicts)) {
    throw new DeskError('broken', 'not what became of reports');
  }
  return { reports: reports.filter(isReport), decided, conflicts };
}

/**
 * Writes a note on a report.
 *
 * @throws {DeskError}
 */
export async function addNote(id: string, text: string): Promise<void> {
  await post(`${addressOf(id)}/notes`, { text });
}

/** What an editor, or the desk by itself, did to a report. */
export interface Activity {
  /** ISO 8601. */
  readonly at: string;
  readonly editor: string;
  readonly action: string;
  readonly detail: string;
}

/**
 * What was done to a report.
 *
 * @throws {DeskError}
 */
export async function readActivity(id: string): Promise<readonly Activity[]> {
  const answer = await request(`${addressOf(id)}/activity`, {});
  const { activity } = (answer ?? {}) as { activity?: unknown };
  return Array.isArray(activity) ? (activity as Activity[]) : [];
}

/**
 * Who is signed in.
 *
 * @throws {DeskError}
 */
export async function readMe(): Promise<Me> {
  const answer = await request('me', {});
  const { editor, editors } = (answer ?? {}) as { editor?: Partial<Me>; editors?: unknown };
  const names = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
  return {
    name: typeof editor?.name === 'string' ? editor.name : '',
    role: editor?.role === 'admin' ? 'admin' : 'editor',
    sites: names(editor?.sites),
    editors: names(editors),
  };
}

/**
 * Ends the editor's session.
 *
 * @throws {DeskError}
 */
export async function signOut(): Promise<void> {
  await send('sign-out', { method: 'POST' });
}
