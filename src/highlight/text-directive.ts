import type { TextQuoteSelector } from '../text/index.js';

/** Characters from which a quote is given by its first and last words: it may cross blocks. */
const longQuote = 100;
const edgeWords = 4;
const contextWords = 3;

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();
const words = (text: string): string[] => collapse(text).split(' ').filter(Boolean);

/** One term of the directive; `-` marks where the context ends, so it is encoded in the text. */
function encode(term: string): string {
  // encodeURIComponent throws on half a surrogate pair.
  return encodeURIComponent(term.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}

/** Browsers match whole words only, so a quote that is part of one is widened to all of it. */
function wholeWords(quote: TextQuoteSelector): [before: string, quote: string, after: string] {
  const text = `${quote.prefix ?? ''}${quote.exact}${quote.suffix ?? ''}`;
  const exact = quote.exact.trim();
  let start = (quote.prefix ?? '').length + quote.exact.indexOf(exact);
  let end = start + exact.length;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const { index, segment } of segmenter.segment(text)) {
    const after = index + segment.length;
    if (index < start && after > start) start = index;
    if (index < end && after > end) end = after;
  }
  return [text.slice(0, start), text.slice(start, end), text.slice(end)];
}

/**
 * A quote as the `text=` directive of a link, for browsers to find by themselves
 * (WICG Scroll to Text Fragment, 3.3: `[prefix-,]start[,end][,-suffix]`).
 *
 * @returns the directive without `:~:`, or an empty string for an empty quote
 */
export function formatTextDirective(quote: TextQuoteSelector): string {
  const [before, exact, after] = wholeWords(quote);
  if (!exact.trim()) return '';
  const prefix = words(before).slice(-contextWords).join(' ');
  const suffix = words(after).slice(0, contextWords).join(' ');
  const parts = words(exact);
  const isLong = exact.length > longQuote && parts.length > 2 * edgeWords;
  const terms = [
    ...(prefix ? [`${encode(prefix)}-`] : []),
    ...(isLong
      ? [parts.slice(0, edgeWords), parts.slice(-edgeWords)].map((edge) => encode(edge.join(' ')))
      : [encode(collapse(exact))]),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ];
  return `text=${terms.join(',')}`;
}
