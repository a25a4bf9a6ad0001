import { AuthoredElement } from './authored-element.js';

/**
 * A citation by key, numbered in the order of first use with the page's `<reference-list>`:
 * `<cite-ref keys="linz2007 hooi2017">[1, 2]</cite-ref>`. Its content is what readers see until
 * the bibliography is loaded, and without JavaScript. Afterwards it is a link to the reference,
 * such as `[1–3]`, which `<citation-popovers>` gives a popover. A key that the bibliography lacks
 * is shown as `[?]`.
 *
 * @tag cite-ref
 *
 * @attr {string} keys - keys of the bibliography, separated by spaces
 * @attr {string} locator - where in the work: pages such as `12–14`, which are shown as `p. 12–14`
 *   in the page's language, or other words, such as `fig. 3`
 *
 * @slot - what is shown until the bibliography is loaded
 *
 * @fires {CitationMissingEvent} citation-missing - for keys that are not in the bibliography
 */
export class CiteRef extends AuthoredElement {
  static override properties = {
    keys: { type: String },
    locator: { type: String },
  };

  /** Keys of the bibliography, separated by spaces. */
  declare keys: string;
  /** Where in the work: pages such as `12–14`, or other words. */
  declare locator: string;

  constructor() {
    super();
    this.keys = '';
    this.locator = '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cite-ref': CiteRef;
  }
}
