import { expect } from '@open-wc/testing';
import { dateOf, readCsl } from '../../src/citations/formats/csl.js';
import { statusOf } from '../../src/citations/formats/study-status.js';
import fc from '../support/fast-check.js';

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

  it('names one place of a fault, that in the file', () => {
    const { problems } = readCsl('[{"id":"a"},\n\n{"id":"b" "type":"book"}]', 'refs.json');
    expect(problems.length).to.equal(1);
    expect(problems[0])
      .to.match(/^refs\.json, line 3: entry 2 is not valid JSON: \S/)
      .and.not.match(/line 1|position/);
  });

  it('names the line of an entry that is JSON, but no entry', () => {
    const { problems } = readCsl(
      '[\n  {"id":"a","type":"book"},\n  {"type":"book"},\n\n  {"id":"a",\n"type":"x"}\n]',
      'refs.json',
    );
    expect(problems).to.deep.equal([
      'refs.json, line 3: entry 2 has no "id".',
      'refs.json, line 5: "a" is there twice.',
    ]);
  });

  it('has no space that nobody wrote for a reader, and no field without words', () => {
    const [item] = readCsl(
      JSON.stringify({
        id: 'a',
        type: 'book',
        title: ' Salt\n  and water ',
        publisher: ' ',
        volume: '3 ',
        note: 'a\nb',
      }),
      'refs.json',
    ).items;
    expect(item).to.deep.equal({
      id: 'a',
      type: 'book',
      title: 'Salt and water',
      volume: '3',
      note: 'a\nb',
    });
  });

  it('drops fields of another kind than they should be', () => {
    const { items } = readCsl(
      '[{"id":"a","title":{"x":1},"author":"Alm","issued":"2020","volume":3}]',
      'x',
    );
    expect(items).to.deep.equal([
      { id: 'a', type: '', volume: 3, issued: { 'date-parts': [[2020]] } },
    ]);
  });

  it('names what is not JSON', () => {
    expect(() => readCsl('[{"id": "a",\n}]', 'refs.json')).to.throw(
      SyntaxError,
      /refs\.json.*not valid JSON/,
    );
    expect(() => readCsl('', 'refs.json')).to.throw(SyntaxError);
  });

  it('shows the good entries of a broken file, and names the line and the entry of the others', () => {
    const file = `[
  { "id": "a", "title": "A" },
  { "id": "b", "title": "never closed, },
  { "id": "c", "title": "C" },
  { "id": "d", "title": },
  { "id": "e", "issued": { "date-parts": [[2020]] }
  { "id": "f", "title": "F {}" }
]`;
    const { items, problems } = readCsl(file, 'refs.json');
    expect(items.map(({ id }) => id)).to.deep.equal(['a', 'c', 'f']);
    expect(problems.map((problem) => problem.slice(0, 40))).to.deep.equal([
      'refs.json, line 3: entry 2 is not valid ',
      'refs.json, line 5: entry 4 is not valid ',
      'refs.json, line 6: entry 5 is not valid ',
    ]);
  });

  it('reads a file with a comma too few or too many', () => {
    for (const file of [
      '[{"id":"a"} {"id":"b"}]',
      '[{"id":"a"},{"id":"b"},]',
      '\ufeff[{"id":"a"},{"id":"b"}',
    ]) {
      const { items, problems } = readCsl(file, 'x');
      expect(items.map(({ id }) => id)).to.deep.equal(['a', 'b']);
      expect(problems.length).to.equal(1);
    }
  });

  it('gives up a large file that is no JSON in reasonable time', () => {
    for (const file of ['{'.repeat(200_000), '[{"a":'.repeat(50_000), '{x}'.repeat(100_000)]) {
      expect(() => readCsl(file, 'x')).to.throw(SyntaxError);
    }
  });

  it('reads the answers of the servers of Crossref and Zotero', () => {
    expect(readCsl('{"items":[{"id":"a"}]}', 'x').items.length).to.equal(1);
    const [item] = readCsl(
      '[{"id":"a","title":["A"],"author":[{"name":"x","family":"A"}, "SBU", 7]}]',
      'x',
    ).items;
    expect(item?.title).to.equal('A');
    expect(item?.author?.map(({ family, literal }) => family ?? literal)).to.deep.equal([
      'A',
      'SBU',
    ]);
  });

  it('reads dates as they are written', () => {
    for (const [written, parts] of [
      ['2020-03-04', [[2020, 3, 4]]],
      ['2020-03-04T10:00:00Z', [[2020, 3, 4]]],
      ['2020/2021', [[2020], [2021]]],
      ['spring 2020', undefined],
    ] as const) {
      expect(dateOf(written)['date-parts']).to.deep.equal(parts);
    }
  });

  it('knows what a bibliography says of a study', () => {
    for (const [fields, status] of [
      [{}, undefined],
      [{ custom: { status: 'retracted' } }, 'retracted'],
      [{ custom: { status: 'expression-of-concern' } }, 'expression-of-concern'],
      [{ status: 'Retracted' }, 'retracted'],
      [{ status: 'in press' }, undefined],
      [{ note: 'PMID: 7\nstatus: corrected' }, 'corrected'],
      [{ note: 'Erratum in: J. 2002;1:1.\nRetraction in: J. 2003;2:2.' }, 'retracted'],
      [
        { note: 'Erratum in: J. 2002;1:1.\nExpression of concern in: J. 2003;2:2.' },
        'expression-of-concern',
      ],
      [{ note: 'Retracted.' }, 'retracted'],
      [{ note: 'Retraction in: J Salt. 2002;63(2):169.' }, 'retracted'],
      [{ note: 'Erratum in: J Salt. 2002;63(2):169.' }, 'corrected'],
      [{ note: 'Retraction of: J Salt. 2000;61(12):909.' }, undefined],
      [{ note: 'Corrected and republished from: J Salt. 2001;1:2.' }, undefined],
      [{ note: 'Retracted statements are marked in yellow' }, undefined],
      [{ title: 'RETRACTED: Salt' }, 'retracted'],
      [{ title: '<b>Retracted article:</b> Salt' }, 'retracted'],
      [{ title: 'Retracted studies and their readers' }, undefined],
    ] as const) {
      expect(statusOf({ id: 'a', type: 'book', ...fields }), JSON.stringify(fields)).to.equal(
        status,
      );
    }
  });

  it('never throws anything else, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        for (const { id } of readCsl(text, 'x').items) expect(id).to.be.a('string');
      }),
    );
  });
});
