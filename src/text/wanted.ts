import { TextBuilder } from './normalise.js';

/** What is looked for: prefix, quote and suffix in one string, by the rule of `normalise.ts`. */
export interface Wanted {
  readonly pattern: string;
  readonly quoteStart: number;
  readonly quoteEnd: number;
  /** Where the quote stood, and how long the text was, if known. */
  readonly position?: number | undefined;
  readonly length?: number | undefined;
  /** How much of prefix and suffix is of the same block as the quote, if known. */
  readonly own?: readonly [before: number, after: number] | undefined;
  /** See `TextQuoteSelector`; unknown in selectors that others made. */
  readonly unique?: boolean | undefined;
  readonly lookAlike?: number | undefined;
}

/** Longer quotes are not looked for and more context is not looked at, so that the work is bounded. */
const longestQuote = 1_000_000;
const longestContext = 256;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** Reads selectors, which may come from anywhere; undefined when there is no quote in them. */
export function readSelectors(selectors: unknown): Wanted | undefined {
  const list: unknown[] = Array.isArray(selectors) ? selectors.slice(0, 16) : [selectors];
  const ofType = (type: string): Record<string, unknown> => {
    for (const entry of list) {
      if (typeof entry === 'object' && entry && 'type' in entry && entry.type === type) {
        return { ...entry };
      }
    }
    return {};
  };
  const { exact, prefix, suffix, unique, lookAlike, inBlock } = ofType('TextQuoteSelector');
  const { start, length } = ofType('TextPositionSelector');
  const quote = textOf(exact);
  if (quote.length > longestQuote) return undefined;

  const builder = new TextBuilder();
  builder.add(textOf(prefix).slice(-longestContext));
  let quoteStart = builder.length;
  builder.add(quote);
  let quoteEnd = builder.length;
  builder.add(textOf(suffix).slice(0, longestContext));
  const pattern = builder.toString();
  const [before, after] = Array.isArray(inBlock) ? inBlock.map(numberOf) : [];
  while (quoteStart < quoteEnd && pattern[quoteStart] === ' ') quoteStart++;
  while (quoteStart < quoteEnd && pattern[quoteEnd - 1] === ' ') quoteEnd--;
  if (quoteStart === quoteEnd) return undefined;
  return {
    pattern,
    quoteStart,
    quoteEnd,
    position: numberOf(start),
    length: numberOf(length),
    own: before === undefined || after === undefined ? undefined : [before, after],
    unique: unique === true,
    lookAlike: numberOf(lookAlike),
  };
}
