import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/index.js';
import type { Draft } from './report.js';
import type { Session } from './session.js';
import { wordDiff } from './word-diff.js';

/** What the dialog shows besides the session, and what its controls call. */
export interface DialogOptions {
  readonly messages: Messages;
  /** BCP 47 tag of the texts' language. */
  readonly language: string;
  readonly hotkey: string;
  readonly kinds: readonly string[];
  readonly hasSuggestion: boolean;
  readonly limit: number;
  readonly onInput: (changes: Partial<Draft>) => void;
  readonly onSubmit: () => void;
  readonly onCopy: () => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
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
    ${kinds.map(
      (kind) => html`<label
        ><input
          type="radio"
          name="kind"
          .value=${kind}
          .checked=${kind === draft.kind}
          @change=${() => onInput({ kind })}
        />${labels[kind] ?? kind}</label
      >`,
    )}
  </fieldset>`;
}

/** A text field; the comment is needed where no passage tells what is wrong. */
export function fieldTemplate(
  { draft, passage, isIncomplete }: Session,
  name: 'suggestion' | 'comment',
  label: string,
  { messages, limit, onInput }: DialogOptions,
): TemplateResult {
  const isRequired = name === 'comment' && !passage;
  const input = (event: Event): void =>
    onInput({ [name]: (event.target as HTMLTextAreaElement).value });
  return html`<label class="field"
      ><span
        >${label}${
          name === 'comment' && passage ? html` <small>(${messages.optional})</small>` : nothing
        }</span
      ><textarea
        name=${name}
        dir="auto"
        rows="2"
        maxlength=${name === 'comment' ? 2000 : 2 * limit + 200}
        aria-required=${isRequired ? 'true' : nothing}
        aria-invalid=${isRequired && isIncomplete ? 'true' : nothing}
        aria-describedby=${isRequired && isIncomplete ? 'needed' : nothing}
        .value=${draft[name]}
        @input=${input}
      ></textarea></label
    >${
      isRequired && isIncomplete
        ? html`<p id="needed" class="needed" role="alert">${messages.describeFirst}</p>`
        : nothing
    }`;
}

/** What the better wording changes, word by word. */
export function changeTemplate({ draft, passage }: Session): Part {
  const { suggestion } = draft;
  if (!passage || !suggestion.trim() || suggestion === passage.exact) return nothing;
  const changes = wordDiff(passage.exact, suggestion).map(({ kind, text }) => {
    if (kind === 'same') return text;
    return kind === 'removed' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
  });
  return html`<p class="change" part="change" dir=${passage.direction}>${changes}</p>`;
}
