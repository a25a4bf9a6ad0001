import { html, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { EffectiveStatus, Review } from './status.js';

/** Everything the badge's texts are made from. */
export interface BadgeView {
  readonly badge: HTMLElement;
  readonly review: Review;
  readonly messages: Messages;
  /** BCP 47 tag of the page's language. */
  readonly language: string;
  /** BCP 47 tag of the texts' language. */
  readonly messagesLanguage: string;
  readonly reviewer: string;
  /** Address of the policy, checked. */
  readonly policy: URL | undefined;
  readonly closeLabel: string | null;
  readonly close: () => void;
}

const statusKeys: Partial<Record<EffectiveStatus, keyof Messages>> = {
  'in-review': 'inReview',
  corrected: 'corrected',
  'expression-of-concern': 'expressionOfConcern',
  retracted: 'retracted',
  overdue: 'reviewOverdue',
};

const checkKeys = {
  'fact-checked': 'factChecked',
  'medically-reviewed': 'medicallyReviewed',
  'expert-reviewed': 'expertReviewed',
} as const;

/** The words for a status; none for a current one, which the checks speak for. */
export function statusText(status: EffectiveStatus, messages: Messages): string {
  const key = statusKeys[status];
  return key ? String(messages[key]) : '';
}

/** The words for the checks; none if nothing stands behind them. */
export const checksText = ({ supported, checks }: Review, messages: Messages): string =>
  supported ? checks.map((check) => messages[checkKeys[check]]).join(' · ') : '';

/** Our own words, marked where the page is in a language that we do not speak. */
export const ours = (
  text: string,
  { language, messagesLanguage }: BadgeView,
): string | TemplateResult =>
  language.split('-')[0] === messagesLanguage.split('-')[0]
    ? text
    : html`<span lang=${messagesLanguage}>${text}</span>`;
