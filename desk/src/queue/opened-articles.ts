import type { Decision, PassageState } from 'corrigenda';
import { html, nothing } from 'lit';
import { ArticleLinks, type HandedReport } from './article-link.js';
import { actedOn, statusOf, suggestionsOf } from './card.js';
import type { PassageGroup } from './groups.js';
import { queryAddress } from './list-query.js';
import type { QueueState } from './queue-state.js';
import type { Report } from './report.js';
import { loadViewMessages } from './view-locales/languages.js';
import type { ViewMessages } from './view-locales/messages.js';

/** Id of the report that an address of the queue leads to; undefined when it leads to none. */
export function readReport(search: string): string | undefined {
  const id = new URLSearchParams(search).get('report');
  return id ? `urn:uuid:${id}` : undefined;
}

/** What an article is given of a card: no comments, and nothing about readers. */
function handOver(group: PassageGroup): HandedReport[] {
  const [{ id, article, annotation }] = group.reports;
  const { selector } = annotation.target;
  if (!group.passage || !selector) return [];
  const [suggestion] = suggestionsOf(group);
  const status = statusOf(group);
  return [{ id, status, source: article, selector, suggestion: suggestion?.text ?? '' }];
}

/** The articles that were opened from the queue, and what became of its passages there. */
export class OpenedArticles {
  readonly #state: QueueState;
  readonly #links: ArticleLinks;
  readonly #goTo: (id: string) => void;
  /** What was found of each passage, by the ids of its reports. */
  readonly #found = new Map<string, PassageState>();
  /** The cards that articles were given, as they were last listed, by the ids given with them. */
  readonly #seen = new Map<string, PassageGroup>();
  readonly #language: string;
  readonly #update: () => void;
  #texts: ViewMessages['passages'] | undefined;

  /**
   * @param goTo shows a report in the list
   * @param update called whenever something is to be shown differently
   */
  constructor(
    state: QueueState,
    language: string,
    goTo: (id: string) => void,
    update: () => void,
    signal: AbortSignal,
  ) {
    this.#state = state;
    this.#language = language;
    this.#goTo = goTo;
    this.#update = update;
    this.#links = new ArticleLinks({
      reportsOf: (article) =>
        state.articles.find((group) => group.article === article)?.passages.flatMap(handOver) ?? [],
      statusOf: (id) => {
        const group = this.#groupOf(id);
        return group && statusOf(group);
      },
      onDecision: (id, status) => this.#decide(id, status),
      onFound: (id, found) => this.#onFound(id, found),
      onBack: (id) => this.#goTo(id),
      addressOf: (id, article) => {
        const url = new URL(queryAddress({ list: 'all', sort: 'newest', article }));
        url.searchParams.set('report', id.replace(/^urn:uuid:/, ''));
        return url.href;
      },
    });
    void this.#links.start(signal);
  }

  /** Opens the article whose link was pressed; leaves to the browser what is the browser's. */
  onClick = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const path = event.composedPath().filter((node) => node instanceof HTMLElement);
    const link = path.find((node) => node instanceof HTMLAnchorElement && node.matches('a.open'));
    const card = path.find((node) => node.matches('.report'));
    const group = this.#state.group(card?.dataset.key ?? '');
    if (!(link instanceof HTMLAnchorElement) || !group?.passage) return;
    const [{ id, article }] = group.reports;
    if (this.#links.open(id, article, link.href)) event.preventDefault();
  };

  /** Tells the articles what has changed. */
  update(): void {
    this.#links.update();
  }

  /** What became of a passage in its article; empty when it is as it was, or nobody looked. */
  textOf({ reports }: PassageGroup): string {
    const found = reports.map(({ id }) => this.#found.get(id)).find((state) => state);
    return (found && found !== 'found' && this.#texts?.[found]) || '';
  }

  view(group: PassageGroup): unknown {
    const text = this.textOf(group);
    return text ? html`<p class="not-found">${text}</p>` : nothing;
  }

  /** The card of a report, as it was when another list was not shown yet. */
  #groupOf(id: string): PassageGroup | undefined {
    const group = this.#listed(id);
    if (group) this.#seen.set(id, group);
    return group ?? this.#seen.get(id);
  }

  #listed(id: string): PassageGroup | undefined {
    const key = this.#state.keyOf(id);
    return key === undefined ? undefined : this.#state.group(key);
  }

  async #decide(id: string, status: Decision): Promise<boolean> {
    const group = this.#groupOf(id);
    if (!group) return false;
    const { changes } = this.#state;
    if (this.#listed(id)) {
      this.#state.change(group.key, { status });
      await changes.settled();
      return !group.reports.some((report) => changes.unsaved.has(report.id));
    }
    // Another list is shown by now.
    const { error, reports, conflicts } = await changes.apply({
      ...{ reports: actedOn(group), change: { status } },
      ...{ passages: true, isOfSeveral: false },
    });
    const now = new Map(reports.map((report) => [report.id, report]));
    const [first, ...rest] = group.reports;
    const update = (report: Report): Report => now.get(report.id) ?? report;
    this.#seen.set(id, { ...group, reports: [update(first), ...rest.map(update)] });
    return !error && !conflicts.some((left) => now.has(left.id));
  }

  #onFound(id: string, found: PassageState): void {
    this.#found.set(id, found);
    if (found === 'found' || this.#texts) {
      this.#update();
      return;
    }
    void loadViewMessages(this.#language).then(({ passages }) => {
      this.#texts = passages;
      this.#update();
    });
  }
}
