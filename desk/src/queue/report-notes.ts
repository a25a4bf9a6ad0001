import { format } from 'corrigenda';
import { html, LitElement, nothing } from 'lit';
import { isReportStatus } from '../report/report-status.js';
import { type Activity, addNote, readActivity } from './api.js';
import type { DeskContext } from './desk-context.js';
import { asDeskError, type DeskError } from './desk-error.js';
import { keepDraft, readDraft } from './drafts.js';
import { ageView } from './facts-view.js';
import type { PassageGroup } from './groups.js';
import { panelStyles } from './panel.styles.js';
import { explainProblem } from './problems.js';
import { reasonView } from './reason-view.js';

/** Reports of a passage whose notes are shown; each is a request. */
const most = 10;

/** A note was saved. */
export class NotedEvent extends Event {
  constructor() {
    super('noted', { bubbles: true, composed: true });
  }
}

/**
 * What editors wrote about the reports of a passage and did with them, and a field for a new note.
 * What was typed is kept until the desk has it.
 *
 * @tag report-notes
 * @fires {NotedEvent} noted
 */
export class ReportNotes extends LitElement {
  static override styles = panelStyles;
  static override properties = { desk: { attribute: false }, group: { attribute: false } };

  /** What the desk's page gives its views. */
  declare desk: DeskContext | undefined;
  /** The reports that the notes are about. */
  declare group: PassageGroup | undefined;

  #activity: readonly Activity[] = [];
  #problem: DeskError | undefined;
  #saving = false;

  override focus(): void {
    void this.updateComplete.then(() => {
      this.#field?.focus({ preventScroll: true });
      this.scrollIntoView({ block: 'nearest' });
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): unknown {
    const { desk, group } = this;
    if (!desk || !group) return nothing;
    const { messages } = desk;
    return html`
      ${
        this.#activity.length > 0
          ? html`<ul>
              ${this.#activity.map((one) => this.#renderActivity(one, desk))}
            </ul>`
          : nothing
      }
      <form @submit=${this.#onSubmit} @keydown=${this.#onKeydown}>
        <label>
          ${messages.newNote}
          <textarea
            rows="2"
            maxlength="2000"
            dir="auto"
            required
            .value=${readDraft(group.reports[0].id)}
            @input=${this.#onInput}
          ></textarea>
        </label>
        ${
          this.#problem
            ? html`<p class="unsaved" role="alert">
                ${format(messages.notSaved, { reason: explainProblem(this.#problem, messages) })}
              </p>`
            : nothing
        }
        <button aria-disabled=${this.#saving}>${messages.save}</button>
      </form>
    `;
  }

  #renderActivity({ action, detail, editor, at }: Activity, desk: DeskContext): unknown {
    const { messages, language } = desk;
    const [name, reason = ''] = detail.split(': ', 2);
    const status = isReportStatus(name) ? name : undefined;
    const what =
      action === 'note'
        ? html`<p class="words" dir="auto">${detail}</p>`
        : action === 'status' && status
          ? html`<p>${messages.statuses[status]}</p>
              ${reasonView(reason, messages)}`
          : action === 'assignee'
            ? html`<p>${messages.assignee}: <bdi>${detail || messages.nobody}</bdi></p>`
            : undefined;
    if (!what) return nothing;
    return html`
      <li>
        <span class="muted"><bdi>${editor}</bdi> ${ageView(at, language)}</span>
        ${what}
      </li>
    `;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  async #load(): Promise<void> {
    const touched = (this.group?.reports ?? []).filter(
      ({ status, notes, changedAt, assignee }) =>
        // The desk itself has held it, or taken it for spam.
        status !== 'new' || notes > 0 || changedAt || assignee,
    );
    const lists = await Promise.allSettled(
      touched.slice(0, most).map(({ id }) => readActivity(id)),
    );
    this.#activity = lists
      .flatMap((list) => (list.status === 'fulfilled' ? list.value : []))
      .sort((a, b) => a.at.localeCompare(b.at));
    this.requestUpdate();
    await this.updateComplete;
    if (this.matches(':focus-within')) this.scrollIntoView({ block: 'nearest' });
  }

  #onInput = (event: InputEvent): void => {
    const [report] = this.group?.reports ?? [];
    if (report && event.target instanceof HTMLTextAreaElement) {
      keepDraft(report.id, event.target.value);
    }
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.renderRoot.querySelector('form')?.requestSubmit();
  };

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const [report] = this.group?.reports ?? [];
    const text = this.#field?.value.trim();
    if (!report || !text || this.#saving) return;
    this.#saving = true;
    this.#problem = undefined;
    this.requestUpdate();
    try {
      await addNote(report.id, text);
      keepDraft(report.id, '');
      this.dispatchEvent(new NotedEvent());
    } catch (error) {
      this.#problem = asDeskError(error);
    }
    this.#saving = false;
    this.requestUpdate();
  };
}

customElements.define('report-notes', ReportNotes);
