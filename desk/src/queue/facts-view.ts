import { dateTimeFormat, format, formatCount } from 'corrigenda';
import { html, nothing, type TemplateResult } from 'lit';
import { formatAge } from './age.js';
import { assigneesOf, kindsOf, readersOf, statusOf, timesOf } from './card.js';
import type { DeskContext } from './desk-context.js';
import type { PassageGroup } from './groups.js';
import { articleLink } from './report.js';

/** How long ago something was; the date is there for who wants it. */
export function ageView(time: string, language: string): TemplateResult {
  const date = new Date(time);
  const full = Number.isNaN(date.getTime())
    ? nothing
    : dateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(date);
  return html`<time datetime=${time} title=${full}>${formatAge(time, language)}</time>`;
}

/** When the reports arrived: from the first to the last one, where that is not the same. */
function timesView(group: PassageGroup, language: string): TemplateResult {
  const { first, last } = timesOf(group);
  return formatAge(first, language) === formatAge(last, language)
    ? ageView(last, language)
    : html`<span>${ageView(first, language)} – ${ageView(last, language)}</span>`;
}

/** Where the reports stand, and who put them there. */
function statusView(group: PassageGroup, { messages }: DeskContext): unknown {
  const status = statusOf(group);
  if (status === 'new') return nothing;
  const by = group.reports.find((one) => one.status === status)?.changedBy;
  return html`
    <span class="status ${status}">${messages.statuses[status]}</span>
    ${by ? html`<span>${format(messages.changedBy, { name: by })}</span>` : nothing}
  `;
}

/** The link that opens the article at the passage, or why there is none. */
function linkView({ reports }: PassageGroup, { messages }: DeskContext): TemplateResult {
  const link = articleLink(reports[0]);
  if (!link) return html`<span class="muted">${messages.noLink}</span>`;
  return html`
    <a class="open" href=${link} target="_blank" rel="noopener noreferrer">
      ${messages.open}<svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M6 4h6v6m0-6-8 8" />
      </svg>
      <span class="unseen">(${messages.opensInTab})</span>
    </a>
  `;
}

/** What the reports of a passage are, how many and since when, and where they stand. */
export function factsView(group: PassageGroup, desk: DeskContext): TemplateResult {
  const { messages, language } = desk;
  const readers = group.passage ? readersOf(group) : 0;
  const assignees = assigneesOf(group);
  return html`
    <p class="facts">
      ${kindsOf(group).map(
        (kind) => html`<span class="kind">${kind ? messages.kinds[kind] : messages.report}</span>`,
      )}
      ${
        // Reports that are held are no readers yet.
        readers > 0
          ? html`<span class="readers">${formatCount(messages.readers, readers, language)}</span>`
          : nothing
      }
      ${timesView(group, language)}
      ${statusView(group, desk)}
      ${
        assignees.length > 0
          ? html`<span class="assignee">${messages.assignee}: <bdi>${assignees.join(', ')}</bdi></span>`
          : nothing
      }
      ${linkView(group, desk)}
    </p>
  `;
}
