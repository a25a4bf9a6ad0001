import { html, nothing, type TemplateResult } from 'lit';
import type { LoadedLocale, Messages } from '../i18n/index.js';
import { type Ending, fillAside, insertAside, insideOf, makeAside } from './aside.js';
import { markerName, nameMarker } from './marker-name.js';
import { formatDate, type Status, statusOf, statusWord, worstOf } from './status.js';
import type { Use } from './uses.js';
import { warningSign } from './warning-sign.js';

/** The sign of a retraction at a marker. */
export const sign = (status: Status, messages: Messages): TemplateResult =>
  html`<span class="sign" part="sign" role="img" data-status=${status.name}
    aria-label=${statusWord(status, messages)}>${warningSign}</span>`;

/** The notice of a retraction at an entry of the list. */
export function notice(status: Status, { messages, language }: LoadedLocale): TemplateResult {
  const word = statusWord(status, messages);
  return html` <span class="notice" part="notice" data-status=${status.name}>${warningSign}
    ${status.href ? html`<a href=${status.href} rel="noopener">${word}</a>` : word}
    ${
      status.date
        ? html`<time datetime=${status.date}>${formatDate(status.date, language)}</time>`
        : nothing
    }</span>`;
}

/** Whether an entry was written with its notice, as `<reference-list>` and the build do. */
const hasNotice = (item: Element): boolean =>
  Array.from(item.querySelectorAll('[data-citation=notice]')).some((one) => !insideOf(one));

/** Notices of retractions and corrections, at the markers and in the list. */
export class Notices {
  readonly #atMarkers = new Map<Element, HTMLElement>();
  readonly #inList = new Map<Element, HTMLElement>();

  /** Shows at every marker the worst that is known of what it cites. */
  showAtMarkers(uses: readonly Use[], { messages, language }: LoadedLocale): void {
    const markers = new Map<Element, Status>();
    for (const { marker, cited } of uses) {
      const status = worstOf(cited.map(({ item }) => item));
      if (!status) continue;
      markers.set(marker, status);
      const aside =
        this.#atMarkers.get(marker) ?? makeAside(marker.ownerDocument, 'sign', language);
      this.#atMarkers.set(marker, aside);
      fillAside(aside, sign(status, messages));
      if (aside.parentElement !== marker) insertAside(marker, aside);
      // A name of the page's own stays, and this is said after it.
      const isNamed = nameMarker(marker, markerName(marker, cited, messages));
      if (!isNamed && marker.matches('[aria-label],[aria-labelledby]')) {
        marker.setAttribute('aria-description', statusWord(status, messages));
      }
    }
    for (const [marker, aside] of this.#atMarkers) {
      if (!markers.has(marker)) this.#take(marker, aside);
    }
  }

  /** What is to stand in the list at the end of an entry. */
  inList(item: Element, locale: LoadedLocale): Ending[] {
    const status = statusOf(item);
    if (!status || hasNotice(item)) return [];
    const aside =
      this.#inList.get(item) ?? makeAside(item.ownerDocument, 'notice', locale.language);
    this.#inList.set(item, aside);
    return [{ item, aside, content: notice(status, locale) }];
  }

  /** Takes away what is not so any more. */
  prune(): void {
    for (const [item, aside] of this.#inList) {
      if (item.isConnected && statusOf(item)) continue;
      aside.remove();
      this.#inList.delete(item);
    }
  }

  remove(): void {
    for (const [marker, aside] of this.#atMarkers) this.#take(marker, aside);
    for (const aside of this.#inList.values()) aside.remove();
    this.#inList.clear();
  }

  #take(marker: Element, aside: HTMLElement): void {
    aside.remove();
    marker.removeAttribute('aria-description');
    this.#atMarkers.delete(marker);
  }
}
