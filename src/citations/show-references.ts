import { languageOf, loadLocale, type Messages } from '../i18n/index.js';
import { warn } from '../ui/index.js';
import type { CiteRef } from './cite-ref.js';
import { ReferencesLoadEvent } from './events.js';
import type { CslItem } from './formats/csl.js';
import type { Library } from './formats/library.js';
import { finishInSlices, inSlices } from './formats/slices.js';
import { nlmStyle } from './formats/style.js';
import { type Bibliography, mostNamed } from './loaded-bibliography.js';
import { readKeys } from './numbering.js';
import type { ReferenceList } from './reference-list.js';
import { markerId, showCitation } from './show-citation.js';
import { type ComposedReferences, composing } from './static/compose.js';
import { markerMarkup } from './static/render.js';

/** Up to how many entries that nothing cites a list shows by itself. */
const mostUncited = 500;

/** Reads what a list shows: what is cited, and what is not if it is shown. */
async function readItems(
  { element }: Bibliography,
  library: Library,
  cited: ReadonlySet<string>,
): Promise<{ items: Map<string, CslItem>; hidden: readonly string[] }> {
  const items = new Map(await library.read(cited));
  const others = library.keys.filter((key) => !cited.has(key));
  const isShown =
    element.uncited === 'show' || (element.uncited !== 'hide' && others.length <= mostUncited);
  if (!isShown) return { items, hidden: others };
  for (const [key, item] of await library.read(others)) items.set(key, item);
  return { items, hidden: [] };
}

/** Names what nothing cites, to the editor. */
function nameUnused(element: ReferenceList, unused: readonly string[], isHidden: boolean): void {
  const names = unused.slice(0, mostNamed).join(', ');
  const more = unused.length > mostNamed ? ` and ${unused.length - mostNamed} more` : '';
  const where = isHidden ? 'they are not shown (see uncited)' : 'they stand at the end';
  warn(element, `no citation names these entries; ${where}:`, names + more);
}

/** Says what the list is to those who do not see it. */
function describe(element: ReferenceList, messages: Messages): void {
  if (!element.hasAttribute('role')) element.setAttribute('role', 'doc-bibliography');
  if (!element.hasAttribute('aria-label') && !element.hasAttribute('aria-labelledby')) {
    element.setAttribute('aria-label', messages.referenceList);
  }
}

/**
 * Has no citation vanish that has nothing to show, because no bibliography could be read.
 *
 * @param areTold whether its keys were told of as missing; else which are missing is not known
 */
export function showGaps(citations: readonly CiteRef[], messages: Messages, areTold = false): void {
  for (const citation of citations) {
    const missing = readKeys(citation.keys);
    if (missing.length === 0 || citation.textContent?.trim()) continue;
    const numbered = { keys: [], numbers: [], missing };
    const nothing = { isNumbered: true, locator: '', id: '', idOf: String, messages };
    const marker = markerMarkup({ ...numbered, ...nothing, pieces: [{ text: '[?]' }] });
    showCitation(citation, marker, areTold ? numbered : { ...numbered, missing: [] });
  }
}

/** Shows what a list and its citations say now; a page with thousands can be used meanwhile. */
export async function showReferences(
  bibliography: Bibliography,
  citations: readonly CiteRef[],
): Promise<void> {
  const { element } = bibliography;
  bibliography.refresh();
  bibliography.turn += 1;
  const { turn } = bibliography;
  const isPast = (): boolean => turn !== bibliography.turn || !element.isConnected;
  const [library, style, { messages }] = await Promise.all([
    bibliography.library,
    bibliography.style,
    loadLocale(languageOf(element)),
  ]);
  if (isPast()) return;
  if (!library) {
    bibliography.showFault(messages);
    return showGaps(citations, messages);
  }

  const asked = citations.map(({ keys, locator }) => ({ keys: readKeys(keys), locator }));
  const cited = new Set(asked.flatMap(({ keys }) => keys));
  const { items, hidden } = await readItems(bibliography, library, cited);
  if (isPast()) return;
  bibliography.nameProblems(library);
  if (items.size === 0 && hidden.length === 0) return showGaps(citations, messages);

  const taken = new Set<string>();
  const markerIds = citations.map((citation) => markerId(citation, taken));
  const input = {
    items,
    citations: asked,
    messages,
    idOf: bibliography.idOf,
    markerIdOf: (index: number) => markerIds[index] ?? '',
  };
  let composed: ComposedReferences;
  try {
    composed = await finishInSlices(composing({ ...input, style }));
  } catch (error) {
    bibliography.fail(
      new Error(`The style ${element.citationStyle} failed, NLM is used: ${String(error)}`),
    );
    bibliography.style = Promise.resolve(nlmStyle);
    composed = await finishInSlices(composing({ ...input, style: nlmStyle }));
  }

  await inSlices(citations.entries(), ([index, citation]) => {
    const [marker, numbered] = [composed.markers[index], composed.citations[index]];
    if (marker && numbered && !isPast()) showCitation(citation, marker, numbered);
  });
  if (isPast()) return;
  bibliography.items = composed.styled.order.flatMap((key) => items.get(key) ?? []);
  // The list comes also where this does not.
  await showExport(bibliography, messages).catch((error: unknown) => {
    bibliography.fail(new Error(`The export could not be loaded: ${String(error)}`));
    bibliography.whenOnline();
  });
  await bibliography.showList(composed, isPast);
  if (isPast()) return;
  describe(element, messages);
  const unused = [...composed.unused, ...hidden];
  if (unused.length > 0 && citations.length > 0) nameUnused(element, unused, hidden.length > 0);
  element.dispatchEvent(new ReferencesLoadEvent(composed.styled.order, unused));
}

/** Puts the button that downloads the references under the list, or takes it away. */
async function showExport(bibliography: Bibliography, messages: Messages): Promise<void> {
  const formats = bibliography.element.export.split(/\s+/);
  if (formats.every((format) => !/^(?:csl-json|bibtex|ris)$/.test(format))) {
    delete bibliography.exportMenu;
    return;
  }
  const { makeExportMenu, fillExportMenu } = await import('./export-menu.js');
  bibliography.exportMenu ??= makeExportMenu(bibliography.element.ownerDocument);
  const fail = (error: Error): void => bibliography.fail(error);
  fillExportMenu(bibliography.exportMenu, formats, messages, () => bibliography.items, fail);
}
