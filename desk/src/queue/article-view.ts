import { formatCount } from 'corrigenda';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { cardView } from './card-view.js';
import type { DeskContext } from './desk-context.js';
import type { ArticleGroup } from './groups.js';
import { type ListQuery, queryAddress, withFilter } from './list-query.js';
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

/** What the article is, and a way to list it by itself. */
function headerView(
  { article, title, passages }: ArticleGroup,
  count: number,
  query: ListQuery,
  { messages, language }: DeskContext,
): TemplateResult {
  return html`
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
  `;
}

/** The reports of one article. */
export function articleView(group: ArticleGroup, context: ViewContext): TemplateResult {
  const { desk, state } = context;
  const { query } = state.list;
  const { title, passages } = group;
  const count = passages.filter(({ passage }) => passage).length;
  return html`
    <section class="article">
      ${guard([desk, query, title, count], () => headerView(group, count, query, desk))}
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
