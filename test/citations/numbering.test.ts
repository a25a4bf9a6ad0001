import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readCsl } from '../../src/citations/csl.js';
import { numberCitations, readKeys } from '../../src/citations/numbering.js';

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

describe('reading CSL-JSON', () => {
  it('keeps the good entries and names the others', () => {
    const { items, problems } = readCsl(
      '[{"id":"a","type":"book","title":"A"},{"type":"book"},7,null,{"id":"a","type":"x"},{"id":5,"type":"book"}]',
      'refs.json',
    );
    expect(items.map(({ id }) => id)).to.deep.equal(['a', '5']);
    expect(problems).to.deep.equal([
      'refs.json: entry 2 has no "id".',
      'refs.json: entry 3 is not an object.',
      'refs.json: entry 4 is not an object.',
      'refs.json: "a" is there twice.',
    ]);
  });

  it('drops fields of another kind than they should be', () => {
    const { items } = readCsl(
      '[{"id":"a","title":{"x":1},"author":"Alm","issued":"2020","volume":3}]',
      'x',
    );
    expect(items).to.deep.equal([{ id: 'a', type: '', volume: 3 }]);
  });

  it('names what is not JSON', () => {
    expect(() => readCsl('[{"id": "a",\n}]', 'refs.json')).to.throw(
      SyntaxError,
      /refs\.json.*not valid JSON/,
    );
    expect(() => readCsl('@article{a, title={A}}', 'refs.bib')).to.throw(
      SyntaxError,
      /BibTeX, which is not supported yet/,
    );
    expect(() => readCsl('', 'refs.json')).to.throw(SyntaxError);
  });

  it('never throws anything else, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        for (const { id } of readCsl(text, 'x').items) expect(id).to.be.a('string');
      }),
    );
  });
});
