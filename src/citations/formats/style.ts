import { compressNumbers } from '../../text/citation-numbers.js';
import type { Numbering } from '../numbering.js';
import type { CslItem } from './csl.js';
import { formatNlm } from './nlm.js';
import type { Piece } from './pieces.js';

/** A citation in the text. */
export interface Citation {
  readonly keys: readonly string[];
  /** Where in the work: `12–14` for pages, or any words, such as `fig. 3`. */
  readonly locator?: string;
}

/** What a style makes of a text's citations and its bibliography. */
export interface StyledReferences {
  /** Keys in the order of the list. */
  readonly order: readonly string[];
  /** Whether the list shows numbers. */
  readonly isNumbered: boolean;
  /** What each citation says; empty where nothing that it cites is known. */
  readonly markers: readonly (readonly Piece[])[];
  /** The formatted reference of a key, without its number. */
  reference(key: string): readonly Piece[];
}

/** What a style is given. */
export interface StyleInput {
  readonly items: ReadonlyMap<string, CslItem>;
  readonly citations: readonly Citation[];
  /** The order of first use, and what each citation cites. */
  readonly numbering: Numbering;
  /** The word before pages in the text's language: `p. {pages}`. */
  readonly pages: string;
}

/**
 * A citation style: NLM, or one that a CSL file describes. One that takes its time gives it back
 * after every step, so that a page can be used meanwhile.
 */
export type ReferenceStyle = (
  input: StyleInput,
) => StyledReferences | Generator<unknown, StyledReferences>;

/** Pages without a word that says so: `12`, `12–14`, `e12`, `12, 15`. */
export const isPages = (locator: string): boolean =>
  /^[a-z]?\d[\d\s,–-]*(?:[a-z]\d+)?$/i.test(locator.trim());

/** A locator in words: `12-14` is `p. 12–14`. */
export function formatLocator(locator: string, pages: string): string {
  const text = locator.trim();
  if (!isPages(text)) return text;
  return pages.replace('{pages}', text.replace(/\s*[-–]+\s*/g, '–'));
}

/**
 * The style of the U.S. National Library of Medicine, as medical journals print it: numbers in
 * square brackets in the order of first use, `[1, 3–5, p. 12]`.
 */
export const nlmStyle = ({ items, citations, numbering, pages }: StyleInput): StyledReferences => ({
  order: numbering.order,
  isNumbered: true,
  markers: numbering.citations.map(({ numbers, missing }, index) => {
    const inside = [
      compressNumbers(numbers),
      missing.length > 0 ? '?' : '',
      formatLocator(citations[index]?.locator ?? '', pages),
    ];
    return [{ text: `[${inside.filter(Boolean).join(', ')}]` }];
  }),
  reference(key) {
    const item = items.get(key);
    return item ? formatNlm(item) : [];
  },
});
