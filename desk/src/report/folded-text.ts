import { beyondAscii, normalized } from './text.js';

/**
 * Letters that are found as other ones, besides those that Unicode writes as a letter with marks.
 * Latin: CLDR's transform Latin-ASCII (common/transforms/Latin-ASCII.xml), for the alphabets of
 * living languages; ı is also the small form of what Turkish writes I, and others i. Greek and
 * Hebrew: the forms at the end of a word, which may be one that goes on. Arabic: one letter where
 * spelling or keyboards waver between two, as Lucene's ArabicNormalizer and PersianNormalizer have it.
 */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ς: 'σ',
  ך: 'כ',
  ם: 'מ',
  ן: 'נ',
  ף: 'פ',
  ץ: 'צ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  // What ۀ is without its hamza.
  ە: 'ه',
};

/**
 * Marks of Latin, Greek and Cyrillic (the blocks Combining Diacritical Marks with their Extended
 * and Supplement, and Half Marks; Cyrillic's own), Hebrew points and accents, Arabic vowels, hamzas
 * and signs of recitation, and the stroke that makes Arabic words longer. The marks of other scripts
 * are letters to those who read them: は is not ば. Written out, because what Unicode says of a
 * script's marks grows, and what is stored must stay what is looked for.
 */
const marks = [
  '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\ufe20-\\ufe2f',
  '\\u0483-\\u0487',
  '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7',
  '\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed',
].join('');

const foldable = new RegExp(`[${marks}${Object.keys(letters).join('')}]`, 'g');

/**
 * Text for searching: what people write now with, now without accents, or in another case, is the
 * same. `néphrite` is `nephrite`, `Ødem` is `odem`, `ёлка` is `елка`.
 */
export function foldedText(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  const apart = normalized(text, 'NFKD').toLowerCase();
  // Together again: what is left of Korean syllables, and marks that are letters.
  return normalized(
    apart.replace(foldable, (character) => letters[character] ?? ''),
    'NFC',
  );
}
