/**
 * `<` and `>` of the file, while the parser's own tags are in the text: for TeX they are other
 * letters ("p < 0.05" would be "p ¡ 0.05").
 */
export const lessThan = '\ue000';
export const greaterThan = '\ue001';

const kept = /<\/?(?:i|b|sup|sub)>/g;

/**
 * TeX's accents are characters of their own, which Unicode composes to one letter; TeX sets those
 * of i and j on letters without a dot, Unicode on those with one.
 */
const composed = (text: string): string =>
  text
    .replace(/ı(?=\p{Mn})/gu, 'i')
    .replace(/ȷ(?=\p{Mn})/gu, 'j')
    .normalize();

/**
 * A text with the tags of CSL-JSON: what the file itself has of them is text.
 */
export function rich(text: string): string {
  const parts: string[] = [];
  let end = 0;
  const add = (part: string): unknown =>
    parts.push(
      part
        .replace(/<[^<>]*>/g, '')
        .replace(/&(?=(?:amp|lt|gt|quot|apos|nbsp);)/g, '&amp;')
        .replaceAll(lessThan, '&lt;')
        .replaceAll(greaterThan, '&gt;'),
    );
  for (const { 0: tag, index } of text.matchAll(kept)) {
    add(text.slice(end, index));
    parts.push(tag);
    end = index + tag.length;
  }
  add(text.slice(end));
  return composed(parts.join('').replace(/\s+/g, ' ').trim());
}

/** A text without tags. */
export const plain = (text: string): string =>
  composed(
    text
      .replace(/<br>|<p>/g, '\n')
      .replace(/<[^<>]*>/g, '')
      .replaceAll(lessThan, '<')
      .replaceAll(greaterThan, '>')
      .replace(/[ \t]+/g, ' ')
      .trim(),
  );
