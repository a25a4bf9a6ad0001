import { readNumbers, type TextMarker } from '../text/citation-numbers.js';

/** Words that a raised number makes a unit or a power of: min², sin², foot², 米². */
const units =
  /(?:^|\P{L})(?:min|sec|mol|mmol|rad|log|sin|cos|tan|exp|inch|inches|foot|feet|yards?|miles?|met(?:er|re)s?|chi|eta|rho|sigma|метр\p{L}*|متر|मीटर)$|[米里寸尺]$/iu;

/**
 * What a raised number may follow to be a citation: a word of three letters that is no unit, a
 * character of a script without spaces, or what ends a sentence or a part of one.
 */
const word = /\p{L}\p{M}*\p{L}\p{M}*\p{L}\p{M}*$/u;
const character = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\p{M}*$/u;
const punctuation = /[\p{L}\p{M}\p{N}\p{P}]\s?[.,;:!?…。、，；：！？’”"»%٪،؛।]$/u;
/** The brackets after words are a remark; those around signs are a term of a formula. */
const remark = /[(（][^()（）]*\p{L}{3}[^()（）]*[)）]$/u;

const cannotFollow = /^[\p{L}\p{M}\p{N}+⁺⁻−°/⁄]/u;

/**
 * Whether a raised number is a citation, as far as its place can tell: not the 2 of m², the 9 of
 * 10⁹, the 13 of ¹³C, the 2 of sin², or the 1 of ¹/₂.
 *
 * @param before what stands before it, back to the last words
 * @param after what stands after it
 */
export function isRaisedCitation(before: string, after: string): boolean {
  const text = before.replace(/\s$/u, '');
  return (
    !cannotFollow.test(after) &&
    !units.test(text) &&
    [word, character, punctuation, remark].some((place) => place.test(text))
  );
}

const raised = /[⁰¹²³⁴-⁹]+(?:\s?[-⁻‐‑–—,˒;،]\s?[⁰¹²³⁴-⁹]+)*/gu;

/** The raised digits of a text that are citations: `salt.¹,³⁻⁵` */
export function findRaised(text: string): TextMarker[] {
  const markers: TextMarker[] = [];
  for (const { 0: match, index } of text.matchAll(raised)) {
    const numbers = readNumbers(match);
    const { length } = match;
    const after = text.slice(index + length, index + length + 1);
    if (
      numbers &&
      !numbers.includes(0) &&
      isRaisedCitation(text.slice(Math.max(0, index - 40), index), after)
    ) {
      markers.push({ start: index, length, numbers });
    }
  }
  return markers;
}
