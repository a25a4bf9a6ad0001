import { html, nothing, type TemplateResult } from 'lit';
import { format, type Messages } from '../i18n/index.js';
import { type Cited, markerLabel } from './cited.js';
import { cloneReference } from './clone.js';
import { compressNumbers } from './numbers.js';
import { studyAddress } from './study.js';

/** What a popover can be asked to do from within. */
export interface PopoverActions {
  close(): void;
  /** Brings the reader to the entry in the list; called before the link is followed. */
  showInList(item: Element): void;
}

const numbersOf = (cited: readonly Cited[]): string =>
  compressNumbers(cited.map(({ number }) => number));

/** The name of a popover: "Reference 3", "References 2–4". */
export function citationName(marker: Element, cited: readonly Cited[], messages: Messages): string {
  return cited.length > 1
    ? format(messages.references, { numbers: numbersOf(cited) })
    : format(messages.reference, { number: markerLabel(marker) || (cited[0]?.number ?? '') });
}

/**
 * The name of a marker. What it shows is part of it, so that who speaks to the browser can say
 * what there is to be seen (WCAG 2.5.3): "References 5, 6, 7" for `[5, 6, 7]`.
 */
export function markerName(marker: Element, cited: readonly Cited[], messages: Messages): string {
  const label = markerLabel(marker);
  return cited.length > 1 && !numbersOf(cited).includes(label)
    ? format(messages.references, { numbers: label })
    : citationName(marker, cited, messages);
}

const notices = {
  retracted: 'studyRetracted',
  corrected: 'studyCorrected',
  'expression-of-concern': 'studyConcern',
} as const satisfies Record<string, keyof Messages>;

/** What the author or the build says about a study; whatever else is written says nothing. */
function notice(item: Element, messages: Messages): unknown {
  const status = (item as HTMLElement).dataset.status?.trim() ?? '';
  if (!Object.hasOwn(notices, status)) return nothing;
  const text = messages[notices[status as keyof typeof notices]];
  return html`<p class="notice" part="notice" data-status=${status}>
    <span aria-hidden="true">⚠</span>${text}
  </p>`;
}

const languageOf = (item: Element): string | typeof nothing =>
  item.closest('[lang]')?.getAttribute('lang') || nothing;

/** The sign of a note, such as "a" or "*", or the number of a reference. */
function sign(marker: Element, cited: readonly Cited[], number: number): string {
  const own = markerLabel(marker);
  return cited.length === 1 && /^[^\p{N}\s]{1,3}$/u.test(own) ? own : `${number}.`;
}

function reference(
  { item, number, label }: Cited,
  shownSign: string,
  messages: Messages,
  actions: PopoverActions,
): TemplateResult {
  const study = studyAddress(item);
  // The name says which entry: "Open the study, Reference 3".
  const about = format(messages.reference, { number });
  const toList = item.isConnected
    ? item.id
      ? html`<a part="list-link" href="#${encodeURIComponent(item.id)}"
          aria-label="${messages.goToReference}: ${about}"
          @click=${() => actions.showInList(item)}>${messages.goToReference}</a>`
      : html`<button type="button" part="list-link"
          aria-label="${messages.goToReference}: ${about}"
          @click=${() => actions.showInList(item)}>${messages.goToReference}</button>`
    : nothing;
  return html`<li class="reference" part="reference">
    <span class="number" part="number">${shownSign}</span>
    ${notice(item, messages)}
    <div class="text" part="text" dir="auto" lang=${languageOf(item)}>${cloneReference(item, label)}</div>
    <div class="actions" part="actions">
      ${
        study
          ? html`<a part="study-link" href=${study} rel="noopener"
              aria-label="${messages.openStudy}: ${about}">${messages.openStudy}</a>`
          : nothing
      }
      ${toList}
    </div>
  </li>`;
}

/** What the popover shows for a marker. */
export const popoverContent = (
  marker: Element,
  cited: readonly Cited[],
  messages: Messages,
  actions: PopoverActions,
): TemplateResult => html`
  <div class="content" part="content">
    <ul class="references" role="list">
      ${cited.map((one) => reference(one, sign(marker, cited, one.number), messages, actions))}
    </ul>
  </div>
  <button type="button" class="close" part="close" aria-label=${messages.close} @click=${actions.close}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3 3 10 10M13 3 3 13" /></svg>
  </button>
`;
