import type { CSSResult } from 'lit';

/** Gives an element on the page the styles of a part that was loaded later. */
export function addStyles(root: Node, styles: CSSResult): void {
  if (root instanceof ShadowRoot && styles.styleSheet) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet];
  }
}
