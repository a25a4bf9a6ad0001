import { formatCount } from 'corrigenda';
import { html, nothing, type TemplateResult } from 'lit';
import { editorOptions, nobody } from './panel-view.js';
import type { QueueController } from './queue-controller.js';
import type { ReportStatus } from './report.js';

const bulkStatuses: readonly ReportStatus[] = ['accepted', 'fixed', 'rejected', 'spam', 'new'];

/** What to do about the cards that were picked. */
function selectionView(queue: QueueController): TemplateResult {
  const { state, desk } = queue;
  const { messages, language } = desk;
  const onAssign = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    state.changeSelected({ assignee: value === 'nobody' ? null : value });
  };
  const label = (status: ReportStatus): string => {
    if (status === 'accepted') return messages.accept;
    if (status === 'rejected') return messages.reject;
    return status === 'new' ? messages.toNew : messages.statuses[status];
  };
  return html`
    <div class="selection" role="group" aria-labelledby="selected">
      <button class="quiet clear" aria-label=${messages.clearSelection} @click=${() => queue.clearSelection()}>
        <span aria-hidden="true">✕</span>
      </button>
      <b id="selected">${formatCount(messages.selected, state.selection.size, language)}</b>
      ${bulkStatuses.map(
        (status) => html`
          <button @click=${() => state.changeSelected({ status })}>${label(status)}</button>
        `,
      )}
      <select aria-label=${messages.assign} @change=${onAssign}>
        <option value="" .selected=${true}>${messages.assign}</option>
        ${editorOptions(desk, nobody)}
        <option value="nobody">${messages.nobody}</option>
      </select>
    </div>
  `;
}

function toastView({ state, desk, undo }: QueueController): unknown {
  const { toast } = state;
  if (!toast) return nothing;
  const { messages } = desk;
  return html`
    <div class="toast">
      <p><bdi>${toast.text}</bdi>${toast.detail ? html` <span>${toast.detail}</span>` : nothing}</p>
      ${
        toast.canUndo
          ? html`<button class="undo" aria-keyshortcuts="z" @click=${undo}>${messages.undo}</button>`
          : nothing
      }
      <button class="dismiss" aria-label=${messages.close} @click=${() => state.closeToast()}>
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  `;
}

/** What lies at the lower edge: the action bar of the picked cards, and what was done last. */
export function dockView(queue: QueueController): unknown {
  const { state } = queue;
  const hasSelection = state.selection.size > 0;
  if (!hasSelection && !state.toast) return nothing;
  return html`
    <div class="dock">
      ${toastView(queue)} ${hasSelection ? selectionView(queue) : nothing}
    </div>
  `;
}
