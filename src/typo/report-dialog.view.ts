import { html, nothing, type TemplateResult } from 'lit';
import { format, formatCount, type Messages } from '../i18n/index.js';
import { explains } from './explanation.js';
import { hotkeysOf, keyNames } from './hotkey.js';
import {
  changeTemplate,
  type DialogOptions,
  emailTemplate,
  fieldTemplate,
  honeypotTemplate,
  kindsTemplate,
  type Part,
  rulesTemplate,
} from './report-dialog.fields.js';
import type { Session } from './session.js';

/** Languages written from right to left: the dialog may not be in the language of the page. */
const rightToLeft = /^(ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/i;

/** What is typed here is not the page's: its shortcuts would take letters for commands. */
const stop = (event: Event): void => event.stopPropagation();

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
    closedby=${isDone ? 'any' : 'closerequest'}
    aria-labelledby="heading"
    aria-describedby=${describedBy(session)}
    @cancel=${options.onCancel}
    @close=${options.onClose}
    @keydown=${options.onKeydown}
    @keypress=${stop}
    @keyup=${stop}
  >
    <form novalidate @submit=${submit}>
      <h2 id="heading" tabindex="-1">${messages.reportHeading}</h2>
      <div class="body" ?hidden=${isDone} ?inert=${phase === 'sending'}>
        ${noticeTemplate(session, options)}
        ${passageTemplate(session, messages)}
        ${instructionsTemplate(session, messages)}
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
        ${emailTemplate(session, options)}${honeypotTemplate}${rulesTemplate(options)}
      </div>
      <div class="foot">
        <p id="status" role="status">${statusText(session, options)}</p>
        <div class="actions">${actionsTemplate(session, options)}</div>
      </div>
    </form>
  </dialog>`;
}

function noticeTemplate(session: Session, options: DialogOptions): Part {
  const { passage, selected } = session;
  const { messages, language, limit, hotkey } = options;
  if (passage) {
    const cut = passage.isCut && formatCount(messages.selectionCut, limit, language);
    const several = passage.others.length > 0 && messages.severalSelected;
    return cut || several
      ? html`<p class="notice">${cut || nothing} ${several || nothing}</p>`
      : nothing;
  }
  if (session.onSent) return nothing;
  const keys = keyNames(hotkeysOf(hotkey), navigator.platform).join('+');
  const [before, after] = messages.selectFirst.split('{keys}');
  const first = matchMedia('(pointer: coarse)').matches
    ? format(messages.selectFirstTouch, { button: messages.reportMistake })
    : html`${before}<bdi dir="ltr">${keys}</bdi>${after}`;
  let notice: string | TemplateResult = messages.outsideArticle;
  if (selected.ranges.length === 0) notice = explains(session) ? first : messages.wholePage;
  return html`<p class="notice" id="notice">${notice}</p>`;
}

/** What the dialog is about, where its name leaves that open. */
function describedBy({ passage, onSent, phase }: Session): string | typeof nothing {
  if (passage) return phase === 'refused' ? 'passage' : 'passage instructions';
  return onSent ? nothing : 'notice';
}

function instructionsTemplate({ passage, phase }: Session, messages: Messages): Part {
  if (!passage || phase === 'refused') return nothing;
  const text = format(messages.reportInstructions, { button: messages.sendReport });
  return html`<p id="instructions">${text}</p>`;
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

/** What is said aloud of the phase; the region stands empty in the dialog before it is needed. */
function statusText(session: Session, { messages, language }: DialogOptions): string {
  if (session.copied !== undefined) return session.copied ? messages.copied : messages.copyFailed;
  const count = session.receipt?.count ?? 1;
  switch (session.phase) {
    case 'composing':
      return '';
    case 'sending':
      return messages.sending;
    case 'sent':
      return session.passage && (count > 1 || session.receipt?.status === 'known')
        ? formatCount(messages.reportKnown, count, language)
        : messages.reportSent;
    case 'failed':
      if (session.isQueued) return `${messages.reportFailed} ${messages.reportQueued}`;
      return session.isUnsaved
        ? `${messages.reportFailed} ${messages.reportUnsaved}`
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
  // A mail is cut where it is long, and there may be no program to write it with.
  const canCopy =
    phase === 'refused' || phase === 'mailed' || (phase === 'failed' && !session.isQueued);
  const isLeft = phase === 'composing' || (phase === 'failed' && !session.isQueued);
  // Send stays a button that can have the focus while it is locked: focus must not get lost.
  return html`${
    canSend
      ? html`<button
          part="send"
          class="primary"
          aria-keyshortcuts="Control+Enter"
          aria-disabled=${isSending ? 'true' : nothing}
        >
          ${phase === 'failed' ? messages.tryAgain : messages.sendReport}
        </button>`
      : nothing
  }${
    canCopy ? html`<button type="button" @click=${onCopy}>${messages.copyReport}</button>` : nothing
  }${
    session.mail && phase === 'mailed'
      ? html`<a class="button primary" href=${session.mail}>${messages.openMail}</a>`
      : nothing
  }<button type="button" class="close" @click=${onCancel}>
      ${isLeft ? messages.cancel : messages.close}
    </button>`;
}
