import { dateTimeFormat, format, wordDiff } from 'corrigenda';
import { html, nothing, type TemplateResult } from 'lit';
import { formatAge } from './age.js';
import type { DeskError } from './desk-error.js';
import type { Messages } from './messages.js';
import { explainProblem } from './problems.js';
import {
  articleLink,
  commentOf,
  emailOf,
  kindOf,
  type Passage,
  type Report,
  type ReportStatus,
  suggestionOf,
} from './report.js';

/** What the views need of the page. */
export interface ViewContext {
  readonly messages: Messages;
  /** BCP 47 tag of the editor's language. */
  readonly language: string;
  readonly unsaved: ReadonlyMap<string, DeskError>;
  change(report: Report, status: ReportStatus): void;
}

/** The words of a suggestion: what goes is struck out, what comes is marked. */
function changedWords(report: Report, exact: string, suggestion: string): unknown {
  return wordDiff(exact, suggestion, report.language ?? '').map(({ kind, text }) => {
    if (kind === 'removed') return html`<del>${text}</del>`;
    return kind === 'added' ? html`<ins>${text}</ins>` : text;
  });
}

/** The suggestion as a change of the passage. The text keeps its white space, so none is added. */
function changeView(report: Report, exact: string, { messages }: ViewContext): unknown {
  const suggestion = suggestionOf(report);
  if (suggestion === undefined || suggestion === exact) return nothing;
  const words = suggestion.trim()
    ? changedWords(report, exact, suggestion)
    : html`<span class="muted">${messages.removeText}</span> <del>${exact}</del>`;
  return html`
    <div class="row suggestion">
      <dt>${messages.suggestion}</dt>
      <dd dir="auto" lang=${report.language || nothing}>${words}</dd>
    </div>
  `;
}

function commentView(report: Report, { messages }: ViewContext): unknown {
  const comment = commentOf(report);
  if (comment === undefined) return nothing;
  return html`
    <div class="row">
      <dt>${messages.comment}</dt>
      <dd class="comment" dir="auto">${comment}</dd>
    </div>
  `;
}

/** As text: an address that somebody else gave is not one to write to with one press. */
function emailView(report: Report, { messages }: ViewContext): unknown {
  const email = emailOf(report);
  if (email === undefined) return nothing;
  return html`
    <div class="row">
      <dt>${messages.email}</dt>
      <dd class="email" dir="auto">${email}</dd>
    </div>
  `;
}

function factsView(report: Report, { messages, language }: ViewContext): TemplateResult {
  const kind = kindOf(report);
  const time = new Date(report.received);
  const full = Number.isNaN(time.getTime())
    ? nothing
    : dateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(time);
  return html`
    <p class="facts">
      <span class="kind">${kind ? messages.kinds[kind] : messages.report}</span>
      <time datetime=${report.received} title=${full}>${formatAge(report.received, language)}</time>
      ${
        report.status === 'new'
          ? nothing
          : html`
              <span class="status ${report.status}">${messages.statuses[report.status]}</span>
              ${
                report.changedBy
                  ? html`<span>${format(messages.changedBy, { name: report.changedBy })}</span>`
                  : nothing
              }
            `
      }
    </p>
  `;
}

function actionsView(report: Report, { messages, change }: ViewContext): TemplateResult {
  const link = articleLink(report);
  const isOpen = report.status === 'new' || report.status === 'held';
  return html`
    <div class="actions">
      ${
        isOpen
          ? html`
              <button class="accept" @click=${() => change(report, 'accepted')}>
                ${messages.accept}
              </button>
              <button class="reject" @click=${() => change(report, 'rejected')}>
                ${messages.reject}
              </button>
            `
          : html`<button class="undo" @click=${() => change(report, 'new')}>
              ${messages.undo}
            </button>`
      }
      ${
        link
          ? html`
              <a class="open" href=${link} target="_blank" rel="noopener noreferrer">
                ${messages.open}<svg viewBox="0 0 16 16" aria-hidden="true">
                  <path d="M6 4h6v6m0-6-8 8" />
                </svg>
                <span class="unseen">(${messages.opensInTab})</span>
              </a>
            `
          : html`<span class="muted">${messages.noLink}</span>`
      }
    </div>
  `;
}

/** One report: its facts, what it says, and what to do about it. */
export function reportView(
  report: Report,
  passage: Passage | undefined,
  context: ViewContext,
): TemplateResult {
  const { messages, unsaved } = context;
  const kind = kindOf(report);
  const problem = unsaved.get(report.id);
  const done = report.status !== 'new' && report.status !== 'held';
  return html`
    <article
      class="report ${done ? 'done' : ''}"
      tabindex="-1"
      data-id=${report.id}
      aria-label="${kind ? messages.kinds[kind] : messages.report}: ${passage?.exact ?? messages.wholePage}"
    >
      ${factsView(report, context)}
      <dl>
        ${changeView(report, passage?.exact ?? '', context)}${commentView(report, context)}
        ${emailView(report, context)}
      </dl>
      ${
        problem
          ? html`<p class="unsaved" role="alert">
              ${format(messages.notSaved, { reason: explainProblem(problem, messages) })}
            </p>`
          : nothing
      }
      ${actionsView(report, context)}
    </article>
  `;
}
