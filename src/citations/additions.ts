import { type LoadedLocale, languageOf, loadLocale } from '../i18n/index.js';
import { warn } from '../ui/index.js';
import { areasOf } from './areas.js';
import { type Ending, insideOf, makeAside, putAtEnds } from './aside.js';
import { backLinks, hasBackLinks } from './back-links.js';
import { checkAttributes } from './check-attributes.js';
import type { CitationPopovers } from './citation-popovers.js';
import { NearEntries } from './near-entries.js';
import { Notices } from './notices.js';
import { inPage, listsIn } from './recognise.js';
import { hasStatus, statusOf } from './status.js';
import { findUses, type UsesOfEntry, usesByEntry } from './uses.js';
import { type MarkedPage, madeMarkers, whenIdle } from './watch-text.js';

/** What of a changed page concerns this. */
const concerns = `${inPage},li,dd,tr,ol,ul,${hasStatus}`;

/** A window's height before it comes into view, so that all is there by then. */
const near: IntersectionObserverInit = { rootMargin: '100% 0px' };

/**
 * What is added to an article: the notice of a retraction at the markers and in the list, and
 * links back from the references to the text. The notices come when the page is idle, the
 * back-links when their entry comes near. Nothing moves before a reader's eyes, and nothing is
 * added to the article's own text.
 */
export class Additions {
  readonly #host: CitationPopovers;
  readonly #page: () => MarkedPage;
  readonly #notices = new Notices();
  readonly #backLinks = new Map<Element, HTMLElement>();
  /** Entries that would grow before the reader's eyes. */
  readonly #waiting = new Set<Element>();
  #byEntry: ReadonlyMap<Element, UsesOfEntry> = new Map();
  #lists: readonly Element[] = [];
  #locale: LoadedLocale | undefined;
  #isNear = false;
  #isLooking = false;
  #hasNews = false;
  readonly #stopped = new AbortController();
  readonly #nearLists: IntersectionObserver;
  readonly #nearEntries = new NearEntries((entries) => this.#place(entries));
  /** Tells when a waiting entry went out of sight. */
  readonly #outOfSight: IntersectionObserver;
  readonly #changes: MutationObserver;

  constructor(host: CitationPopovers, page: () => MarkedPage) {
    this.#host = host;
    this.#page = page;
    checkAttributes(host);
    this.#nearLists = new IntersectionObserver((lists) => {
      if (this.#isNear || !lists.some(({ isIntersecting }) => isIntersecting)) return;
      this.#isNear = true;
      this.#nearLists.disconnect();
      this.#lookLater();
    }, near);
    this.#outOfSight = new IntersectionObserver((entries) => {
      this.#place(entries.map(({ target }) => target));
    }, near);
    this.#changes = new MutationObserver((records) => {
      if (records.some((record) => this.#concerns(record))) this.#lookLater();
    });
    const root = host.getRootNode();
    this.#changes.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-status', 'data-status-date', 'data-status-href'],
    });
    // Who is brought to an entry asks for what it says.
    const { signal } = this.#stopped;
    root.addEventListener(
      'focusin',
      ({ target }) => {
        if (this.#waiting.has(target as Element)) this.#place([target as Element]);
      },
      { signal },
    );
    this.#lookLater();
  }

  /** Takes all of it away again. */
  remove(): void {
    this.#stopped.abort();
    for (const observer of [this.#nearLists, this.#outOfSight, this.#changes]) {
      observer.disconnect();
    }
    this.#nearEntries.stop();
    this.#notices.remove();
    for (const aside of this.#backLinks.values()) aside.remove();
  }

  #concerns({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    if (type === 'attributes') return true;
    const { article } = this.#page();
    const isOurs = [article, ...this.#lists].some((part) => part.contains(target));
    if (!isOurs && !target.contains(article)) return false;
    return [...addedNodes, ...removedNodes].some(
      (node) =>
        node instanceof Element &&
        !insideOf(node) &&
        (node.matches(concerns) || node.querySelector(concerns) !== null),
    );
  }

  /** One look at a time, when the browser is idle. */
  #lookLater(): void {
    this.#hasNews = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    whenIdle(async () => {
      this.#hasNews = false;
      try {
        await this.#look();
      } catch (error) {
        warn(this.#host, 'back-links and notices could not be made.', error);
      } finally {
        this.#isLooking = false;
        if (this.#hasNews && !this.#stopped.signal.aborted) this.#lookLater();
      }
    });
  }

  async #look(): Promise<void> {
    const { signal } = this.#stopped;
    if (signal.aborted) return;
    const page = this.#page();
    const { article, references } = page;
    this.#lists = [
      ...areasOf(article, references)
        .flatMap((area) => area.lists)
        .flatMap(({ parts }) => parts),
      ...listsIn(article),
    ];
    const root = this.#host.getRootNode() as ParentNode & Node;
    const hasNotices = Array.from(root.querySelectorAll(hasStatus)).some(statusOf);
    if (hasNotices || this.#isNear || this.#byEntry.size > 0) {
      const accepts = (link: Element): boolean =>
        this.#host.markers !== 'text' || madeMarkers.has(link);
      const [uses, locale] = await Promise.all([
        findUses(page, accepts, signal, this.#isNear),
        loadLocale(languageOf(article)),
      ]);
      if (signal.aborted) return;
      this.#locale = locale;
      this.#byEntry = usesByEntry(uses);
      this.#notices.showAtMarkers(uses, locale);
      this.#notices.prune();
      for (const item of [...this.#backLinks.keys(), ...this.#waiting]) {
        if (item.isConnected) continue;
        this.#backLinks.delete(item);
        this.#waiting.delete(item);
      }
      const withStatus = Array.from(root.querySelectorAll(hasStatus)).filter(
        (item) => this.#byEntry.has(item) || this.#lists.some((list) => list.contains(item)),
      );
      this.#place([...withStatus, ...this.#backLinks.keys()]);
    }
    if (this.#isNear) this.#nearEntries.watch(new Set(this.#byEntry.keys()));
    else for (const list of this.#lists) this.#nearLists.observe(list);
  }

  /** Puts to entries what belongs there, now or when nobody looks. */
  #place(items: readonly Element[]): void {
    const locale = this.#locale;
    if (!locale) return;
    const entries = items.filter((item) => item.isConnected);
    const waiting = putAtEnds(entries.flatMap((item) => this.#notices.inList(item, locale)));
    if (this.#isNear) {
      const links = entries.flatMap((item) => this.#linksBack(item, locale));
      for (const item of putAtEnds(links)) waiting.add(item);
    }
    for (const item of entries) {
      if (waiting.has(item)) {
        this.#waiting.add(item);
        this.#outOfSight.observe(item);
      } else if (this.#waiting.delete(item)) {
        this.#outOfSight.unobserve(item);
      }
    }
  }

  #linksBack(item: Element, { messages, language }: LoadedLocale): Ending[] {
    const known = this.#backLinks.get(item);
    const { number = 0, markers = [] } = this.#byEntry.get(item) ?? {};
    if (markers.length === 0 || this.#host.backLinks === 'off' || hasBackLinks(item, markers)) {
      known?.remove();
      this.#backLinks.delete(item);
      return [];
    }
    const aside = known ?? makeAside(item.ownerDocument, 'back-links', language);
    this.#backLinks.set(item, aside);
    return [{ item, aside, content: backLinks(number, markers, messages) }];
  }
}
