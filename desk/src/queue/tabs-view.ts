import { html, nothing, type TemplateResult } from 'lit';
import type { DeskContext } from './desk-context.js';
import { type ListQuery, queryAddress } from './list-query.js';
import { type Counts, countOf, lists } from './lists.js';
import { followLink } from './navigation.js';

/** The lists and how much is on each; a list keeps the filters. */
export function tabsView(
  query: ListQuery,
  counts: Counts,
  { messages, language }: DeskContext,
): TemplateResult {
  const isCounted = Object.keys(counts).length > 0;
  const number = new Intl.NumberFormat(language);
  return html`
    <nav class="lists" aria-label=${messages.lists}>
      ${lists.map(
        (list) => html`
          <a
            href=${queryAddress({ ...query, list })}
            aria-current=${list === query.list ? 'page' : nothing}
            @click=${followLink}
            >${messages.filters[list]}
            ${
              isCounted
                ? html`<span class="count">${number.format(countOf(list, counts))}</span>`
                : nothing
            }</a
          >
        `,
      )}
    </nav>
  `;
}
