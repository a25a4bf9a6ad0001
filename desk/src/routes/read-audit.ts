import type { EditorContext } from '../context.js';
import { limitParameter, wrongParameter } from '../http/parameters.js';
import { json } from '../http/responses.js';
import { parseOrigin } from '../http/sites.js';
import { isoTime } from '../iso-time.js';
import { type AuditPosition, type AuditSort, auditSorts } from '../store/audit-store.js';

const defaultLimit = 50;
const largestLimit = 200;

/** What no site is called. */
const noSite = 'none';

/** Kinds that one request can ask for at most. */
const mostKinds = 20;

/**
 * `GET /audit?kind&site&sort=due|page&limit&cursor`: what the last run of `corrigenda-desk audit`
 * found, for editors; of the sites that they may see. `runs` and `counts` are for the filters.
 */
export async function readAudit({ services, url, session }: EditorContext): Promise<Response> {
  const { searchParams } = url;
  const now = services.settings.now();
  const sites = readSites(searchParams.getAll('site'), session.editor.sites);
  const [runs, counts, { findings, next }] = await Promise.all([
    services.audits.runs(sites),
    services.audits.counts(sites, now),
    services.audits.list({
      kinds: readKinds(searchParams.getAll('kind')),
      sites,
      sort: readSort(searchParams.get('sort')),
      limit: limitParameter(url, defaultLimit, largestLimit),
      after: readCursor(searchParams.get('cursor')),
      now,
    }),
  ]);
  return json(200, {
    runs: runs.map((run) => ({ ...run, created: isoTime(run.created) })),
    counts,
    findings,
    next: next && writeCursor(next),
  });
}

/** The sites asked for that the editor may see; null for all, those without an address included. */
function readSites(asked: readonly string[], own: readonly string[]): string[] | null {
  if (asked.length === 0) return own.length > 0 ? [...own] : null;
  try {
    const sites = [...new Set(asked.slice(0, 1000).map(parseOrigin))];
    const allowed = sites.filter((site) => own.length === 0 || own.includes(site));
    // No site at all is not every site.
    return allowed.length > 0 ? allowed : [noSite];
  } catch {
    throw wrongParameter('site', 'must be an origin such as https://example.org');
  }
}

function readKinds(kinds: readonly string[]): string[] {
  const isKind = (kind: string): boolean => /^[a-z-]{1,40}$/.test(kind);
  if (kinds.length <= mostKinds && kinds.every(isKind)) return [...new Set(kinds)];
  throw wrongParameter('kind', 'must be a kind of finding such as overdue');
}

function readSort(text: string | null): AuditSort {
  const sort = text === null ? 'due' : auditSorts.find((name) => name === text);
  if (sort) return sort;
  throw wrongParameter('sort', `must be one of ${auditSorts.join(', ')}`);
}

function writeCursor({ due, page, id }: AuditPosition): string {
  return Buffer.from(JSON.stringify([due, page, id])).toString('base64url');
}

function readCursor(text: string | null): AuditPosition | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const [due, page, id]: unknown[] = Array.isArray(value) ? value : [];
    if (Number.isSafeInteger(due) && typeof page === 'string' && typeof id === 'string')
      return { due: Number(due), page: page.replaceAll('\0', ''), id: id.replaceAll('\0', '') };
  } catch {
    // Said below.
  }
  throw wrongParameter('cursor', 'must be the "next" of an earlier answer');
}
