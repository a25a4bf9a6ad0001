import { expect } from '@open-wc/testing';
import {
  compressNumbers,
  findTextMarkers,
  looksLikeYear,
  readNumber,
  readNumbers,
} from '../../src/text/citation-numbers.js';
import fc from '../support/fast-check.js';

const found = (text: string): (readonly number[])[] =>
  findTextMarkers(text).map(({ numbers }) => numbers);

describe('numbers of citation markers', () => {
  it('reads single numbers, groups and ranges in brackets', () => {
    for (const [text, numbers] of [
      ['[1]', [1]],
      ['[1, 3]', [1, 3]],
      ['[2–4]', [2, 3, 4]],
      ['[2-4,7]', [2, 3, 4, 7]],
      ['[ 5 ]', [5]],
      ['[1; 2]', [1, 2]],
      ['［１，３］', [1, 3]],
      ['［１－３］', [1, 2, 3]],
      ['［1〜3］', [1, 2, 3]],
      ['【2】', [2]],
      ['[١، ٣]', [1, 3]],
      ['[3, 3]', [3]],
    ] as const) {
      expect(found(`Text ${text}.`), text).to.deep.equal([numbers]);
    }
  });

  it('finds where the markers stand', () => {
    expect(findTextMarkers('One [1] and two[2, 3].')).to.deep.equal([
      { start: 4, length: 3, numbers: [1] },
      { start: 15, length: 6, numbers: [2, 3] },
    ]);
  });

  it('leaves what only looks like a marker', () => {
    for (const text of [
      '[sic]',
      '[a]',
      '[1a]',
      '[1.5]',
      '[]',
      '[-1]',
      '[4–2]',
      '[0, 1]',
      '[1-9999]',
      '[12345]',
      'x_[1]',
      '$[1]$',
      '[1](https://example.org)',
      '95 % CI [2, 4]',
      'KI [2–4]',
      'interval: [1, 3]',
    ]) {
      expect(found(text), text).to.deep.equal([]);
    }
  });

  it('knows a year', () => {
    expect([1499, 1500, 2026, 2101].map(looksLikeYear)).to.deep.equal([false, true, true, false]);
  });

  it('reads digits of other scripts, and nothing else', () => {
    expect(readNumber('१२')).to.equal(12);
    expect(readNumber('')).to.be.NaN;
    expect(readNumber('1x')).to.be.NaN;
  });

  it('writes numbers so that they are read again, whatever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1 }), (numbers) => {
        const text = compressNumbers(numbers);
        const sorted = [...numbers].sort((a, b) => a - b);
        // A range of more than 200 is read as no citation.
        fc.pre(
          !text
            .split(', ')
            .some((part) => /–/.test(part) && part.length > 7 && sorted.length > 200),
        );
        expect(readNumbers(text)).to.deep.equal(sorted);
        expect(found(`[${text}]`)).to.deep.equal([sorted]);
      }),
    );
  });

  it('makes a range of three and more in a row only', () => {
    expect(compressNumbers([1, 2])).to.equal('1, 2');
    expect(compressNumbers([3, 1, 2])).to.equal('1–3');
    expect(compressNumbers([1, 2, 3, 5, 8, 7, 7])).to.equal('1–3, 5, 7, 8');
    expect(compressNumbers([])).to.equal('');
  });

  it('never throws, and every marker stands where it says', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'[]［］0123456789,-– ;$(ab١'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (anything) => {
        for (const { start, length, numbers } of findTextMarkers(anything)) {
          const marker = anything.slice(start, start + length);
          expect(marker).to.match(/^[[［【].*[\]］】]$/u);
          expect(numbers.length).to.be.above(0);
          expect(new Set(numbers).size).to.equal(numbers.length);
        }
      }),
    );
  });
});
