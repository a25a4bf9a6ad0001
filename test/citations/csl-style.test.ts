import { expect } from '@open-wc/testing';
import type { CslItem } from '../../src/citations/formats/csl.js';
import { readPieces } from '../../src/citations/formats/csl-output.js';
import { loadStyle, renderCitations } from '../../src/citations/static/index.js';

const read = async (name: string): Promise<string> =>
  (await fetch(new URL(`./styles/${name}.csl`, import.meta.url))).text();

const items: CslItem[] = [
  {
    id: 'b',
    type: 'article-journal',
    title: 'On <i>E. coli</i> <img src=x onerror=bad()> & \ue000b\ue001more',
    author: [{ family: 'Öberg', given: 'Åke' }],
    'container-title': 'J Salt',
    issued: { 'date-parts': [[2020]] },
    volume: 3,
    page: '12-14',
    DOI: '10.1000/(a)b',
  },
  {
    id: 'a',
    type: 'book',
    title: 'Salt',
    author: [{ family: 'Alm', given: 'B. C.' }],
    issued: { 'date-parts': [[2019]] },
  },
  {
    id: 'c',
    type: 'webpage',
    title: 'Web',
    URL: 'https://example.org/web',
    custom: { status: 'retracted' },
  },
];

const textOf = (html: string): string => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.body.textContent ?? '';
};
const nodes = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe('a style of CSL', () => {
  it('by author and year sorts the list and words the citations', async () => {
    const style = await loadStyle(await read('author-date'));
    const { citations, references, order } = renderCitations(
      items,
      [
        ['b'],
        { keys: ['a', 'b'], locator: '12-14' },
        { keys: ['a'], locator: 'ch. 3' },
        { keys: ['a'], locator: 'Appendix' },
      ],
      { style },
    );
    expect(citations.map(textOf)).to.deep.equal([
      '(Öberg, 2020)',
      '(Alm, 2019; Öberg, 2020, pp. 12–14)',
      '(Alm, 2019, chap. 3)',
      '(Alm, 2019, Appendix)',
    ]);
    expect(order).to.deep.equal(['a', 'b', 'c']);
    const list = nodes(references).querySelector('ul.references');
    expect(Array.from(list?.children ?? [], ({ id }) => id)).to.deep.equal([
      'ref-a',
      'ref-b',
      'ref-c',
    ]);
    expect(list?.children[1]?.textContent).to.match(
      /^Öberg, Å\. \(2020\)\. On E\. coli <img src=x onerror=bad\(\)> & bmore\. J Salt 3 p\. 12–14\. https:\/\/doi\.org\/10\.1000\/\(a\)b\./,
    );
    expect(list?.querySelector('img, script')).to.equal(null);
    expect(
      Array.from(list?.querySelectorAll('i, b') ?? [], ({ textContent }) => textContent),
    ).to.include.members(['E. coli', 'J Salt', '3']);
    expect(list?.querySelector('#ref-c')?.getAttribute('data-status')).to.equal('retracted');
    expect(list?.querySelector('a[href^="https"]')?.getAttribute('href')).to.equal(
      'https://doi.org/10.1000/(a)b',
    );
  });

  it('by number leaves the numbers of the list to the list', async () => {
    const style = await loadStyle(await read('numeric'));
    const { citations, references } = renderCitations(items, [['b', 'a', 'c'], ['a']], { style });
    expect(citations.map(textOf)).to.deep.equal(['1–3', '2']);
    expect(nodes(citations[0] ?? '').querySelector('a > sup')?.textContent).to.equal('1–3');
    const list = nodes(references).querySelector('ol.references');
    expect(list?.children[1]?.textContent?.replace(/ a b$/, ' a')).to.match(
      /^Alm BC\. “Salt\.” a$/,
    );
    expect(list?.querySelector('u')?.textContent).to.equal('J Salt');
    expect(list?.querySelector('#ref-c a')?.getAttribute('href')).to.equal(
      'https://example.org/web',
    );
  });

  it('shows [?] for what is missing', async () => {
    const style = await loadStyle(await read('author-date'));
    const { citations, missing } = renderCitations(items, [['zz'], ['a', 'yy']], { style });
    expect(citations.map(textOf)).to.deep.equal(['[?]', '(Alm, 2019) [?]']);
    expect(missing).to.deep.equal(['zz', 'yy']);
  });

  it('takes the terms of a locale that it is given', async () => {
    const locale = `<?xml version="1.0"?><locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="sv-SE">
      <terms><term name="and">och</term><term name="et-al">m.fl.</term><term name="no date" form="short">u.å.</term></terms></locale>`;
    const style = await loadStyle(await read('author-date'), locale);
    const { citations } = renderCitations(items, [['c']], { style });
    expect(textOf(citations[0] ?? '')).to.equal('(Web, u.å.)');
  });

  it('says what is no style that can be used', async () => {
    const message = async (style: string): Promise<string> =>
      loadStyle(style).then(
        () => 'loaded',
        (error: Error) => error.message,
      );
    expect(await message('<html></html>')).to.match(/no CSL style/);
    expect(
      await message('<style><info><link href="x" rel="independent-parent"/></info></style>'),
    ).to.match(/dependent CSL style/);
    expect(await message('<style class="in-text"><citation>')).to.not.equal('loaded');
  });

  it('links addresses only', () => {
    const pieces = readPieces(
      '\ue000a\ue001javascript:bad()\ue000/\ue001 \ue000i\ue001x\ue000b\ue001y\ue000/\ue001\ue000/\ue001',
    );
    expect(pieces).to.deep.equal([
      { text: 'javascript:bad()' },
      { text: ' ' },
      { text: 'x', styles: ['i'] },
      { text: 'y', styles: ['i', 'b'] },
    ]);
  });
});
