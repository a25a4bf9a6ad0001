import { html, isServer, LitElement, type TemplateResult } from 'lit';
import { LocaleController } from '../i18n/locale-controller.js';
import type { StartMessages } from '../i18n/messages.js';
import { type CalendarDate, parseDate } from './dates.js';
import { beforeDate, showDate } from './show-date.js';
import { tellEditor } from './tell-editor.js';

/** What happened on the date. */
export type ReviewDateType = 'published' | 'updated' | 'reviewed' | 'next-review' | 'fact-checked';

const labels = {
  published: 'published',
  updated: 'updated',
  reviewed: 'lastReviewed',
  'next-review': 'nextReview',
  'fact-checked': 'factCheckedOn',
} as const satisfies Record<ReviewDateType, keyof StartMessages>;

/**
 * A date of an article. What the author wrote stays as it is, so nothing moves; a date without a
 * text is written out in the page's language, in UTC, as precise as it is given.
 *
 * ```html
 * <review-date type="reviewed"><time datetime="2025-07-02">2 July 2025</time></review-date>
 * <review-date type="next-review" datetime="2027-07"></review-date>
 * ```
 * The first stays "2 July 2025", the second becomes "Next review due July 2027".
 *
 * @tag review-date
 * @slot - The date as the author wrote it, with or without a `<time>`.
 * @slot label - Replaces the built-in words before a date that is written out.
 * @csspart label - The words before the date.
 * @csspart time - The date that is written out.
 */
export class ReviewDate extends LitElement {
  static override properties = {
    type: { reflect: true },
    datetime: { reflect: true },
    calendar: { reflect: true },
  };

  /** What the date is of; puts words before a date that is written out. */
  declare type: ReviewDateType | null;
  /** ISO 8601 date; a month (`2025-07`) or a year (`2025`) will do. A `<time>` inside has its own. */
  declare datetime: string | null;
  /** Calendar (Unicode CLDR name, such as `gregory` or `persian`); the language's own by default. */
  declare calendar: string | null;

  #locale = new LocaleController(this);

  constructor() {
    super();
    this.type = null;
    this.datetime = null;
    this.calendar = null;
  }

  override render(): TemplateResult {
    // A server does not see what the author wrote inside.
    if (isServer) return html`<slot></slot>`;
    const { messages, messagesLanguage, language } = this.#locale;
    const time = this.querySelector('time');
    const date = this.#read(this.datetime ?? time?.dateTime);
    // Text that the author wrote is never replaced, only given its machine-readable date.
    if (this.#isAuthored()) {
      if (!date || time) return html`<slot></slot>`;
      return html`<time part="time" datetime=${date.iso}><slot></slot></time>`;
    }
    if (!messages || !date) return html`<slot></slot>`;
    const key = this.type && labels[this.type];
    const label = key && beforeDate(messages[key], messages);
    if (this.type && !key) tellEditor(this, 'page-date-type', this.type);
    return html`<slot name="label"
        >${label && html`<span part="label" lang=${messagesLanguage}>${label}</span>`}</slot
      ><time part="time" datetime=${date.iso}>${showDate(this, date, language, this.calendar)}</time>`;
  }

  #isAuthored(): boolean {
    return [...this.childNodes].some(
      (node) => !(node instanceof Element && node.slot) && node.textContent?.trim(),
    );
  }

  #read(text = ''): CalendarDate | undefined {
    try {
      return text ? parseDate(text) : undefined;
    } catch {
      tellEditor(this, 'page-date', text);
      return undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'review-date': ReviewDate;
  }
}
