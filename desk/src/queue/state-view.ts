import { html, type TemplateResult } from 'lit';
import type { DeskError } from './desk-error.js';
import { activeFilters, type ListQuery, queryAddress, withoutFilters } from './list-query.js';
import type { Messages } from './messages.js';
import { followLink } from './navigation.js';
import { explainProblem } from './problems.js';

/** While the first reports load: the shape of what is to come. */
export const loadingView = (messages: Messages): TemplateResult => html`
  <div class="loading">
    <p class="unseen">${messages.loading}</p>
    ${[1, 2, 3].map(() => html`<div class="skeleton"><i></i><i></i><i></i></div>`)}
  </div>
`;

const check = html`
  <svg viewBox="0 0 48 48" aria-hidden="true">
    <circle cx="24" cy="24" r="21" />
    <path d="m15 25 6 6 12-13" />
  </svg>
`;

const tray = html`
  <svg viewBox="0 0 48 48" aria-hidden="true">
    <path d="M7 27 13 10h22l6 17v11H7zm0 0h10l3 5h8l3-5h10" />
  </svg>
`;

/** A list without reports. */
export function emptyView(query: ListQuery, messages: Messages): TemplateResult {
  if (activeFilters(query).length > 0) {
    return html`
      <div class="state">
        ${tray}
        <h2>${messages.noMatch}</h2>
        <p>${messages.noMatchText}</p>
        <a class="clear" href=${queryAddress(withoutFilters(query))} @click=${followLink}
          >${messages.clearFilters}</a
        >
      </div>
    `;
  }
  const isDone = query.list === 'new';
  return html`
    <div class="state ${isDone ? 'good' : ''}">
      ${isDone ? check : tray}
      <h2>${isDone ? messages.emptyNew : messages.empty}</h2>
      <p>${isDone ? messages.emptyNewText : messages.emptyText}</p>
    </div>
  `;
}

/** Why there is no list, or no more of it, and what to do. */
export function problemView(
  problem: DeskError,
  messages: Messages,
  tryAgain: () => void,
): TemplateResult {
  const [title, text] =
    problem.kind === 'signed-out'
      ? [messages.signedOut, messages.signedOutText]
      : problem.kind === 'offline'
        ? [messages.offline, messages.offlineText]
        : [messages.errorTitle, explainProblem(problem, messages)];
  return html`
    <div class="state problem" role="alert">
      <h2>${title}</h2>
      <p>${text}</p>
      <button @click=${tryAgain}>${messages.tryAgain}</button>
    </div>
  `;
}
