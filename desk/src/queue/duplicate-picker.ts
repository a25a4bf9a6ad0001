import { html, LitElement, nothing } from 'lit';
import { listReports } from './api.js';
import { actedOn } from './card.js';
import type { DeskContext } from './desk-context.js';
import { asDeskError, type DeskError } from './desk-error.js';
import { ageView } from './facts-view.js';
import { Grouping, type PassageGroup } from './groups.js';
import { panelStyles } from './panel.styles.js';
import { explainProblem } from './problems.js';
import { commentOf, suggestionOf } from './report.js';

/** A report was picked. */
export class PickEvent extends Event {
  /** @param id of the report that was picked */
  constructor(readonly id: string) {
    super('pick');
  }
}

/** As many as the desk lists at once. */
const most = 200;

/**
 * The other passages of an article that have reports, to pick the one that a report repeats.
 *
 * @tag duplicate-picker
 * @fires {PickEvent} pick
 */
export class DuplicatePicker extends LitElement {
  static override styles = panelStyles;
  static override properties = { desk: { attribute: false }, group: { attribute: false } };

  /** What the desk's page gives its views. */
  declare desk: DeskContext | undefined;
  /** The reports that are the duplicates. */
  declare group: PassageGroup | undefined;

  #others: readonly PassageGroup[] | undefined;
  #problem: DeskError | undefined;

  /** Goes to the first choice as soon as it is there. */
  override focus(): void {
    void this.#loaded.then(() => {
      const first = this.renderRoot.querySelector<HTMLElement>('button');
      if (first) first.focus({ preventScroll: true });
      else super.focus({ preventScroll: true });
      this.scrollIntoView({ block: 'nearest' });
    });
  }

  #loaded: Promise<unknown> = Promise.resolve();

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = -1;
    this.#loaded = this.#load();
  }

  override render(): unknown {
    const { desk } = this;
    if (!desk) return nothing;
    const { messages, language } = desk;
    if (this.#problem) return html`<p role="alert">${explainProblem(this.#problem, messages)}</p>`;
    if (!this.#others) return html`<p role="status">${messages.loading}</p>`;
    if (this.#others.length === 0) return html`<p role="status">${messages.noOther}</p>`;
    return html`
      <h3 id="title">${messages.duplicateOf}</h3>
      <ul aria-labelledby="title">
        ${this.#others.map(
          (group) => html`
            <li>
              <button @click=${() => this.#pick(group)}>
                <q dir="auto" lang=${group.reports[0].language || nothing}
                  >${group.passage?.exact ?? messages.wholePage}</q
                >
                ${this.#summary(group)}
                <span class="muted">
                  ${messages.statuses[group.reports[0].status]}
                  ${ageView(group.reports[0].received, language)}
                </span>
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  /** What tells reports of similar passages apart. */
  #summary({ reports }: PassageGroup): unknown {
    const text = suggestionOf(reports[0]) ?? commentOf(reports[0]);
    return text ? html`<span class="summary" dir="auto">${text}</span>` : nothing;
  }

  async #load(): Promise<void> {
    const { group } = this;
    if (!group) return;
    try {
      const query = new URLSearchParams({ article: group.reports[0].article });
      const { reports } = await listReports(query, { limit: most });
      const own = new Set(group.reports.map(({ id }) => id));
      this.#others = new Grouping()
        .of(reports.filter(({ status }) => status !== 'spam' && status !== 'duplicate'))
        .flatMap(({ passages }) => passages)
        .filter((other) => !other.reports.some(({ id }) => own.has(id)) && other.key !== group.key);
    } catch (error) {
      this.#problem = asDeskError(error);
    }
    this.requestUpdate();
    await this.updateComplete;
  }

  #pick(group: PassageGroup): void {
    const [report] = actedOn(group);
    if (report) this.dispatchEvent(new PickEvent(report.id));
  }
}

customElements.define('duplicate-picker', DuplicatePicker);
