import { expect } from '@open-wc/testing';
import { numberCitations, readKeys } from '../../src/citations/numbering.js';
import fc from '../support/fast-check.js';

describe('numbering', () => {
  it('follows first use; a key that comes again keeps its number', () => {
    const { order, unused, citations } = numberCitations(
      ['a', 'b', 'c', 'd'],
      [['c'], ['a', 'c'], ['zz', 'b']],
    );
    expect(order).to.deep.equal(['c', 'a', 'b', 'd']);
    expect(unused).to.deep.equal(['d']);
    expect(citations).to.deep.equal([
      { keys: ['c'], numbers: [1], missing: [] },
      { keys: ['a', 'c'], numbers: [2, 1], missing: [] },
      { keys: ['b'], numbers: [3], missing: ['zz'] },
    ]);
  });

  it('gives every entry one number, and every citation those of its keys', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'x');
    fc.assert(
      fc.property(fc.uniqueArray(key), fc.array(fc.uniqueArray(key)), (known, cited) => {
        const { order, citations } = numberCitations(known, cited);
        expect([...order].sort()).to.deep.equal([...known].sort());
        for (const [index, { keys, numbers, missing }] of citations.entries()) {
          expect(numbers.map((number) => order[number - 1])).to.deep.equal(keys);
          expect([...keys, ...missing].sort()).to.deep.equal([...(cited[index] ?? [])].sort());
        }
        // New numbers come one by one.
        let highest = 0;
        for (const number of citations.flatMap(({ numbers }) => numbers)) {
          expect(number).to.be.at.most(highest + 1);
          highest = Math.max(highest, number);
        }
      }),
    );
  });

  it('reads keys', () => {
    expect(readKeys(' a  b\n a ')).to.deep.equal(['a', 'b']);
    expect(readKeys('')).to.deep.equal([]);
  });
});
