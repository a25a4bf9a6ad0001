import { expect } from '@open-wc/testing';
import { formatCount, type Messages, type PluralMessage } from '../../src/i18n/index.js';
import { localeLoaders } from '../../src/i18n/loaders.js';
import en from '../../src/i18n/locales/en.js';
import { localeProblems } from './locale-problems.js';

/** The languages that the project has promised. */
const promised =
  'ar cs da de el en es fa fi fr he hi hu id it ja ko nb nl pl pt ro ru sv tr uk vi zh'.split(' ');

/** Texts that are the same as in English, each with its reason. */
const sameAsEnglish: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ro: { locatorPages: '“p.” is short for “pagina” too' },
};

const load = async (language: string): Promise<Messages> => {
  const module = await localeLoaders[language]?.();
  if (!module) throw new Error(`no loader for ${language}`);
  return module.default;
};

describe('the languages of the elements', () => {
  it('are those that were promised', () => {
    expect(Object.keys(localeLoaders).sort()).to.deep.equal(promised);
  });

  for (const language of Object.keys(localeLoaders).filter((key) => key !== 'en'))
    it(`has every text in ${language}, whole and not in English`, async () => {
      const same = Object.keys(sameAsEnglish[language] ?? {});
      const messages = await load(language);
      expect(localeProblems(language, en, messages, same)).to.deep.equal([]);
      // An author may put other words in the place of all that stands before the date.
      expect(messages.labelledDate).to.match(/\{date\}$/);
      // A reason without its text is out of date.
      const all = localeProblems(language, en, messages);
      expect(all).to.deep.equal(same.map((key) => `${key} is English`));
    });
});

describe('the plural forms of the elements', () => {
  // Whole numbers that a page may have, by the form that each has to get.
  const forms: readonly [language: string, numbers: Record<string, readonly number[]>][] = [
    ['ar', { zero: [0], one: [1], two: [2], few: [3, 10], many: [11, 99], other: [100, 102] }],
    ['pl', { one: [1], few: [2, 22], many: [0, 5, 12, 21] }],
    ['ru', { one: [1, 21], few: [2, 22], many: [5, 11, 12, 100] }],
    ['uk', { one: [1, 21], few: [3], many: [11] }],
    ['cs', { one: [1], few: [4], other: [5, 22] }],
    ['ro', { one: [1], few: [2, 0, 19], other: [20] }],
    ['he', { one: [1], two: [2], other: [3, 10] }],
    ['fr', { one: [1], other: [2], many: [1_000_000] }],
    ['ja', { other: [0, 1, 2] }],
  ];
  for (const [language, byForm] of forms)
    it(`fit the numbers in ${language}`, async () => {
      const { charactersLeft } = await load(language);
      for (const [form, numbers] of Object.entries(byForm))
        for (const number of numbers) {
          const text = charactersLeft[form as keyof PluralMessage] ?? '';
          const count = new Intl.NumberFormat(language).format(number);
          expect(formatCount(charactersLeft, number, language), String(number)).to.equal(
            text.replace('{count}', count),
          );
        }
    });

  it('leave no number without a form', async () => {
    for (const language of Object.keys(localeLoaders)) {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      const { reportKnown } = await load(language);
      expect(Object.keys(reportKnown), language).to.include.members(pluralCategories);
    }
  });

  it('have the numerals of the region, or those that the page asks for', async () => {
    const { charactersLeft } = await load('ar');
    for (const [language, digits] of [
      ['ar-EG', '١٢'],
      ['ar-MA', '12'],
      ['ar-MA-u-nu-arab', '١٢'],
      ['ar-EG-u-nu-latn', '12'],
    ] as const)
      expect(formatCount(charactersLeft, 12, language), language).to.include(digits);
    const persian = await load('fa');
    expect(formatCount(persian.charactersLeft, 12, 'fa')).to.include('۱۲');
    const hindi = await load('hi');
    expect(formatCount(hindi.charactersLeft, 12, 'hi-u-nu-deva')).to.include('१२');
  });
});

describe('localeProblems', () => {
  const english = {
    close: 'Close',
    pattern: '{a}: {b}',
    name: 'Reference {number}',
    left: { one: '{count} letter left', other: '{count} letters left' },
  };
  const polish = {
    close: 'Zamknij',
    pattern: '{a}: {b}',
    name: 'Pozycja {number}',
    left: {
      one: 'Została litera',
      few: 'Zostały {count} litery',
      many: 'Zostało {count} liter',
      other: 'Zostało {count} litery',
    },
  };
  const problems = (change: object): string[] =>
    localeProblems('pl', english, { ...polish, ...change });

  it('finds nothing in good texts', () => {
    expect(problems({})).to.deep.equal([]);
  });

  it('finds what is missing, English, or has lost its values', () => {
    expect(problems({ close: undefined })).to.deep.equal(['close is missing']);
    expect(problems({ more: 'Więcej' })).to.deep.equal(['more is no text of English']);
    expect(problems({ close: 'Close' })).to.deep.equal(['close is English']);
    expect(problems({ name: 'Pozycja' })).to.deep.equal(['name lost a placeholder']);
    expect(problems({ name: 'Pozycja {numer}' })).to.deep.equal(['name lost a placeholder']);
    expect(problems({ close: ' Zamknij' })[0]).to.include('spaces');
    expect(problems({ close: 'Zamkno\u0301j' })[0]).to.include('NFC');
    expect(problems({ left: 'Zostało {count}' })[0]).to.include('not what it is in English');
  });

  it('finds wrong plural categories, and forms that do not say the number they are used for', () => {
    const { few, ...rest } = polish.left;
    expect(problems({ left: rest })[0]).to.include('has the forms many one other');
    expect(problems({ left: { ...polish.left, two: 'Zostały dwie' } })[0]).to.include('two');
    expect(problems({ left: { ...polish.left, few: 'Zostały litery' } })).to.deep.equal([
      'left.few lost a placeholder',
    ]);
    const russian = { one: 'Осталась буква', few: '{count}', many: '{count}', other: '{count}' };
    expect(
      localeProblems('ru', { left: english.left }, { left: russian }),
      '21 has the form of 1',
    ).to.deep.equal(['left.one lost a placeholder']);
  });
});
