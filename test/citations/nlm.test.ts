import { expect } from '@open-wc/testing';
import type { CslItem } from '../../src/citations/formats/csl.js';
import { formatName, formatNames } from '../../src/citations/formats/names.js';
import { formatNlm } from '../../src/citations/formats/nlm.js';
import { languageName, shortenPages } from '../../src/citations/formats/nlm-parts.js';
import { readRichText } from '../../src/citations/formats/pieces.js';
import fc from '../support/fast-check.js';
import { rules } from './nlm/rules.js';
import { samples } from './nlm/samples.js';

const text = (item: Partial<CslItem>): string =>
  formatNlm({ id: 'x', type: 'article-journal', ...item })
    .map((piece) => piece.text)
    .join('');

const alm = { family: 'Alm', given: 'Britta Carin' };

describe('NLM style', () => {
  it('prints the samples of the National Library of Medicine as they are printed there', () => {
    expect(samples.length).to.be.at.least(40);
    for (const [source, item, expected] of samples) {
      expect(text(item), source).to.equal(expected);
    }
  });

  it('knows published samples of every kind of work that health pages cite', () => {
    const kinds = 'article-journal book chapter webpage report article thesis dataset'.split(' ');
    for (const kind of kinds) {
      const number = samples.filter(([, { type }]) => type === kind).length;
      expect(number, kind).to.be.at.least(2);
    }
  });

  for (const [name, item, expected] of rules) {
    it(`prints ${name}`, () => {
      expect(text(item)).to.equal(expected);
    });
  }

  it('formats a journal article', () => {
    expect(
      text({
        author: [alm, { family: 'Ek', given: 'D.-E.' }],
        title: 'Salt and pressure',
        'container-title': 'Journal of Salt',
        'container-title-short': 'J Salt',
        issued: { 'date-parts': [[2019, 3, 4]] },
        volume: 12,
        issue: '2',
        page: '1311-1315',
        DOI: 'https://doi.org/10.1000/salt',
        PMID: 123,
        PMCID: 'PMC456',
        URL: 'https://example.org',
      }),
    ).to.equal(
      'Alm BC, Ek DE. Salt and pressure. J Salt. 2019 Mar 4;12(2):1311-5. doi: 10.1000/salt. PMID: 123; PMCID: PMC456.',
    );
  });

  it('formats an article without a volume, and with a number for its pages', () => {
    expect(
      text({
        title: 'Why?',
        'container-title': 'BMJ',
        issued: { 'date-parts': [['2020']] },
        number: 'e12',
      }),
    ).to.equal('Why? BMJ. 2020:e12.');
  });

  it('formats a book, with editors where it has no authors', () => {
    const book = {
      type: 'book',
      title: 'Salt',
      publisher: 'Havs',
      'publisher-place': 'Lund',
      issued: { 'date-parts': [[2001]] },
      edition: 3,
      'number-of-pages': 220,
    };
    expect(text({ ...book, author: [alm] })).to.equal(
      'Alm BC. Salt. 3rd ed. Lund: Havs; 2001. 220 p.',
    );
    expect(text({ ...book, editor: [alm] })).to.equal(
      'Alm BC, editor. Salt. 3rd ed. Lund: Havs; 2001. 220 p.',
    );
  });

  it('formats a chapter', () => {
    expect(
      text({
        type: 'chapter',
        author: [alm],
        title: 'Salt in food',
        editor: [alm, { family: 'Ek' }],
        'container-title': 'Food',
        edition: 'Revised',
        publisher: 'Havs',
        issued: { 'date-parts': [[2001, 5]] },
        page: '12–34',
      }),
    ).to.equal(
      'Alm BC. Salt in food. In: Alm BC, Ek, editors. Food. Revised ed. Havs; 2001. p. 12-34.',
    );
  });

  it('formats a web page and a report', () => {
    expect(
      text({
        type: 'webpage',
        title: 'Eat less salt',
        author: [{ literal: 'World Health Organization' }],
        issued: { 'date-parts': [[2024, 2, 1]] },
        accessed: { 'date-parts': [[2026, 11, 23]] },
        URL: 'https://example.org/salt',
      }),
    ).to.equal(
      'World Health Organization. Eat less salt [Internet]. 2024 Feb 1 [cited 2026 Nov 23]. Available from: https://example.org/salt',
    );
    expect(
      text({
        type: 'report',
        title: 'Salt',
        publisher: 'SBU',
        number: '7',
        issued: { 'date-parts': [[2010]] },
      }),
    ).to.equal('Salt. SBU; 2010. Report No.: 7.');
  });

  it('says what is unknown', () => {
    expect(text({ type: 'book' })).to.equal('[title unknown]. [date unknown].');
  });

  it('links web addresses only', () => {
    const links = (item: Partial<CslItem>) =>
      formatNlm({ id: 'x', type: 'webpage', ...item }).flatMap(({ href }) => href ?? []);
    expect(links({ URL: 'javascript:bad()' })).to.deep.equal([]);
    expect(links({ DOI: '10.1000/"><script>' })).to.deep.equal([
      'https://doi.org/10.1000/%22%3E%3Cscript%3E',
    ]);
  });

  it('names six authors, then others', () => {
    const names = Array.from({ length: 7 }, (_, index) => ({ family: `A${index}` }));
    expect(formatNames(names.slice(0, 6))).to.equal('A0, A1, A2, A3, A4, A5');
    expect(formatNames(names)).to.equal('A0, A1, A2, A3, A4, A5, et al');
    expect(formatNames([{ family: 'A' }, { literal: 'others' }])).to.equal('A, et al');
    expect(formatNames([{ literal: 'SBU' }, { family: 'A' }, { family: 'B' }])).to.equal(
      'SBU; A, B',
    );
  });

  it('writes names as their owners have them', () => {
    for (const [name, written] of [
      [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }, 'van der Berg J'],
      [{ family: 'Smith', given: 'A B', suffix: 'III' }, 'Smith AB 3rd'],
      [{ family: 'St. James', given: 'Anna-Brita C.' }, 'St James AB'],
      [{ family: 'Lind', given: 'J. R. R.' }, 'Lind JR'],
      [{ family: 'Smith', given: 'MJ', suffix: 'Jr.' }, 'Smith MJ Jr'],
      [{ family: 'Öberg', given: 'åke' }, 'Öberg Å'],
      [{ family: '山田', given: '太郎' }, '山田 太郎'],
      [{ literal: 'SBU' }, 'SBU'],
      [{}, ''],
    ] as const) {
      expect(formatName(name)).to.equal(written);
    }
  });

  it('shortens pages', () => {
    for (const [pages, short] of [
      ['1311-1315', '1311-5'],
      ['12–34', '12-34'],
      ['99-101', '99-101'],
      ['S12-S15', 'S12-5'],
      ['e100', 'e100'],
      ['1-3, 120-129', '1-3, 120-9'],
      ['5-5', '5-5'],
      ['A1-A30', 'A1-30'],
      ['S9–S12', 'S9-12'],
      ['S9-T12', 'S9-T12'],
    ] as const) {
      expect(shortenPages(pages)).to.equal(short);
    }
  });

  it('reads the few tags of titles, and shows any other as text', () => {
    expect(readRichText('On <i>E. coli <sub>2</sub></i> &amp; CO<sub>2</sub> <b>x')).to.deep.equal([
      { text: 'On ' },
      { text: 'E. coli ', styles: ['i'] },
      { text: '2', styles: ['i', 'sub'] },
      { text: ' & CO' },
      { text: '2', styles: ['sub'] },
      { text: ' <b>x' },
    ]);
    for (const title of ['<script>bad()</script>', 'a <b onclick=bad()>c</b>', '</i>x<i>']) {
      expect(readRichText(title)).to.deep.equal([{ text: title }]);
    }
    expect(readRichText('<span class="nocase">DNA</span> x')).to.deep.equal([
      { text: 'DNA' },
      { text: ' x' },
    ]);
  });

  it('names the language of what is not in English', () => {
    for (const [language, name] of [
      ['sv', 'Swedish'],
      ['sv-SE', 'Swedish'],
      ['nn', 'Norwegian'],
      ['zh-Hans', 'Chinese'],
      ['German', 'German'],
      ['en-GB', ''],
      ['eng', ''],
      ['english', ''],
      ['xx', ''],
      ['', ''],
    ] as const) {
      expect(languageName(language), language).to.equal(name);
    }
  });

  it('loses no word of a title', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        fc.pre(!/[<&]/.test(title) && title !== '');
        expect(
          readRichText(title)
            .map((piece) => piece.text)
            .join(''),
        ).to.equal(title);
      }),
    );
  });
});
