import { html, type TemplateResult } from 'lit';
import type { Messages } from './messages.js';
import { type Action, actions, shortcuts } from './shortcuts.js';

/** What the keys do, in the words of the buttons. */
function labelOf(action: Action, messages: Messages): string {
  const { keys, statuses } = messages;
  const labels: Readonly<Record<Action, string>> = {
    next: keys.next,
    previous: keys.previous,
    accept: messages.accept,
    fixed: statuses.fixed,
    reject: messages.reject,
    duplicate: statuses.duplicate,
    spam: statuses.spam,
    toNew: messages.toNew,
    assignMe: messages.assignMe,
    assign: messages.assign,
    note: messages.newNote,
    select: messages.select,
    selectAll: messages.selectAll,
    undo: messages.undo,
    open: messages.open,
    search: messages.search,
    showFresh: keys.showFresh,
    help: keys.help,
  };
  return labels[action];
}

/** The dialog that lists the keys and lets an editor turn them off. */
export function helpView(
  messages: Messages,
  on: boolean,
  turn: (on: boolean) => void,
): TemplateResult {
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) turn(event.target.checked);
  };
  return html`
    <dialog aria-labelledby="help-title">
      <form method="dialog">
        <h2 id="help-title">${messages.shortcuts}</h2>
        <table>
          ${actions.map(
            (action) => html`
              <tr>
                <th scope="row">${labelOf(action, messages)}</th>
                <td>${shortcuts[action].map((key) => html`<kbd>${key}</kbd> `)}</td>
              </tr>
            `,
          )}
        </table>
        <label>
          <input type="checkbox" .checked=${on} @change=${onChange} />
          ${messages.shortcutsOn}
        </label>
        <button autofocus>${messages.close}</button>
      </form>
    </dialog>
  `;
}
