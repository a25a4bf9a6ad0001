import { align } from './align.js';
import { textIndex } from './cache.js';
import { TextBuilder } from './normalise.js';
import { Grams, occurrences } from './places.js';
import type { TextIndex } from './text-index.js';

/** A passage that was found again. */
export interface FoundRange {
  range: Range;
  /** Whether the quote stands there unchanged; if not, it was edited and the place is a likely one. */
  exact: boolean;
  /** How well quote and context agree, from 0 to 1; 1 when nothing near has changed. */
  score: number;
}

/** What is looked for: prefix, quote and suffix in one string, by the rule of `normalise.ts`. */
interface Wanted {
  pattern: string;
  quoteStart: number;
  quoteEnd: number;
  position?: number | undefined;
  twins: number;
  lookAlike: number;
}

/** A stretch of the text that may be the one, with how well its parts agree, each from 0 to 1. */
interface Place {
  start: number;
  end: number;
  quote: number;
  before: number;
  after: number;
  score: number;
}

const grams = new WeakMap<TextIndex, Grams>();

function gramsOf(index: TextIndex): Grams {
  let known = grams.get(index);
  if (!known) {
    known = new Grams(index.text);
    grams.set(index, known);
  }
  return known;
}

/**
 * Finds a described passage again.
 *
 * @param selectors what `describeRange` gave, or any W3C selectors with a TextQuoteSelector
 * @param root the article, or a document or shadow root
 * @returns null when the passage is gone, when no place is likely enough, or when the selectors are
 *   not usable (they may come from anywhere)
 */
export function findRange(selectors: unknown, root: Node): FoundRange | null {
  const wanted = read(selectors);
  if (!wanted) return null;
  const index = textIndex(root);
  const place = locate(index, wanted);
  const range = place && index.rangeOf(place.start, place.end);
  return range ? { range, exact: place.quote === 1, score: place.score } : null;
}

const longest = 20_000;
const longestContext = 256;

function read(selectors: unknown): Wanted | undefined {
  const list: unknown[] = Array.isArray(selectors) ? selectors.slice(0, 16) : [selectors];
  const ofType = (type: string): Record<string, unknown> =>
    (list.find((entry) => (entry as { type?: unknown } | null)?.type === type) ?? {}) as Record<
      string,
      unknown
    >;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const { exact, prefix, suffix, twins, lookAlike } = ofType('TextQuoteSelector');
  const quote = text(exact);
  if (quote.trim() === '' || quote.length > longest) return undefined;
  const { start } = ofType('TextPositionSelector');

  const builder = new TextBuilder();
  builder.add(text(prefix).slice(-longestContext));
  let quoteStart = builder.length;
  builder.add(quote);
  let quoteEnd = builder.length;
  builder.add(text(suffix).slice(0, longestContext));
  const pattern = builder.toString();
  while (pattern[quoteStart] === ' ') quoteStart++;
  while (pattern[quoteEnd - 1] === ' ') quoteEnd--;
  if (quoteStart >= quoteEnd) return undefined;
  return {
    pattern,
    quoteStart,
    quoteEnd,
    position: Number.isFinite(start) ? (start as number) : undefined,
    twins: Number.isFinite(twins) ? (twins as number) : 0,
    lookAlike: Number.isFinite(lookAlike) ? (lookAlike as number) : 0,
  };
}

function locate(index: TextIndex, wanted: Wanted): Place | undefined {
  const { pattern, quoteStart, quoteEnd, position } = wanted;
  const whole = occurrences(index.text, pattern, 64);
  if (whole.length > 0) {
    const far = (at: number): number => Math.abs(at + quoteStart - (position ?? 0));
    const at = whole.reduce((best, other) => (far(other) < far(best) ? other : best));
    const start = at + quoteStart;
    const end = at + quoteEnd;
    return { start, end, quote: 1, before: 1, after: 1, score: 1 };
  }
  const [best] = places(index, wanted);
  return best && isLikely(best, wanted) ? best : undefined;
}

/** Whether a place is good enough to be called the passage. */
function isLikely(place: Place, { quoteStart, quoteEnd, lookAlike, twins }: Wanted): boolean {
  const { before, after, quote, score } = place;
  const length = quoteEnd - quoteStart;
  const strongest = Math.max(before, after);
  if (quote === 1) {
    if (twins === 0 && (length >= 24 || score > lookAlike)) return true;
    return score > lookAlike && (strongest >= 0.7 || before + after >= 1.2);
  }
  if (place.end <= place.start || score <= lookAlike) return false;
  return (
    before + after >= 1.4 || (quote >= 0.5 && strongest >= 0.7) || (quote >= 0.8 && length >= 24)
  );
}

/** The best place other than the one that is being described, and the number of its twins. */
export function bestOther(
  index: TextIndex,
  from: number,
  start: number,
  end: number,
  to: number,
): { score: number; twins: number } {
  const pattern = index.text.slice(from, to);
  const wanted: Wanted = {
    pattern,
    quoteStart: start - from,
    quoteEnd: end - from,
    twins: 0,
    lookAlike: 0,
  };
  const twins = occurrences(index.text, index.text.slice(start, end), 999).length - 1;
  const other = places(index, wanted, start, end)[0];
  return { score: other ? Math.round(other.score * 100) / 100 : 0, twins };
}

/** The most likely places, best first, leaving out what touches the text from `notFrom` to `notTo`. */
function places(index: TextIndex, wanted: Wanted, notFrom = 0, notTo = 0): Place[] {
  const { text } = index;
  const { pattern, quoteStart, quoteEnd, position } = wanted;
  const quote = pattern.slice(quoteStart, quoteEnd);
  const prefix = pattern.slice(0, quoteStart);
  const suffix = pattern.slice(quoteEnd);
  const found: Place[] = [];
  const consider = (place: Place): void => {
    if (place.start >= notTo || place.end <= notFrom) found.push(place);
  };

  const exact = occurrences(text, quote, 5000)
    .filter((at) => at >= notTo || at + quote.length <= notFrom)
    .map((at) => ({ at, agreeing: agreement(text, at, at + quote.length, prefix, suffix) }));
  const far = (at: number): number => (position === undefined ? 0 : Math.abs(at - position));
  exact.sort((a, b) => b.agreeing - a.agreeing || far(a.at) - far(b.at));
  for (const { at } of exact.slice(0, 8)) consider(exactPlace(text, at, quote, prefix, suffix));

  if (!(found[0] && found[0].before + found[0].after > 1.6)) {
    for (const at of gramsOf(index).vote(pattern, 8)) {
      const slack = 24 + (quoteEnd - quoteStart) / 4;
      const from = Math.max(at - slack, 0) | 0;
      const stretch = text.slice(from, at + pattern.length + slack);
      const { start, end, edits } = align(pattern, quoteStart, quoteEnd, stretch);
      const same = quote === stretch.slice(start, end);
      consider(
        scored(
          from + start,
          from + end,
          same ? 1 : Math.min(1 - edits[1] / Math.max(quote.length, end - start), 0.99),
          part(edits[0], prefix.length),
          part(edits[2], suffix.length),
        ),
      );
    }
  }
  return found.sort((a, b) => b.score - a.score || far(a.start) - far(b.start));
}

const part = (edits: number, length: number): number =>
  length === 0 ? 0 : Math.max(0, 1 - (1.5 * edits) / length);

function scored(start: number, end: number, quote: number, before: number, after: number): Place {
  return { start, end, quote, before, after, score: 0.5 * quote + 0.25 * (before + after) };
}

/** How many code units next to a place are as wanted. */
function agreement(
  text: string,
  start: number,
  end: number,
  prefix: string,
  suffix: string,
): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before])
    before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}

function exactPlace(
  text: string,
  start: number,
  quote: string,
  prefix: string,
  suffix: string,
): Place {
  const end = start + quote.length;
  const edits = (context: string, stretch: string): number =>
    align(context, 0, context.length, stretch).edits[1];
  return scored(
    start,
    end,
    1,
    part(edits(prefix, text.slice(Math.max(start - prefix.length - 16, 0), start)), prefix.length),
    part(edits(suffix, text.slice(end, end + suffix.length + 16)), suffix.length),
  );
}
