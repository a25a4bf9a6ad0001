import { html, type TemplateResult } from 'lit';
import type { Messages } from './messages.js';
import { type Action, shortcuts } from './shortcuts.js';

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
          ${(Object.keys(shortcuts) as Action[]).map(
            (action) => html`
              <tr>
                <th scope="row">${messages.keys[action]}</th>
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
