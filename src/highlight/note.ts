import { html, nothing, type TemplateResult } from 'lit';
import { format, type Messages, numberFormat } from '../i18n/index.js';
import { decisionText, renderDecision, renderList } from './decision.js';
import type { NoteState, ShownReports } from './shown-reports.js';

/** What the note says, in words. */
function textOf(note: NoteState, messages: Messages): string {
  switch (note.name) {
    case 'selected':
      return note.uncertain ? messages.passageUncertain : messages.reportedPassage;
    case 'missing':
      return messages.passageNotFound;
    case 'failed':
      return messages.reportsNotLoaded;
    default:
      return '';
  }
}

function steps(reports: ShownReports, messages: Messages, language: string): unknown {
  const { note } = reports;
  if (note.name !== 'selected' || note.count < 2) return nothing;
  const numbers = numberFormat(language);
  const values = { number: numbers.format(note.number), count: numbers.format(note.count) };
  return html`
    <span part="count">${format(messages.passageNumber, values)}</span>
    <button part="previous" aria-label=${messages.previousPassage} @click=${() => reports.step(-1)}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 10 4-4 4 4" /></svg>
    </button>
    <button part="next" aria-label=${messages.nextPassage} @click=${() => reports.step(1)}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6 4 4 4-4" /></svg>
    </button>
  `;
}

/**
 * The note at the bottom of the window. It is there, empty, before it says anything: screen
 * readers announce what changes in a status, not a status that appears.
 */
export function renderNote(
  reports: ShownReports,
  messages: Messages,
  language: string,
): TemplateResult {
  const { note } = reports;
  const isOpen = note.name !== 'none';
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') reports.close();
  };
  return html`
    <div
      part="note"
      lang=${language}
      class=${reports.desk?.isOpen ? `${note.name} wide` : note.name}
      role="group"
      tabindex="-1"
      aria-label=${messages.reportedPassage}
      @keydown=${onKeydown}
    >
      <p part="text" role="status" dir="auto">
        ${textOf(note, messages)}
        ${isOpen ? html`<span>${decisionText(reports, messages)}</span>` : nothing}
      </p>
      ${steps(reports, messages, language)}
      ${
        isOpen
          ? html`
              <button part="close" aria-label=${messages.close} @click=${() => reports.close()}>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg>
              </button>
            `
          : nothing
      }
      ${isOpen ? [renderDecision(reports, messages), renderList(reports, messages)] : nothing}
    </div>
  `;
}
