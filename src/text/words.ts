let segmenter: Intl.Segmenter | undefined;

/** Where words begin in a text (Unicode Standard Annex #29), and where the text ends. */
function borders(text: string): number[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const found = Array.from(segmenter.segment(text), ({ index }) => index);
  found.push(text.length);
  return found;
}

/** How far beyond a limit a border is looked for: longer words are cut. */
const longestWord = 48;

/** The first word border at or after `at - limit`, so that at most `limit` code units lie between. */
export function wordBefore(text: string, at: number, limit: number): number {
  if (at <= limit) return 0;
  const from = Math.max(at - limit - longestWord, 0);
  const least = at - limit - from;
  const border = borders(text.slice(from, at)).find((place) => place >= least);
  return (
    from +
    (border !== undefined && border < at - from
      ? border
      : wholeCharacter(text, least + from) - from)
  );
}

/** The last word border at or before `at + limit`. */
export function wordAfter(text: string, at: number, limit: number): number {
  if (text.length - at <= limit) return text.length;
  const border = borders(text.slice(at, at + limit + longestWord)).findLast(
    (place) => place <= limit,
  );
  return border ? at + border : wholeCharacter(text, at + limit);
}

/** The place, or the one before it if it would part a surrogate pair. */
export const wholeCharacter = (text: string, at: number): number =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))
    ? at - 1
    : at;
