import { slots, textOf } from './claim.js';

/** The `<details>` that says it all without JavaScript. */
export const authoredDetails = (badge: Element): HTMLDetailsElement | null =>
  badge.querySelector(':scope > details');

/** What the author wrote on the badge: the summary, or the text that is in no slot. */
export function authoredLabel(badge: Element): string {
  const details = authoredDetails(badge);
  if (details) return textOf(details.querySelector('summary'));
  const loose = [...badge.childNodes].filter(
    (node) => node instanceof Text || (node instanceof Element && !node.slot),
  );
  return loose.map(textOf).join(' ').trim();
}

/**
 * Moves what is inside the authored `<details>` to where the badge's dialog can show it: parts
 * with a `slot` to their slots, the rest to the slot `body`. The summary stays, so the closed
 * `<details>` keeps its box and nothing on the page moves. Does nothing the second time.
 */
export function lift(badge: HTMLElement): void {
  const details = authoredDetails(badge);
  if (!details) return;
  const summary = details.querySelector(':scope > summary');
  const body = badge.querySelector(':scope > [slot="body"]') ?? document.createElement('div');
  body.slot = 'body';
  for (const node of [...details.childNodes]) {
    if (node === summary) continue;
    const named = node instanceof Element && slots.some((slot) => slot === node.slot);
    if (named) badge.append(node);
    else if (textOf(node) || node instanceof Element) body.append(node);
  }
  if (body.hasChildNodes()) badge.append(body);
}
