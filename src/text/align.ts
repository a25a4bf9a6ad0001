const change = 0;
const remove = 1;
const insert = 2;
/**
 * The cost of an edit. Of equally long ways, the one that inserts at the edges of the quote and
 * removes outside of it is the more likely, so those cost a little less.
 */
const edit = 16;

/** Where a quote lies in a stretch of text, in positions of that stretch. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  /** Code units of the quote that were inserted, removed or changed. */
  readonly edits: number;
}

/** More than any way costs. */
const outside = 0xf000;

/**
 * Aligns prefix + quote + suffix to the part of a stretch that it matches with the fewest edits
 * (semi-global edit distance: what stands before and after the match is free), and says where the
 * quote lies.
 *
 * @param pattern prefix, quote and suffix in one string
 * @param quoteStart where the quote begins in the pattern
 * @param quoteEnd where it ends
 * @param slack how much of the stretch stands on either side of where the pattern is expected; ways
 *   that stray farther from there are not looked at
 */
export function align(
  pattern: string,
  quoteStart: number,
  quoteEnd: number,
  text: string,
  slack: number,
): Alignment {
  const width = text.length + 1;
  const height = pattern.length + 1;
  const moves = new Uint8Array(width * height);
  let above = new Uint16Array(width);
  let row = new Uint16Array(width);
  for (let i = 1; i < height; i++) {
    const code = pattern.charCodeAt(i - 1);
    const removal = i > quoteStart && i <= quoteEnd ? edit + 1 : edit;
    const insertion = i === quoteStart || i === quoteEnd ? edit - 1 : edit;
    const first = Math.max(1, i - slack);
    const last = Math.min(width - 1, i + 3 * slack);
    let diagonal = above[first - 1] ?? 0;
    let left = first === 1 ? diagonal + removal : outside;
    row[first - 1] = left;
    if (first === 1) moves[i * width] = remove;
    if (last === i + 3 * slack) above[last] = outside;
    for (let j = first; j <= last; j++) {
      const over = above[j] ?? 0;
      let cost = code === text.charCodeAt(j - 1) ? diagonal : diagonal + edit;
      let move = change;
      if (over + removal < cost) {
        cost = over + removal;
        move = remove;
      }
      if (left + insertion < cost) {
        cost = left + insertion;
        move = insert;
      }
      moves[i * width + j] = move;
      row[j] = left = cost;
      diagonal = over;
    }
    [above, row] = [row, above];
  }

  let column = Math.max(0, height - 1 - slack);
  for (let j = column + 1; j < width; j++) if ((above[j] ?? 0) < (above[column] ?? 0)) column = j;

  let edits = 0;
  // What was inserted at an edge of the quote can be counted to either side of the edge.
  let [firstStart, lastStart, firstEnd, lastEnd] = [0, -1, 0, -1];
  for (let i = height - 1, j = column; ; ) {
    if (i === quoteEnd) {
      if (lastEnd < 0) lastEnd = j;
      firstEnd = j;
    }
    if (i === quoteStart) {
      if (lastStart < 0) lastStart = j;
      firstStart = j;
    }
    if (i === 0) break;
    const move = moves[i * width + j];
    const isEdit = move !== change || pattern.charCodeAt(i - 1) !== text.charCodeAt(j - 1);
    const isQuote = i > quoteStart && (i < quoteEnd || (i === quoteEnd && move !== insert));
    if (isEdit && isQuote) edits++;
    if (move !== insert) i--;
    if (move !== remove) j--;
  }

  // It is outside, unless that would part a word that was whole.
  let start = lastStart;
  let end = firstEnd;
  if (isWordBorder(pattern, quoteStart)) {
    while (start > firstStart && !isWordBorder(text, start)) start--;
    if (!isWordBorder(text, start)) start = lastStart;
  }
  if (isWordBorder(pattern, quoteEnd)) {
    while (end < lastEnd && !isWordBorder(text, end)) end++;
    if (!isWordBorder(text, end)) end = firstEnd;
  }
  edits += lastStart - start + end - firstEnd;
  return { start, end: Math.max(start, end), edits };
}

const letter = /[\p{L}\p{N}\p{M}]/u;

const isWordBorder = (text: string, at: number): boolean =>
  letter.test(text.charAt(at - 1)) !== letter.test(text.charAt(at));

/** How far the two sides of a compared context may be shifted against each other. */
const band = 24;

/** What another block beside that of the quote weighs: it may have been moved or taken away. */
export const foreign = 0.3;

/**
 * How well a context agrees with the text beside a place, from 0 to 1: an edit distance in which an
 * edit weighs the more the nearer it is to the place, so that neighbours of the place are told
 * from it.
 *
 * @param context read outwards, from the quote on
 * @param text read outwards too
 * @param own how much of the context is of the same block as the quote
 */
export function agreement(context: string, text: string, own: number): number {
  const height = context.length;
  if (height === 0) return 0;
  const width = Math.min(text.length, height + band);
  const weight = (distance: number): number => 1 / (distance + 8);
  let above = new Float64Array(width + 1);
  let row = new Float64Array(width + 1);
  for (let j = 1; j <= width; j++) above[j] = j * weight(0);
  let whole = 0;
  let same = 0;
  let isSame = true;
  for (let i = 1; i <= height; i++) {
    const cost = weight(i - 1) * (i > own ? foreign : 1);
    const code = context.charCodeAt(i - 1);
    whole += cost;
    isSame &&= code === text.charCodeAt(i - 1);
    if (isSame) same += cost;
    const first = Math.max(1, i - band);
    const last = Math.min(width, i + band);
    // Outside the band nothing is reached.
    let left = first === 1 ? whole : Number.POSITIVE_INFINITY;
    row[first - 1] = left;
    if (i + band <= width) above[i + band] = Number.POSITIVE_INFINITY;
    for (let j = first; j <= last; j++) {
      const changed = (above[j - 1] ?? 0) + (code === text.charCodeAt(j - 1) ? 0 : cost);
      const removed = (above[j] ?? 0) + cost;
      left += cost;
      if (changed < left) left = changed;
      if (removed < left) left = removed;
      row[j] = left;
    }
    [above, row] = [row, above];
  }
  // Random text agrees by a third or so, which counts for nothing; what is the same up to the place
  // counts in any case, because whatever came after it may be another paragraph now.
  let least = whole;
  for (let j = Math.max(height - band, 0); j <= width; j++) least = Math.min(least, above[j] ?? 0);
  return Math.max(same / whole, 1 - (1.5 * least) / whole);
}
