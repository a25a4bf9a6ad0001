import { dateTimeFormat, format, numberFormat } from 'corrigenda';
import { html, LitElement, nothing } from 'lit';
import type { DeskContext } from '../desk-context.js';
import { asDeskError, type DeskError } from '../desk-error.js';
import { followLink } from '../navigation.js';
import { loadingView, problemView } from '../state-view.js';
import { loadViewMessages } from '../view-locales/languages.js';
import { findingKinds, type ViewMessages } from '../view-locales/messages.js';
import {
  type AuditChoice,
  type AuditPage,
  choiceAddress,
  type Finding,
  formatDistance,
  loadAudit,
  readChoice,
  sorts,
} from './audit.js';
import { reviewsStyles } from './reviews.styles.js';

type Texts = ViewMessages['reviews'];

/** How many runs are told of; a desk may have a thousand sites. */
const runsShown = 5;

/** How an audit comes here. */
const command = 'corrigenda-desk audit SITEMAP --store DATABASE';

/**
 * Pages whose reviews are overdue, due, or wrong, from the last audit.
 *
 * @tag desk-reviews
 */
export class DeskReviews extends LitElement {
  static override styles = reviewsStyles;
  static override properties = { desk: { attribute: false } };
  declare desk: DeskContext | undefined;

  #texts: Texts | undefined;
  #choice: AuditChoice = { kind: '', sort: 'due' };
  #audit: AuditPage | undefined;
  #problem: DeskError | undefined;
  #isLoadingMore = false;
  #listeners = new AbortController();
  #loading = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    addEventListener('popstate', this.#onAddress, { signal });
    this.desk?.live.listen('audit', () => void this.#load(), signal);
    this.desk?.live.listen('online', () => void this.#load(), signal);
    document.addEventListener('visibilitychange', () => void this.#look(), { signal });
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listeners.abort();
    this.#loading.abort();
  }

  override render(): unknown {
    const { desk } = this;
    const texts = this.#texts;
    if (!desk || !texts) return nothing;
    return html`
      <main aria-busy=${!this.#audit && !this.#problem}>
        <div class="top"><h1>${desk.messages.views.reviews}</h1></div>
        ${this.#renderContent(desk, texts)}
      </main>
    `;
  }

  #renderContent({ messages }: DeskContext, texts: Texts): unknown {
    const audit = this.#audit;
    const trouble =
      this.#problem && problemView(this.#problem, messages, () => void this.#tryAgain());
    if (!audit) return trouble ?? loadingView(messages);
    if (audit.runs.length === 0) return this.#renderNoAudit(texts);
    return html`
      ${this.#renderRuns(audit, texts)} ${this.#renderChoices(audit, texts)}
      ${
        audit.findings.length === 0
          ? html`<div class="state good">
              <svg viewBox="0 0 48 48" aria-hidden="true">
                <circle cx="24" cy="24" r="21" />
                <path d="m15 25 6 6 12-13" />
              </svg>
              <h2>${texts.nothing}</h2>
              <p>${texts.nothingText}</p>
            </div>`
          : this.#renderList(audit.findings, texts)
      }
      ${trouble ?? nothing}
      ${
        audit.next && !trouble
          ? html`<button class="more" ?disabled=${this.#isLoadingMore} @click=${this.#more}>
              ${this.#isLoadingMore ? messages.loading : messages.more}
            </button>`
          : nothing
      }
    `;
  }

  #renderNoAudit(texts: Texts): unknown {
    const [before, after] = texts.noAuditText.split('{command}');
    return html`
      <div class="state">
        <h2>${texts.noAudit}</h2>
        <p>${before}<code>${command}</code>${after}</p>
      </div>
    `;
  }

  #renderRuns({ runs }: AuditPage, texts: Texts): unknown {
    const { format: number } = numberFormat(this.#language);
    const dates = dateTimeFormat(this.#language, { dateStyle: 'long', timeStyle: 'short' });
    return html`
      <ul class="runs">
        ${runs.slice(0, runsShown).map(
          (run) => html`
            <li>
              <span>${format(texts.audited, { date: dates.format(new Date(run.created)) })}</span>
              <span>${texts.pages}: ${number(run.pages)}</span>
              <span>${texts.badges}: ${number(run.badges)}</span>
              <bdi>${run.target}</bdi>
            </li>
          `,
        )}
        ${runs.length > runsShown ? html`<li>+ ${number(runs.length - runsShown)}</li>` : nothing}
      </ul>
    `;
  }

  #renderChoices({ counts }: AuditPage, texts: Texts): unknown {
    const { format: number } = numberFormat(this.#language);
    const { kind: chosen, sort } = this.#choice;
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    // A kind that is looked at stays, though the last of it was mended.
    const shown = findingKinds.filter((kind) => counts[kind] || kind === chosen);
    const link = (choice: AuditChoice, name: string, current: boolean, amount?: number) => html`
      <a href=${choiceAddress(choice)} aria-current=${current ? 'true' : nothing}
        >${name}${
          amount === undefined ? nothing : html` <span class="amount">${number(amount)}</span>`
        }</a
      >
    `;
    return html`
      <div class="choices" @click=${followLink}>
        <nav aria-label=${texts.findings}>
          ${link({ kind: '', sort }, texts.all, chosen === '', total)}
          ${shown.map((kind) =>
            link({ kind, sort }, texts.kinds[kind], chosen === kind, counts[kind] ?? 0),
          )}
        </nav>
        <nav aria-label=${texts.sort}>
          ${sorts.map((one) =>
            link(
              { kind: chosen, sort: one },
              one === 'due' ? texts.byDue : texts.byPage,
              one === sort,
            ),
          )}
        </nav>
      </div>
    `;
  }

  #renderList(findings: readonly Finding[], texts: Texts): unknown {
    return html`
      <div class="list">
        <table>
          <caption class="unseen">${texts.findings}</caption>
          <thead>
            <tr>
              <th scope="col">${texts.page}</th>
              <th scope="col">${texts.problem}</th>
              <th scope="col">${texts.due}</th>
            </tr>
          </thead>
          <tbody>
            ${findings.map((finding) => this.#renderFinding(finding, texts))}
          </tbody>
        </table>
      </div>
    `;
  }

  #renderFinding({ id, page, kind, message, due }: Finding, texts: Texts): unknown {
    const known = findingKinds.find((one) => one === kind);
    const dates = dateTimeFormat(this.#language, { dateStyle: 'medium', timeZone: 'UTC' });
    // A date says all that the audit's sentence would.
    const isDate = kind === 'overdue' || kind === 'due-soon';
    return html`
      <tr data-id=${id}>
        <th scope="row">
          ${
            /^https?:\/\//i.test(page)
              ? html`<a href=${page} target="_blank" rel="noopener noreferrer"
                  ><bdi>${readable(page)}</bdi></a
                >`
              : html`<bdi>${page}</bdi>`
          }
        </th>
        <td>
          <span class="kind ${kind === 'overdue' ? 'overdue' : ''}"
            >${known ? texts.kinds[known] : kind}</span
          >
          ${isDate ? nothing : html`<span class="message" lang="en" dir="ltr">${message}</span>`}
        </td>
        <td class="when">
          ${
            due === null
              ? nothing
              : html`${formatDistance(due, this.#language)}
                  <time datetime=${due}>${dates.format(new Date(due))}</time>`
          }
        </td>
      </tr>
    `;
  }

  get #language(): string {
    return this.desk?.language ?? 'en';
  }

  async #start(): Promise<void> {
    this.#choice = readChoice(location.search);
    void this.#load();
    this.#texts = (await loadViewMessages(this.#language)).reviews;
    this.requestUpdate();
  }

  /** Loads the list from its beginning; what is shown stays until it has come. */
  #load(): Promise<void> {
    return this.#fetch(null);
  }

  #more = async (): Promise<void> => {
    const { next, findings = [] } = this.#audit ?? {};
    if (!next || this.#isLoadingMore) return;
    await this.#fetch(next);
    await this.updateComplete;
    // Who works by keyboard goes on where the new ones begin.
    const rows = this.renderRoot.querySelectorAll<HTMLElement>('tbody tr');
    const first = rows[findings.length];
    first?.setAttribute('tabindex', '-1');
    first?.focus();
  };

  async #fetch(cursor: string | null): Promise<void> {
    this.#loading.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#isLoadingMore = cursor !== null;
    this.requestUpdate();
    try {
      const page = await loadAudit(this.#choice, cursor, loading.signal);
      if (loading.signal.aborted) return;
      const before = cursor === null ? [] : (this.#audit?.findings ?? []);
      this.#audit = { ...page, findings: [...before, ...page.findings] };
      this.#problem = undefined;
    } catch (error) {
      if (loading.signal.aborted) return;
      this.#problem = asDeskError(error);
    }
    this.#isLoadingMore = false;
    this.requestUpdate();
  }

  /** A run that another process has stored in the same file is told by nobody. */
  async #look(): Promise<void> {
    const before = this.#audit;
    if (document.visibilityState !== 'visible' || !before) return;
    try {
      const { runs } = await loadAudit(this.#choice, null, this.#listeners.signal);
      const isNew = JSON.stringify(runs) !== JSON.stringify(before.runs);
      if (isNew && this.#audit === before) void this.#load();
    } catch {
      // What is shown stays.
    }
  }

  #tryAgain(): Promise<void> {
    return this.#fetch(this.#audit?.next ?? null);
  }

  #onAddress = (): void => {
    const choice = readChoice(location.search);
    if (choice.kind === this.#choice.kind && choice.sort === this.#choice.sort) return;
    this.#choice = choice;
    void this.#load();
  };
}

/** An address as people read it: without what all have. */
function readable(page: string): string {
  try {
    const { host, pathname, search } = new URL(page);
    return host + decodeURI(pathname === '/' ? '' : pathname) + search;
  } catch {
    return page;
  }
}
