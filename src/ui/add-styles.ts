import type { CSSResult } from 'lit';

/** Gives an element on the page the styles of a part that was loaded later, once. */
export function addStyles(root: Node, { styleSheet }: CSSResult): void {
  if (root instanceof ShadowRoot && styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
