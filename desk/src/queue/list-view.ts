import { formatCount } from 'corrigenda';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { articleView } from './article-view.js';
import type { QueueController } from './queue-controller.js';
import { emptyView, loadingView, problemView } from './state-view.js';

/** The reports, or why there are none. */
function reportsView(queue: QueueController): unknown {
  const { desk, state, tryAgain, more } = queue;
  const { messages } = desk;
  const { phase, problem, reports, hasMore, query } = state.list;
  if (phase === 'loading' && reports.length === 0) return loadingView(messages);
  const trouble = problem && problemView(problem, messages, tryAgain);
  if (phase === 'failed') return trouble;
  if (reports.length === 0 && !hasMore) return emptyView(query, messages);
  return html`
    ${repeat(
      state.articles,
      ({ article }) => article,
      (group) => articleView(group, queue),
    )}
    ${trouble ?? nothing}
    ${
      hasMore && !trouble
        ? html`<button class="more" aria-disabled=${phase !== 'ready'} @click=${more}>
            ${phase === 'loading-more' ? messages.loading : messages.more}
          </button>`
        : nothing
    }
    ${hasMore ? nothing : html`<p class="end">${messages.end}</p>`}
  `;
}

/** The list, and how many reports arrived since it was loaded. */
export function listView(queue: QueueController): TemplateResult {
  const { desk, state, opened, cards, isLive, showFresh } = queue;
  const { messages, language } = desk;
  const { phase, fresh, reports } = state.list;
  return html`
    <main
      tabindex="-1"
      class=${phase === 'loading' && reports.length > 0 ? 'stale' : ''}
      aria-busy=${phase.startsWith('loading')}
      @focusin=${() => cards.onFocus()}
      @click=${opened.onClick}
    >
      ${
        fresh.length > 0
          ? html`<div class="fresh">
              <button @click=${showFresh}>
                ${formatCount(messages.fresh, fresh.length, language)}
              </button>
            </div>`
          : nothing
      }
      ${isLive ? nothing : html`<p class="not-live">${messages.reconnecting}</p>`}
      ${reportsView(queue)}
    </main>
  `;
}
