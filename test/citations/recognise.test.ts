import { expect } from '@open-wc/testing';
import { citedBy } from '../../src/citations/cited.js';
import { referenceOf } from '../../src/citations/recognise.js';
import { others, outputs } from './generators.js';
import { page } from './page.js';

const marker = (article: Element): HTMLAnchorElement => {
  const link = article.querySelector<HTMLAnchorElement>('a.here');
  if (!link) throw new Error('no link');
  return link;
};

describe('recognising link markers', () => {
  for (const [name, markup] of Object.entries(outputs)) {
    it(`knows a marker of ${name}`, async () => {
      const { article } = await page(markup);
      expect(referenceOf(marker(article))).to.equal(article.querySelector('[data-item]'));
    });
  }

  for (const [name, markup] of Object.entries(others)) {
    it(`leaves alone ${name}`, async () => {
      const { article } = await page(markup);
      expect(referenceOf(marker(article))).to.equal(null);
    });
  }

  it('takes the list that the page names, and no other evidence is needed', async () => {
    const { article } = await page(
      '<p><a class="here" href="#x1">see</a></p><ul class="mine"><li id="x1">Doe</li></ul>',
    );
    expect(referenceOf(marker(article))).to.equal(null);
    expect(referenceOf(marker(article), '.mine')?.id).to.equal('x1');
  });

  const list = '<h2>References</h2><ol><li id="r1">Doe</li></ol>';
  const leadsTo = async (href: string): Promise<string | undefined> => {
    const { article } = await page(`<p><a class="here" href="${href}">[1]</a></p>${list}`);
    return referenceOf(marker(article))?.id;
  };

  it('knows this page by its file name and path, with its query or without', async () => {
    const { origin, pathname, search } = location;
    const file = pathname.slice(pathname.lastIndexOf('/') + 1);
    for (const address of [`${file || './'}${search}`, pathname, `${origin}${pathname}${search}`]) {
      expect(await leadsTo(`${address}#r1`), address).to.equal('r1');
    }
    expect(await leadsTo(`${pathname}?other#r1`)).to.equal(undefined);
  });

  it('looks on this page for a bare fragment, whatever the base of its addresses is', async () => {
    const base = document.createElement('base');
    base.href = 'https://example.org/';
    document.head.append(base);
    try {
      expect(await leadsTo('#r1')).to.equal('r1');
    } finally {
      base.remove();
    }
  });

  it('stays in its article where ids are doubled', async () => {
    const note = (text: string) =>
      `<article><p>A<sup><a class="here" href="#n1">1</a></sup></p><ol class="footnotes"><li id="n1">${text}</li></ol></article>`;
    const { article } = await page(`${note('First')}${note('Second')}`);
    const links = Array.from(article.querySelectorAll<HTMLAnchorElement>('a.here'));
    expect(links.map((link) => referenceOf(link)?.textContent)).to.deep.equal(['First', 'Second']);
  });

  it('does not go in circles', async () => {
    const { article } = await page(
      '<h2>Notes</h2><ol><li id="a"><a class="here" href="#b">[2]</a></li><li id="b"><a href="#a">[1]</a></li></ol>',
    );
    expect(referenceOf(marker(article))?.id).to.equal('b');
  });
});

describe('what a marker cites', () => {
  const list = '<h2>References</h2><ol><li id="r1">A</li><li id="r2">B</li><li id="r3">C</li></ol>';
  const numbers = async (text: string): Promise<number[]> => {
    const { article } = await page(text + list);
    return citedBy(marker(article)).map(({ number }) => number);
  };

  it('is the one reference, or all of a range or group in one link', async () => {
    expect(await numbers('<a class="here" href="#r2">[2]</a>')).to.deep.equal([2]);
    expect(await numbers('<a class="here" href="#r1">[1–3]</a>')).to.deep.equal([1, 2, 3]);
    expect(await numbers('<a class="here" href="#r1">1,3</a>')).to.deep.equal([1, 3]);
  });

  it('is the whole range where only its ends are links', async () => {
    const ends = '<p>[<a class="here" href="#r1">1</a>–<a href="#r3">3</a>]</p>';
    expect(await numbers(ends)).to.deep.equal([1, 2, 3]);
    const raised =
      '<p><sup><a href="#r1">1</a></sup>-<sup><a class="here" href="#r3">3</a></sup></p>';
    expect(await numbers(raised)).to.deep.equal([1, 2, 3]);
    const apart = '<p>[<a class="here" href="#r1">1</a>,<a href="#r3">3</a>]</p>';
    expect(await numbers(apart)).to.deep.equal([1]);
  });

  it('has the number that the list shows', async () => {
    const { article } = await page(
      '<a class="here" href="#x">[7]</a><h2>References</h2><ol start="5"><li>A</li><li value="7" id="x">B</li></ol>',
    );
    expect(citedBy(marker(article))[0]?.number).to.equal(7);
  });
});
