import { expect } from '@open-wc/testing';
import type { Messages, PluralMessage } from '../../src/i18n/index.js';
import en from '../../src/i18n/locales/en.js';
import sv from '../../src/i18n/locales/sv.js';

type Entry = [key: string, message: string | PluralMessage];
const entries = (messages: Messages): Entry[] => Object.entries(messages);
const formsOf = (message: string | PluralMessage): Record<string, string> =>
  typeof message === 'string' ? { other: message } : message;
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

const locales: Record<string, Messages> = { sv };
/** Texts that are the same in English and another language, and rightly so. */
const sameAsEnglish: Record<string, readonly string[]> = { sv: [] };

for (const [language, messages] of Object.entries(locales)) {
  describe(`the texts in ${language}`, () => {
    it('has every text and no other', () => {
      expect(Object.keys(messages).sort()).to.deep.equal(Object.keys(en).sort());
    });

    it('says nothing in English', () => {
      const same = entries(messages)
        .filter(([key, message]) => {
          const english = formsOf(en[key as keyof Messages]);
          return Object.values(formsOf(message)).some((form) =>
            Object.values(english).includes(form),
          );
        })
        .map(([key]) => key);
      expect(same).to.deep.equal(sameAsEnglish[language]);
    });

    it('keeps every placeholder', () => {
      for (const [key, message] of entries(messages)) {
        const expected = placeholders(formsOf(en[key as keyof Messages]).other ?? '');
        expect(placeholders(formsOf(message).other ?? ''), key).to.deep.equal(expected);
      }
    });

    it('has the plural forms of the language', () => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      for (const [key, message] of entries(messages)) {
        if (typeof message === 'string') continue;
        expect(Object.keys(message).sort(), key).to.deep.equal([...pluralCategories].sort());
      }
    });
  });
}
