/** What a badge shows before its dialog is opened. */
import { html, nothing, type TemplateResult } from 'lit';
import { type BadgeView, checksText, ours, statusText } from './badge-view.js';
import { authoredDetails, authoredPart } from './claim.js';
import { shapes } from './icons.js';

/** What the badge's template needs beside the texts. */
export interface BadgeParts {
  readonly isOpen: boolean;
  /** The dialog's contents, undefined before its code is there. */
  readonly contents: unknown;
  /** What a banner says in a second line. */
  readonly more: unknown;
  readonly onClick: () => void;
  readonly onPoint: () => void;
}

/** The authored parts in the dialog's order, before its code is there: on paper they are seen. */
const partsTemplate = (address?: string): TemplateResult =>
  html`<slot name="body"></slot><slot name="reviewer"></slot><slot name="dates"></slot
    ><slot name="policy"></slot><p class="address">${address}</p><slot name="history"></slot>`;

/** The authored markup as it is: until everything is there. */
export const plainTemplate = (): TemplateResult =>
  html`<slot></slot><slot name="label"></slot>${partsTemplate()}`;

/** The authored markup's box and nothing in it: a claim without support is not made to readers. */
export const silentTemplate = (): TemplateResult =>
  html`<div class="ghost" inert>${plainTemplate()}</div>`;

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
  const { isOpen, contents, more } = parts;
  return html`<div
    class="badge ${status} ${hasDetails ? 'lifted' : ''} ${warns ? 'warns' : ''} ${isOpen && contents ? 'open' : ''}"
    data-words=${words}
    ><div class="ghost" inert ?hidden=${!hasDetails}><slot></slot></div
    ><div class="front"
      ><button
        class="button"
        part="button"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${isOpen}
        aria-controls="dialog"
        @click=${parts.onClick}
        @pointerenter=${parts.onPoint}
        ><span class="line"
          ><span class="state" part=${warns ? 'status' : nothing}
            ><svg viewBox="0 0 24 24" aria-hidden="true" part="icon"><path d=${shapes[status]} /></svg
            >${warns ? ours(words, view) : nothing}</span
          > <span
            class="label"
            part="label"
            ?hidden=${!label && !checks && !authoredPart(badge, 'label')}
            ><slot name="label">${label || (checks && ours(checks, view))}</slot></span
          >${more}</span
        ></button
      ></div
    ><div
      class="dialog"
      id="dialog"
      part="dialog"
      role="dialog"
      aria-labelledby="title"
      popover="manual"
      tabindex="-1"
      >${contents ?? partsTemplate(view.policy?.href)}</div
    ></div>`;
}
