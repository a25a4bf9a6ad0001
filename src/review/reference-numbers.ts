/** The numbers that the entries of a page's reference lists have, read tag by tag. */
import { isReferencesHeading, isReferencesLine } from '../i18n/reference-headings.js';
import { readLabel } from '../text/citation-numbers.js';

/** A heading, or a line that may be one, while it is read. */
export interface Heading {
  /** 1 to 6, and 7 for a line. */
  readonly level: number;
  text: string;
}

/** A list of references while it is read. */
export interface EntryCounter {
  /** The tag that begins an entry. */
  readonly tag: string;
  /** The number of the entry to come. */
  next: number;
  /** Whether the row of a table has been counted. */
  isCounted: boolean;
}

/** What begins an entry in each kind of list. */
const entryTags: Readonly<Record<string, string>> = {
  ol: 'li',
  ul: 'li',
  dl: 'dt',
  // Not `tr`: a row of headings is no entry.
  table: 'td',
};

/** A whole number as HTML reads it. */
const wholeNumber = (text = ''): number | undefined => {
  const number = Number.parseInt(text, 10);
  return Number.isSafeInteger(number) ? number : undefined;
};

/** Knows which lists are references, and counts their entries as a browser numbers them. */
export class ReferenceNumbers {
  readonly numbers = new Set<number>();
  /** Where a list goes on that says nothing else: "Books" 1 to 9, "Papers" from 10. */
  #next = 1;
  /** The level of the heading of references that this stands under, and if their list is to come. */
  #under: { readonly level: number; readonly isExpected: boolean } | undefined;

  /** A heading stands until the next one of its level or a higher one; a line until the next. */
  endHeading({ level, text }: Heading): void {
    const line = text.replace(/\s+/g, ' ').trim();
    if (!line) return;
    const isLine = level === 7;
    if (isLine ? isReferencesLine(line) : isReferencesHeading(line))
      this.#under = { level, isExpected: true };
    else if (this.#under && level <= this.#under.level) this.#under = undefined;
    // "References", "Books": every part has a list.
    else if (this.#under && !isLine) this.#under = { ...this.#under, isExpected: true };
  }

  /** Whether the entries that a heading of references promises are still to come. */
  get areExpected(): boolean {
    return this.#under?.isExpected === true;
  }

  /**
   * Counts a line or paragraph that is an entry.
   *
   * @returns false for one that does not begin with its number
   */
  line(text: string): boolean {
    const label = /\p{L}/u.test(text) ? readLabel(text) : undefined;
    if (!label) return false;
    this.numbers.add(label.number);
    return true;
  }

  /** What a heading promised is not outside the article that it stands in. */
  endArticle(): void {
    this.#under = undefined;
  }

  /** Whether the list that begins now is the one that a heading of references promises. */
  takesList(): boolean {
    const isExpected = this.#under?.isExpected === true;
    if (this.#under) this.#under = { ...this.#under, isExpected: false };
    return isExpected;
  }

  /** Begins a list of references; undefined for a tag that is none. */
  list(name: string, start: string | undefined): EntryCounter | undefined {
    const tag = entryTags[name];
    if (!tag) return undefined;
    const from = name === 'ol' ? wholeNumber(start) : undefined;
    return { tag, next: from ?? this.#next, isCounted: false };
  }

  /** Counts the entry that a tag begins, if it does. */
  tag(counter: EntryCounter, name: string, value: string | undefined): void {
    if (name === 'tr') counter.isCounted = false;
    if (name !== counter.tag || (name === 'td' && counter.isCounted)) return;
    counter.isCounted = true;
    const number = (name === 'li' ? wholeNumber(value) : undefined) ?? counter.next;
    this.numbers.add(number);
    counter.next = number + 1;
    this.#next = Math.max(this.#next, counter.next);
  }
}
