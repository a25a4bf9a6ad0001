import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isReportStatus } from '../../report/report-status.js';
import type { Activity } from '../api.js';
import type { DeskContext } from '../desk-context.js';
import { asDeskError, type DeskError } from '../desk-error.js';
import { ageView } from '../facts-view.js';
import type { Messages } from '../messages.js';
import { reasonView } from '../reason-view.js';
import { problemView } from '../state-view.js';
import type { ViewMessages } from '../view-locales/messages.js';
import { logStyles } from './editors.styles.js';
import { loadLog } from './editors-api.js';

type Texts = ViewMessages['editors'];

/**
 * Who did what at the desk, the newest first.
 *
 * @tag activity-log
 */
export class ActivityLog extends LitElement {
  static override styles = logStyles;
  static override properties = { desk: { attribute: false }, texts: { attribute: false } };

  /** What the desk's page gives its views. */
  declare desk: DeskContext | undefined;
  declare texts: Texts | undefined;

  #log: readonly Activity[] | undefined;
  #next: string | null = null;
  #problem: DeskError | undefined;
  #loading = new AbortController();
  #isLoadingMore = false;
  /** Something was done while more was loaded. */
  #isStale = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading.abort();
  }

  /** Puts what was done meanwhile before what is shown, which stays as it is. */
  async load(): Promise<void> {
    if (this.#isLoadingMore) this.#isStale = true;
    else await this.#fetch(null);
  }

  override render(): unknown {
    const { desk, texts } = this;
    if (!desk || !texts) return nothing;
    const { messages } = desk;
    return html`
      <section aria-labelledby="title" aria-busy=${!this.#log && !this.#problem}>
        <h2 id="title">${texts.activity}</h2>
        ${
          this.#log
            ? html`<ol>
                ${repeat(
                  this.#log,
                  (entry) => entry,
                  (entry) => this.#renderEntry(entry, desk, texts),
                )}
              </ol>`
            : nothing
        }
        ${
          this.#problem
            ? problemView(this.#problem, messages, () => void this.#fetch(this.#next))
            : this.#next
              ? html`<button class="more" ?disabled=${this.#isLoadingMore} @click=${this.#more}>
                  ${this.#isLoadingMore ? messages.loading : messages.more}
                </button>`
              : nothing
        }
      </section>
    `;
  }

  #renderEntry(
    { at, editor, action, detail }: Activity,
    { messages, language }: DeskContext,
    texts: Texts,
  ): unknown {
    const label = isOneOf(texts.actions, action)
      ? texts.actions[action]
      : action === 'assignee'
        ? messages.assignee
        : html`<span lang="en" dir="ltr">${action}</span>`;
    return html`
      <li>
        <span class="who"><bdi>${editor}</bdi></span>
        <div class="what">
          ${label}: ${detailView({ action, detail }, messages, texts)}
        </div>
        <span class="when muted">${ageView(at, language)}</span>
      </li>
    `;
  }

  #more = async (): Promise<void> => {
    const shown = this.#log?.length ?? 0;
    if (!this.#next || this.#isLoadingMore) return;
    await this.#fetch(this.#next);
    await this.updateComplete;
    // Who works by keyboard goes on where the new ones begin.
    const first = this.renderRoot.querySelectorAll<HTMLElement>('li')[shown];
    first?.setAttribute('tabindex', '-1');
    first?.focus();
  };

  async #fetch(before: string | null): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.#isLoadingMore = before !== null;
    this.requestUpdate();
    try {
      const { activity, next } = await loadLog(before, signal);
      if (signal.aborted) return;
      const shown = this.#log ?? [];
      const fresh = before === null ? freshOf(activity, shown) : undefined;
      this.#log = fresh ? [...fresh, ...shown] : [...(before === null ? [] : shown), ...activity];
      // What is shown goes on where it went on before.
      if (!fresh) this.#next = next;
      this.#problem = undefined;
    } catch (error) {
      if (signal.aborted) return;
      // What is shown goes on being true; the next change leads here again.
      if (before !== null || !this.#log) this.#problem = asDeskError(error);
    }
    this.#isLoadingMore = false;
    this.requestUpdate();
    if (!this.#isStale) return;
    this.#isStale = false;
    void this.load();
  }
}

customElements.define('activity-log', ActivityLog);

/** What a log begins with before what is known of it; undefined when they do not meet. */
function freshOf(
  log: readonly Activity[],
  known: readonly Activity[],
): readonly Activity[] | undefined {
  const [now, before] = [log, known].map((entries) => entries.map((one) => JSON.stringify(one)));
  if (!now || !before || before.length === 0) return undefined;
  const start = now.findIndex((_, index) =>
    now.slice(index).every((entry, place) => place >= before.length || entry === before[place]),
  );
  return start < 0 ? undefined : log.slice(0, start);
}

/** To whom or what something was done. */
function detailView(
  { action, detail }: Pick<Activity, 'action' | 'detail'>,
  messages: Messages,
  { roles, allSites }: Texts,
): unknown {
  if (action === 'status') {
    const [name, reason = ''] = detail.split(': ', 2);
    if (isReportStatus(name))
      return html`${messages.statuses[name]} ${reasonView(reason, messages)}`;
  }
  if (action === 'invite') {
    const [, name, role = '', sites = ''] =
      /^(.*) (editor|admin)((?: https?:\S+)*)$/.exec(detail) ?? [];
    if (isOneOf(roles, role)) {
      return html`<bdi>${name}</bdi>
        <p class="muted">${roles[role]} · <bdi>${sites.trim() || allSites}</bdi></p>`;
    }
  }
  if (action === 'note') return html`<p class="words" dir="auto">${detail}</p>`;
  return html`<bdi>${detail || (action === 'assignee' ? messages.nobody : '')}</bdi>`;
}

const isOneOf = <Texts extends object>(texts: Texts, name: PropertyKey): name is keyof Texts =>
  Object.hasOwn(texts, name);
