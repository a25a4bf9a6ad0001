let segmenter: Intl.Segmenter | undefined;

/**
 * Where words begin in a text (Unicode Standard Annex #29), and where the text ends; the whole
 * characters where a browser has no `Intl.Segmenter`.
 */
function borders(text: string): number[] {
  if (typeof Intl.Segmenter !== 'function') {
    return Array.from({ length: text.length + 1 }, (_, at) => wholeCharacter(text, at));
  }
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const found = Array.from(segmenter.segment(text), ({ index }) => index);
  found.push(text.length);
  return found;
}

/** How far from a limit a border is looked for: longer words are cut. */
const longestWord = 48;

const isSpaceBorder = (text: string, at: number): boolean =>
  text[at] === ' ' || text[at - 1] === ' ';

/**
 * The first word border at or after `at - limit`, so that at most `limit` code units lie between.
 * White space parts words in every language and costs nothing to find; `Intl.Segmenter`, which
 * takes 10 ms to begin with, is asked where there is none.
 */
export function wordBefore(text: string, at: number, limit: number): number {
  if (at <= limit) return 0;
  const least = at - limit;
  for (let place = least; place < at - limit / 2 && place < least + longestWord; place++) {
    if (isSpaceBorder(text, place)) return place;
  }
  const from = Math.max(least - longestWord, 0);
  const border = borders(text.slice(from, at)).find((place) => from + place >= least);
  return border !== undefined && from + border < at ? from + border : wholeCharacter(text, least);
}

/** The last word border at or before `at + limit`. */
export function wordAfter(text: string, at: number, limit: number): number {
  const most = at + limit;
  if (text.length <= most) return text.length;
  for (let place = most; place > at + limit / 2 && place > most - longestWord; place--) {
    if (isSpaceBorder(text, place)) return place;
  }
  const border = borders(text.slice(at, most + longestWord)).findLast((place) => place <= limit);
  return border ? at + border : wholeCharacter(text, most);
}

/** The place, or the one before it if it would part a surrogate pair. */
export const wholeCharacter = (text: string, at: number): number =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))
    ? at - 1
    : at;
