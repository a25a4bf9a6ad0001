import { ReactiveElement } from 'lit';
import { renumberSoon } from './renumber.js';

/**
 * The numbered list of references of a bibliography in CSL-JSON, in the order in which the
 * article's `<cite-ref>` elements cite them, with links back to the text. The bibliography comes
 * from `src` or from a `<script type="application/json">` inside. What else is inside is what
 * readers see until the bibliography is loaded, if it cannot be loaded, and without JavaScript.
 *
 * @tag reference-list
 *
 * @attr {string} src - address of a bibliography in CSL-JSON
 * @attr {string} for - selector of the article whose citations are numbered; the nearest `article`,
 *   else `main`, else `body`
 * @attr {string} citation-style - style of the references: `nlm`
 *
 * @slot - the inline bibliography, and what is shown until the list is there
 *
 * @fires {ReferencesLoadEvent} references-load - when the list is shown, or shown anew
 * @fires {ReferencesErrorEvent} references-error - when the bibliography or an entry is no good
 */
export class ReferenceList extends ReactiveElement {
  static override properties = {
    src: { type: String },
    for: { type: String },
    citationStyle: { type: String, attribute: 'citation-style' },
  };

  /** Address of a bibliography in CSL-JSON; empty: it is inside. */
  declare src: string;
  /** Selector of the article; empty: the nearest `article`, else `main`, else `body`. */
  declare for: string;
  /** Style of the references: `nlm`. */
  declare citationStyle: string;

  constructor() {
    super();
    this.src = '';
    this.for = '';
    this.citationStyle = 'nlm';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) renumberSoon();
  }

  override updated(): void {
    renumberSoon();
  }

  /** The list is part of the page: links lead to its entries. */
  protected override createRenderRoot(): this {
    return this;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'reference-list': ReferenceList;
  }
}
