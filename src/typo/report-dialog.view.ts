import { html, nothing, type TemplateResult } from 'lit';
import { format, formatCount, type Messages } from '../i18n/index.js';
import { keyNames, parseHotkeys } from './hotkey.js';
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

/** Languages written from right to left: the dialog may not be in the language of the page. */
const rightToLeft = /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/i;

type Part = TemplateResult | typeof nothing;

/** The dialog, closed until `showModal()`; in every phase of a session. */
export function dialogTemplate(session: Session, options: DialogOptions): TemplateResult {
  const { messages, language } = options;
  const { phase, passage } = session;
  const isDone = phase === 'sent' || phase === 'mailed';
  const submit = (event: Event): void => {
    event.preventDefault();
    options.onSubmit();
  };
  return html`<dialog
    part="dialog"
    lang=${language}
    dir=${rightToLeft.test(language) ? 'rtl' : 'ltr'}
    data-phase=${phase}
    ?data-queued=${session.isQueued}
    aria-labelledby="heading"
    aria-describedby="${passage ? 'passage ' : 'notice '}instructions"
    @close=${options.onClose}
    @keydown=${options.onKeydown}
  >
    <form novalidate @submit=${submit}>
      <h2 id="heading" tabindex="-1">${messages.reportHeading}</h2>
      <div class="body" ?hidden=${isDone} ?inert=${phase === 'sending'}>
        ${noticeTemplate(session, options)}
        ${passageTemplate(session, messages)}
        <p id="instructions" ?hidden=${!passage}>
          ${format(messages.reportInstructions, { button: messages.sendReport })}
        </p>
        ${kindsTemplate(session, options)}
        ${
          passage && options.hasSuggestion
            ? html`${fieldTemplate(session, 'suggestion', messages.suggestion, options)}${changeTemplate(session)}`
            : nothing
        }
        ${fieldTemplate(
          session,
          'comment',
          passage ? messages.comment : messages.describeProblem,
          options,
        )}
        <slot name="house-rules"></slot>
      </div>
      <div class="foot">
        <p id="status" role="status">${statusText(session, options)}</p>
        <div class="actions">${actionsTemplate(session, options)}</div>
      </div>
    </form>
  </dialog>`;
}

function noticeTemplate({ passage, isOutside }: Session, options: DialogOptions): Part {
  const { messages, language, limit, hotkey } = options;
  if (passage) {
    return passage.isCut
      ? html`<p class="notice">${formatCount(messages.selectionCut, limit, language)}</p>`
      : nothing;
  }
  const keys = keyNames(parseHotkeys(hotkey), navigator.platform).join('+');
  const notice = isOutside ? messages.outsideArticle : format(messages.selectFirst, { keys });
  return html`<p class="notice" id="notice">${notice}</p>`;
}

/**
 * The passage, in the direction that it has in the article. Nothing in it is isolated from the
 * rest, because its words must stand in the order of the article.
 */
function passageTemplate({ passage, page }: Session, messages: Messages): Part {
  if (!passage) return nothing;
  const { before, exact, after, direction } = passage;
  return html`<blockquote
    id="passage"
    part="passage"
    dir=${direction}
    lang=${page.language}
    tabindex="0"
    aria-label=${messages.passage}
  >${before}<mark>${exact}</mark>${after}</blockquote>`;
}

function kindsTemplate({ draft }: Session, { kinds, messages, onInput }: DialogOptions): Part {
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

function fieldTemplate(
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
function changeTemplate({ draft, passage }: Session): Part {
  const { suggestion } = draft;
  if (!passage || !suggestion.trim() || suggestion === passage.exact) return nothing;
  const changes = wordDiff(passage.exact, suggestion).map(({ kind, text }) => {
    if (kind === 'same') return text;
    return kind === 'removed' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
  });
  return html`<p class="change" part="change" dir=${passage.direction}>${changes}</p>`;
}

/** What is said aloud of the phase; the region stands empty in the dialog before it is needed. */
function statusText(session: Session, { messages, language }: DialogOptions): string {
  if (session.isCopied) return messages.copied;
  const count = session.receipt?.count ?? 1;
  switch (session.phase) {
    case 'composing':
      return '';
    case 'sending':
      return messages.sending;
    case 'sent':
      return count > 1 || session.receipt?.status === 'known'
        ? formatCount(messages.reportKnown, count, language)
        : messages.reportSent;
    case 'failed':
      return session.isQueued
        ? `${messages.reportFailed} ${messages.reportQueued}`
        : messages.reportFailed;
    case 'refused':
      return messages.reportRefused;
    case 'mailed':
      return messages.mailOpened;
  }
}

function actionsTemplate(session: Session, options: DialogOptions): TemplateResult {
  const { messages, onCancel, onCopy } = options;
  const { phase } = session;
  const isSending = phase === 'sending';
  const canSend = phase === 'composing' || phase === 'failed' || isSending;
  const isLeft = phase === 'composing' || (phase === 'failed' && !session.isQueued);
  // Send stays a button that can have the focus while it is locked: focus must not get lost.
  return html`${
    canSend
      ? html`<button
          part="send"
          class="primary"
          aria-disabled=${isSending ? 'true' : nothing}
        >
          ${phase === 'failed' ? messages.tryAgain : messages.sendReport}
        </button>`
      : nothing
  }${
    phase === 'refused' || (phase === 'failed' && !session.isQueued)
      ? html`<button type="button" @click=${onCopy}>${messages.copyReport}</button>`
      : nothing
  }${
    session.mail && phase === 'mailed'
      ? html`<a class="button primary" href=${session.mail}>${messages.openMail}</a>`
      : nothing
  }<button type="button" class="close" @click=${onCancel}>
      ${isLeft ? messages.cancel : messages.close}
    </button>`;
}
