/**
 * Reads out of a page's markup what an audit needs. Fed with tags and texts one after the other,
 * by a parser in Node or by {@link readDom} in a browser, so both find the same.
 */

import { isReferencesHeading } from '../i18n/reference-headings.js';
import { findTextMarkers, looksLikeYear } from '../text/citation-numbers.js';

/** Attributes of a tag by their names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** A `<fact-check-badge>` as it stands in the markup. */
export interface BadgeMarkup {
  readonly attributes: Attributes;
  /** What the author wrote for the slot `reviewer`. */
  readonly reviewer: string;
  /** The badge itself, where the page is a document. */
  readonly element?: Element;
}

/** A citation marker that leads to a place of its page, or to references by their keys. */
export interface MarkerMarkup {
  /** What readers see. */
  readonly text: string;
  readonly targets: readonly string[];
  readonly element?: Element;
}

/** What a page's markup says about its reviews and citations. */
export interface PageMarkup {
  readonly badges: readonly BadgeMarkup[];
  /** Texts of the JSON-LD blocks. */
  readonly jsonLd: readonly string[];
  /** Dates of `<review-date>` and `<review-history>`, as they are written. */
  readonly dates: readonly { readonly value: string; readonly element?: Element }[];
  /** Links that are citation markers. */
  readonly links: readonly MarkerMarkup[];
  /** `<cite-ref>`. */
  readonly citations: readonly MarkerMarkup[];
  /** Numbers in brackets in the text, outside links. */
  readonly numbers: readonly number[];
  /** What links of the page can lead to. */
  readonly ids: ReadonlySet<string>;
  /** Keys of references given in the page; undefined if some are elsewhere. */
  readonly keys: ReadonlySet<string> | undefined;
  /** How many references the list of the page has, 0 without one. */
  readonly references: number;
}

/** What is known of an open tag and holds inside it. */
interface Frame {
  readonly name: string;
  readonly badge?: Mutable<BadgeMarkup> | undefined;
  /** Where text goes that readers do not see as the article's. */
  readonly into?: ((text: string) => void) | undefined;
  readonly marker?: boolean;
  readonly list?: boolean;
  readonly isItems?: boolean;
  /** The heading, or the line that may be one, that it stands in. */
  readonly heading?: Heading;
}

interface Heading {
  /** 1 to 6, and 7 for a line. */
  readonly level: number;
  text: string;
}
type Mutable<T> = { -readonly [key in keyof T]: T[key] };

/** Tags without an end. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
/** What a document does not show as text of its own. */
const ignored = /^(?:style|template|noscript|textarea|title|svg|math|iframe|select)$/;
const code = /^(?:code|pre|kbd|samp|button)$/;
const listClass =
  /reference-list|ref-list|reflist|bibl|footnote|endnote|(?:^|\s)references(?:\s|$)/i;
const listRole = /doc-(?:bibliography|endnotes)/;
const markerRole = /doc-(?:noteref|biblioref)/;
const markerClass = /footnote|citation|bibr/i;
const backLink = /backref|backlink/i;
const numberText = /^[[［]?\s*\d+\s*[\]］]?$/;
/** No line over a list of references is longer. */
const longestLine = 40;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Takes tags and texts in the order of the page; its methods are those of htmlparser2's handler. */
export class PageReader {
  #stack: Frame[] = [];
  #skipped = 0;
  #text = '';
  #badges: BadgeMarkup[] = [];
  #jsonLd: string[] = [];
  #dates: { value: string; element?: Element }[] = [];
  #links: MarkerMarkup[] = [];
  #citations: MarkerMarkup[] = [];
  #numbers: number[] = [];
  #ids = new Set<string>();
  #keys: Set<string> | undefined = new Set();
  #references = 0;
  /** The level of the heading of references that this stands under, and if their list is to come. */
  #under: { readonly level: number; readonly isExpected: boolean } | undefined;

  /** @param element the tag itself, where the page is a document */
  onopentag(name: string, attributes: Attributes, element?: Element): void {
    this.#flush();
    if (ignored.test(name)) this.#skipped += 1;
    if (this.#skipped > 0) return;
    if (attributes.id) this.#ids.add(attributes.id);
    if (name === 'a' && attributes.name) this.#ids.add(attributes.name);
    const around = this.#stack.at(-1);
    const frame = this.#frame(name, attributes, around, element && { element });
    if (around?.isItems && name === 'li') this.#references += 1;
    if (!empty.test(name)) this.#stack.push(frame);
  }

  ontext(text: string): void {
    if (this.#skipped === 0) this.#text += text;
  }

  onclosetag(name: string): void {
    this.#flush();
    if (ignored.test(name)) this.#skipped = Math.max(0, this.#skipped - 1);
    else if (this.#skipped === 0) {
      const at = this.#stack.findLastIndex((frame) => frame.name === name);
      if (at < 0) return;
      const heading = this.#stack.at(-1)?.heading;
      this.#stack.length = at;
      if (heading && heading !== this.#stack.at(-1)?.heading) this.#endHeading(heading);
      if (/^(?:article|main)$/.test(name)) this.#under = undefined;
    }
  }

  /** What was read; call it at the end of the page. */
  get page(): PageMarkup {
    this.#flush();
    return {
      badges: this.#badges.map((badge) => ({ ...badge, reviewer: plain(badge.reviewer) })),
      jsonLd: this.#jsonLd,
      dates: this.#dates,
      links: this.#links.filter(({ text }) => !/^\W*[↩↑⤴⏎^]\W*$/u.test(text)),
      citations: this.#citations,
      numbers: this.#numbers,
      ids: this.#ids,
      keys: this.#keys,
      references: this.#references,
    };
  }

  #flush(): void {
    const text = this.#text;
    if (!text) return;
    this.#text = '';
    const frame = this.#stack.at(-1);
    const { heading } = frame ?? {};
    // Of what is too long for a heading no more is kept.
    if (heading && heading.text.length < 200) heading.text += text;
    if (frame?.into) frame.into(text);
    else if (/[[［【〔]/.test(text) && !frame?.list && !frame?.badge)
      for (const { numbers } of findTextMarkers(text)) {
        // Of a range its ends say enough.
        const isInside = (number: number): boolean =>
          numbers.includes(number - 1) && numbers.includes(number + 1);
        this.#numbers.push(...numbers.filter((each) => !isInside(each) && !looksLikeYear(each)));
      }
  }

  /** A heading stands until the next one of its level or a higher one; a line until the next. */
  #endHeading({ level, text }: Heading): void {
    const line = plain(text);
    if (!line) return;
    const isLine = level === 7;
    if ((!isLine || line.length < longestLine) && isReferencesHeading(line))
      this.#under = { level, isExpected: true };
    else if (this.#under && level <= this.#under.level) this.#under = undefined;
    // "References", "Books": every part has a list.
    else if (this.#under && !isLine) this.#under = { ...this.#under, isExpected: true };
  }

  /** Whether a list is the one that a heading of references promises. */
  #takesList(): boolean {
    const isExpected = this.#under?.isExpected === true;
    if (this.#under) this.#under = { ...this.#under, isExpected: false };
    return isExpected;
  }

  /** The heading that a tag begins, if it does; entries may have headings of their own. */
  #headingOf(name: string, { role, 'aria-level': level }: Attributes): Heading | undefined {
    const isHeading = /^(?:h[1-6]|summary|p)$/.test(name) || role === 'heading';
    if (!isHeading || this.#isIn(/^li$/)) return undefined;
    return { level: Number(/^h(\d)$/.exec(name)?.[1] ?? level ?? 7), text: '' };
  }

  /** Takes down what a tag says, and answers what holds inside it. */
  #frame(
    name: string,
    attributes: Attributes,
    around: Frame | undefined,
    node: { element: Element } | undefined,
  ): Frame {
    const { role = '', class: classes = '' } = attributes;
    if (name === 'script') return { name, into: this.#script(attributes, around) };
    if (name === 'fact-check-badge') {
      const badge = { attributes: { ...attributes }, reviewer: '', ...node };
      this.#badges.push(badge);
      return { ...around, name, badge, isItems: false };
    }
    if (around?.badge && attributes.slot === 'reviewer') {
      const { badge } = around;
      // The first one is shown.
      if (badge.reviewer) return { ...around, name };
      const into = (text: string): void => {
        badge.reviewer += text;
      };
      return { ...around, name, into };
    }
    if (name === 'review-date' && attributes.datetime !== undefined)
      this.#dates.push({ value: attributes.datetime, ...node });
    if (name === 'time' && this.#isIn(/^review-(?:date|history)$/)) {
      const { datetime } = attributes;
      if (datetime !== undefined) this.#dates.push({ value: datetime, ...node });
    }
    if (name === 'reference-list' && attributes.src) this.#keys = undefined;
    if (name === 'cite-ref' && attributes.keys) {
      const targets = attributes.keys.split(/\s+/).filter(Boolean);
      this.#citations.push({ text: targets.join(' '), targets, ...node });
      return { ...around, name, into: () => {} };
    }
    if (code.test(name)) return { ...around, name, into: around?.into ?? (() => {}) };
    const isPromised = /^(?:[odu]l|table)$/.test(name) && !this.#isIn(/^li$/) && this.#takesList();
    const list =
      around?.list === true ||
      listRole.test(role) ||
      name === 'reference-list' ||
      (/^(?:[ou]l|section|div|aside)$/.test(name) &&
        (listClass.test(classes) || isReferencesHeading(attributes['aria-label'] ?? ''))) ||
      isPromised;
    const heading = this.#headingOf(name, attributes);
    const marker = markerRole.test(role) || 'data-cites' in attributes || name === 'sup';
    if (name === 'a') return this.#link(attributes, { ...around, name, list, marker }, node);
    return {
      ...around,
      name,
      list,
      marker: around?.marker === true || marker,
      isItems: list && /^[ou]l$/.test(name) && !around?.isItems && !this.#isIn(/^li$/),
      ...(heading && { heading }),
    };
  }

  /** A link of the page to a place of itself that looks like a citation marker. */
  #link(attributes: Attributes, frame: Frame, node: { element: Element } | undefined): Frame {
    const { href = '', class: classes = '', rel = '', rev = '' } = attributes;
    const around = this.#stack.at(-1);
    const inText = frame.list ? undefined : around?.into;
    if (!href.startsWith('#') || href.length < 2 || frame.list)
      return { ...frame, into: inText ?? (() => {}) };
    const isDeclared =
      frame.marker ||
      around?.marker ||
      'data-footnote-ref' in attributes ||
      /\bfootnote\b/.test(rel) ||
      markerClass.test(classes);
    const isBack =
      backLink.test(classes) || /\bfootnote\b/.test(rev) || /backlink/.test(attributes.role ?? '');
    const found = { text: '', targets: [decoded(href.slice(1))], ...node };
    let isKept = false;
    const into = (text: string): void => {
      inText?.(text);
      found.text = plain(found.text + text);
      // A bare number may be a step of some instructions; in brackets or raised it cites.
      if (isKept || isBack || !(isDeclared || /^[[［]/.test(found.text))) return;
      if (!numberText.test(found.text) && !markerRole.test(attributes.role ?? '')) return;
      isKept = true;
      this.#links.push(found);
    };
    return { ...frame, into };
  }

  #script(attributes: Attributes, around: Frame | undefined): (text: string) => void {
    const type = attributes.type?.trim().toLowerCase() ?? '';
    if (type === 'application/ld+json') {
      const index = this.#jsonLd.push('') - 1;
      return (text) => {
        this.#jsonLd[index] += text;
      };
    }
    if (around?.name !== 'reference-list') return () => {};
    return (text) => {
      const keys = keysOf(text);
      for (const key of keys ?? []) this.#keys?.add(key);
      // A list that cannot be read here may hold anything.
      if (!keys) this.#keys = undefined;
    };
  }

  #isIn(name: RegExp): boolean {
    return this.#stack.some((frame) => name.test(frame.name));
  }
}

const decoded = (id: string): string => {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
};

/** The ids of CSL-JSON, undefined if it is something else. */
function keysOf(text: string): string[] | undefined {
  try {
    const items: unknown = JSON.parse(text);
    if (!Array.isArray(items)) return undefined;
    return items.flatMap((item) => (item?.id === undefined ? [] : [String(item.id)]));
  } catch {
    return undefined;
  }
}

/** Reads the markup below a node of a document. */
export function readDom(root: ParentNode): PageMarkup {
  const reader = new PageReader();
  // Not recursive: a page's depth must not be able to overflow the stack.
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === 3) reader.ontext(node.nodeValue ?? '');
    const element = node.nodeType === 1 ? (node as Element) : undefined;
    if (element) {
      const attributes = [...element.attributes].map(({ name, value }) => [name, value]);
      reader.onopentag(element.localName, Object.fromEntries(attributes), element);
    }
    if (element?.firstChild) {
      node = element.firstChild;
      continue;
    }
    if (element) reader.onclosetag(element.localName);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root) reader.onclosetag((node as Element).localName);
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  return reader.page;
}
