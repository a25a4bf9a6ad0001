import { ReactiveElement } from 'lit';
import { renumberSoon } from './renumber.js';

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
 * @attr {string} locator - where in the work, such as `p. 12`
 *
 * @slot - what is shown until the bibliography is loaded
 *
 * @fires {CitationMissingEvent} citation-missing - for keys that are not in the bibliography
 */
export class CiteRef extends ReactiveElement {
  static override properties = {
    keys: { type: String },
    locator: { type: String },
  };

  /** Keys of the bibliography, separated by spaces. */
  declare keys: string;
  /** Where in the work, such as `p. 12`. */
  declare locator: string;

  constructor() {
    super();
    this.keys = '';
    this.locator = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    renumberSoon();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) renumberSoon();
  }

  override updated(): void {
    renumberSoon();
  }

  /** The link is part of the text, so that it can be copied, printed and found with it. */
  protected override createRenderRoot(): this {
    return this;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cite-ref': CiteRef;
  }
}
