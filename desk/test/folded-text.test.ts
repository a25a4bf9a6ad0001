import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldedText } from '../src/report/folded-text.js';
import { readTerms, searchText } from '../src/report/search-text.js';

/** Of each pair one may be typed to find the other. */
const alike: Record<string, [string, string][]> = {
  French: [
    ['néphrite', 'NEPHRITE'],
    ['œdème', 'oedeme'],
    ['ﬁèvre', 'fievre'],
    ['ça', 'ca'],
  ],
  Spanish: [['riñón', 'rinon']],
  German: [
    ['Fußödem', 'fussodem'],
    ['FUẞ', 'fuss'],
  ],
  Swedish: [['läkemedel på å', 'lakemedel pa a']],
  'Danish and Norwegian': [
    ['ødem', 'odem'],
    ['ærlig', 'aerlig'],
    ['ÅR', 'ar'],
  ],
  Icelandic: [
    ['þvagfæri', 'thvagfaeri'],
    ['æðar', 'aedar'],
  ],
  Polish: [['żołądek', 'zoladek']],
  Croatian: [['đumbir', 'dumbir']],
  Vietnamese: [
    ['đường ruột', 'duong ruot'],
    ['ơ ư', 'o u'],
  ],
  Turkish: [
    ['ısı', 'ISI'],
    ['İLAÇ', 'ilac'],
    ['ağrı', 'agri'],
  ],
  Maltese: [['ħmira', 'hmira']],
  Hausa: [['ɗan ƙasa', 'dan kasa']],
  Greek: [
    ['νεφρίτιδα', 'ΝΕΦΡΙΤΙΔΑ'],
    ['προϊόν', 'προιον'],
    ['ὁδός', 'ΟΔΟΣ'],
    ['ᾳ', 'α'],
  ],
  Russian: [
    ['йод', 'иод'],
    ['МЁД', 'мед'],
  ],
  Ukrainian: [['їжа', 'іжа']],
  Belarusian: [['ўзрост', 'узрост']],
  Arabic: [
    ['اِلتِهاب', 'التهاب'],
    ['أإآ', 'ااا'],
    ['كلية', 'كليه'],
    ['على', 'علي'],
    ['دواء', 'دواء'],
  ],
  Persian: [
    ['کلیه', 'كليه'],
    ['خانۀ', 'خانهٔ'],
    ['خانۀ', 'خانه'],
  ],
  Hebrew: [
    ['דַּלֶּקֶת', 'דלקת'],
    ['שׁ', 'ש'],
    ['דם', 'דמ'],
  ],
};

for (const [language, pairs] of Object.entries(alike)) {
  test(`${language} is found with and without accents`, () => {
    for (const [one, other] of pairs) assert.equal(foldedText(one), foldedText(other), one);
  });
}

/** Marks that are letters to those who read them, and letters that are no others. */
const different: [string, string][] = [
  ['は', 'ば'],
  ['は', 'ぱ'],
  ['ﾊ', 'ﾊﾞ'],
  ['か', 'が'],
  ['कि', 'क'],
  ['ड', 'ड़'],
  ['काम', 'कम'],
  ['ยา', 'ย่า'],
  ['กิน', 'กน'],
  ['កា', 'ក'],
  ['பா', 'ப'],
  ['ကား', 'က'],
  ['복', '보'],
  ['г', 'ґ'],
  ['ц', 'џ'],
  ['ס', 'ש'],
  ['ت', 'ث'],
  ['ه', 'ھ'],
  ['a', 'ə'],
];

test('marks that are letters tell words apart', () => {
  for (const [one, other] of different) assert.notEqual(foldedText(one), foldedText(other), one);
});

test('every character is folded once and for all, whatever form it is in', () => {
  for (let code = 0; code <= 0x10_ffff; code++) {
    if (code === 0xd800) code = 0xe000;
    const character = String.fromCodePoint(code);
    const folded = foldedText(character);
    const shown = `U+${code.toString(16)}`;
    assert.equal(foldedText(folded), folded, shown);
    assert.equal(folded.normalize('NFKC'), folded, shown);
    assert.equal(foldedText(character.normalize('NFD')), folded, shown);
    assert.equal(foldedText(character.normalize('NFC')), folded, shown);
    assert.equal(foldedText(character.toLowerCase()), folded, shown);
  }
});

/** Texts of what is folded and what is not, in any order, marks by themselves included. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      ...'aAeoßøÆıİIŁđςΣάΐйёїأإةىیکەְۀךםかがハばｶﾞकिड़복ㄱᄀ가ยา่ 1ﬁ\u0301\u0308\u0323\u0345\u0483\u05b8\u0640\u064e\u0654\u093c\u3099\u034f',
    ),
    maxLength: 25,
  }),
);

test('a text is folded once and for all, whatever form it is in', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const folded = foldedText(text);
      assert.equal(foldedText(folded), folded);
      for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) {
        assert.equal(foldedText(text.normalize(form)), folded, form);
      }
    }),
    { numRuns: 1000 },
  );
});

test('every word of a text finds it, with and without accents, whole and begun', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const stored = searchText(text);
      for (const word of text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
        for (const typed of [word, word.normalize('NFD'), foldedText(word)]) {
          for (const { pattern } of readTerms(typed)) assert.ok(stored.includes(pattern), typed);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
