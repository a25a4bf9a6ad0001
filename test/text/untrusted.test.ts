import { expect } from '@open-wc/testing';
import { describeRange, findRange } from '../../src/text/index.js';
import fc from '../support/fast-check.js';
import { article, rangeOf } from './support.js';

describe('selectors from anywhere', () => {
  it('are null when they are not usable', () => {
    const root = article('<p>Some text.</p>');
    const quote = { type: 'TextQuoteSelector' };
    for (const selectors of [
      undefined,
      null,
      7,
      'text',
      [],
      {},
      [null, 1, 'a'],
      quote,
      { ...quote, exact: '' },
      { ...quote, exact: ' \n' },
      { ...quote, exact: 5 },
      { ...quote, exact: ['Some'] },
      { type: 'TextPositionSelector', start: 0, end: 4 },
    ]) {
      expect(findRange(selectors, root), JSON.stringify(selectors)).to.equal(null);
    }
  });

  it('may have other things beside the quote', () => {
    const root = article('<p>Some text.</p>');
    const found = findRange(
      [
        {
          type: 'TextQuoteSelector',
          exact: 'text',
          prefix: 5,
          suffix: null,
          unique: 'no',
          lookAlike: 'x',
        },
        { type: 'TextPositionSelector', start: Number.NaN, end: -1, length: 'x' },
      ],
      root,
    );
    expect(found?.range.toString()).to.equal('text');
  });

  it('never throw, whatever they hold', () => {
    const root = article('<p>Some “text” with 😀 and a\u0301.</p><p>More text.</p>');
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('text', 'Some', '\ud83d', '\udc00 text', 'a', '\u0301', ' '),
      fc.anything(),
    );
    const selectors = fc.record({
      type: fc.constant('TextQuoteSelector'),
      exact: value,
      prefix: value,
      suffix: value,
      lookAlike: value,
      unique: value,
    });
    const position = fc.record({
      type: fc.constant('TextPositionSelector'),
      start: value,
      end: value,
      length: value,
    });
    fc.assert(
      fc.property(selectors, position, (quote, place) => {
        const found = findRange([quote, place], root);
        return found === null || found.range.toString() !== '';
      }),
    );
  });

  it('of any size are answered soon', () => {
    const root = article(`<p>${'a'.repeat(20_000)}</p><p>${'ab '.repeat(10_000)}</p>`);
    const quote = { type: 'TextQuoteSelector' };
    for (const exact of [
      'a',
      'b'.repeat(40_000),
      `${'a'.repeat(19_999)}b`,
      `${'ab '.repeat(300)}c`,
      'x'.repeat(5_000_000),
    ]) {
      findRange({ ...quote, exact, prefix: exact, suffix: exact }, root);
    }
    // Half of the answer is that this test ends.
    expect(findRange({ ...quote, exact: 'x'.repeat(60_000) }, root)).to.equal(null);
  });

  it('survive JSON with half a surrogate pair beside them', () => {
    const root = article('<p>Smile \ud83d text</p>');
    const json = JSON.stringify(describeRange(rangeOf(root, 'text'), root));
    expect(findRange(JSON.parse(json), root)?.range.toString()).to.equal('text');
  });
});
