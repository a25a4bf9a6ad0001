/**
 * Reads out of a page's markup what an audit needs. Fed with tags and texts one after the other,
 * by a parser in Node or by `readDom` in a browser, so both find the same.
 */

import { isReferencesHeading } from '../i18n/reference-headings.js';
import { findTextMarkers, looksLikeYear } from '../text/citation-numbers.js';
import type { Attributes, BadgeMarkup, MarkerMarkup, PageMarkup } from './page-markup.js';
import { type EntryCounter, type Heading, ReferenceNumbers } from './reference-numbers.js';

/** What is known of an open tag and holds inside it. */
interface Frame {
  readonly name: string;
  readonly badge?: Mutable<BadgeMarkup> | undefined;
  /** Where text goes that readers do not see as the article's. */
  readonly into?: ((text: string) => void) | undefined;
  readonly marker?: boolean;
  readonly list?: boolean;
  /** The list of references whose entries it may begin. */
  readonly entries?: EntryCounter | undefined;
  /** The heading, or the line that may be one, that it stands in. */
  readonly heading?: Heading;
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

/** Tags without an end. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
/** What a document does not show as text of its own. */
const ignored = /^(?:style|template|noscript|textarea|title|svg|math|iframe|select)$/;
/** An entry of a list of any kind: the lists in it are no lists of references. */
const entry = /^(?:li|d[td]|t[dh])$/;
/** What begins and ends a line of text. */
const breaks = /^(?:p|div|section|article|aside|br|hr|h[1-6]|[odu]l|table|blockquote|figure)$/;
const code = /^(?:code|pre|kbd|samp|button)$/;
const listClass =
  /reference-list|ref-list|reflist|bibl|footnote|endnote|(?:^|\s)references(?:\s|$)/i;
const listRole = /doc-(?:bibliography|endnotes)/;
const markerRole = /doc-(?:noteref|biblioref)/;
const markerClass = /footnote|citation|bibr/i;
const backLink = /backref|backlink/i;
const numberText = /^[[［]?\s*\d+\s*[\]］]?$/;

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
  #references = new ReferenceNumbers();
  /** The line that may be an entry of a list without items. */
  #line = '';

  /** @param element the tag itself, where the page is a document */
  onopentag(name: string, attributes: Attributes, element?: Element): void {
    this.#flush();
    if (ignored.test(name)) this.#skipped += 1;
    if (this.#skipped > 0) return;
    if (breaks.test(name)) this.#endLine();
    if (attributes.id) this.#ids.add(attributes.id);
    if (name === 'a' && attributes.name) this.#ids.add(attributes.name);
    const around = this.#stack.at(-1);
    const frame = this.#frame(name, attributes, around, element && { element });
    if (around?.entries) this.#references.tag(around.entries, name, attributes.value);
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
      const isEntry = breaks.test(name) && this.#endLine();
      this.#stack.length = at;
      if (!isEntry && heading && heading !== this.#stack.at(-1)?.heading)
        this.#references.endHeading(heading);
      if (/^(?:article|main)$/.test(name)) this.#references.endArticle();
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
      references: this.#references.numbers,
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
    // Of what is too long for a number and words no more is kept.
    if (this.#line.length < 200 && (frame?.list || this.#references.areExpected)) {
      if (!this.#isIn(entry)) this.#line += text;
    }
    if (frame?.into) frame.into(text);
    else if (/[[［【〔]/.test(text) && !frame?.list && !frame?.badge)
      for (const { numbers } of findTextMarkers(text)) {
        // Of a range its ends say enough.
        const isInside = (number: number): boolean =>
          numbers.includes(number - 1) && numbers.includes(number + 1);
        this.#numbers.push(...numbers.filter((each) => !isInside(each) && !looksLikeYear(each)));
      }
  }

  /** Whether the line that ends here was an entry. */
  #endLine(): boolean {
    const line = this.#line;
    this.#line = '';
    return line !== '' && this.#references.line(line);
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
      return { ...around, name, badge, entries: undefined };
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
    const isPromised =
      /^(?:[odu]l|table)$/.test(name) && !this.#isIn(entry) && this.#references.takesList();
    const list =
      around?.list === true ||
      listRole.test(role) ||
      name === 'reference-list' ||
      (/^(?:[odu]l|table|section|div|aside)$/.test(name) &&
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
      entries: list ? this.#entries(name, attributes.start, around) : undefined,
      ...(heading && { heading }),
    };
  }

  /** The list that a tag begins, or whose parts it holds together. */
  #entries(name: string, start: string | undefined, around: Frame | undefined) {
    if (around?.entries)
      return /^(?:t|div$)/.test(name) && name !== 'td' ? around.entries : undefined;
    return this.#isIn(entry) ? undefined : this.#references.list(name, start);
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
