import { html, type TemplateResult } from 'lit';
import { format, type Messages } from '../i18n/index.js';
import { addressOf, goTo } from './go-to.js';
import { letterOf } from './letter.js';
import { isBackLink, targetOf } from './recognise.js';

/** Whether an entry has links back to its markers already, from the generator of the page. */
export function hasBackLinks(item: Element, markers: readonly Element[]): boolean {
  return Array.from(item.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')).some((link) => {
    if (isBackLink(link)) return true;
    const target = targetOf(link);
    return markers.some(
      (marker) =>
        target !== null &&
        (marker.contains(target) ||
          target.nextElementSibling === marker ||
          (target.contains(marker) && !target.contains(item))),
    );
  });
}

let ids = 0;

/** A marker needs an id to be linked to; one that has it keeps it. */
function giveId(marker: Element): void {
  if (marker.id) return;
  const { ownerDocument } = marker;
  do ids += 1;
  while (ownerDocument.getElementById(`cite-${ids}`));
  marker.id = `cite-${ids}`;
}

/** Links from an entry to the markers that cite it: an arrow, and a letter for each of several. */
export function backLinks(
  number: number,
  markers: readonly HTMLAnchorElement[],
  messages: Messages,
): TemplateResult {
  for (const marker of markers) giveId(marker);
  const isOne = markers.length === 1;
  return html`<span class="back-links" part="back-links"
    >${isOne ? '' : html`<span aria-hidden="true">↩\ufe0e</span>`}${markers.map(
      (marker, index) => html`<a part="back-link" role="doc-backlink" href=${addressOf(marker)}
        aria-label=${format(messages.backToText, { number: `${number}${isOne ? '' : letterOf(index)}` })}
        @click=${(event: MouseEvent) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
          goTo(marker);
        }}>${isOne ? '↩\ufe0e' : letterOf(index)}</a>`,
    )}</span>`;
}
