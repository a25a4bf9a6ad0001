import { expect } from '@open-wc/testing';
import { loaders as queueLoaders } from '../../desk/src/queue/languages.js';
import en from '../../desk/src/queue/view-locales/en.js';
import { loaders } from '../../desk/src/queue/view-locales/languages.js';
import { localeProblems } from '../i18n/locale-problems.js';

/** Texts that are the same as in English, each with its reason. */
const admin = { 'editors.roles.admin': 'the same word' };
const status = { 'editors.actions.status': 'the same word' };
const sameAsEnglish: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cs: { 'editors.role': 'the Czech word is spelt so too' },
  da: { ...admin, ...status, 'editors.actions.note': 'the Danish word is spelt so too' },
  de: { ...status, 'editors.name': 'the German word is spelt so too' },
  fr: { 'editors.actions.note': 'English has it from French' },
  id: { ...admin, ...status },
  nb: { ...admin, ...status },
  nl: status,
  pl: admin,
  pt: { 'editors.sites': 'the Portuguese word is spelt so too' },
  ro: admin,
  sv: { 'overview.period': 'the Swedish word is spelt so too', ...status },
};

describe('the languages of the other views', () => {
  it('are those of the queue', () => {
    expect(Object.keys(loaders)).to.deep.equal(Object.keys(queueLoaders));
  });

  for (const [language, load] of Object.entries(loaders))
    it(`have every text in ${language}, whole and not in English`, async () => {
      const { default: messages } = await load();
      const same = Object.keys(sameAsEnglish[language] ?? {}).sort();
      expect(localeProblems(language, en, messages).sort()).to.deep.equal(
        same.map((key) => `${key} is English`),
      );
    });
});
