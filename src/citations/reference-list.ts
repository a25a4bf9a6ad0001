import { AuthoredElement } from './authored-element.js';

/**
 * The list of references of a bibliography in CSL-JSON or BibTeX, in the order in which the
 * article's `<cite-ref>` elements cite them, with links back to the text and a button that
 * downloads them. The bibliography comes from `src`, or from a `<script>` inside whose type is
 * `application/json`, `application/vnd.citationstyles.csl+json` or `application/x-bibtex`. What
 * else is inside is what readers see until the bibliography is loaded, if it cannot be loaded, and
 * without JavaScript.
 *
 * @tag reference-list
 *
 * @attr {string} src - address of a bibliography in CSL-JSON or BibTeX
 * @attr {string} for - selector of the article whose citations are numbered; the nearest `article`,
 *   else `main`, else `body`
 * @attr {string} citation-style - style of citations and references: `nlm`, or the address of an
 *   independent CSL style
 * @attr {string} citation-locale - address of the CSL locale file for that style; without it, the
 *   style has a few terms in English
 * @attr {string} uncited - entries that no citation names: `show` at the end of the list, `hide`,
 *   or `auto`, which hides them where there are more than 500, as in a library for many articles
 * @attr {string} export - formats that the button offers, of `csl-json`, `bibtex` and `ris`;
 *   `none` for no button
 *
 * @slot - the inline bibliography, and what is shown until the list is there
 *
 * @fires {ReferencesLoadEvent} references-load - when the list is shown, or shown anew
 * @fires {ReferencesErrorEvent} references-error - when the bibliography, an entry or the style is
 *   no good
 */
export class ReferenceList extends AuthoredElement {
  static override properties = {
    src: { type: String },
    for: { type: String },
    citationStyle: { type: String, attribute: 'citation-style' },
    citationLocale: { type: String, attribute: 'citation-locale' },
    uncited: { type: String },
    export: { type: String },
  };

  /** Address of a bibliography in CSL-JSON or BibTeX; empty: it is inside. */
  declare src: string;
  /** Selector of the article; empty: the nearest `article`, else `main`, else `body`. */
  declare for: string;
  /** Style of citations and references: `nlm`, or the address of an independent CSL style. */
  declare citationStyle: string;
  /** Address of the CSL locale file for that style. */
  declare citationLocale: string;
  /** Entries that no citation names: `auto`, `show` or `hide`. */
  declare uncited: string;
  /** Formats that the button offers: `csl-json bibtex ris`, or `none`. */
  declare export: string;

  constructor() {
    super();
    this.src = '';
    this.for = '';
    this.citationStyle = 'nlm';
    this.citationLocale = '';
    this.uncited = 'auto';
    this.export = 'csl-json bibtex ris';
  }

  /** Loads the bibliography and the style again, as after a failure or a change of the file. */
  async reload(): Promise<void> {
    const { forget } = await import('./bibliography.js');
    forget(this);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'reference-list': ReferenceList;
  }
}
