import { html, nothing, type TemplateResult } from 'lit';
import { format } from '../i18n/index.js';
import { type Cited, markerLabel } from './cited.js';
import { cloneReference } from './clone.js';
import { addressOf } from './go-to.js';
import type { PopoverLocale, PopoverMessages } from './popover-words.js';
import { formatDate, statusOf, statusSentence } from './status.js';
import { studyAddress } from './study.js';
import { warningSign } from './warning-sign.js';

/** What a popover can be asked to do from within. */
export interface PopoverActions {
  close(): void;
  /** Shows the note again in which this reference was followed; undefined where there is none. */
  readonly back: (() => void) | undefined;
  /** Brings the reader to the entry in the list; called before the link is followed. */
  showInList(item: Element): void;
  /** @param text the element that shows the reference */
  copy(cited: Cited, text: Element | null): void;
}

/** What is to be known about a study before its reference is read. */
function notice(item: Element, { messages, language }: PopoverLocale): unknown {
  const status = statusOf(item);
  if (!status) return nothing;
  const { name, date, href } = status;
  return html`<p class="notice" part="notice" data-status=${name}>
    ${warningSign}
    <span>${statusSentence(status, messages)}
      ${date ? html`<time datetime=${date}>${formatDate(date, language)}</time>` : nothing}
      ${
        href
          ? html`<a part="notice-link" href=${href} rel="noopener">${messages.readNotice}</a>`
          : nothing
      }</span>
  </p>`;
}

const languageOf = (item: Element): string | typeof nothing =>
  item.closest('[lang]')?.getAttribute('lang') || nothing;

/** The sign of a note, such as "a" or "*", or the number of a reference. */
function sign(marker: Element, cited: readonly Cited[], number: number): string {
  const own = markerLabel(marker);
  return cited.length === 1 && /^[^\p{N}\s]{1,3}$/u.test(own) ? own : `${number}.`;
}

function listLink(
  item: Element,
  about: string,
  messages: PopoverMessages,
  actions: PopoverActions,
) {
  if (!item.isConnected) return nothing;
  const name = `${messages.goToReference}: ${about}`;
  const go = (): void => actions.showInList(item);
  return item.id
    ? html`<a part="list-link" href=${addressOf(item)} aria-label=${name} @click=${go}
        >${messages.goToReference}</a>`
    : html`<button type="button" part="list-link" aria-label=${name} @click=${go}
        >${messages.goToReference}</button>`;
}

function reference(
  cited: Cited,
  shownSign: string,
  locale: PopoverLocale,
  actions: PopoverActions,
): TemplateResult {
  const { item, number, label } = cited;
  const { messages } = locale;
  const study = studyAddress(item);
  // The names say which entry: "Open the study, Reference 3".
  const about = format(messages.reference, { number });
  const copy = (event: Event): void => {
    const entry = (event.currentTarget as Element).closest('.reference');
    actions.copy(cited, entry?.querySelector('.text') ?? null);
  };
  return html`<li class="reference" part="reference">
    <span class="number" part="number">${shownSign}</span>
    ${notice(item, locale)}
    <div class="text" part="text" dir="auto" lang=${languageOf(item)}>${cloneReference(item, label)}</div>
    <div class="actions" part="actions">
      ${
        study
          ? html`<a part="study-link" href=${study} rel="noopener"
              aria-label="${messages.openStudy}: ${about}">${messages.openStudy}</a>`
          : nothing
      }
      <button type="button" part="copy" aria-label="${messages.copyReference}: ${about}" @click=${copy}
        >${messages.copyReference}</button>
      ${listLink(item, about, messages, actions)}
    </div>
  </li>`;
}

/** All that is shown of references, so that a change that does not concern them is told apart. */
export const signature = (cited: readonly Cited[]): string =>
  JSON.stringify(
    cited.map(({ item }) => {
      const copy = item.ownerDocument.createElement('div');
      copy.append(cloneReference(item));
      const { id, isConnected } = item;
      const { status, statusDate, statusHref } = (item as HTMLElement).dataset;
      return [isConnected, id, status, statusDate, statusHref, copy.innerHTML];
    }),
  );

/** What the popover shows for a marker. */
export const popoverContent = (
  marker: Element,
  cited: readonly Cited[],
  locale: PopoverLocale,
  actions: PopoverActions,
): TemplateResult => html`
  <div class="content" part="content" tabindex="0">
    ${
      actions.back
        ? html`<button type="button" class="back" part="back" @click=${actions.back}
            ><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg
            >${locale.messages.back}</button>`
        : nothing
    }
    <ul class="references" role="list">
      ${cited.map((one) => reference(one, sign(marker, cited, one.number), locale, actions))}
    </ul>
    <p class="said" role="status"></p>
  </div>
  <button type="button" class="close" part="close" aria-label=${locale.messages.close}
    @click=${actions.close}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m3 3 10 10M13 3 3 13" /></svg>
  </button>
`;
