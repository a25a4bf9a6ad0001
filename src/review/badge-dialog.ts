/**
 * What stands in the dialog, and on paper in the text. Loaded when a reader points at the badge
 * or opens it; at once only where the author wrote no `<details>` to print instead.
 */
import { adoptStyles, html, type LitElement, nothing, svg, type TemplateResult } from 'lit';
import { dialogStyles } from './badge-dialog.styles.js';
import { type DialogView, ours, policyAddress, statusText } from './badge-view.js';
import { authoredPart } from './claim.js';
import { type CalendarDate, formatDate } from './dates.js';
import { statusIcon } from './icons.js';
import { openDialog } from './open-dialog.js';

/** Title, close button, and in words everything that the editors say about the article. */
function head(view: DialogView): TemplateResult {
  const { messages, review } = view;
  const said = new Set([review.status, review.authored ?? review.status]);
  return html`<div class="head">
      <div class="title" id="title" part="title">${ours(messages.aboutThisReview, view)}</div>
      <button class="close" part="close-button" type="button" @click=${view.close}>
        <svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d="m6 6 12 12m0-12L6 18" />`}</svg
        ><span class="hidden">${view.closeLabel ?? ours(messages.close, view)}</span>
      </button>
    </div>
    ${[...said].map((status) => {
      const text = statusText(status, messages);
      return text && html`<p class="state">${statusIcon(status)}${ours(text, view)}</p>`;
    })}${view.hiddenLabel && html`<p class="hidden-label">${view.hiddenLabel}</p>`}`;
}

/** The dialog's contents: what the author wrote, else what the attributes say. */
export function dialogContents(view: DialogView): TemplateResult {
  const { badge, review, messages, policy, language, reviewer } = view;
  const isAuthored = authoredPart(badge, 'body') !== null;
  const part = (slot: string, ...rows: unknown[]): TemplateResult =>
    html`<slot name=${slot}>${isAuthored || authoredPart(badge, slot) ? nothing : rows}</slot>`;
  const row = (term: string, value: TemplateResult): TemplateResult =>
    html`<p><span class="term">${ours(term, view)}<i>: </i></span>${value}</p>`;
  const date = (term: string, day: CalendarDate | undefined) =>
    day && row(term, html`<time datetime=${day.iso}>${formatDate(day, language)}</time>`);
  return html`${head(view)}<slot name="body"></slot>${part(
    'reviewer',
    reviewer && row(messages.reviewedBy, html`<bdi>${reviewer}</bdi>`),
  )}${part(
    'dates',
    review.supported && [
      date(messages.lastReviewed, review.lastReviewed),
      date(messages.nextReview, review.nextReview),
    ],
  )}${part(
    'policy',
    policy &&
      html`<p>
        <a part="policy-link" href=${policy.href}>${ours(messages.editorialPolicy, view)}</a>
      </p>`,
  )}${policyAddress(view)}${
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
export function open(
  badge: LitElement & { hide(): void },
  takesFocus: boolean,
): (() => void) | undefined {
  const root = badge.shadowRoot;
  const dialog = root?.querySelector<HTMLElement>('.dialog');
  const button = root?.querySelector<HTMLElement>('.button');
  if (!root || !dialog || !button) return undefined;
  adoptStyles(root, [...(badge.constructor as typeof LitElement).elementStyles, dialogStyles]);
  const hide = openDialog(badge, dialog, button, () => badge.hide());
  // Where a screen reader goes on reading; Tab then reaches the dialog's links.
  if (takesFocus) dialog.focus({ preventScroll: true });
  return hide;
}
