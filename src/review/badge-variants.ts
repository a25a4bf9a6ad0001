/** The badge as a banner and on cards. Loaded before the first such badge is shown. */
import { html, nothing, type TemplateResult } from 'lit';
import { addStyles } from '../ui/add-styles.js';
import { variantStyles } from './badge-variants.styles.js';
import { type BadgeView, nextDate, ours } from './badge-view.js';
import { authoredDetails } from './claim.js';
import type { CalendarDate } from './dates.js';
import { beforeDate, showDate } from './show-date.js';

/**
 * Gives a badge the look of its variant.
 *
 * @returns what a banner says in a second line: the dates, where the author has not written them
 */
export function variant(view: BadgeView): TemplateResult | typeof nothing {
  const { badge, review, messages, language } = view;
  if (badge.shadowRoot) addStyles(badge.shadowRoot, variantStyles);
  if (badge.variant !== 'banner' || authoredDetails(badge) || !review.supported) return nothing;
  const date = (term: string, day: CalendarDate | undefined) =>
    day
      ? html`<span
          >${ours(beforeDate(term, messages), view)}<time
            datetime=${day.iso}
            >${showDate(badge, day, language, badge.calendar)}</time></span
        > `
      : nothing;
  return html` <span class="more" part="dates"
    >${date(messages.lastReviewed, review.lastReviewed)}${date(messages.nextReview, nextDate(review))}</span
  >`;
}
