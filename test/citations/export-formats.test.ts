import { expect } from '@open-wc/testing';
import type { CslItem, CslName } from '../../src/citations/formats/csl.js';
import { openLibrary } from '../../src/citations/formats/library.js';
import { formatNlm } from '../../src/citations/formats/nlm.js';
import { plainText } from '../../src/citations/formats/pieces.js';
import { toBibTeX } from '../../src/citations/formats/to-bibtex.js';
import { toRis } from '../../src/citations/formats/to-ris.js';
import fc from '../support/fast-check.js';
import { rules } from './nlm/rules.js';
import { on, people } from './nlm/sample.js';
import { samples } from './nlm/samples.js';

async function reread(items: readonly CslItem[]): Promise<CslItem[]> {
  const library = await openLibrary(toBibTeX(items), 'refs.bib');
  const read = await library.read(library.keys);
  expect(library.problems).to.deep.equal([]);
  return [...read.values()];
}
const nlm = (item: CslItem): string =>
  formatNlm(item)
    .map(({ text }) => text)
    .join('');

/** Lines of RIS by their tags. */
const readRis = (text: string): [string, string][][] =>
  text
    .split(/^ER {2}- \r\n/m)
    .filter((entry) => entry.trim() !== '')
    .map((entry) =>
      entry
        .split('\r\n')
        .filter(Boolean)
        .map((line) => {
          const match = /^([A-Z][A-Z0-9]) {2}- (.+)$/.exec(line);
          if (!match) throw new Error(`no line of RIS: ${JSON.stringify(line)}`);
          return [match[1] ?? '', match[2] ?? ''];
        }),
    );

const full: CslItem = {
  id: 'alm2019',
  type: 'article-journal',
  title: 'On <i>E. coli</i> & 100 % #1 $x_1^2$ {a} ~ \\ "quotes" -- p < 0.05',
  author: [...people('Alm BC, Ek D Jr'), { literal: 'A, B and C Group' }],
  'container-title': 'Journal of Salt',
  'container-title-short': 'J Salt',
  issued: { 'date-parts': [[2019, 3, 4]] },
  volume: '12',
  issue: '2',
  page: '1311-1315',
  DOI: '10.1000/a_b%c{d}',
  PMID: '123',
  URL: 'https://example.org/~a?b=c&d#e',
  note: 'Retraction in: J Salt. 2020;1:1.',
};

describe('exporting references', () => {
  it('writes BibTeX that is read as it was', async () => {
    const [item] = await reread([full]);
    expect(nlm(item as CslItem)).to.equal(nlm({ ...full, DOI: '10.1000/a_b%c%7Bd%7D' }));
    expect(item?.URL).to.equal(full.URL);
    expect(item?.author?.map(({ literal }) => literal)).to.deep.equal([
      undefined,
      undefined,
      'A, B and C Group',
    ]);
  });

  it('loses nothing of the samples but what BibTeX has no field for', async () => {
    const items = [...samples, ...rules]
      .map(([, item], index): CslItem => ({ type: 'book', ...item, id: `k${index}` }))
      .filter(
        (item) =>
          // No field for the day of the first publication, the part of a newspaper, a medium, the
          // season of two years.
          !item['available-date'] &&
          !item.section &&
          !item.medium &&
          !(item.issued?.season && item.issued['date-parts']?.length === 2) &&
          // Nor for what is given at a conference, and for who granted a patent.
          !/^(?:speech|patent|motion_picture)/.test(item.type),
      );
    expect(items.length).to.be.at.least(120);
    const read = await reread(items);
    for (const [index, item] of items.entries()) {
      expect(nlm(read[index] as CslItem)).to.equal(nlm(item));
    }
  });

  /** A book with these texts in its fields, and what is read of them again. */
  const there = async (
    title: string,
    family: string,
    publisher: string,
  ): Promise<[string[], (string | undefined)[]]> => {
    const item: CslItem = {
      id: 'a',
      type: 'book',
      title: `T${title}`,
      author: [
        { family: `F${family}`, given: `G${family}` },
        { family: 'Ek', given: 'Carl' },
      ],
      publisher: `P${publisher}`,
      'publisher-place': `L${publisher}`,
    };
    const [read] = await reread([item]);
    const [name, second] = (read?.author ?? []) as CslName[];
    const found = [
      read?.title && plainText(read.title),
      [name?.['non-dropping-particle'], name?.family].filter(Boolean).join(' '),
      name?.given,
      second?.family,
      read?.publisher,
      read?.['publisher-place'],
    ];
    const given = [`T${title}`, `F${family}`, `G${family}`, 'Ek', `P${publisher}`, `L${publisher}`];
    return [given, found];
  };
  const special = [...'\\{}#$%&_^~"\'`-,.;:!?()[]=@/|+*§–“”«ß'];

  it('escapes every character of TeX, wherever it stands', async () => {
    for (const sign of special) {
      for (const text of [sign, `${sign}x`, `x${sign}`, ` ${sign}x`, `x ${sign}`, ` ${sign} x`]) {
        const [given, found] = await there(text, text, text);
        expect(found, text).to.deep.equal(given);
      }
      for (const text of [sign + sign, ` ${sign}${sign}x`, `x${sign}${sign}${sign}`]) {
        const [given, found] = await there(text, text, text);
        expect(found, text).to.deep.equal(given);
      }
    }
  });

  it('writes any text so that it is read as it was', async () => {
    const letters = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.normalize('NFC').replace(/[\s\p{C}\p{M}\p{Z}<>&\ue000-\uf8ff]/gu, 'x'));
    const signs = fc
      .array(fc.constantFrom(...special, ' and ', ' x', 'others', '\\emph', 'é', 'van '), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => ` ${parts.join('')}`.replace(/\s+/g, ' ').trimEnd());
    const text = fc.oneof(letters, signs);
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, family, publisher) => {
        const [given, found] = await there(title, family, publisher);
        expect(found).to.deep.equal(given);
      }),
      { numRuns: 250 },
    );
  });

  it('writes keys that BibTeX allows, each once', async () => {
    const ids = ['http://zotero.org/items/A B', 'a b', 'a_b', 'a,{b}', ''];
    const read = await reread(ids.map((id) => ({ id, type: 'book', title: 'A' })));
    expect(new Set(read.map(({ id }) => id)).size).to.equal(ids.length);
  });

  it('writes RIS with its lines and ends', () => {
    const text = toRis([full, { id: 'b', type: 'webpage', title: 'B' }]);
    expect(text)
      .to.match(/^TY {2}- JOUR\r\n/)
      .and.to.match(/\r\nER {2}- \r\n$/);
    const [first = [], second] = readRis(text);
    expect(first).to.deep.include(['TY', 'JOUR']);
    for (const line of [
      ['TI', 'On E. coli & 100 % #1 $x_1^2$ {a} ~ \\ "quotes" -- p < 0.05'],
      ['AU', 'Alm, B. C'],
      ['AU', 'Ek, D, Jr'],
      ['AU', 'A, B and C Group'],
      ['T2', 'Journal of Salt'],
      ['J2', 'J Salt'],
      ['PY', '2019'],
      ['DA', '2019/03/04/'],
      ['VL', '12'],
      ['IS', '2'],
      ['SP', '1311'],
      ['EP', '1315'],
      ['DO', '10.1000/a_b%c{d}'],
      ['AN', '123'],
      ['UR', 'https://example.org/~a?b=c&d#e'],
    ]) {
      expect(first).to.deep.include(line);
    }
    expect(second).to.deep.equal([
      ['TY', 'ELEC'],
      ['ID', 'b'],
      ['TI', 'B'],
    ]);
  });

  it('writes into RIS the numbers of reports, the pages of books, and all of a note', () => {
    const [report, book, paper] = readRis(
      toRis([
        {
          id: 'r',
          type: 'report',
          number: 'HETA-1',
          'number-of-pages': 24,
          note: 'Contract No.: 7.',
          custom: { status: 'retracted' },
        },
        { id: 'b', type: 'book', 'number-of-pages': 220, ISBN: '978-1' },
        { id: 'p', type: 'article-journal', number: 'e12', issued: { season: 3, ...on(2004) } },
      ]),
    );
    expect(report).to.deep.include.members([
      ['SN', 'HETA-1'],
      ['N1', 'retracted'],
      ['N1', 'Contract No.: 7.'],
    ]);
    expect(report?.filter(([tag]) => tag === 'SP')).to.deep.equal([['SP', '24']]);
    expect(book).to.deep.include.members([
      ['SP', '220'],
      ['SN', '978-1'],
    ]);
    expect(paper).to.deep.include.members([
      ['SP', 'e12'],
      ['DA', '2004///Fall'],
    ]);
  });

  it('writes no line of RIS that is none, whatever a field holds', () => {
    const item = fc.record({
      id: fc.string({ minLength: 1 }),
      type: fc.constantFrom('book', 'article-journal', 'x'),
      title: fc.string(),
      note: fc.string({ unit: fc.constantFrom('\n', '\r', 'E', 'R', ' ', '-', 'x') }),
      page: fc.string(),
      author: fc.array(fc.record({ family: fc.string(), given: fc.string() })),
    });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(readRis(toRis(items)).length).to.equal(items.length);
      }),
    );
  });
});
