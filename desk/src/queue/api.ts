/** The desk's answers, as the queue needs them. All addresses are relative to the page. */
import type { Me } from './desk-context.js';
import { DeskError } from './desk-error.js';
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
  throw new DeskError(
    response.status === 401 ? 'signed-out' : 'refused',
    await explain(response),
    response.status,
  );
}

async function request(path: string, init: RequestInit, signal?: AbortSignal): Promise<unknown> {
  const response = await send(path, init, signal);
  try {
    return await response.json();
  } catch (cause) {
    throw new DeskError('broken', 'not JSON', response.status, { cause });
  }
}

/**
 * Lists reports, the newest first.
 *
 * @param statuses only those; all when empty
 * @param cursor where the list goes on; null for its beginning
 * @throws {DeskError}
 */
export async function listReports(
  statuses: readonly ReportStatus[],
  cursor: string | null,
  signal: AbortSignal,
): Promise<ReportPage> {
  const query = new URLSearchParams({ limit: String(pageSize) });
  for (const status of statuses) query.append('status', status);
  if (cursor) query.set('cursor', cursor);
  const answer = await request(`reports?${query}`, {}, signal);
  const { reports, next } = (answer ?? {}) as Record<string, unknown>;
  if (!Array.isArray(reports)) throw new DeskError('broken', 'no list of reports');
  return {
    // One entry that cannot be read must not hide the others.
    reports: reports.filter(isReport),
    next: typeof next === 'string' ? next : null,
  };
}

/**
 * Changes the status of a report.
 *
 * @returns the report as the desk has it now
 * @throws {DeskError}
 */
export async function changeStatus(id: string, status: ReportStatus): Promise<Report> {
  const uuid = encodeURIComponent(id.replace(/^urn:uuid:/, ''));
  const report = await request(`reports/${uuid}/status`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status }),
  });
  if (!isReport(report)) throw new DeskError('broken', 'not a report');
  return report;
}

/**
 * Who is signed in.
 *
 * @throws {DeskError}
 */
export async function readMe(): Promise<Me> {
  let answer: unknown;
  try {
    answer = await request('me', {});
  } catch (error) {
    // A desk that does not tell who its editors are.
    if (!(error instanceof DeskError) || error.status !== 404) throw error;
  }
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
