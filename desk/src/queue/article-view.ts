import { formatCount } from 'corrigenda';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cardView } from './card-view.js';
import type { ArticleGroup } from './groups.js';
import { queryAddress, withFilter } from './list-query.js';
import { followLink } from './navigation.js';
import type { ViewContext } from './view-context.js';

/** Host and path of an article, readable; empty when the address cannot be read. */
export function placeOf(article: string): string {
  if (!URL.canParse(article)) return '';
  const { host, pathname } = new URL(article);
  try {
    return host + decodeURI(pathname === '/' ? '' : pathname);
  } catch {
    return host + pathname;
  }
}

/** The reports of one article. */
export function articleView(group: ArticleGroup, context: ViewContext): TemplateResult {
  const { desk, state } = context;
  const { messages, language } = desk;
  const { query } = state.list;
  const { article, title, passages } = group;
  const count = passages.filter(({ passage }) => passage).length;
  return html`
    <section class="article">
      <header>
        <h2 dir="auto" lang=${passages[0]?.reports[0].language || nothing}>
          ${title || messages.untitled}
        </h2>
        <p class="muted">
          <bdi>${placeOf(article)}</bdi>
          ${count ? html`<span>${formatCount(messages.passages, count, language)}</span>` : nothing}
          ${
            query.article
              ? nothing
              : html`<a
                  href=${queryAddress(withFilter(query, 'article', article))}
                  @click=${followLink}
                  >${messages.onlyArticle}</a
                >`
          }
        </p>
      </header>
      <ol>
        ${repeat(
          passages,
          ({ key }) => key,
          (passage) => html`<li class="passage">${cardView(passage, context)}</li>`,
        )}
      </ol>
    </section>
  `;
}
