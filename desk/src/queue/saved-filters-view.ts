import { format } from 'corrigenda';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskContext } from './desk-context.js';
import { activeFilters, type ListQuery, queryAddress, readQuery } from './list-query.js';
import { followLink } from './navigation.js';
import { removeFilter, savedFilters, saveFilter } from './saved-filters.js';

/**
 * The filters that the editor has kept, and a way to keep these.
 *
 * @param onChange called with whether the browser kept what was to be kept
 */
export function savedFiltersView(
  query: ListQuery,
  { messages, me }: DeskContext,
  canSave: boolean,
  failed: boolean,
  onChange: (kept: boolean) => void,
): TemplateResult {
  const saved = savedFilters(me.name);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (!name) return;
    const { search } = new URL(queryAddress(query));
    const kept = saveFilter(me.name, { name, search });
    if (kept) form.reset();
    onChange(kept);
  };
  return html`
    ${
      saved.length > 0
        ? html`
            <h2 id="saved" class="unseen">${messages.savedFilters}</h2>
            <ul class="chips saved" aria-labelledby="saved">
              ${saved.map(
                ({ name, search }) => html`
                  <li>
                    <a href=${queryAddress(readQuery(search))} @click=${followLink}
                      ><bdi>${name}</bdi></a
                    ><button
                      aria-label=${format(messages.forget, { name })}
                      @click=${() => onChange(removeFilter(me.name, name))}
                    >
                      <span aria-hidden="true">✕</span>
                    </button>
                  </li>
                `,
              )}
            </ul>
          `
        : nothing
    }
    ${
      canSave && (activeFilters(query).length > 0 || query.sort !== 'newest')
        ? html`
            <form class="save" @submit=${onSubmit}>
              <label
                ><span class="unseen">${messages.filterName}</span>
                <input name="name" placeholder=${messages.filterName} maxlength="60" required
              /></label>
              <button>${messages.saveFilters}</button>
            </form>
          `
        : nothing
    }
    ${failed ? html`<p class="unsaved" role="alert">${messages.notKept}</p>` : nothing}
  `;
}
