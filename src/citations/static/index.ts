/**
 * Citations for Node and build time: the markers and the list that `<cite-ref>` and
 * `<reference-list>` make, as HTML, so that a page needs no JavaScript for its text. Nothing here
 * needs a document. When the page has a `<citation-popovers>`, its markers have popovers.
 *
 * ```js
 * import { readBibliography, renderCitations } from 'corrigenda/citations';
 *
 * const { items } = await readBibliography(await readFile('references.bib', 'utf8'), 'references.bib');
 * const page = renderCitations(items, [['linz2007'], { keys: ['hooi2017'], locator: '12' }]);
 * page.citations[0]; // <a id="cite-1" href="#ref-linz2007" …>[1]</a>
 * page.references; // <section role="doc-bibliography" …><ol class="references">…
 * ```
 */
import en from '../../i18n/locales/en.js';
import type { CslData, CslItem } from '../formats/csl.js';
import { openLibrary } from '../formats/library.js';
import { formatNlm } from '../formats/nlm.js';
import type { Piece } from '../formats/pieces.js';
import { type Citation, nlmStyle, type ReferenceStyle } from '../formats/style.js';
import { compose, entryId } from './compose.js';
import { element, toHtml } from './markup.js';
import { listMarkup, type ReferenceMessages } from './render.js';

export type { CslData, CslDate, CslItem, CslName } from '../formats/csl.js';
export type { Piece, PieceStyle } from '../formats/pieces.js';
export { type StudyStatus, statusOf } from '../formats/study-status.js';
export type { Citation, ReferenceStyle, StyledReferences, StyleInput } from '../formats/style.js';
export { toBibTeX } from '../formats/to-bibtex.js';
export { toRis } from '../formats/to-ris.js';
export type { ReferenceMessages } from './render.js';

/** How references are rendered. */
export interface RenderOptions {
  /** The words around them: a locale of `corrigenda/locales/…`. English by default. */
  readonly messages?: ReferenceMessages;
  /** NLM by default; another by `loadStyle`. */
  readonly style?: ReferenceStyle;
  /** What ids begin with, where a page has several lists; empty by default. */
  readonly prefix?: string;
  /** Whether entries that nothing cites stand at the end of the list; true by default. */
  readonly uncited?: boolean;
}

/** A text's citations and references in HTML. */
export interface RenderedCitations {
  /** The marker of each citation, in the order in which they were given. */
  readonly citations: readonly string[];
  /** The list, a `<section>` without a heading. */
  readonly references: string;
  /** Keys in the order of the list. */
  readonly order: readonly string[];
  /** Keys that citations name and the bibliography lacks; their markers say `[?]`. */
  readonly missing: readonly string[];
  /** Keys that no citation names. */
  readonly unused: readonly string[];
}

/**
 * Reads a bibliography in CSL-JSON or BibTeX. Entries that are no good are left out and named in
 * `problems`, with the line. BibTeX needs the package `@retorquere/bibtex-parser`.
 *
 * @param name what it is called in problems; `.bib` and `.json` also say which of both it is
 * @throws {SyntaxError} when nothing of it is a bibliography
 */
export async function readBibliography(text: string, name = 'bibliography'): Promise<CslData> {
  const library = await openLibrary(text, name);
  const items = await library.read(library.keys);
  return { items: [...items.values()], problems: library.problems };
}

/** Reads BibTeX, as `readBibliography` does. */
export async function parseBibTeX(text: string, name = 'bibliography.bib'): Promise<CslData> {
  const { openBibTeX } = await import('../formats/bibtex.js');
  const library = await openBibTeX(text, name);
  return { items: [...(await library.read(library.keys)).values()], problems: library.problems };
}

/**
 * Makes a style of a CSL file, by citeproc-js: needs the package `citeproc`.
 *
 * @param style the text of the file, an independent style of CSL 1.0
 * @param locale the text of a CSL locale file; without it, a few terms in English
 * @throws {Error} when the style is no independent style of CSL
 */
export async function loadStyle(style: string, locale?: string): Promise<ReferenceStyle> {
  const { loadCslStyle } = await import('../formats/csl-style.js');
  return loadCslStyle(style, locale);
}

const itemMap = (items: readonly CslItem[]): ReadonlyMap<string, CslItem> =>
  new Map(items.map((item) => [item.id, item]));

/**
 * Numbers a text's citations in the order of first use and renders markers and list.
 *
 * @param citations keys, or keys with a locator, in the order of the text
 */
export function renderCitations(
  items: readonly CslItem[],
  citations: readonly (Citation | readonly string[])[],
  options: RenderOptions = {},
): RenderedCitations {
  const { messages = en, style = nlmStyle, prefix = '', uncited = true } = options;
  const cited = citations.map((one): Citation => ('length' in one ? { keys: one } : one));
  const names = new Set(cited.flatMap(({ keys }) => keys));
  const all = itemMap(items);
  const composed = compose({
    items: uncited ? all : new Map([...all].filter(([key]) => names.has(key))),
    citations: cited,
    style,
    messages,
    idOf: (key) => prefix + entryId(key),
    markerIdOf: (index) => `${prefix}cite-${index + 1}`,
  });
  const section = element(
    'section',
    { role: 'doc-bibliography', 'aria-label': messages.referenceList },
    listMarkup(composed.styled, composed.entries),
  );
  return {
    citations: composed.markers.map(toHtml),
    references: toHtml(section),
    order: composed.styled.order,
    missing: [...names].filter((key) => !all.has(key)),
    unused: [...all.keys()].filter((key) => !names.has(key)),
  };
}

/** Renders the list alone, in the order of the items. */
export function renderReferences(items: readonly CslItem[], options: RenderOptions = {}): string {
  return renderCitations(items, [], options).references;
}

/** A reference in NLM style: pieces of text with styles and links, for markup of your own. */
export const formatReference = (item: CslItem): readonly Piece[] => formatNlm(item);

/** A reference in NLM style as text. */
export const referenceText = (item: CslItem): string =>
  formatNlm(item)
    .map(({ text }) => text)
    .join('');
