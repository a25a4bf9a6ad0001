/** Reads what the author of a badge wrote. DOM only, so that parsed pages can be read too. */

/** The slots that authored parts of a badge may name, inside `<details>` or outside. */
export const slots = ['label', 'body', 'reviewer', 'dates', 'policy', 'history'];

/** The text of an element, without the white space of its markup. */
export const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The part of a badge that the author wrote for a slot. */
export const authoredPart = (badge: Element, slot: string): Element | null =>
  badge.querySelector(`[slot="${slot}"]`);

/** Whether the author named one of the badge's slots for a node. */
export const isNamedPart = (node: Node): node is Element =>
  slots.includes((node as Partial<Element>).slot ?? '');

/** The `<details>` that says it all without JavaScript. */
export const authoredDetails = (badge: Element): HTMLDetailsElement | null =>
  badge.querySelector(':scope > details');

/** What the author wrote on the badge: the summary, or the text that is in no slot. */
export function authoredLabel(badge: Element): string {
  const details = authoredDetails(badge);
  if (details) return textOf(details.querySelector('summary'));
  const loose = [...badge.childNodes].filter((node) => !isNamedPart(node));
  return loose.map(textOf).join(' ').trim();
}

/** Name of the reviewer: from the attribute, else what the author wrote for the slot. */
export const reviewerOf = (badge: Element): string =>
  badge.getAttribute('reviewed-by')?.trim() || textOf(authoredPart(badge, 'reviewer'));

/** An address that is safe to link to: relative, `https:` or `http:`. */
export function webAddress(href: string): URL | undefined {
  if (!href) return undefined;
  try {
    const url = new URL(href, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
