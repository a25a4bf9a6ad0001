import { expect } from '@open-wc/testing';
import { loaders } from '../../desk/src/queue/languages.js';
import en from '../../desk/src/queue/locales/en.js';
import { localeLoaders } from '../../src/i18n/loaders.js';
import { localeProblems } from '../i18n/locale-problems.js';

/** The word for unwanted mail in every mail program of these languages. */
const spam = { 'statuses.spam': 'a loan word', 'filters.spam': 'a loan word' };

/** Texts that are the same as in English, each with its reason. */
const sameAsEnglish: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...Object.fromEntries(
    ['cs', 'de', 'es', 'hu', 'id', 'it', 'pl', 'pt', 'ro'].map((language) => [language, spam]),
  ),
  da: { ...spam, 'passages.one': 'the Danish word is spelt so too' },
  fr: {
    'passages.one': 'English has it from French',
    'passages.other': 'the same',
    notes: 'the same',
    article: 'the same',
  },
  nl: {
    ...spam,
    'passages.one': 'the Dutch word is spelt so too',
    'passages.other': 'the same',
    showFilters: 'the same',
  },
};

describe('the languages of the queue', () => {
  it('are those of the elements', () => {
    expect([...Object.keys(loaders), 'en'].sort()).to.deep.equal(Object.keys(localeLoaders).sort());
  });

  for (const [language, load] of Object.entries(loaders))
    it(`has every text in ${language}, whole and not in English`, async () => {
      const { default: messages } = await load();
      const same = Object.keys(sameAsEnglish[language] ?? {}).sort();
      const problems = localeProblems(language, en, messages).sort();
      expect(problems).to.deep.equal(same.map((key) => `${key} is English`));
    });
});
