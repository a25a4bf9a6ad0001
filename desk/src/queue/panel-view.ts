import { html, nothing, type TemplateResult } from 'lit';
import { assigneesOf } from './card.js';
import type { DeskContext } from './desk-context.js';
import { type DuplicatePicker, PickEvent } from './duplicate-picker.js';
import type { PassageGroup } from './groups.js';
import type { ViewContext } from './view-context.js';
import './duplicate-picker.js';
import './report-notes.js';

/** The value that stands for nobody; no editor has it as a name. */
export const nobody = '';

/** The editors, oneself first. */
export function editorOptions({ messages, me }: DeskContext, chosen: string): TemplateResult[] {
  const others = me.editors.filter((name) => name !== me.name);
  const option = (value: string, text: string): TemplateResult => html`
    <option value=${value} ?selected=${value === chosen}>${text}</option>
  `;
  return [
    ...(me.name ? [option(me.name, `${messages.me} (${me.name})`)] : []),
    ...others.map((name) => option(name, name)),
  ];
}

function assignView(group: PassageGroup, { desk, change, fold }: ViewContext): TemplateResult {
  const { messages } = desk;
  const [assignee = nobody] = assigneesOf(group);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const chosen = String(new FormData(form).get('assignee') ?? '');
    fold(group.key);
    if (chosen !== assignee) change(group.key, { assignee: chosen || null });
  };
  return html`
    <form class="panel assign-form" @submit=${onSubmit}>
      <label>
        ${messages.assignee}
        <select name="assignee">
          <option value=${nobody} ?selected=${assignee === nobody}>${messages.nobody}</option>
          ${editorOptions(desk, assignee)}
        </select>
      </label>
      <button>${messages.save}</button>
    </form>
  `;
}

/** What is unfolded in a card. */
export function panelView(group: PassageGroup, context: ViewContext): unknown {
  const { state, desk, change } = context;
  if (state.panel?.key !== group.key) return nothing;
  if (state.panel.kind === 'assign') return assignView(group, context);
  if (state.panel.kind === 'notes') {
    return html`<report-notes class="panel" .desk=${desk} .group=${group}></report-notes>`;
  }
  const onPick = (event: Event): void => {
    if (event instanceof PickEvent) {
      change(group.key, { status: 'duplicate', duplicateOf: event.id });
    }
  };
  return html`<duplicate-picker
    class="panel"
    .desk=${desk}
    .group=${group}
    @pick=${onPick}
  ></duplicate-picker>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'duplicate-picker': DuplicatePicker;
  }
}
