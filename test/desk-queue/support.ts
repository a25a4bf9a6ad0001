/** A stand-in for the desk, at the page's boundary: `window.fetch`. */
import type { Activity } from '../../desk/src/queue/api.js';
import type { DeskContext } from '../../desk/src/queue/desk-context.js';
import { loadMessages } from '../../desk/src/queue/languages.js';
import { LiveUpdates } from '../../desk/src/queue/live-updates.js';
import type { Report, ReportStatus } from '../../desk/src/queue/report.js';
import type { SavedFilter } from '../../desk/src/queue/saved-filters-api.js';

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
  assignee?: string;
  notes?: number;
  changedBy?: string;
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
    site: /^(https?:\/\/[^/]+)/.exec(article)?.[1] ?? '',
    assignee: wish.assignee ?? null,
    duplicateOf: null,
    notes: wish.notes ?? 0,
    changedAt: wish.changedBy ? received : null,
    changedBy: wish.changedBy ?? null,
  };
}

/** What tells passages apart. */
const quoteOf = ({ id, annotation }: Report): string =>
  JSON.stringify(annotation.target.selector ?? id);

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

interface Changed {
  status?: ReportStatus;
  duplicateOf?: string;
  assignee?: string | null;
  passage?: boolean;
}

/** One value for all reports, or one for each, by their ids. */
type PerReport<Value> = Value | Record<string, Value>;

interface BulkChange extends Changed {
  ids: string[];
  expected?: PerReport<ReportStatus>;
  expectedAssignee?: PerReport<string | null>;
}

/** A stand-in for the browser's EventSource, which a test lets open, speak and fail. */
export class StubSource extends EventTarget {
  static all: StubSource[] = [];
  isClosed = false;

  constructor(readonly url: URL) {
    super();
    StubSource.all.push(this);
  }

  close(): void {
    this.isClosed = true;
  }

  say(type: string, data = ''): void {
    this.dispatchEvent(new MessageEvent(type, { data }));
  }
}

/**
 * Takes the place of `window.fetch` until `restore()`, and of `EventSource`: the stream of events
 * is silent, where the tests' own server would refuse it, and the page say so, at any moment.
 */
export class StubDesk {
  readonly requests: { method: string; url: URL; body: unknown }[] = [];
  /** Answers instead of the desk when set. */
  answer:
    | ((url: URL, method: string) => Response | undefined | Promise<Response | undefined>)
    | undefined;
  pageSize = 50;
  /** What the editor has saved. */
  filters: readonly SavedFilter[] = [];
  readonly activity = new Map<string, readonly Activity[]>();
  readonly #original = { fetch: window.fetch, EventSource: window.EventSource };

  constructor(public reports: Report[] = []) {
    StubSource.all = [];
    Object.assign(window, { EventSource: StubSource });
    window.fetch = (input, init) => this.#fetch(new URL(String(input)), init);
  }

  restore(): void {
    Object.assign(window, this.#original);
  }

  /**
   * Answers changes only when the test says so, until `answer` is set anew.
   *
   * @returns what lets each of them be answered, in the order in which they came
   */
  holdChanges(): (() => void)[] {
    const answers: (() => void)[] = [];
    this.answer = (_, method) =>
      method === 'POST'
        ? new Promise((resolve) => {
            answers.push(() => resolve(undefined));
          })
        : undefined;
    return answers;
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
    const [about, deletes] = /\/me\/filters(\/delete)?$/.exec(url.pathname) ?? [];
    if (about) {
      if (method === 'POST') this.#changeFilters(body as SavedFilter, Boolean(deletes));
      return Response.json({ filters: this.filters });
    }
    if (method === 'POST' && url.pathname.endsWith('/sign-out')) {
      this.answer = () => problem(401, 'Open your sign-in link first.');
      return new Response(null, { status: 204 });
    }
    const [, name = '', uuid = '', action = ''] =
      /\/(reports|events)(?:\/([\w-]+))?(?:\/(\w+))?$/.exec(url.pathname) ?? [];
    if (name !== 'reports') return problem(404, 'There is nothing at this address.');
    if (uuid === 'counts') return Response.json({ counts: this.#count(url.searchParams) });
    if (uuid === 'bulk') return this.#bulk(body as BulkChange);
    if (!uuid) return this.#list(url.searchParams);
    const found = this.reports.find(({ id }) => id === `urn:uuid:${uuid}`);
    if (!found) return problem(404, 'There is no report with this id.');
    if (action === 'notes') return this.#note(found, body as { text: string });
    if (action === 'activity')
      return Response.json({ activity: this.activity.get(found.id) ?? [] });
    return Response.json(found);
  }

  /** Another editor's, or a reader's. */
  put(report: Report): void {
    const isKnown = this.reports.some(({ id }) => id === report.id);
    this.reports = isKnown
      ? this.reports.map((one) => (one.id === report.id ? report : one))
      : [report, ...this.reports];
  }

  #changeFilters({ name, query }: SavedFilter, deletes: boolean): void {
    const others = this.filters.filter((one) => one.name !== name);
    this.filters = deletes ? others : [...others, { name, query }];
  }

  #note(report: Report, { text }: { text: string }): Response {
    const at = new Date().toISOString();
    const before = this.activity.get(report.id) ?? [];
    this.activity.set(report.id, [...before, { at, editor: 'Anna', action: 'note', detail: text }]);
    this.put({ ...report, notes: report.notes + 1 });
    return Response.json(report);
  }

  #patched(
    report: Report,
    { status, duplicateOf, assignee }: Changed,
    changedAt = new Date().toISOString(),
  ): Report {
    const changed = { changedAt, changedBy: 'Anna' };
    return {
      ...report,
      ...(status && { ...changed, status, duplicateOf: duplicateOf ?? null }),
      ...(assignee !== undefined && { assignee }),
    };
  }

  #bulk({ ids, expected, expectedAssignee, ...change }: BulkChange): Response {
    const of = <Value>(values: PerReport<Value> | undefined, id: string): Value | undefined =>
      typeof values === 'object' && values !== null
        ? (values as Record<string, Value>)[id]
        : values;
    const isFree = ({ id, status, assignee }: Report): boolean =>
      [of(expected, id) ?? status, change.status].includes(status) &&
      (expectedAssignee === undefined ||
        [of(expectedAssignee, id), change.assignee].includes(assignee));
    const named = this.reports.filter(({ id }) => ids.includes(id));
    const free = named.filter(isFree);
    const quotes = new Set(free.map(quoteOf));
    const others = this.reports.filter(
      (one) =>
        change.passage &&
        !ids.includes(one.id) &&
        ['new', 'held', 'accepted'].includes(one.status) &&
        quotes.has(quoteOf(one)),
    );
    const isLeft = ({ status, changedBy }: Report): boolean =>
      status === 'accepted' && changedBy !== 'Anna' && change.status === 'rejected';
    const decided = [...free, ...others.filter((one) => !isLeft(one))].filter(
      ({ status }) => change.status && status !== change.status,
    );
    const changedAt = new Date().toISOString();
    for (const one of change.status ? decided : free)
      this.put(this.#patched(one, change, changedAt));
    const conflicts = [...named.filter((one) => !isFree(one)), ...others.filter(isLeft)];
    return Response.json({
      reports: this.reports.filter(({ id }) => ids.includes(id)),
      missing: ids.filter((id) => !named.some((one) => one.id === id)),
      decided: decided.map(({ id, status, duplicateOf }) => ({
        ...{ id, status: change.status, before: { status, duplicateOf } },
      })),
      conflicts: conflicts.map(({ id, status, assignee, changedBy }) => ({
        ...{ id, status, assignee, changedBy },
      })),
    });
  }

  #matching(query: URLSearchParams): Report[] {
    const [q, article, kind, assignee, language] = [
      'q',
      'article',
      'kind',
      'assignee',
      'language',
    ].map((name) => query.get(name));
    return this.reports.filter(
      (one) =>
        (!q || JSON.stringify(one.annotation).includes(q)) &&
        (!article || one.article === article) &&
        (!kind || JSON.stringify(one.annotation.body).includes(`"${kind}"`)) &&
        (!language || one.language === language) &&
        (!assignee || (one.assignee ?? 'none') === assignee.replace(/^me$/, 'Anna')),
    );
  }

  #count(query: URLSearchParams): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { status } of this.#matching(query)) counts[status] = (counts[status] ?? 0) + 1;
    return counts;
  }

  #list(query: URLSearchParams): Response {
    const statuses = query.getAll('status');
    // After a report, wherever that is by now, as the desk's own cursors are.
    const cursor = query.get('cursor');
    const start = cursor ? this.reports.findIndex(({ id }) => id === cursor) + 1 : 0;
    const ordered = query.get('sort') === 'oldest' ? this.reports.toReversed() : this.reports;
    const matching = new Set(this.#matching(query));
    const all = ordered
      .slice(start)
      .filter(
        (one) => matching.has(one) && (statuses.length === 0 || statuses.includes(one.status)),
      );
    const reports = all.slice(0, this.pageSize);
    const next = reports.length < all.length ? (reports.at(-1)?.id ?? null) : null;
    return Response.json({ reports, next });
  }
}
