import { format, languageOf, loadLocale, type Messages } from '../i18n/index.js';
import { articleOf, warn } from '../ui/index.js';
import { showCitation } from './citation-link.js';
import type { CiteRef } from './cite-ref.js';
import { type CslData, type CslItem, readCsl } from './csl.js';
import { ReferencesErrorEvent, ReferencesLoadEvent } from './events.js';
import { formatNlm } from './nlm.js';
import { numberCitations, readKeys } from './numbering.js';
import { pieceNodes } from './pieces.js';
import type { ReferenceList } from './reference-list.js';

/** What a list shows: kept as long as the element, and loaded anew when its source changes. */
interface Bibliography {
  readonly source: string;
  readonly data: Promise<CslData | undefined>;
  list?: HTMLOListElement;
  /** What the list and its citations say, so that nothing is written twice. */
  shown?: string;
}

const bibliographies = new WeakMap<ReferenceList, Bibliography>();

/** How many citations a reference can have with a letter to each: after that they are numbered. */
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Reports what is wrong with a bibliography, to the page and to its editor. */
function fail(element: ReferenceList, error: Error): void {
  warn(element, error.message);
  element.dispatchEvent(new ReferencesErrorEvent(error));
}

const inlineScript = (element: ReferenceList): HTMLScriptElement | undefined =>
  Array.from(element.children).find(
    (child): child is HTMLScriptElement =>
      child instanceof HTMLScriptElement && /[/+]json$/.test(child.type),
  );

/** The text of the bibliography. */
async function fetchText(element: ReferenceList): Promise<string> {
  const address = new URL(element.src, element.ownerDocument.baseURI).href;
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new Error(
      `${element.src} could not be fetched: the server cannot be reached or refuses.`,
    );
  }
  if (!response.ok) {
    throw new Error(`${element.src} could not be fetched: the server answered ${response.status}.`);
  }
  return response.text();
}

async function load(element: ReferenceList): Promise<CslData | undefined> {
  const script = inlineScript(element);
  const name = element.src || 'The bibliography inside';
  try {
    if (!element.src && !script) {
      throw new Error('There is no bibliography: give src, or a <script type="application/json">.');
    }
    const data = readCsl(element.src ? await fetchText(element) : (script?.text ?? ''), name);
    for (const problem of data.problems) fail(element, new Error(problem));
    if (data.items.length === 0) throw new Error(`${name} has no entries.`);
    if (element.citationStyle !== 'nlm') {
      fail(
        element,
        new Error(`citation-style="${element.citationStyle}" is not supported yet; nlm is used.`),
      );
    }
    return data;
  } catch (error) {
    fail(element, error instanceof Error ? error : new Error(String(error)));
    return undefined;
  }
}

function bibliographyOf(element: ReferenceList): Bibliography {
  const source = [element.src, element.citationStyle, inlineScript(element)?.text].join('\n');
  const known = bibliographies.get(element);
  if (known?.source === source) return known;
  const bibliography: Bibliography = {
    source,
    data: load(element),
    ...(known?.list && { list: known.list }),
  };
  bibliographies.set(element, bibliography);
  return bibliography;
}

/** Links from a reference to where it is cited: an arrow, or letters for several places. */
function backLinks(ids: readonly string[], messages: Messages, page: Document): Node[] {
  return ids.flatMap((id, index) => {
    const link = page.createElement('a');
    link.setAttribute('href', `#${encodeURIComponent(id)}`);
    link.setAttribute('role', 'doc-backlink');
    link.setAttribute('aria-label', format(messages.backToText, { number: index + 1 }));
    link.textContent = ids.length === 1 ? '↩\ufe0e' : (letters[index] ?? String(index + 1));
    return [page.createTextNode(' '), link];
  });
}

/** The id of an entry: what links lead to. */
const entryId = (key: string): string => `ref-${key.replace(/\s+/g, '_')}`;

function entry(
  item: CslItem,
  uses: readonly string[],
  messages: Messages,
  page: Document,
): Element {
  const element = page.createElement('li');
  element.id = entryId(item.id);
  if (item.custom?.status) element.dataset.status = item.custom.status;
  element.append(...pieceNodes(formatNlm(item), page), ...backLinks(uses, messages, page));
  return element;
}

/** Puts the list where the authored content was; the inline bibliography stays. */
function showList(element: ReferenceList, bibliography: Bibliography, entries: Element[]): void {
  let { list } = bibliography;
  if (!list) {
    list = element.ownerDocument.createElement('ol');
    list.className = 'references';
    bibliography.list = list;
  }
  list.replaceChildren(...entries);
  const script = inlineScript(element);
  if (list.parentElement !== element) element.replaceChildren(...(script ? [script] : []), list);
}

async function show(element: ReferenceList): Promise<void> {
  const bibliography = bibliographyOf(element);
  const [data, { messages }] = await Promise.all([
    bibliography.data,
    loadLocale(languageOf(element)),
  ]);
  if (!data || !element.isConnected || bibliographies.get(element) !== bibliography) return;
  const items = new Map(data.items.map((item) => [item.id, item]));
  const citations = Array.from(
    articleOf(element, element.for).querySelectorAll<CiteRef>('cite-ref:defined'),
  );
  const keys = citations.map((citation) => readKeys(citation.keys));
  const { order, unused, citations: numbered } = numberCitations([...items.keys()], keys);

  const uses = new Map<string, string[]>();
  for (const [index, citation] of citations.entries()) {
    const cited = numbered[index];
    if (!cited) continue;
    const id = showCitation(citation, cited, entryId, messages);
    for (const key of cited.keys) if (id) uses.set(key, [...(uses.get(key) ?? []), id]);
  }
  const shown = JSON.stringify([order, [...uses], messages.backToText]);
  if (shown === bibliography.shown && bibliography.list?.parentElement === element) return;
  bibliography.shown = shown;

  const entries = order.flatMap((key) => {
    const item = items.get(key);
    return item ? [entry(item, uses.get(key) ?? [], messages, element.ownerDocument)] : [];
  });
  showList(element, bibliography, entries);
  if (!element.hasAttribute('role')) element.setAttribute('role', 'doc-bibliography');
  if (!element.hasAttribute('aria-label') && !element.hasAttribute('aria-labelledby')) {
    element.setAttribute('aria-label', messages.referenceList);
  }
  if (unused.length > 0 && citations.length > 0) {
    warn(element, 'no citation names these entries; they stand at the end:', unused.join(', '));
  }
  element.dispatchEvent(new ReferencesLoadEvent(order, unused));
}

/** Numbers the citations and lists of a page anew. */
export function renumber(page: Document): void {
  for (const element of page.querySelectorAll<ReferenceList>('reference-list:defined'))
    void show(element);
}
