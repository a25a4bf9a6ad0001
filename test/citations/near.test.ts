import { expect } from '@open-wc/testing';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { isOpen, link, page, shown } from './page.js';

const many = 600;
const paragraphs = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `<p>Salt raises the pressure of the blood [${index + 1}].</p>`,
  ).join('');
const list = (count: number): string => {
  const entries = Array.from({ length: count }, (_, index) => `<li>Reference ${index + 1}</li>`);
  return `<h2>References</h2><ol>${entries.join('')}</ol>`;
};
const articleWith = (count: number): string => paragraphs(count) + list(count);
const long = articleWith(many);

const made = (article: Element): number => article.querySelectorAll('a[role=doc-biblioref]').length;
const paragraph = (article: Element, number: number): Element => {
  const found = article.querySelectorAll('p')[number - 1];
  if (!found) throw new Error(`no paragraph ${number}`);
  return found;
};
const isMade = (article: Element, number: number): boolean =>
  paragraph(article, number).querySelector('a') !== null;

describe('plain markers of a long article', () => {
  afterEach(() => scrollTo(0, 0));

  it('become links where the reader is, and before the reader comes there', async () => {
    const { article, element } = await page(long);
    await waitUntil(() => isMade(article, 1), 'the first');
    expect(made(article)).to.be.below(many / 2);
    const before = article.textContent;
    paragraph(article, 150).scrollIntoView();
    await waitUntil(() => isMade(article, 150) && isMade(article, 151), 'in the middle');
    expect(isMade(article, 599)).to.equal(false);
    await click(link(article, '[150]'));
    await waitUntil(() => isOpen(element));
    expect(shown(element)).to.deep.equal(['Reference 150']);
    expect(article.textContent).to.equal(before);
  });

  it('are all links soon where they are not too many', async () => {
    const { article } = await page(articleWith(300));
    await waitUntil(() => made(article) === 300);
  });

  const ways: Record<string, (article: Element) => unknown> = {
    'by Tab': () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' })),
    'by a screen reader': (article) => article.querySelector('a')?.focus(),
  };
  for (const [way, go] of Object.entries(ways)) {
    it(`are all links for a reader who goes from link to link ${way}`, async () => {
      const { article } = await page(long);
      await waitUntil(() => isMade(article, 1), 'the first');
      expect(made(article)).to.be.below(many / 2);
      await go(article);
      await waitUntil(() => made(article) === many, 'all');
    });
  }

  it('are all links once the reader comes to the list', async () => {
    const { article } = await page(long);
    await waitUntil(() => isMade(article, 1));
    article.querySelector('h2')?.scrollIntoView();
    await waitUntil(() => made(article) === many, 'all');
  });

  it('become links when they are shown', async () => {
    const { article } = await page(
      `<p>One [1].</p><details><summary>More</summary><p>Two [2].</p></details>
      <div style="height: 400vh"></div>${long.replace('<ol>', '<ol hidden>')}`,
    );
    await waitUntil(() => isMade(article, 1));
    expect(isMade(article, 2)).to.equal(false);
    for (const details of article.querySelectorAll('details')) details.open = true;
    await waitUntil(() => isMade(article, 2));
  });

  it('become links in parts without boxes of their own', async () => {
    const { article } = await page(
      `<p style="display: contents">One [1].</p><div style="height: 400vh"></div>${long}`,
    );
    await waitUntil(() => isMade(article, 1));
  });

  it('lead to the list that is there when the reader comes', async () => {
    const { article } = await page(long);
    await waitUntil(() => isMade(article, 1));
    // A framework writes the list anew.
    const list = article.querySelector('ol');
    const anew = list?.cloneNode(true) as Element;
    for (const entry of anew.children) entry.append(' (new)');
    list?.replaceWith(anew);
    paragraph(article, 150).scrollIntoView();
    await waitUntil(() => isMade(article, 150));
    const { hash } = link(article, '[150]');
    expect(document.querySelector(hash)?.textContent).to.equal('Reference 150 (new)');
  });

  it('are found missing wherever they stand', async () => {
    const missing: string[] = [];
    const listen = ({ marker }: { marker: string }): unknown => missing.push(marker);
    document.addEventListener('citation-missing', listen);
    await page(`${paragraphs(many)}<p>Gone [999].</p>${list(many)}`);
    await waitUntil(() => missing.length > 0);
    document.removeEventListener('citation-missing', listen);
    expect(missing).to.deep.equal(['[999]']);
  });

  it('leave raised numbers alone where brackets are still to become links', async () => {
    const { article } = await page(`<div style="height: 400vh"></div>${long}`);
    article.insertAdjacentHTML('afterbegin', '<p>Salt<sup>2</sup>, fat [1].</p>');
    await waitUntil(() => isMade(article, 1));
    expect(article.querySelector('sup a')).to.equal(null);
  });
});
