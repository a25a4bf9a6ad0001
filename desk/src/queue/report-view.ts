import { dateTimeFormat, format, formatCount } from 'corrigenda';
import { html, nothing, type TemplateResult } from 'lit';
import { formatAge } from './age.js';
import type { DeskError } from './api.js';
import type { ArticleGroup, PassageGroup } from './groups.js';
import type { Messages } from './messages.js';
import {
  articleLink,
  commentOf,
  kindOf,
  type Passage,
  type Report,
  type ReportStatus,
  suggestionOf,
} from './report.js';
import { diffWords } from './word-diff.js';

/** What the views need of the page. */
export interface ViewContext {
  readonly messages: Messages;
  /** BCP 47 tag of the editor's language. */
  readonly language: string;
  readonly unsaved: ReadonlyMap<string, DeskError>;
  change(report: Report, status: ReportStatus): void;
}

/** The reason why something failed, as a sentence. */
export function explainProblem({ kind, message }: DeskError, messages: Messages): string {
  if (kind === 'offline') return messages.offline;
  if (kind === 'signed-out') return messages.signedOut;
  return kind === 'broken' ? messages.broken : format(messages.refused, { reason: message });
}

/** The words of a suggestion: what goes is struck out, what comes is marked. */
function changedWords(report: Report, exact: string, suggestion: string): unknown {
  return diffWords(exact, suggestion, report.language ?? '').map(({ kind, text }) => {
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

function reportView(
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
      <dl>${changeView(report, passage?.exact ?? '', context)}${commentView(report, context)}</dl>
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

/** The passage in its context, and how many readers reported it. */
function quoteView(
  { prefix, exact, suffix }: Passage,
  reports: readonly Report[],
  context: ViewContext,
): TemplateResult {
  const language = reports[0]?.language;
  // Every report tells how many there are of its passage; one that came later knows of more.
  const readers = Math.max(...reports.map(({ count }) => count));
  // No white space in the template between the parts: the text has its own.
  return html`
    <blockquote dir="auto" lang=${language || nothing}
      ><span class="context">${prefix && `… ${prefix.trimStart()}`}</span
      ><mark>${exact}</mark
      ><span class="context">${suffix && `${suffix.trimEnd()} …`}</span
    ></blockquote>
    <p class="readers">${formatCount(context.messages.readers, readers, context.language)}</p>
  `;
}

function passageView({ passage, reports }: PassageGroup, context: ViewContext): TemplateResult {
  return html`
    <li class="passage">
      ${
        passage
          ? quoteView(passage, reports, context)
          : html`<p class="whole-page">${context.messages.wholePage}</p>`
      }
      ${reports.map((report) => reportView(report, passage, context))}
    </li>
  `;
}

/** Host and path of an article, readable; empty when the address cannot be read. */
function placeOf(article: string): string {
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
  const { messages, language } = context;
  const { article, title, passages } = group;
  const count = passages.filter(({ passage }) => passage).length;
  return html`
    <section class="article">
      <header>
        <h2 dir="auto" lang=${passages[0]?.reports[0]?.language || nothing}>
          ${title || messages.untitled}
        </h2>
        <p class="muted">
          <bdi>${placeOf(article)}</bdi>
          ${count ? html`<span>${formatCount(messages.passages, count, language)}</span>` : nothing}
        </p>
      </header>
      <ol>
        ${passages.map((passage) => passageView(passage, context))}
      </ol>
    </section>
  `;
}
