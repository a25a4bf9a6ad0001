import { html, nothing, type TemplateResult } from 'lit';
import { notesOf, statusOf } from './card.js';
import type { PassageGroup } from './groups.js';
import type { Panel } from './queue-state.js';
import type { ReportStatus } from './report.js';
import type { ViewContext } from './view-context.js';

/** What can be made of a card, by where it stands; the likeliest first. */
const choices: Readonly<Record<ReportStatus, readonly ReportStatus[]>> = {
  new: ['accepted', 'fixed', 'rejected'],
  held: ['accepted', 'fixed', 'rejected', 'new'],
  accepted: ['fixed', 'rejected', 'new'],
  fixed: ['new'],
  rejected: ['new'],
  duplicate: ['new'],
  spam: ['new'],
};

/** Class of a button; tests and styles find it by that. */
const names: Readonly<Partial<Record<ReportStatus, string>>> = {
  accepted: 'accept',
  rejected: 'reject',
  new: 'to-new',
};

/** What to do about a card. */
export function actionsView(group: PassageGroup, context: ViewContext): TemplateResult {
  const { desk, state, change, toggle } = context;
  const { messages } = desk;
  const { key } = group;
  const status = statusOf(group);
  const isDone = !['new', 'held', 'accepted'].includes(status);
  const label = (to: ReportStatus): string => {
    if (to === 'accepted') return messages.accept;
    if (to === 'rejected') return messages.reject;
    return to === 'new' ? messages.toNew : messages.statuses[to];
  };
  const unfold = (panel: Panel, text: string): TemplateResult => html`
    <button
      class="quiet ${panel}"
      aria-expanded=${state.panel?.key === key && state.panel.kind === panel}
      @click=${() => toggle(key, panel)}
    >
      ${text}
    </button>
  `;
  const notes = notesOf(group);
  return html`
    <div class="actions">
      ${choices[status].map(
        (to) => html`
          <button class=${names[to] ?? to} @click=${() => change(key, { status: to })}>
            ${label(to)}
          </button>
        `,
      )}
      ${
        isDone
          ? nothing
          : html`
              ${unfold('duplicate', messages.statuses.duplicate)}
              <button class="quiet spam" @click=${() => change(key, { status: 'spam' })}>
                ${messages.statuses.spam}
              </button>
              ${unfold('assign', messages.assign)}
            `
      }
      ${unfold('notes', notes > 0 ? `${messages.notes} (${notes})` : messages.notes)}
    </div>
  `;
}
