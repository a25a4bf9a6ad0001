import { expect } from '@open-wc/testing';
import { formatAge } from '../../desk/src/queue/age.js';
import { chooseLanguage } from '../../desk/src/queue/languages.js';
import { type Change, wordDiff } from '../../src/typo/word-diff.js';
import fc from '../support/fast-check.js';

const without = (changes: readonly Change[], left: Change['kind']): string =>
  changes.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
const short = (old: string, changed: string): string =>
  wordDiff(old, changed, 'en')
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[kind])
    .join('');

describe('wordDiff, as the queue shows it', () => {
  it('marks the words that changed', () => {
    expect(short('a reading of 140 over 90', 'a reading of 130 over 90')).to.equal(
      'a reading of [-140][+130] over 90',
    );
    expect(short('one two', 'one new two')).to.equal('one [+new ]two');
    expect(short('one old two', 'one two')).to.equal('one [-old ]two');
    expect(short('same', 'same')).to.equal('same');
  });

  it('takes words that follow each other as one change', () => {
    expect(short('it rains cats here', 'it pours dogs here')).to.equal(
      'it [-rains cats][+pours dogs] here',
    );
  });

  it('tells words apart in languages without spaces', () => {
    const [same] = wordDiff('高血圧は危険です', '高血圧は危険でした', 'ja');
    expect(same?.kind).to.equal('same');
  });

  it('never loses a letter', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '. ', 'é', '\n', '血'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const [old, changed] = [left.join(''), right.join('')];
        const changes = wordDiff(old, changed, 'en');
        expect(without(changes, 'added')).to.equal(old);
        expect(without(changes, 'removed')).to.equal(changed);
      }),
    );
  });

  it('takes very long texts as one change, and any language tag', () => {
    const long = 'word '.repeat(2000);
    expect(wordDiff(long, 'x', 'not a tag!')).to.have.length(2);
  });
});

describe('formatAge', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  it('says how long ago in words', () => {
    expect(formatAge('2026-11-23T11:59:40Z', 'en', now)).to.equal('now');
    expect(formatAge('2026-11-23T11:55:00Z', 'en', now)).to.equal('5 minutes ago');
    expect(formatAge('2026-11-22T11:00:00Z', 'sv', now)).to.equal('i går');
    expect(formatAge('2026-12-24T12:00:00Z', 'en', now)).to.equal('now');
    expect(formatAge('nonsense', 'en', now)).to.equal('');
  });
});

describe('chooseLanguage', () => {
  it('takes the first language that there is', () => {
    expect(chooseLanguage(['tlh', 'sv-FI', 'en'])).to.equal('sv');
    expect(chooseLanguage(['en-GB', 'sv'])).to.equal('en');
    expect(chooseLanguage(['tlh'])).to.equal('en');
    expect(chooseLanguage(['constructor'])).to.equal('en');
    expect(chooseLanguage([])).to.equal('en');
  });

  it('takes the languages that are read beside one, and old names of languages', () => {
    for (const [language, expected] of [
      ['no', 'nb'],
      ['nn-NO', 'nb'],
      ['iw-IL', 'he'],
      ['in', 'id'],
      ['zh-Hant-TW', 'zh'],
    ] as const)
      expect(chooseLanguage([language, 'en'])).to.equal(expected);
  });
});
