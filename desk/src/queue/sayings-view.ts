import { wordDiff } from 'corrigenda';
import { html, nothing, type TemplateResult } from 'lit';
import { type Suggestion, suggestionsOf } from './card.js';
import type { DeskContext } from './desk-context.js';
import { ageView } from './facts-view.js';
import type { PassageGroup } from './groups.js';
import { commentOf, emailOf, type Report } from './report.js';

/** The words of a suggestion: what goes is struck out, what comes is marked. */
function changedWords(exact: string, suggestion: string, language: string): unknown {
  return wordDiff(exact, suggestion, language).map(({ kind, text }) => {
    if (kind === 'removed') return html`<del>${text}</del>`;
    return kind === 'added' ? html`<ins>${text}</ins>` : text;
  });
}

/** A suggestion as a change of the passage. The text keeps its white space, so none is added. */
function suggestionView(
  { text, count }: Suggestion,
  { passage, reports }: PassageGroup,
  { messages, language }: DeskContext,
): TemplateResult {
  const exact = passage?.exact ?? '';
  const ofArticle = reports[0].language ?? '';
  const words = text.trim()
    ? changedWords(exact, text, ofArticle)
    : html`<span class="muted">${messages.removeText}</span> <del>${exact}</del>`;
  const times =
    count > 1
      ? html`<span class="times">×${new Intl.NumberFormat(language).format(count)}</span>`
      : nothing;
  return html`<dd><span dir="auto" lang=${ofArticle || nothing}>${words}</span>${times}</dd>`;
}

/** What a reader says; several say each when. An address is text: nobody writes by one press. */
function commentView(
  report: Report,
  isOne: boolean,
  { messages, language }: DeskContext,
): TemplateResult {
  const [comment, email] = [commentOf(report), emailOf(report)];
  return html`
    <dd class="comment">
      ${comment === undefined ? nothing : html`<span class="words" dir="auto">${comment}</span>`}
      ${
        email === undefined
          ? nothing
          : html`<span class="muted"
              >${messages.email}: <span class="email" dir="auto">${email}</span></span
            >`
      }
      ${isOne ? nothing : html`<span class="muted">${ageView(report.received, language)}</span>`}
    </dd>
  `;
}

/** What the readers of a passage suggest and say. */
export function sayingsView(group: PassageGroup, desk: DeskContext): unknown {
  const { messages } = desk;
  const suggestions = suggestionsOf(group);
  const spoken = group.reports.filter((report) => commentOf(report) || emailOf(report));
  if (suggestions.length + spoken.length === 0) return nothing;
  return html`
    <dl>
      ${
        suggestions.length > 0
          ? html`
              <div class="row suggestion">
                <dt>${messages.suggestion}</dt>
                ${suggestions.map((suggestion) => suggestionView(suggestion, group, desk))}
              </div>
            `
          : nothing
      }
      ${
        spoken.length > 0
          ? html`
              <div class="row">
                <dt>${messages.comment}</dt>
                ${spoken.map((report) => commentView(report, group.reports.length === 1, desk))}
              </div>
            `
          : nothing
      }
    </dl>
  `;
}
