/** Where the plain markers of a page are. */
export interface MarkedPage {
  readonly article: Element;
  /** Selector of the reference list; empty: looked for. */
  readonly references: string;
}

/** The links that were made of plain markers. */
export const madeMarkers = new WeakSet<Element>();

/** Where a number in brackets is no citation: code, formulas, fields, and links as they are. */
export const noMarkers =
  'a,code,pre,kbd,samp,var,math,svg,script,style,textarea,button,select,template,noscript,' +
  '[contenteditable],[hidden],.katex,.MathJax,.math,.tex';

const possible = /[[［【]\s?\p{Nd}/u;

/** Runs when the browser has nothing better to do; soon, where it cannot say when that is. */
export const whenIdle = (work: () => void): unknown =>
  'requestIdleCallback' in globalThis
    ? requestIdleCallback(work, { timeout: 1000 })
    : setTimeout(work, 1);

/** A first look that costs next to nothing, so that nothing is loaded for a page without any. */
function hasPlainMarker(within: Node): boolean {
  if (!possible.test(within.textContent ?? '')) return false;
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    const parent = node.parentElement;
    // Most are links already, and asking for those alone is far quicker.
    if (
      node instanceof Text &&
      possible.test(node.data) &&
      parent &&
      !parent.closest('a') &&
      !parent.closest(noMarkers)
    ) {
      return true;
    }
  }
  return false;
}

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
  /** What could not be marked yet, because the list was not there. */
  const later: Node[] = [];
  let waits = false;

  const mark = async (): Promise<void> => {
    const now = page();
    const within = added.filter((node) => now.article.contains(node) && hasPlainMarker(node));
    added = [];
    if (within.length === 0) return;
    const { markText } = await import('./text-markers.js');
    const hasList = await markText(host, now, within, quietly, signal);
    // The list may come after the text, or has come meanwhile: what was in vain is looked at again
    // with the next part.
    if (!hasList) later.push(...within);
  };
  const look = async (): Promise<void> => {
    if (signal.aborted) return;
    try {
      await mark();
    } finally {
      // One look at a time: what came while this one went on is looked at next.
      waits = false;
      const hasNews = added.length > 0;
      added.push(...later.splice(0));
      if (hasNews) lookLater();
    }
  };
  const lookLater = (): void => {
    if (!waits) whenIdle(() => void look());
    waits = true;
  };
  const collect = (records: readonly MutationRecord[]): void => {
    const nodes = records.flatMap((record) => Array.from(record.addedNodes));
    if (nodes.length === 0) return;
    added.push(...nodes);
    lookLater();
  };
  const observer = new MutationObserver(collect);
  /** The links that are made here are no news. */
  const quietly = (work: () => void): void => {
    collect(observer.takeRecords());
    work();
    observer.takeRecords();
  };
  observer.observe(host.getRootNode(), { childList: true, subtree: true });
  added.push(page().article);
  lookLater();
  return () => {
    stopped.abort();
    observer.disconnect();
  };
}
