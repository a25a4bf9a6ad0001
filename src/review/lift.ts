import { authoredDetails, isNamedPart, textOf } from './claim.js';

/**
 * Moves what is inside the authored `<details>` to where the badge's dialog can show it: parts
 * with a `slot` to their slots, the rest to the slot `body`. The summary stays, so the closed
 * `<details>` keeps its box and nothing on the page moves.
 *
 * @returns puts everything back where it was
 */
export function lift(badge: HTMLElement): () => void {
  const details = authoredDetails(badge);
  const nodes = [...(details?.childNodes ?? [])].filter((node) => node.nodeName !== 'SUMMARY');
  const loose = nodes.filter((node) => !isNamedPart(node));
  const body = loose.some(textOf) ? document.createElement('div') : undefined;
  if (body) {
    body.slot = 'body';
    body.append(...loose);
  }
  badge.append(...nodes.filter(isNamedPart), ...(body ? [body] : []));
  return () => {
    details?.append(...nodes);
    body?.remove();
  };
}
