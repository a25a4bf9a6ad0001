import { makePace } from './pace.js';

/** A window's height before it comes into view. */
const margin: IntersectionObserverInit = { rootMargin: '100% 0px' };

/** A focus that comes later after a press is not its doing, in milliseconds. */
const pressTime = 1000;

/** Work that takes turns with the page: it waits for what it is given, if that is anything. */
export type PacedWork = (pace: () => Promise<void> | undefined) => Promise<void>;

/** Blocks with `display: contents` are nowhere, so that a reader cannot come near them. */
const isNowhere = (block: Element): boolean =>
  (block as HTMLElement).offsetWidth === 0 && getComputedStyle(block).display === 'contents';

/**
 * Puts off work on the blocks of a page until the reader comes near them, or near the reference
 * list: its links back to the text are complete then. A reader who goes from link to link by the
 * keyboard, or has a screen reader do so, has all of them.
 */
export class NearBlocks {
  readonly #works = new Map<Element, PacedWork>();
  readonly #lists = new Set<Element>();
  readonly #due = new Set<PacedWork>();
  readonly #signal: AbortSignal;
  readonly #observer: IntersectionObserver;
  #isWorking = false;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    this.#observer = new IntersectionObserver((entries) => this.#see(entries), margin);
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
    document.addEventListener('keydown', ({ key }) => key === 'Tab' && this.#takeAll(), {
      signal,
      capture: true,
    });
    let pointed = Number.NEGATIVE_INFINITY;
    document.addEventListener('pointerdown', ({ timeStamp }) => (pointed = timeStamp), {
      signal,
      capture: true,
    });
    // What a mouse or finger presses gets the focus too.
    document.addEventListener(
      'focusin',
      ({ timeStamp }) => timeStamp - pointed > pressTime && this.#takeAll(),
      { signal },
    );
  }

  /** Does some work on a block once it is near; another for the same block takes its place. */
  readonly add = (block: Element, lists: Iterable<Element>, work: PacedWork): void => {
    this.#works.set(block, work);
    // Who was observed already is told of anew.
    this.#observer.unobserve(block);
    this.#observer.observe(block);
    for (const list of lists) {
      this.#lists.add(list);
      this.#observer.observe(list);
    }
  };

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!target.isConnected) this.#forget(target);
      else if (!isIntersecting && !isNowhere(target)) continue;
      else if (this.#works.has(target)) this.#take(target);
      else if (this.#lists.has(target)) this.#takeAll();
    }
    void this.#work();
  }

  #takeAll(): void {
    for (const block of this.#works.keys()) this.#take(block);
    void this.#work();
  }

  #take(block: Element): void {
    const work = this.#works.get(block);
    if (work) this.#due.add(work);
    this.#forget(block);
  }

  #forget(target: Element): void {
    this.#works.delete(target);
    this.#lists.delete(target);
    this.#observer.unobserve(target);
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    const pace = makePace(true);
    for (const work of this.#due) {
      if (this.#signal.aborted) break;
      this.#due.delete(work);
      await pace();
      await work(pace);
    }
    this.#isWorking = false;
  }
}
