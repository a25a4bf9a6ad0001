/**
 * Articles that were opened from the queue. They are of other origins: this page hands each the
 * reports of its passages, and makes the changes that are asked for there itself. See the
 * library's `desk-messages.ts` for what the two say to each other.
 */
import type { ArticleMessage, Decision, DeskHello, DeskMessage, PassageState } from 'corrigenda';
import { request } from './api.js';
import { isSilent, keepSilent } from './silent-sites.js';

/** Milliseconds between two hellos. */
const pause = 400;

/** A passage's reports as they are handed over, under the id of one of them. */
export interface HandedReport {
  readonly id: string;
  readonly status: string;
  readonly source: string;
  /** Selectors as they were sent. */
  readonly selector: readonly unknown[];
  /** The wording that is suggested; empty when none is. */
  readonly suggestion: string;
}

/** What opened articles need of the queue. */
export interface ArticleQueue {
  /** The reports of an article that the editor has in front of them. */
  reportsOf(article: string): readonly HandedReport[];
  /** Where a report stands; undefined when it is not listed any more. */
  statusOf(id: string): string | undefined;
  /** Makes a change; answers whether it was saved. */
  onDecision(id: string, status: Decision): Promise<boolean>;
  /** A passage was looked for in its article. */
  onFound(id: string, state: PassageState): void;
  /** The editor comes back. */
  onBack(id: string): void;
  /** Address of the queue at a report. */
  addressOf(id: string, article: string): string;
}

/** An article in a tab of its own, from the opening to the closing. */
interface OpenArticle {
  readonly id: string;
  readonly article: string;
  readonly origin: string;
  readonly tab: Window;
  /** What the article was told of each report. */
  readonly told: Map<string, string>;
  port: MessagePort | undefined;
  /** When it was first spoken to, by `performance.now()`. */
  since: number;
}

const decisions: ReadonlySet<string> = new Set(['accepted', 'rejected', 'new']);
const states: ReadonlySet<string> = new Set(['found', 'changed', 'gone']);

export class ArticleLinks {
  readonly #queue: ArticleQueue;
  readonly #patience: number;
  #sites: ReadonlySet<string> = new Set();
  readonly #open = new Set<OpenArticle>();
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param patience milliseconds after which an article counts as one that does not answer */
  constructor(queue: ArticleQueue, patience = 20_000) {
    this.#queue = queue;
    this.#patience = patience;
  }

  /** Finds out which articles may be opened together with the queue. */
  async start(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.#stop());
    try {
      const { sites } = (await request('sites', {}, signal)) as { sites?: unknown };
      if (Array.isArray(sites)) this.#sites = new Set(sites.map(String));
    } catch {
      // Articles open all the same, without what can be decided there.
    }
  }

  /**
   * Opens an article so that decisions can be made there; to be called while the editor's press is
   * handled.
   *
   * @param link address of the article at the passage
   * @returns false when the link is better followed as any other
   */
  open(id: string, article: string, link: string): boolean {
    const { origin } = new URL(link);
    // Without the script the browser's own mark has to do; it has none for a tab that is held.
    if (!this.#sites.has(origin) || isSilent(origin)) return false;
    const tab = window.open('about:blank', '_blank');
    if (!tab) return false;
    // The article is spoken to; it has no hold on this page.
    tab.opener = null;
    tab.location.replace(link);
    const since = performance.now();
    this.#open.add({ id, article, origin, tab, told: new Map(), port: undefined, since });
    this.#timer ??= setInterval(() => this.#speak(), pause);
    return true;
  }

  /** Tells the articles where their reports stand now. */
  update(): void {
    for (const { told, port } of this.#open) {
      for (const [id, before] of told) {
        const status = this.#queue.statusOf(id);
        if (status === undefined || status === before) continue;
        told.set(id, status);
        port?.postMessage({ type: 'status', id, status, saved: true } satisfies DeskMessage);
      }
    }
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    for (const { port } of this.#open) port?.close();
    this.#open.clear();
  }

  /** Speaks to the articles that have not answered yet: each is heard once it is loaded. */
  #speak(): void {
    for (const opened of this.#open) {
      const { tab, port, since, origin } = opened;
      if (tab.closed) this.#open.delete(opened);
      else if (!port && performance.now() - since < this.#patience) this.#hello(opened);
      else if (!port && opened.told.size === 0) {
        keepSilent(origin);
        this.#open.delete(opened);
      }
    }
    if (this.#open.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #hello(opened: OpenArticle): void {
    const { id, article, origin, tab } = opened;
    const handed = this.#queue.reportsOf(article);
    const hello: DeskHello = {
      type: 'corrigenda-desk',
      version: 1,
      queue: this.#queue.addressOf(id, article),
      reports: handed.map(({ id: own, status, source, selector, suggestion }) => ({
        ...{ id: own, status, suggestion },
        annotation: { id: own, target: { source, selector } },
      })),
    };
    const { port1, port2 } = new MessageChannel();
    const known = new Map(handed.map((report) => [report.id, report.status]));
    port1.onmessage = ({ data }) => this.#onMessage(opened, port1, known, data);
    try {
      // To this origin alone: should the tab show another page, nobody hears it.
      tab.postMessage(hello, origin, [port2]);
    } catch {
      // The tab is going.
    }
  }

  #onMessage(
    opened: OpenArticle,
    port: MessagePort,
    known: ReadonlyMap<string, string>,
    data: ArticleMessage,
  ): void {
    if (data?.type === 'ready') {
      opened.port = port;
      opened.told.clear();
      for (const [id, status] of known) opened.told.set(id, status);
      return;
    }
    if (opened.port !== port) return;
    if (data?.type === 'bye') {
      // Perhaps it is only loaded again.
      opened.port = undefined;
      opened.since = performance.now();
      return;
    }
    // An article speaks of what it was given, and of nothing else.
    if (!known.has(data?.id)) return;
    if (data.type === 'found' && states.has(data.state)) this.#queue.onFound(data.id, data.state);
    if (data.type === 'decide' && decisions.has(data.status))
      void this.#decide(opened, port, data.id, data.status);
    if (data.type === 'back') {
      opened.tab.close();
      window.focus();
      this.#queue.onBack(data.id);
    }
  }

  async #decide(
    { told }: OpenArticle,
    port: MessagePort,
    id: string,
    status: Decision,
  ): Promise<void> {
    const saved = await this.#queue.onDecision(id, status);
    const now = this.#queue.statusOf(id) ?? (saved ? status : (told.get(id) ?? 'new'));
    told.set(id, now);
    port.postMessage({ type: 'status', id, status: now, saved } satisfies DeskMessage);
  }
}
