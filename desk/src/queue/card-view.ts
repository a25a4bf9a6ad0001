import { format } from 'corrigenda';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { actionsView } from './actions-view.js';
import { kindsOf, statusOf } from './card.js';
import { factsView } from './facts-view.js';
import type { PassageGroup } from './groups.js';
import { isOpen } from './lists.js';
import { panelView } from './panel-view.js';
import { explainProblem } from './problems.js';
import type { Passage } from './report.js';
import { sayingsView } from './sayings-view.js';
import type { ViewContext } from './view-context.js';

/** The passage in its context. */
function quoteView({ prefix, exact, suffix }: Passage, language: string | null): TemplateResult {
  // No white space in the template between the parts: the text has its own.
  return html`
    <blockquote dir="auto" lang=${language || nothing}
      ><span class="context">${prefix && `… ${prefix.trimStart()}`}</span
      ><mark>${exact}</mark
      ><span class="context">${suffix && `${suffix.trimEnd()} …`}</span
    ></blockquote>
  `;
}

/** Why the last change was not saved, with a way to try it again. */
function unsavedView({ reports }: PassageGroup, { desk, state }: ViewContext): unknown {
  const card = reports.filter(({ id }) => state.changes.unsaved.has(id));
  const unsaved = state.changes.unsaved.get(card[0]?.id ?? '');
  if (!unsaved) return nothing;
  const { messages } = desk;
  return html`
    <p class="unsaved" role=${unsaved.isTold ? nothing : 'alert'}>
      ${format(messages.notSaved, { reason: explainProblem(unsaved.error, messages) })}
      <button @click=${() => unsaved.retry(card)}>${messages.tryAgain}</button>
    </p>
  `;
}

function contentView(group: PassageGroup, context: ViewContext): TemplateResult {
  const { desk, state, opened, select } = context;
  const { messages } = desk;
  const { key, passage, reports } = group;
  const name = passage?.exact ?? messages.wholePage;
  const [kind] = kindsOf(group);
  const isDone = !reports.some(isOpen);
  const picked = state.selection.has(key);
  return html`
    <article
      class="report ${isDone ? 'done' : ''} ${statusOf(group)} ${picked ? 'picked' : ''}"
      id=${reports[0].id}
      tabindex="-1"
      data-key=${key}
      aria-label="${kind ? messages.kinds[kind] : messages.report}: ${name}"
    >
      <div class="head">
      ${
        passage
          ? quoteView(passage, reports[0].language)
          : html`<p class="whole-page">${messages.wholePage}</p>`
      }
      <label class="pick">
        <input
          type="checkbox"
          aria-label="${messages.select}: ${name}"
          .checked=${picked}
          @click=${(event: MouseEvent) => select(key, event)}
        />
      </label>
      </div>
      ${sayingsView(group, desk)}
      ${factsView(group, desk)}
      ${opened.view(group)}
      ${unsavedView(group, context)}
      ${actionsView(group, context)}
      ${panelView(group, context)}
    </article>
  `;
}

/** The reports of a passage. Drawn again only when something on it is different. */
export function cardView(group: PassageGroup, context: ViewContext): unknown {
  const { desk, state, opened } = context;
  const { key } = group;
  return guard(
    [
      group,
      desk,
      opened.textOf(group),
      state.selection.has(key),
      state.panel?.key === key && state.panel,
      ...group.reports.map(({ id }) => state.changes.unsaved.get(id)),
    ],
    () => contentView(group, context),
  );
}
