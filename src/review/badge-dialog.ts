import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { type CalendarDate, formatDate } from './dates.js';
import { closeIcon, statusIcon } from './icons.js';
import type { EffectiveStatus, Review } from './status.js';

/** Everything the badge's texts are made from. */
export interface BadgeView {
  readonly review: Review;
  readonly messages: Messages;
  /** BCP 47 tag of the page's language. */
  readonly language: string;
  /** BCP 47 tag of the texts' language. */
  readonly messagesLanguage: string;
  readonly closeLabel: string | null;
  readonly reviewer: string;
  /** Address of the policy, checked. */
  readonly policy: URL | undefined;
  /** Whether the author wrote the dialog's text, so that nothing of ours is added to it. */
  readonly isAuthored: boolean;
  readonly hasHistory: boolean;
  readonly close: () => void;
}

const statusKeys = {
  'in-review': 'inReview',
  corrected: 'corrected',
  'expression-of-concern': 'expressionOfConcern',
  retracted: 'retracted',
  overdue: 'reviewOverdue',
} as const satisfies Partial<Record<EffectiveStatus, keyof Messages>>;

const checkKeys = {
  'fact-checked': 'factChecked',
  'medically-reviewed': 'medicallyReviewed',
  'expert-reviewed': 'expertReviewed',
} as const;

/** The words for a status; none for a current one, which the checks speak for. */
export const statusText = (status: EffectiveStatus, messages: Messages): string =>
  status in statusKeys ? messages[statusKeys[status as keyof typeof statusKeys]] : '';

/** The words for the checks; none if nothing stands behind them. */
export const checksText = ({ supported, checks }: Review, messages: Messages): string =>
  supported ? checks.map((check) => messages[checkKeys[check]]).join(' · ') : '';

/** Our own words, marked where the page is in a language that we do not speak. */
export const ours = (text: string, view: Pick<BadgeView, 'language' | 'messagesLanguage'>) =>
  isSameLanguage(view) ? text : html`<span lang=${view.messagesLanguage}>${text}</span>`;

const isSameLanguage = (view: Pick<BadgeView, 'language' | 'messagesLanguage'>): boolean =>
  view.language.split('-')[0]?.toLowerCase() === view.messagesLanguage.split('-')[0];

/** The dialog's contents: on paper they stand in the text. */
export function dialogContents(view: BadgeView, status: EffectiveStatus): TemplateResult {
  const { review, messages, policy, isAuthored } = view;
  const row = (term: string, value: unknown) =>
    isAuthored
      ? nothing
      : html`<p>
          <span class="term">${ours(term, view)}<span class="colon">: </span></span>
          ${value}
        </p>`;
  const date = (term: string, value: CalendarDate | undefined) =>
    value &&
    row(term, html`<time datetime=${value.iso}>${formatDate(value, view.language)}</time>`);
  const said = [...new Set([status, review.authored ?? status])].map(
    (each) => [each, statusText(each, messages)] as const,
  );
  return html`
    <div class="head">
      <div class="title" id="title" part="title">${ours(messages.aboutThisReview, view)}</div>
      <button class="close" part="close-button" type="button" @click=${view.close}>
        ${closeIcon}<span class="hidden"
          >${view.closeLabel ?? ours(messages.close, view)}</span
        >
      </button>
    </div>
    ${said.map(
      ([each, text]) =>
        text && html`<p class="state" part="status">${statusIcon(each)}${ours(text, view)}</p>`,
    )}
    <slot name="body"></slot>
    <slot name="reviewer"
      >${view.reviewer && row(messages.reviewedBy, html`<bdi>${view.reviewer}</bdi>`)}</slot
    >
    <slot name="dates"
      >${date(messages.lastReviewed, review.supported ? review.lastReviewed : undefined)}${date(messages.nextReview, review.nextReview)}</slot
    >
    <slot name="policy"
      >${
        policy &&
        !isAuthored &&
        html`<p>
          <a part="policy-link" href=${policy.href}>${ours(messages.editorialPolicy, view)}</a>
        </p>`
      }</slot
    >
    ${
      // A link on paper leads nowhere: there its address stands in the text.
      policy && html`<p class="address">${policy.href}</p>`
    }
    ${
      view.hasHistory
        ? html`<p class="term">${ours(messages.reviewHistory, view)}</p>
            <slot name="history"></slot>`
        : nothing
    }
  `;
}
