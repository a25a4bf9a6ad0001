import { html, nothing } from 'lit';
import { format, type Messages } from '../i18n/index.js';
import type { DeskConnection } from './desk-connection.js';
import type { Decision } from './desk-messages.js';
import type { ListedReport, ShownReports } from './shown-reports.js';

/** Milliseconds after which this tab closes itself, and after which it opens the queue instead. */
const patience = { close: 100, open: 1000 };

/** What was decided, for the status of the note; empty as long as nothing was. */
export function decisionText({ desk, selected }: ShownReports, messages: Messages): string {
  const report = desk?.report(selected);
  if (report?.failed) return messages.decisionNotSaved;
  if (report?.status === 'accepted') return messages.reportAccepted;
  return report?.status === 'rejected' ? messages.reportRejected : '';
}

/** The queue opened this tab: closed, it shows the queue. Where that is gone, it is opened here. */
function goBack(event: MouseEvent, desk: DeskConnection, id: string): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  desk.back(id);
  setTimeout(() => window.close(), patience.close);
  setTimeout(() => {
    if (document.visibilityState === 'visible') location.assign(desk.queue);
  }, patience.open);
}

/** Accept and reject, for an editor who came from the queue. */
export function renderDecision(reports: ShownReports, messages: Messages): unknown {
  const { desk, selected } = reports;
  if (!desk?.isOpen || !selected) return nothing;
  const report = desk.report(selected);
  const decide = async (event: Event, status: Decision): Promise<void> => {
    const root = event.target instanceof Element ? event.target.getRootNode() : null;
    desk.decide(selected, status);
    await reports.drawn;
    // The button has gone; who works by keyboard goes on with the one in its place.
    if (root instanceof ShadowRoot) root.querySelector<HTMLElement>('.decide')?.focus();
  };
  const button = (part: string, name: string, status: Decision): unknown => html`
    <button part=${part} class="decide" @click=${(event: Event) => decide(event, status)}>
      ${name}
    </button>
  `;
  const isOpen = report?.status === 'new' || report?.status === 'held';
  const isDecided = report?.status === 'accepted' || report?.status === 'rejected';
  return html`
    ${
      report?.suggestion
        ? // The text keeps its white space, so none is added.
          html`<p part="suggestion" dir="auto"
            >${format(messages.suggestedWording, { text: report.suggestion })}</p
          >`
        : nothing
    }
    <div class="decisions">
      ${
        isOpen
          ? [
              button('accept', messages.acceptReport, 'accepted'),
              button('reject', messages.rejectReport, 'rejected'),
            ]
          : nothing
      }
      ${isDecided ? button('undo', messages.undoDecision, 'new') : nothing}
      <a
        part="queue"
        href=${desk.queue}
        @click=${(event: MouseEvent) => goBack(event, desk, selected)}
        >${messages.backToQueue}</a
      >
    </div>
  `;
}

/** Passages that are not as they were, each to be looked at and decided. */
export function renderList(reports: ShownReports, messages: Messages): unknown {
  const listed = reports.desk?.isOpen ? reports.changedOrGone : [];
  if (listed.length === 0) return nothing;
  const entry = ({ id, quote, gone }: ListedReport): unknown => html`
    <li>
      <button
        class="quote"
        aria-current=${id === reports.selected ? 'true' : nothing}
        @click=${() => reports.select(id)}
      >
        <q dir="auto">${quote}</q>
        <span>${gone ? messages.passageGone : messages.passageChanged}</span>
      </button>
    </li>
  `;
  return html`
    <details part="list">
      <summary>${messages.changedOrGone} (${listed.length})</summary>
      <ul>
        ${listed.map(entry)}
      </ul>
    </details>
  `;
}
