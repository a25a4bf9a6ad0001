/** A stand-in for the desk, at the page's boundary: `window.fetch`. */
import type { DeskContext } from '../../desk/src/queue/desk-context.js';
import { loadMessages } from '../../desk/src/queue/languages.js';
import { LiveUpdates } from '../../desk/src/queue/live-updates.js';
import type { Report, ReportStatus } from '../../desk/src/queue/report.js';

interface Wish {
  id?: string;
  /** About the page as a whole: without selectors. */
  wholePage?: boolean;
  exact?: string;
  prefix?: string;
  suffix?: string;
  suggestion?: string;
  comment?: string;
  email?: string;
  kind?: string;
  status?: ReportStatus;
  article?: string;
  title?: string;
  language?: string;
  count?: number;
  received?: string;
}

let made = 0;

/** A report as the desk lists it. */
export function report(wish: Wish = {}): Report {
  made += 1;
  const id = wish.id ?? `urn:uuid:00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  const article = wish.article ?? 'https://example.org/blood-pressure';
  const { exact = 'hypertention', prefix = 'Untreated ', suffix = ' strains the heart.' } = wish;
  const body = [
    { type: 'TextualBody', purpose: 'tagging', value: wish.kind ?? 'typo' },
    ...(wish.suggestion === undefined
      ? []
      : [{ type: 'TextualBody', purpose: 'editing', value: wish.suggestion }]),
    ...(wish.comment === undefined
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', value: wish.comment }]),
  ];
  const received = wish.received ?? new Date(Date.now() - 3 * 3_600_000).toISOString();
  return {
    id,
    status: wish.status ?? 'new',
    created: received,
    received,
    count: wish.count ?? 1,
    article,
    title: wish.title ?? 'High blood pressure',
    language: wish.language ?? 'en',
    annotation: {
      id,
      body,
      target: {
        source: article,
        ...(wish.wholePage
          ? {}
          : {
              selector: [
                { type: 'TextQuoteSelector', exact, prefix, suffix },
                { type: 'TextPositionSelector', start: 10, end: 10 + exact.length },
              ],
            }),
      },
      ...(wish.email === undefined ? {} : { corrigenda: { email: wish.email } }),
    },
    changedAt: null,
    changedBy: null,
  };
}

export const problem = (status: number, detail: string): Response =>
  Response.json(
    { type: 'about:blank', title: 'Problem', status, detail },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );

/** What the desk's page gives a view, in the language of the document. */
export async function deskContext(): Promise<DeskContext> {
  const language = document.documentElement.lang;
  return {
    messages: await loadMessages(language),
    language,
    me: { name: 'Anna', role: 'editor', sites: [], editors: ['Anna', 'Ben'] },
    live: new LiveUpdates(),
  };
}

/** Takes the place of `window.fetch` until `restore()`. */
export class StubDesk {
  readonly requests: { method: string; url: URL; body: unknown }[] = [];
  /** Answers instead of the desk when set. */
  answer: ((url: URL, method: string) => Response | Promise<Response> | undefined) | undefined;
  pageSize = 50;
  #original = window.fetch;

  constructor(public reports: Report[] = []) {
    window.fetch = (input, init) => this.#fetch(new URL(String(input)), init);
  }

  restore(): void {
    window.fetch = this.#original;
  }

  async #fetch(url: URL, init: RequestInit = {}): Promise<Response> {
    const method = init.method ?? 'GET';
    const body: unknown = init.body ? JSON.parse(String(init.body)) : undefined;
    this.requests.push({ method, url, body });
    const instead = await this.answer?.(url, method);
    if (instead) return instead;
    if (url.pathname.endsWith('/me')) {
      return Response.json({
        editor: { name: 'Anna', role: 'editor', sites: [] },
        editors: ['Anna', 'Ben'],
      });
    }
    if (method === 'POST' && url.pathname.endsWith('/sign-out')) {
      this.answer = () => problem(401, 'Open your sign-in link first.');
      return new Response(null, { status: 204 });
    }
    const change = /\/reports\/([\w-]+)\/status$/.exec(url.pathname);
    if (method === 'POST' && change) return this.#change(`urn:uuid:${change[1]}`, body);
    return this.#list(url.searchParams);
  }

  #change(id: string, body: unknown): Response {
    const found = this.reports.find((one) => one.id === id);
    if (!found) return problem(404, 'There is no report with this id.');
    const { status } = body as { status: ReportStatus };
    const changed = { ...found, status, changedAt: new Date().toISOString(), changedBy: 'Anna' };
    this.reports = this.reports.map((one) => (one.id === id ? changed : one));
    return Response.json(changed);
  }

  #list(query: URLSearchParams): Response {
    const statuses = query.getAll('status');
    const start = Number(query.get('cursor') ?? 0);
    const all = this.reports.filter(
      (one) => statuses.length === 0 || statuses.includes(one.status),
    );
    const end = start + this.pageSize;
    return Response.json({
      reports: all.slice(start, end),
      next: end < all.length ? String(end) : null,
    });
  }
}
