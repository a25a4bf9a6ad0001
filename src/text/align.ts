/** How a quote and its context lie in a stretch of text. Positions count from the stretch's start. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  /** Edits (inserted, removed or changed code units) in the prefix, the quote and the suffix. */
  readonly edits: readonly [prefix: number, quote: number, suffix: number];
}

const change = 0;
const remove = 1;
const insert = 2;

/**
 * Aligns prefix + quote + suffix to the stretch that it matches with the fewest edits (semi-global
 * edit distance: what stands before and after the match is free), and says where the quote lies.
 *
 * @param pattern prefix, quote and suffix in one string
 * @param quoteStart where the quote begins in the pattern
 * @param quoteEnd where it ends
 */
export function align(
  pattern: string,
  quoteStart: number,
  quoteEnd: number,
  text: string,
): Alignment {
  const width = text.length + 1;
  const height = pattern.length + 1;
  const moves = new Uint8Array(width * height);
  let above = new Uint16Array(width);
  let row = new Uint16Array(width);
  for (let i = 1; i < height; i++) {
    const code = pattern.charCodeAt(i - 1);
    row[0] = i;
    moves[i * width] = remove;
    for (let j = 1, left = i, diagonal = i - 1; j < width; j++) {
      const over = above[j] ?? 0;
      let cost = code === text.charCodeAt(j - 1) ? diagonal : diagonal + 1;
      let move = change;
      if (over + 1 < cost) {
        cost = over + 1;
        move = remove;
      }
      if (left + 1 < cost) {
        cost = left + 1;
        move = insert;
      }
      moves[i * width + j] = move;
      row[j] = left = cost;
      diagonal = over;
    }
    [above, row] = [row, above];
  }

  let end = 0;
  for (let j = 1; j < width; j++) if ((above[j] ?? 0) < (above[end] ?? 0)) end = j;

  const edits: [number, number, number] = [0, 0, 0];
  /** What was inserted at an edge of the quote can be counted to either side of the edge. */
  let [firstStart, lastStart, firstEnd, lastEnd] = [0, -1, 0, -1];
  for (let i = height - 1, j = end; i > 0 || lastStart < 0; ) {
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
    const part = i > quoteEnd ? 2 : i > quoteStart ? 1 : 0;
    if (move !== change || pattern.charCodeAt(i - 1) !== text.charCodeAt(j - 1)) edits[part]++;
    if (move !== insert) i--;
    if (move !== remove) j--;
  }

  // It is outside, unless that would part a word that was whole.
  let start = lastStart;
  let stop = firstEnd;
  if (isWordBorder(pattern, quoteStart)) {
    while (start > firstStart && !isWordBorder(text, start)) start--;
    if (!isWordBorder(text, start)) start = lastStart;
  }
  if (isWordBorder(pattern, quoteEnd)) {
    while (stop < lastEnd && !isWordBorder(text, stop)) stop++;
    if (!isWordBorder(text, stop)) stop = firstEnd;
  }
  return { start, end: Math.max(stop, start), edits };
}

const letter = /[\p{L}\p{N}\p{M}]/u;

const isWordBorder = (text: string, at: number): boolean =>
  letter.test(text.charAt(at - 1)) !== letter.test(text.charAt(at));
