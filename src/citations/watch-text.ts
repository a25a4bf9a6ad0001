import { warn } from '../ui/index.js';

/** Where the plain markers of a page are. */
export interface MarkedPage {
  readonly article: Element;
  /** Selector of the reference list; empty: looked for. */
  readonly references: string;
}

/** The links that were made of plain markers. */
export const madeMarkers = new WeakSet<Element>();

/** What may be a marker: a bracket before a digit or the next node; raised digits after words. */
const possible = /[[［【〔]\s?(?:\p{Nd}|$)|(?:\p{L}{2}|\p{P})[¹²³⁴-⁹]/u;

/** Runs when the browser has nothing better to do; soon, where it cannot say when that is. */
export const whenIdle = (work: () => void): unknown =>
  'requestIdleCallback' in globalThis
    ? requestIdleCallback(work, { timeout: 1000 })
    : setTimeout(work, 1);

/**
 * A first look that costs next to nothing, so that nothing is loaded for a page without any: most
 * numbers are links already.
 */
function hasPlainMarker(within: Node): boolean {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const { data, parentElement: parent } = node;
    if (
      (possible.test(data) || (parent?.localName === 'sup' && /^\s*\p{Nd}/u.test(data))) &&
      !parent?.closest('a,code,pre,script,style,textarea,math')
    ) {
      return true;
    }
  }
  return false;
}

/** Whether a list or entries of one may have come: nothing else makes what stayed text a link. */
const mayBeList = (node: Node): boolean =>
  node instanceof Element &&
  (node.matches('li,dd,tr,p') || node.querySelector('li,dd,tr,p') !== null);

/**
 * Makes links of the plain markers of an article when the browser is idle, now and in what is
 * added later.
 *
 * @param page asked each time, because a router may have put in another article
 * @returns stops it
 */
export function watchText(host: Element, page: () => MarkedPage): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  let added: Node[] = [];
  /** What could not be marked yet, because the list or one of its entries was not there. */
  let later: readonly Node[] = [];
  let waits = false;

  const mark = async (): Promise<void> => {
    const now = page();
    const within = added.filter((node) => now.article.contains(node) && hasPlainMarker(node));
    if (later.length > 0 && added.some(mayBeList)) {
      within.push(...later);
      later = [];
    }
    added = [];
    if (within.length === 0) return;
    const { markText } = await import('./text-markers.js');
    later = [...later, ...(await markText(host, now, within, quietly, signal))];
  };
  const look = async (): Promise<void> => {
    if (signal.aborted) return;
    await mark().catch((error) => warn(host, 'plain markers stay text:', error));
    // One look at a time: what came while this one went on, such as the list, is looked at next.
    waits = false;
    if (added.length > 0) lookLater();
  };
  const lookLater = (): void => {
    if (!waits) whenIdle(() => void look());
    waits = true;
  };
  const collect = (records: readonly MutationRecord[]): void => {
    // What the page has taken away is let go.
    later = later.filter((node) => node.isConnected);
    for (const { addedNodes, target, type } of records) {
      for (const node of type === 'childList' ? addedNodes : [target]) added.push(node);
    }
    if (added.length > 0) lookLater();
  };
  const observer = new MutationObserver(collect);
  /** The links that are made here are no news. */
  const quietly = (work: () => void): void => {
    collect(observer.takeRecords());
    work();
    observer.takeRecords();
  };
  observer.observe(host.getRootNode(), {
    childList: true,
    characterData: true,
    subtree: true,
  });
  added.push(page().article);
  lookLater();
  return () => {
    stopped.abort();
    observer.disconnect();
  };
}
