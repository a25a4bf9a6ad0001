/** What a badge shows before its dialog is opened. */
import { html, type TemplateResult } from 'lit';
import { type BadgeView, checksText, ours, policyAddress, statusText } from './badge-view.js';
import { authoredDetails, authoredPart } from './claim.js';
import { statusIcon } from './icons.js';

/** What the badge's template needs beside the texts. */
export interface BadgeParts {
  readonly isOpen: boolean;
  /** The dialog's contents, undefined before its code is there. */
  readonly contents: unknown;
  /** What a banner says in a second line. */
  readonly more: unknown;
  readonly onSlot: () => void;
  readonly onClick: () => void;
  readonly onPoint: () => void;
}

/** The authored parts in the dialog's order, before its code is there: on paper they are seen. */
const partsTemplate = (address?: TemplateResult): TemplateResult =>
  html`<slot name="body"></slot><slot name="reviewer"></slot><slot name="dates"></slot
    ><slot name="policy"></slot>${address}<slot name="history"></slot>`;

/** The authored markup as it is: until everything is there. */
export const plainTemplate = (onSlot: () => void): TemplateResult =>
  html`<slot @slotchange=${onSlot}></slot><slot name="label"></slot>${partsTemplate()}`;

/** The authored markup's box and nothing in it: a claim without support is not made to readers. */
export const silentTemplate = (onSlot: () => void): TemplateResult =>
  html`<div class="ghost" inert>${plainTemplate(onSlot)}</div>`;

/** Whether a label lacks the words for a status, so that they have to be put before it. */
export const lacks = (label: string, words: string): boolean =>
  !label.toLowerCase().includes(words.toLowerCase());

export function badgeTemplate(view: BadgeView, parts: BadgeParts): TemplateResult {
  const { badge, review, messages, label } = view;
  const { status } = review;
  const hasDetails = authoredDetails(badge) !== null;
  const words = statusText(status, messages);
  const warns = lacks(label, words);
  const checks = checksText(review, messages);
  const icon = statusIcon(status);
  const { isOpen, contents, more } = parts;
  return html`<div
    class="badge ${status} ${hasDetails ? 'lifted' : ''} ${warns ? 'warns' : ''} ${isOpen && contents ? 'open' : ''}"
    data-words=${words}
  >
    <div class="ghost" inert ?hidden=${!hasDetails}>
      <slot @slotchange=${parts.onSlot}></slot>
    </div>
    <div class="front">
      <button
        class="button"
        part="button"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${isOpen}
        aria-controls="dialog"
        @click=${parts.onClick}
        @pointerenter=${parts.onPoint}
      >
        <span class="line"
          >${warns ? html`<span class="state" part="status">${icon}${ours(words, view)}</span> ` : icon}<span
            class="label"
            part="label"
            ?hidden=${!label && !checks && !authoredPart(badge, 'label')}
            ><slot name="label" @slotchange=${parts.onSlot}>${label || (checks && ours(checks, view))}</slot></span
          >
          ${more}</span
        >
      </button>
    </div>
    <div
      class="dialog"
      id="dialog"
      part="dialog"
      role="dialog"
      aria-labelledby="title"
      popover="manual"
      tabindex="-1"
    >
      ${contents ?? partsTemplate(policyAddress(view))}
    </div>
  </div>`;
}
