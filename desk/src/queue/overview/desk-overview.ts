import { dateTimeFormat, format, numberFormat } from 'corrigenda';
import { html, LitElement, nothing } from 'lit';
import type { DeskContext } from '../desk-context.js';
import { asDeskError, type DeskError } from '../desk-error.js';
import { queryAddress } from '../list-query.js';
import { followLink } from '../navigation.js';
import { kinds } from '../report.js';
import { loadingView, problemView } from '../state-view.js';
import { loadViewMessages } from '../view-locales/languages.js';
import type { ViewMessages } from '../view-locales/messages.js';
import { ChartFigure } from './chart-figure.js';
import { overviewStyles } from './overview.styles.js';
import { formatTime, loadStatistics, type Statistics } from './statistics.js';

/** How many days can be shown. */
const periods = [7, 30, 90, 365] as const;
const usualPeriod = 30;

/** Milliseconds between two times that the numbers are loaded because something has happened. */
const pause = 5000;

/** The period that the page's address asks for. */
function readPeriod(search: string): number {
  const days = Number(new URLSearchParams(search).get('days'));
  return periods.find((period) => period === days) ?? usualPeriod;
}

function periodAddress(days: number): string {
  const url = new URL(location.href);
  url.searchParams.set('days', String(days));
  return url.href;
}

/**
 * What came and what was done: reports a day, how long they took, which articles and which kinds
 * of mistakes.
 *
 * @tag desk-overview
 */
export class DeskOverview extends LitElement {
  static override styles = overviewStyles;
  static override properties = { desk: { attribute: false } };
  declare desk: DeskContext | undefined;

  #texts: ViewMessages['overview'] | undefined;
  #statistics: Statistics | undefined;
  #problem: DeskError | undefined;
  #days: number = usualPeriod;
  #listeners = new AbortController();
  #loading = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!customElements.get('chart-figure')) customElements.define('chart-figure', ChartFigure);
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    addEventListener('popstate', this.#onAddress, { signal });
    this.desk?.live.listen('reports', this.#onNews, signal);
    this.desk?.live.listen('online', () => void this.#load(), signal);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listeners.abort();
    this.#loading.abort();
    clearTimeout(this.#timer);
  }

  override render(): unknown {
    const { desk } = this;
    const texts = this.#texts;
    if (!desk || !texts) return nothing;
    return html`
      <main aria-busy=${!this.#statistics && !this.#problem}>
        <div class="top">
          <h1>${desk.messages.views.overview}</h1>
          <nav aria-label=${texts.period} @click=${followLink}>
            ${periods.map(
              (days) => html`
                <a
                  href=${periodAddress(days)}
                  aria-current=${days === this.#days ? 'true' : nothing}
                  >${this.#inDays(days)}</a
                >
              `,
            )}
          </nav>
        </div>
        ${this.#renderContent(desk, texts)}
      </main>
    `;
  }

  #renderContent({ messages, language }: DeskContext, texts: ViewMessages['overview']): unknown {
    const found = this.#statistics;
    if (this.#problem) return problemView(this.#problem, messages, () => void this.#load());
    if (!found) return loadingView(messages);
    const total = (key: 'received' | 'resolved'): number =>
      found.days.reduce((sum, day) => sum + day[key], 0);
    const [received, resolved] = [total('received'), total('resolved')];
    if (received === 0 && resolved === 0)
      return html`<div class="state"><h2>${texts.empty}</h2><p>${texts.emptyText}</p></div>`;
    const numbers = numberFormat(language);
    const summary = format(texts.summary, {
      received: numbers.format(received),
      resolved: numbers.format(resolved),
    });
    return html`
      <div class="cards">
        ${this.#renderDays(found, texts, summary)} ${this.#renderTimes(found, texts)}
        ${received > 0 ? [this.#renderArticles(found, texts), this.#renderKinds(found, texts)] : nothing}
      </div>
    `;
  }

  #renderDays({ days }: Statistics, texts: ViewMessages['overview'], summary: string): unknown {
    const { format: formatNumber } = this.#numbers;
    const short = this.#dates({ day: 'numeric', month: 'short' });
    const long = this.#dates({ day: 'numeric', month: 'long', year: 'numeric' });
    return html`<chart-figure
      .language=${this.#language}
      .name=${texts.reportsADay}
      .summary=${summary}
      .showTable=${texts.showTable}
      .data=${{
        form: 'lines',
        labels: days.map(({ date }) => short(date)),
        series: [
          { name: texts.received, values: days.map((day) => day.received), look: 'solid' },
          { name: texts.resolved, values: days.map((day) => day.resolved), look: 'dashed' },
        ],
      }}
      .table=${{
        head: [texts.day, texts.received, texts.resolved],
        // The latest day is what is looked for first.
        rows: [...days]
          .reverse()
          .map((day) => [
            html`<time datetime=${day.date}>${long(day.date)}</time>`,
            formatNumber(day.received),
            formatNumber(day.resolved),
          ]),
      }}
    ></chart-figure>`;
  }

  #renderTimes({ resolution }: Statistics, texts: ViewMessages['overview']): unknown {
    const { median, p90 } = resolution;
    return html`
      <section class="card">
        <h2>${texts.timeToResolution}</h2>
        ${
          median === null || p90 === null
            ? html`<p>${texts.noneResolved}</p>`
            : html`
                <dl class="times">
                  <div>
                    <dt>${texts.median}</dt>
                    <dd>${formatTime(median, this.#language)}</dd>
                  </div>
                  <div>
                    <dt>${texts.p90}</dt>
                    <dd>${formatTime(p90, this.#language)}</dd>
                  </div>
                </dl>
              `
        }
      </section>
    `;
  }

  #renderArticles({ articles }: Statistics, texts: ViewMessages['overview']): unknown {
    const { format: formatNumber } = this.#numbers;
    const titleOf = ({ title }: Statistics['articles'][number]): string =>
      title || (this.desk?.messages.untitled ?? '');
    const done = articles.map(({ count, open }) => count - open);
    return html`<chart-figure
      .language=${this.#language}
      .name=${texts.articles}
      .summary=${this.#listed(articles.map((one) => [titleOf(one), one.count]))}
      .showTable=${texts.showTable}
      .data=${{
        form: 'bars',
        labels: articles.map(titleOf),
        series: [
          { name: texts.open, values: articles.map(({ open }) => open), look: 'solid' },
          { name: texts.resolved, values: done, look: 'dashed' },
        ],
      }}
      .table=${{
        head: [texts.article, texts.reports, texts.open],
        rows: articles.map((one) => [
          html`<a
            href=${queryAddress({ list: 'all', sort: 'newest', article: one.article })}
            dir="auto"
            @click=${followLink}
            >${titleOf(one)}</a
          >`,
          formatNumber(one.count),
          formatNumber(one.open),
        ]),
      }}
    ></chart-figure>`;
  }

  #renderKinds(found: Statistics, texts: ViewMessages['overview']): unknown {
    const { format: formatNumber } = this.#numbers;
    const counts = new Map<string, number>();
    for (const [key, count] of Object.entries(found.kinds)) {
      const known = kinds.find((kind) => kind === key);
      const name = (known && this.desk?.messages.kinds[known]) ?? texts.otherKind;
      counts.set(name, (counts.get(name) ?? 0) + count);
    }
    const rows = [...counts].sort(([, one], [, other]) => other - one);
    return html`<chart-figure
      .language=${this.#language}
      .name=${texts.kinds}
      .summary=${this.#listed(rows)}
      .showTable=${texts.showTable}
      .data=${{
        form: 'bars',
        labels: rows.map(([name]) => name),
        series: [{ name: texts.reports, values: rows.map(([, count]) => count), look: 'solid' }],
      }}
      .table=${{
        head: [texts.kind, texts.reports],
        rows: rows.map(([name, count]) => [name, formatNumber(count)]),
      }}
    ></chart-figure>`;
  }

  get #language(): string {
    return this.desk?.language ?? 'en';
  }

  get #numbers(): Intl.NumberFormat {
    return numberFormat(this.#language);
  }

  #inDays(days: number): string {
    const options = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
    return new Intl.NumberFormat(this.#language, options).format(days);
  }

  /** Writes days, which are days in UTC, in the editor's language. */
  #dates(options: Intl.DateTimeFormatOptions): (date: string) => string {
    const dates = dateTimeFormat(this.#language, { ...options, timeZone: 'UTC' });
    return (date) => dates.format(new Date(date));
  }

  /** The first numbers of a chart, in words. */
  #listed(rows: readonly (readonly [name: string, count: number])[]): string {
    const words = rows.slice(0, 3).map(([name, count]) => `${name} ${this.#numbers.format(count)}`);
    return new Intl.ListFormat(this.#language, { type: 'unit' }).format(words);
  }

  async #start(): Promise<void> {
    this.#days = readPeriod(location.search);
    void this.#load();
    this.#texts = (await loadViewMessages(this.#language)).overview;
    this.requestUpdate();
  }

  async #load(): Promise<void> {
    this.#loading.abort();
    const loading = new AbortController();
    this.#loading = loading;
    try {
      const statistics = await loadStatistics(this.#days, loading.signal);
      if (loading.signal.aborted) return;
      this.#statistics = statistics;
      this.#problem = undefined;
    } catch (error) {
      if (loading.signal.aborted) return;
      this.#problem = asDeskError(error);
    }
    this.requestUpdate();
  }

  #onAddress = (): void => {
    const days = readPeriod(location.search);
    if (days === this.#days) return;
    this.#days = days;
    this.#statistics = undefined;
    this.#problem = undefined;
    this.requestUpdate();
    void this.#load();
  };

  /** Many reports may come at once; the numbers are loaded once for them. */
  #onNews = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#load();
    }, pause);
  };
}
