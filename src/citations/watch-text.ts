import { warn } from '../ui/index.js';
import type { NearBlocks } from './text-markers.js';

/** Where the plain markers of a page are. */
export interface MarkedPage {
  readonly article: Element;
  /** Selector of the reference list; empty: looked for. */
  readonly references: string;
}

/** The links that were made of plain markers. */
export const madeMarkers = new WeakSet<Element>();

/** What every plain marker has one of; a pattern would take longer, as it is used once or twice. */
const signs = '[［【〔¹²³⁴⁵⁶⁷⁸⁹';
/** What may be a marker: a bracket and a digit, or raised digits; those after a word at a closer look. */
const possible = /[[［【〔]\s?\p{Nd}|[¹²³⁴-⁹]/u;
const likely = /[[［【〔]\s?\p{Nd}|(?:\p{L}{2}|\p{P})[¹²³⁴-⁹]/u;

const text = (node: Node): string => node.textContent ?? '';

/** Runs when the browser has nothing better to do; soon, where it cannot say when that is. */
export const whenIdle = (work: () => void): unknown =>
  'requestIdleCallback' in globalThis
    ? requestIdleCallback(work, { timeout: 1000 })
    : setTimeout(work, 1);

function hasSign(all: string): boolean {
  for (const sign of signs) if (all.includes(sign)) return true;
  return false;
}

/** Whether a part has such text outside links and code; what has none is not looked into. */
function hasNumber(node: Node): boolean {
  const all = text(node);
  if (!hasSign(all) || !possible.test(all)) return false;
  if (!(node instanceof Element)) return likely.test(all);
  if (node.matches('a,code,pre,script,style,textarea,math')) return false;
  const children = Array.from(node.childNodes);
  if (children.some(hasNumber)) return true;
  // "[", "1" and "]" may be nodes of their own, and then links are what most numbers are.
  const parts = children.filter((child) => child.nodeType !== Node.COMMENT_NODE && text(child));
  return parts.some((part, at) => {
    const next = parts[at + 1];
    return (
      next &&
      next.nodeName !== 'A' &&
      /[[［【〔]\s?$/.test(text(part)) &&
      /^\s?\p{Nd}/u.test(text(next))
    );
  });
}

/**
 * A first look that costs next to nothing, so that nothing is loaded for a page without plain
 * markers: most are links already.
 */
function hasPlainMarker(within: Node): boolean {
  if (!(within instanceof Element)) return hasNumber(within);
  // Most articles that have some have one soon.
  const paragraphs = within.getElementsByTagName('p');
  for (let at = 0; at < 4; at++) {
    const paragraph = paragraphs[at];
    if (paragraph && hasNumber(paragraph)) return true;
  }
  if (hasNumber(within)) return true;
  // Where citations are raised links, a raised number is another thing.
  const link = within.querySelector('sup a[href*="#"]');
  if (link && !madeMarkers.has(link)) return false;
  return Array.from(within.querySelectorAll(':not(a)>sup')).some(
    (raised) => !raised.firstElementChild && /^\s*[(（]?\p{Nd}/u.test(text(raised)),
  );
}

/** Whether a list or entries of one may have come: nothing else makes what stayed text a link. */
const mayBeList = (node: Node): boolean =>
  node instanceof Element &&
  (node.matches('li,dd,tr,p') || node.querySelector('li,dd,tr,p') !== null);

/**
 * Makes links of the plain markers of an article, now and, when the browser is idle, in what is
 * added later.
 *
 * @param page asked each time, because a router may have put in another article
 * @returns stops it
 */
export function watchText(host: Element, page: () => MarkedPage): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  let added = new Set<Node>();
  /** What could not be marked yet, because the list or one of its entries was not there. */
  let later: readonly Node[] = [];
  let waits = false;
  let near: NearBlocks | undefined;

  const mark = async (now: MarkedPage, within: readonly Node[]): Promise<void> => {
    const { markText, NearBlocks } = await import('./text-markers.js');
    near ??= new NearBlocks(signal);
    const { add: whenNear } = near;
    const making = { signal, quietly, whenNear, lookAgain };
    later = [...later, ...(await markText(host, now, within, making))];
  };
  const look = async (): Promise<void> => {
    if (signal.aborted) return;
    try {
      const now = page();
      const within: Node[] = [];
      for (const node of added) {
        if (now.article.contains(node) && hasPlainMarker(node)) within.push(node);
      }
      if (later.length > 0 && [...added].some(mayBeList)) {
        within.push(...later);
        later = [];
      }
      added = new Set();
      if (within.length > 0) await mark(now, within);
    } catch (error) {
      warn(host, 'plain markers stay text:', error);
    }
    // One look at a time: what came while this one went on, such as the list, is looked at next.
    waits = false;
    if (added.size > 0) lookLater();
  };
  const lookLater = (): void => {
    if (!waits) whenIdle(() => void look());
    waits = true;
  };
  const lookAgain = (block: Node): void => {
    added.add(block);
    lookLater();
  };
  const collect = (records: readonly MutationRecord[]): void => {
    // What the page has taken away is let go.
    later = later.filter((node) => node.isConnected);
    for (const { addedNodes, target, type } of records) {
      // The parts of a marker may be nodes of their own: text is looked at with what is beside it.
      for (const node of type === 'childList' ? addedNodes : [target]) {
        added.add(node instanceof Text ? (node.parentNode ?? node) : node);
      }
    }
    if (added.size > 0) lookLater();
  };
  const observer = new MutationObserver(collect);
  const observe = (): void => {
    const kinds = { childList: true, characterData: true, subtree: true };
    observer.observe(host.getRootNode(), kinds);
  };
  /** The links that are made here are no news. */
  const quietly = (work: () => void): void => {
    collect(observer.takeRecords());
    observer.disconnect();
    try {
      work();
    } finally {
      if (!signal.aborted) observe();
    }
  };
  observe();
  added.add(page().article);
  waits = true;
  void look();
  return () => {
    stopped.abort();
    observer.disconnect();
  };
}
