import { expect } from '@open-wc/testing';
import { wordDiff } from '../../src/typo/word-diff.js';
import fc from '../support/fast-check.js';

const show = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[kind])
    .join('');

describe('the word diff', () => {
  it('shows words that went and words that came', () => {
    expect(show('it is asociated with it', 'it is associated with it')).to.equal(
      'it is [-asociated][+associated] with it',
    );
    expect(show('the the heart', 'the heart')).to.equal('the [-the ]heart');
    expect(show('睡眠は大切', '睡眠は重要')).to.equal('睡眠は[-大切][+重要]');
    expect(show('see several times', 'see at home')).to.equal('see [-several times][+at home]');
    expect(show('', 'new')).to.equal('[+new]');
    expect(show('same', 'same')).to.equal('same');
  });

  it('knows where words end in scripts without spaces, and in emoji', () => {
    expect(show('นอนหลับดี', 'นอนหลับมาก')).to.match(/^นอนหลับ\[-ดี\]\[\+มาก\]$/);
    expect(show('ok 👩‍👩‍👧 go', 'ok 👨‍👩‍👧 go')).to.equal('ok [-👩‍👩‍👧][+👨‍👩‍👧] go');
    expect(show('🇸🇪🇳🇴', '🇸🇪🇩🇰')).to.equal('🇸🇪[-🇳🇴][+🇩🇰]');
    expect(show('قلب سليم', 'قلب صحيح')).to.equal('قلب [-سليم][+صحيح]');
    expect(show('cafe\u0301 au', 'caf\u00e9 au')).to.equal('[-cafe\u0301][+caf\u00e9] au');
  });

  it('shows changes of nothing but white space', () => {
    expect(show('a b', 'a  b')).to.equal('a[- ][+  ]b');
    expect(show('a b', 'ab')).to.equal('[-a b][+ab]');
    expect(show('10 mg', '10\u00a0mg')).to.equal('10[- ][+\u00a0]mg');
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('a', 'b', ' ', '.'), { maxLength: 60 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDiff(before, after);
        const without = (left: string): string =>
          changes
            .filter(({ kind }) => kind !== left)
            .map((change) => change.text)
            .join('');
        return without('added') === before && without('removed') === after;
      }),
    );
  });

  it('is bounded for long texts that have nothing in common', () => {
    const changes = wordDiff('a '.repeat(2000), 'b '.repeat(2000));
    expect(changes.at(0)?.kind).to.equal('removed');
  });
});
