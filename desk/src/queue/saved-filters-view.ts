import { format } from 'corrigenda';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DeskContext } from './desk-context.js';
import {
  activeFilters,
  addressParameters,
  type ListQuery,
  queryAddress,
  readQuery,
} from './list-query.js';
import { followLink } from './navigation.js';
import { explainProblem } from './problems.js';
import type { SavedFilters } from './saved-filters.js';

/** Characters of a name: it is to fit on a phone. */
const longestName = 60;

/**
 * The filters that the editor has saved, and a way to save these.
 *
 * @param canSave whether there is room for it
 * @param showsLoading whether it is said here that they could not be loaded
 */
export function savedFiltersView(
  query: ListQuery,
  desk: DeskContext,
  saved: SavedFilters,
  canSave: boolean,
  showsLoading: boolean,
): TemplateResult {
  const hasFilters = activeFilters(query).length > 0 || query.sort !== 'newest';
  return html`
    ${saved.filters.length > 0 ? chipsOf(saved, desk) : nothing}
    ${canSave && hasFilters ? formOf(query, saved, desk) : nothing}
    ${showsLoading ? problemOf('load', saved, desk) : nothing} ${problemOf('change', saved, desk)}
  `;
}

const chipsOf = (saved: SavedFilters, { messages }: DeskContext): TemplateResult => html`
  <h2 id="saved" class="unseen">${messages.savedFilters}</h2>
  <ul class="chips saved" aria-labelledby="saved">
    ${saved.filters.map(
      ({ name, query }) => html`
        <li>
          <a href=${queryAddress(readQuery(query))} @click=${followLink}><bdi>${name}</bdi></a
          ><button
            aria-label=${format(messages.forget, { name })}
            @click=${() => void saved.remove(name)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </li>
      `,
    )}
  </ul>
`;

function formOf(query: ListQuery, saved: SavedFilters, { messages }: DeskContext): TemplateResult {
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void saved.save(String(addressParameters(query)));
  };
  const onInput = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) saved.draft = event.target.value;
  };
  return html`
    <form class="save" @submit=${onSubmit}>
      <label
        ><span class="unseen">${messages.filterName}</span>
        <input
          name="name"
          placeholder=${messages.filterName}
          maxlength=${longestName}
          required
          .value=${live(saved.draft)}
          @input=${onInput}
      /></label>
      <button>${messages.saveFilters}</button>
    </form>
  `;
}

function problemOf(
  task: 'load' | 'change',
  saved: SavedFilters,
  { messages }: DeskContext,
): unknown {
  const problem = saved.problems.get(task);
  if (!problem) return nothing;
  const reason = explainProblem(problem.error, messages);
  return html`
    <p class="unsaved" role="alert">
      ${task === 'load' ? `${messages.savedFilters}: ${reason}` : format(messages.notSaved, { reason })}
      <button @click=${problem.retry}>${messages.tryAgain}</button>
    </p>
  `;
}
