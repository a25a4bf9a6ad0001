import { languageOf, loadLocale, type Messages } from '../i18n/index.js';
import { articleOf, warn } from '../ui/index.js';
import type { CiteRef } from './cite-ref.js';
import { ReferencesErrorEvent, ReferencesLoadEvent } from './events.js';
import type { CslItem } from './formats/csl.js';
import type { Library } from './formats/library.js';
import { nlmStyle, type ReferenceStyle } from './formats/style.js';
import {
  inlineScript,
  loadElementStyle,
  loadLibrary,
  sourceOf,
  styleOf,
} from './load-bibliography.js';
import { readKeys } from './numbering.js';
import type { ReferenceList } from './reference-list.js';
import { markerId, reportMissing, showCitation } from './show-citation.js';
import { type ComposedReferences, compose, entryId } from './static/compose.js';
import { toNode } from './static/markup.js';

/** Up to how many entries that nothing cites a list shows by itself. */
const mostUncited = 500;

/** How many faults are named one by one. */
const mostNamed = 20;

/** Whose entry has an id, also before it is shown; forgotten with the list that had it. */
const idOwners = {
  lists: new Map<string, WeakRef<ReferenceList>>(),
  get: (id: string): ReferenceList | undefined => idOwners.lists.get(id)?.deref(),
  set: (id: string, list: ReferenceList): unknown => idOwners.lists.set(id, new WeakRef(list)),
};

/** What a list shows: kept as long as the element, and loaded anew when its source changes. */
class Bibliography {
  readonly element: ReferenceList;
  source = '';
  styleSource = '';
  library: Promise<Library | undefined> = Promise.resolve(undefined);
  style: Promise<ReferenceStyle> = Promise.resolve(nlmStyle);
  /** Counts the times that it was to be shown, so that only the last is. */
  turn = 0;
  /** The references that the list shows, in its order, for their export. */
  items: readonly CslItem[] = [];
  list?: HTMLElement;
  exportMenu?: HTMLElement;
  /** The ids of its entries, by key. */
  readonly ids = new Map<string, string>();
  readonly #nodes = new Map<string, { readonly state: string; readonly node: Node }>();
  #named = 0;
  #isWaiting = false;

  constructor(element: ReferenceList) {
    this.element = element;
  }

  /** Loads what changed since the last time. */
  refresh(): void {
    const { element } = this;
    const source = sourceOf(element);
    const style = styleOf(element);
    if (source !== this.source || style !== this.styleSource) this.#named = 0;
    if (source !== this.source) {
      this.source = source;
      this.library = loadLibrary(element).catch((error: unknown) => {
        this.fail(error);
        this.#whenOnline();
        return undefined;
      });
    }
    if (style !== this.styleSource) {
      this.styleSource = style;
      this.style = loadElementStyle(element).catch((error: unknown) => {
        this.fail(error);
        return nlmStyle;
      });
    }
  }

  /** Reports a fault, to the page and to its editor. */
  fail(error: unknown): void {
    const fault = error instanceof Error ? error : new Error(String(error));
    warn(this.element, fault.message);
    this.element.dispatchEvent(new ReferencesErrorEvent(fault));
  }

  /** Names the entries that are no good, each once, and not thousands of them. */
  nameProblems({ problems }: Library): void {
    for (; this.#named < Math.min(problems.length, mostNamed); this.#named += 1) {
      this.fail(new Error(problems[this.#named]));
    }
    if (problems.length > this.#named) {
      this.fail(new Error(`There are ${problems.length - this.#named} more such faults.`));
      this.#named = Number.POSITIVE_INFINITY;
    }
  }

  /** The id of the entry of a key: one that no other list on the page has. */
  idOf = (key: string): string => {
    const known = this.ids.get(key);
    if (known) return known;
    const page = this.element.ownerDocument;
    const isTaken = (id: string): boolean => {
      const owner = idOwners.get(id);
      if (owner !== undefined && owner !== this.element && owner.isConnected) return true;
      const other = page.getElementById(id);
      return other !== null && !this.element.contains(other);
    };
    let id = entryId(key);
    for (let count = 2; isTaken(id); count += 1) id = `${entryId(key)}-${count}`;
    this.ids.set(key, id);
    idOwners.set(id, this.element);
    return id;
  };

  /** Puts the list where the authored content was; entries that are the same stay. */
  showList({ styled, entries }: ComposedReferences): void {
    const { element } = this;
    const page = element.ownerDocument;
    const tag = styled.isNumbered ? 'ol' : 'ul';
    if (this.list?.localName !== tag) {
      this.list = page.createElement(tag);
      this.list.className = 'references';
      // A list without bullets is none to Safari, unless it says so.
      if (tag === 'ul') this.list.setAttribute('role', 'list');
    }
    const nodes = entries.map((entry) => {
      const id = entry.attributes.id ?? '';
      const state = JSON.stringify(entry);
      const known = this.#nodes.get(id);
      if (known?.state === state) return known.node;
      const node = toNode(entry, page);
      this.#nodes.set(id, { state, node });
      return node;
    });
    const { list } = this;
    if (
      nodes.length !== list.childNodes.length ||
      nodes.some((node, at) => list.childNodes[at] !== node)
    ) {
      list.replaceChildren(...nodes);
    }
    const script = inlineScript(element);
    const parts = [script, list, this.exportMenu].filter((part) => part !== undefined);
    if (
      parts.some((part, at) => element.children[at] !== part) ||
      element.children.length !== parts.length
    ) {
      element.replaceChildren(...parts);
    }
  }

  /** Where the network was away, tries again when it is back. */
  #whenOnline(): void {
    if (this.#isWaiting || navigator.onLine) return;
    this.#isWaiting = true;
    addEventListener(
      'online',
      () => {
        this.#isWaiting = false;
        if (this.element.isConnected) void this.element.reload();
      },
      { once: true },
    );
  }
}

const bibliographies = new WeakMap<ReferenceList, Bibliography>();

/** Has an element load its bibliography and its style anew. */
export function forget(element: ReferenceList): void {
  const bibliography = bibliographies.get(element);
  if (!bibliography) return;
  bibliography.source = '';
  bibliography.styleSource = '';
}

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

async function show(bibliography: Bibliography, citations: readonly CiteRef[]): Promise<void> {
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
  if (!library || isPast()) return;

  const asked = citations.map(({ keys, locator }) => ({ keys: readKeys(keys), locator }));
  const cited = new Set(asked.flatMap(({ keys }) => keys));
  const { items, hidden } = await readItems(bibliography, library, cited);
  if (isPast()) return;
  bibliography.nameProblems(library);
  if (items.size === 0 && hidden.length === 0) return;

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
    composed = compose({ ...input, style });
  } catch (error) {
    bibliography.fail(
      new Error(`The style ${element.citationStyle} failed, NLM is used: ${String(error)}`),
    );
    bibliography.style = Promise.resolve(nlmStyle);
    composed = compose({ ...input, style: nlmStyle });
  }

  for (const [index, citation] of citations.entries()) {
    const [marker, numbered] = [composed.markers[index], composed.citations[index]];
    if (marker && numbered) showCitation(citation, marker, numbered);
  }
  bibliography.items = composed.styled.order.flatMap((key) => items.get(key) ?? []);
  await showExport(bibliography, messages);
  if (isPast()) return;
  bibliography.showList(composed);
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
  fillExportMenu(bibliography.exportMenu, formats, messages, () => bibliography.items);
}

/** The list that serves a citation: of those around it, the one of the smallest article. */
function assign(page: Document, lists: readonly ReferenceList[]): Map<ReferenceList, CiteRef[]> {
  const articles = lists.map((list) => [list, articleOf(list, list.for)] as const);
  const assigned = new Map(lists.map((list): [ReferenceList, CiteRef[]] => [list, []]));
  for (const [index, [list, article]] of articles.entries()) {
    const first = articles.findIndex(([, other]) => other === article);
    if (first < index) {
      warn(list, 'another <reference-list> serves the same article: say with for which is whose.');
    }
  }
  for (const citation of page.querySelectorAll<CiteRef>('cite-ref:defined')) {
    const around = articles.filter(([, article]) => article.contains(citation));
    const [best] = around.filter(
      ([, article]) => !around.some(([, other]) => other !== article && article.contains(other)),
    );
    if (best) assigned.get(best[0])?.push(citation);
    else if (lists.length > 0) {
      warn(citation, 'it is in no article that a <reference-list> serves; see for.');
      reportMissing(citation, readKeys(citation.keys));
    }
  }
  return assigned;
}

/** Numbers the citations and lists of a page anew. */
export function renumber(page: Document): void {
  const lists = Array.from(page.querySelectorAll<ReferenceList>('reference-list:defined'));
  for (const [list, citations] of assign(page, lists)) {
    const bibliography = bibliographies.get(list) ?? new Bibliography(list);
    bibliographies.set(list, bibliography);
    show(bibliography, citations).catch((error: unknown) => bibliography.fail(error));
  }
}
