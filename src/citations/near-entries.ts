/**
 * How far off an entry is looked after, in CSS pixels: more than a group of entries is high, also
 * where each fills half a phone, so that one end of every group that is looked at is near.
 */
const margin: IntersectionObserverInit = { rootMargin: '3000px 0px' };

/** Entries that one observed element stands for. */
const groupSize = 16;

/** Entries in the order of their lists, in groups of neighbours. */
function groupsOf(entries: ReadonlySet<Element>): Element[][] {
  const groups: Element[][] = [];
  for (const parent of new Set(Array.from(entries, ({ parentElement }) => parentElement))) {
    const own = Array.from(parent?.children ?? []).filter((child) => entries.has(child));
    for (let at = 0; at < own.length; at += groupSize) groups.push(own.slice(at, at + groupSize));
  }
  return groups;
}

/**
 * Tells of the entries that a reader comes near, each once. An observer of each of thousands would
 * cost the browser a look at all of them in every frame that changes something, so that only the
 * ends of groups of them are observed.
 */
export class NearEntries {
  readonly #near: (entries: readonly Element[]) => void;
  readonly #observer: IntersectionObserver;
  #groups = new Map<Element, Element[]>();

  constructor(near: (entries: readonly Element[]) => void) {
    this.#near = near;
    this.#observer = new IntersectionObserver((seen) => this.#see(seen), margin);
  }

  /** Looks after these entries from now on, and after no others. */
  watch(entries: ReadonlySet<Element>): void {
    this.stop();
    for (const group of groupsOf(entries)) {
      for (const end of [group[0], group.at(-1)]) {
        if (!end) continue;
        this.#groups.set(end, group);
        this.#observer.observe(end);
      }
    }
  }

  stop(): void {
    this.#observer.disconnect();
    this.#groups = new Map();
  }

  #see(seen: readonly IntersectionObserverEntry[]): void {
    const near = new Set<Element>();
    for (const { target, isIntersecting } of seen) {
      const group = isIntersecting ? this.#groups.get(target) : undefined;
      for (const entry of group ?? []) {
        near.add(entry);
        if (this.#groups.delete(entry)) this.#observer.unobserve(entry);
      }
    }
    if (near.size > 0) this.#near([...near]);
  }
}
