/**
 * What stands in the dialog, and on paper in the text. Loaded when a reader points at the badge
 * or opens it; at once only where the author wrote no `<details>` to print instead.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { numberFormat } from '../i18n/intl-cache.js';
import { addStyles } from '../ui/add-styles.js';
import { dialogStyles } from './badge-dialog.styles.js';
import { lacks } from './badge-template.js';
import { type DialogView, nextDate, ours, statusText } from './badge-view.js';
import { authoredDetails, authoredPart } from './claim.js';
import type { CalendarDate } from './dates.js';
import type { FactCheckBadge } from './fact-check-badge.js';
import { shapes } from './icons.js';
import { openDialog } from './open-dialog.js';
import { reviewersOf } from './reviewers.js';
import { showDate } from './show-date.js';
import { sourcesOf } from './sources.js';
import type { EffectiveStatus } from './status.js';
import type { Reviewer } from './to-json-ld.js';

const statusIcon = (status: EffectiveStatus): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true" part="icon"><path d=${shapes[status]} /></svg>`;

/** Title, close button, and in words everything that the editors say about the article. */
function head(view: DialogView): TemplateResult {
  const { badge, messages, review, label } = view;
  const said = new Set([review.status, review.authored ?? review.status]);
  // Where the author's markup gives the badge its box, there is room for the warning alone.
  const isHidden = authoredDetails(badge) && lacks(label, statusText(review.status, messages));
  return html`<div class="head">
      <div class="title" id="title" part="title">${ours(messages.aboutThisReview, view)}</div>
      <button class="close" part="close-button" type="button" @click=${() => badge.hide()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12m0-12L6 18" /></svg
        ><span class="hidden">${badge.closeLabel ?? ours(messages.close, view)}</span>
      </button>
    </div>
    ${[...said].map((status) => {
      const text = statusText(status, messages);
      return text && html`<p class="state">${statusIcon(status)}${ours(text, view)}</p>`;
    })}${isHidden && label ? html`<p class="hidden-label">${label}</p>` : nothing}`;
}

/** A name that leads to a profile, with what its bearer has learned. */
const named = ({ name, url, credentials }: Reviewer): TemplateResult =>
  html`${
    url
      ? html`<a part="reviewer-link" href=${url}><bdi>${name}</bdi></a>`
      : html`<bdi>${name}</bdi>`
  }${credentials ? html`, <bdi part="credentials">${credentials}</bdi>` : nothing}`;

/** How many sources stand behind the article, as the page's list has them if no number is given. */
function sources({ badge, language }: DialogView): TemplateResult | undefined {
  const given = badge.sources === null ? Number.NaN : Number(badge.sources);
  const isGiven = Number.isInteger(given) && given >= 0;
  // A card is about another page, whose list is not here.
  const list = badge.jsonLd === 'off' ? undefined : sourcesOf(badge);
  const count = isGiven ? given : (list?.count ?? 0);
  if (count === 0) return undefined;
  const text = numberFormat(language).format(count);
  return list?.id
    ? html`<a part="sources" href="#${list.id}">${text}</a>`
    : html`<span part="sources">${text}</span>`;
}

/** The dialog's contents: what the author wrote, else what the attributes say. */
export function dialogContents(view: DialogView): TemplateResult {
  const { badge, review, messages, policy, language, reviewer, page } = view;
  const isAuthored = authoredPart(badge, 'body') !== null;
  const part = (slot: string, ...rows: unknown[]): TemplateResult =>
    html`<slot name=${slot}>${isAuthored || authoredPart(badge, slot) ? nothing : rows}</slot>`;
  const row = (term: string, value: TemplateResult): TemplateResult =>
    html`<p><span class="term">${ours(term, view)}<i>: </i></span>${value}</p>`;
  const date = (term: string, day: CalendarDate | undefined) =>
    day &&
    row(
      term,
      html`<time datetime=${day.iso}>${showDate(badge, day, language, badge.calendar)}</time>`,
    );
  const reviewers = isAuthored ? [] : reviewersOf(badge, reviewer, page);
  const number = isAuthored && badge.sources === null ? undefined : sources(view);
  return html`${head(view)}<slot name="body"></slot>${part(
    'reviewer',
    reviewers.length > 0 &&
      row(
        messages.reviewedBy,
        html`${reviewers.map((each, index) => html`${index > 0 ? html`<br />` : nothing}${named(each)}`)}`,
      ),
  )}${part(
    'dates',
    review.supported && [
      date(messages.lastReviewed, review.lastReviewed),
      date(messages.nextReview, nextDate(review)),
    ],
  )}${number ? row(messages.referenceList, number) : nothing}${part(
    'policy',
    policy &&
      html`<p>
        <a part="policy-link" href=${policy.href}>${ours(messages.editorialPolicy, view)}</a>
      </p>`,
  )}${policy && html`<p class="address">${policy.href}</p>`}${
    badge.querySelector(':scope > [slot="history"]')
      ? html`<p class="term">${ours(messages.reviewHistory, view)}</p>
          <slot name="history"></slot>`
      : nothing
  }`;
}

/**
 * Opens the dialog that is rendered in a badge.
 *
 * @param takesFocus whether the dialog takes the focus: a reader asked for it
 * @returns hides it
 */
export function open(badge: FactCheckBadge, takesFocus: boolean): (() => void) | undefined {
  const root = badge.shadowRoot;
  const dialog = root?.querySelector<HTMLElement>('.dialog');
  const button = root?.querySelector<HTMLElement>('.button');
  if (!root || !dialog || !button) return undefined;
  addStyles(root, dialogStyles);
  const hide = openDialog(badge, dialog, button, () => badge.hide());
  // Where a screen reader goes on reading; Tab then reaches the dialog's links.
  if (takesFocus) dialog.focus({ preventScroll: true });
  return hide;
}
