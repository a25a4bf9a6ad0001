import { html, type TemplateResult } from 'lit';
import type { Messages, StartMessages } from '../i18n/messages.js';
import type { CalendarDate } from './dates.js';
import type { FactCheckBadge } from './fact-check-badge.js';
import type { BadgeFacts } from './facts.js';
import type { EffectiveStatus, Review } from './status.js';

/** Everything the badge's texts are made from. */
export interface BadgeView extends BadgeFacts {
  readonly badge: FactCheckBadge;
  readonly messages: StartMessages;
  /** BCP 47 tag of the page's language. */
  readonly language: string;
  /** BCP 47 tag of the texts' language. */
  readonly messagesLanguage: string;
  /** The authored label, empty if there is none. */
  readonly label: string;
}

/** What the dialog needs more: all texts. */
export interface DialogView extends BadgeView {
  readonly messages: Messages;
}

const statusKeys: Partial<Record<EffectiveStatus, keyof StartMessages>> = {
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
export function statusText(status: EffectiveStatus, messages: StartMessages): string {
  const key = statusKeys[status];
  return key ? String(messages[key]) : '';
}

/** The words for the checks; none if nothing stands behind them, or the editors take them back. */
export const checksText = (
  { supported, status, checks }: Review,
  messages: StartMessages,
): string =>
  supported && /^(?:current|corrected|overdue)$/.test(status)
    ? checks.map((check) => messages[checkKeys[check]]).join(' · ')
    : '';

/** Our own words, marked where the page is in a language that we do not speak. */
export const ours = (
  text: string,
  { language, messagesLanguage }: BadgeView,
): string | TemplateResult =>
  language.split('-')[0] === messagesLanguage.split('-')[0]
    ? text
    : html`<span lang=${messagesLanguage}>${text}</span>`;

/** When the next review is due; a retracted article is not reviewed again. */
export const nextDate = ({ authored, nextReview }: Review): CalendarDate | undefined =>
  authored === 'retracted' ? undefined : nextReview;
