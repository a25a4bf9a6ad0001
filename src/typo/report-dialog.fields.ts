import { html, nothing, type TemplateResult } from 'lit';
import { formatCount, type Messages } from '../i18n/index.js';
import { type FieldName, fieldLimits } from './draft-problems.js';
import type { Draft } from './report.js';
import type { Session } from './session.js';
import { visibleSpaces } from './visible-spaces.js';
import { wordDiff } from './word-diff.js';

/** What the dialog shows besides the session, and what its controls call. */
export interface DialogOptions {
  readonly messages: Messages;
  /** BCP 47 tag of the texts' language. */
  readonly language: string;
  readonly hotkey: string;
  readonly kinds: readonly string[];
  readonly hasSuggestion: boolean;
  readonly hasEmail: boolean;
  readonly hasRules: boolean;
  /** `ltr` or `rtl`: of what the page's author put into the dialog. */
  readonly direction: string;
  readonly limit: number;
  readonly onInput: (changes: Partial<Draft>) => void;
  readonly onSubmit: () => void;
  readonly onCopy: () => void;
  readonly onCancel: (event: Event) => void;
  readonly onClose: () => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onLink: (event: Event) => void;
}

/** A part of the dialog that may be left out. */
export type Part = TemplateResult | typeof nothing;

/** The kinds of mistake. */
export function kindsTemplate(
  { draft }: Session,
  { kinds, messages, onInput }: DialogOptions,
): Part {
  if (kinds.length === 0) return nothing;
  const labels: Record<string, string> = {
    typo: messages.kindTypo,
    inaccurate: messages.kindInaccurate,
    outdated: messages.kindOutdated,
    questionable: messages.kindQuestionable,
  };
  return html`<fieldset>
    <legend>${messages.kind}</legend>
    <div class="kinds">${kinds.map(
      (kind) => html`<label
        ><input
          type="radio"
          name="kind"
          .value=${kind}
          .checked=${kind === draft.kind}
          @change=${() => onInput({ kind })}
        />${labels[kind] ?? kind}</label
      >`,
    )}</div>
  </fieldset>`;
}

/** A text field that grows with what is written in it. */
export function fieldTemplate(
  session: Session,
  name: 'suggestion' | 'comment',
  label: string,
  options: DialogOptions,
): TemplateResult {
  const { draft, passage, page } = session;
  const isSuggestion = name === 'suggestion';
  const note = noteOf(session, name, options);
  return html`<div class="field">
    <label for=${name}
      >${label}${
        passage && !isSuggestion ? html` <small>(${options.messages.optional})</small>` : nothing
      }</label
    >
    ${noteTemplate(name, note)}
    <div class="growing" data-text=${draft[name]}>
      <textarea
        id=${name}
        name=${name}
        dir="auto"
        lang=${isSuggestion ? page.language : nothing}
        rows="2"
        aria-required=${isSuggestion || passage ? nothing : 'true'}
        aria-invalid=${note.isProblem ? 'true' : nothing}
        aria-describedby="${name}-note"
        .value=${draft[name]}
        @input=${(event: Event) =>
          options.onInput({ [name]: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
    </div>
  </div>`;
}

/** Where the reader wants an answer, with what the page says that the address is used for. */
export function emailTemplate(session: Session, options: DialogOptions): Part {
  if (!options.hasEmail) return nothing;
  const { messages, direction, onInput, onLink } = options;
  const note = noteOf(session, 'email', options);
  return html`<div class="field">
    <label for="email">${messages.email} <small>(${messages.optional})</small></label>
    ${noteTemplate('email', note)}
    <input
      id="email"
      name="email"
      type="text"
      inputmode="email"
      autocomplete="email"
      autocapitalize="off"
      spellcheck="false"
      dir="ltr"
      aria-invalid=${note.isProblem ? 'true' : nothing}
      aria-describedby="email-note email-use"
      .value=${session.draft.email ?? ''}
      @input=${(event: Event) => onInput({ email: (event.target as HTMLInputElement).value })}
    />
    <div id="email-use" class="authored" dir=${direction} @click=${onLink}>
      <slot name="email-note"><span dir="auto">${messages.emailUse}</span></slot>
    </div>
  </div>`;
}

/**
 * A field that no reader meets: not seen, not reached by Tab, not read aloud (`inert`), not filled
 * in by browsers or password managers. Text in it is a machine's.
 */
export const honeypotTemplate: TemplateResult = html`<input
  class="honeypot"
  name="website"
  autocomplete="off"
  tabindex="-1"
  aria-hidden="true"
  data-1p-ignore
  data-lpignore="true"
  inert
/>`;

interface Note {
  readonly text: string;
  readonly isProblem: boolean;
}

/** What stands above a field: what is wrong with it, or how much room is left when it gets short. */
function noteOf(
  { draft, problem }: Session,
  field: FieldName,
  { messages, limit, language }: DialogOptions,
): Note {
  const room = fieldLimits(limit)[field] - (draft[field]?.length ?? 0);
  if (field !== 'email' && room < 0) {
    return { text: formatCount(messages.charactersOver, -room, language), isProblem: true };
  }
  if (problem?.field === field) {
    const text = problem.kind === 'missing' ? messages.describeFirst : messages.emailInvalid;
    return { text, isProblem: true };
  }
  const isShort = field !== 'email' && room <= 100;
  const text = isShort ? formatCount(messages.charactersLeft, room, language) : '';
  return { text, isProblem: false };
}

/** A problem is said aloud; a count at every key would drown what is typed. */
const noteTemplate = (field: FieldName, { text, isProblem }: Note): TemplateResult =>
  html`<p id="${field}-note" class="note ${text ? 'shown' : ''}">
    <span aria-live="polite">${isProblem ? text : nothing}</span>${isProblem ? nothing : text}
  </p>`;

/** What the better wording changes, word by word, as it will be sent. */
export function changeTemplate({ draft, passage, page }: Session): Part {
  const suggestion = draft.suggestion.trim();
  const exact = passage?.exact.trim();
  if (!passage || !exact || !suggestion || suggestion === exact) return nothing;
  const changes = wordDiff(exact, suggestion, page.language).map(({ kind, text }) => {
    if (kind === 'same') return text;
    const seen = visibleSpaces(text);
    return kind === 'removed' ? html`<del>${seen}</del>` : html`<ins>${seen}</ins>`;
  });
  return html`<p class="change" part="change" dir=${passage.direction} lang=${page.language}>${changes}</p>`;
}

/** What the page's author has to say to who writes: long rules scroll. */
export function rulesTemplate({ hasRules, direction, onLink }: DialogOptions): TemplateResult {
  return html`<div
    class="rules authored"
    dir=${direction}
    tabindex=${hasRules ? '0' : nothing}
    ?hidden=${!hasRules}
    @click=${onLink}
  >
    <slot name="house-rules"></slot>
  </div>`;
}
