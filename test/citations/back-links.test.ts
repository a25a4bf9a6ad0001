import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { letterOf } from '../../src/citations/letter.js';
import { click, move } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { asides, isOpen, link, page, popoverOf } from './page.js';

const repeated = `
  <h1>Salt</h1>
  <p>One <a href="#r1">[1]</a>, both <a href="#r1">[1, 2]</a>, the first again
  <a href="#r1" id="third">[1]</a>, and a range <a href="#r2">[2]</a>–<a href="#r4">[4]</a>.</p>
  <h2>References</h2>
  <ol>
    <li id="r1">Alm B. Salt.</li>
    <li id="r2"><p>Ek C. Pressure.</p></li>
    <li id="r3">Dahl E. Sugar.</li>
    <li id="r4">Falk G. Fat.</li>
    <li id="r5">Gran H. Nobody cites this.</li>
  </ol>`;

/** The back-links of an entry. */
const linksOf = (entry: Element | null): HTMLAnchorElement[] =>
  entry ? asides(entry, 'back-links').flatMap((inside) => [...inside.querySelectorAll('a')]) : [];

const textsOf = (article: Element): string[] =>
  Array.from(article.querySelectorAll('li'), (entry) =>
    linksOf(entry)
      .map(({ textContent }) => textContent)
      .join(' '),
  );

/** A page whose reader has moved the mouse. */
async function read(
  markup: string,
  attributes: Record<string, string> = {},
): ReturnType<typeof page> {
  const made = await page(markup, attributes);
  await move([1, 1]);
  await move([5, 5]);
  await move(made.article.querySelector('h1,p') ?? made.article);
  return made;
}

/** Makes a line as wide as the text of an entry, so that no more fits into it. */
function fillLine(entry: HTMLElement): void {
  const range = document.createRange();
  range.selectNodeContents(entry);
  entry.style.width = `${Math.ceil(range.getBoundingClientRect().width) + 2}px`;
}

const arrow = '↩\ufe0e';

describe('links back to the text', () => {
  beforeEach(() => move([1, 1]));
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  it('are an arrow, or letters where a reference is cited several times', async () => {
    const { article } = await read(repeated);
    await waitUntil(() => linksOf(article.querySelector('#r4')).length > 0);
    expect(textsOf(article)).to.deep.equal(['a b c', 'a b', arrow, arrow, '']);
    const [, second] = linksOf(article.querySelector('#r1'));
    expect(second?.getAttribute('aria-label')).to.equal('Back to the text, citation 1b');
    expect(second?.getAttribute('role')).to.equal('doc-backlink');
  });

  it('are not there before a reader is, and go with the element', async () => {
    const { article, element } = await page(repeated);
    const before = article.innerHTML;
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
    expect(article.innerHTML).to.equal(before);
    await move(article);
    await waitUntil(() => linksOf(article).length > 0);
    element.remove();
    await waitUntil(() => linksOf(article).length === 0);
  });

  it('bring the reader to the exact marker: focused, marked, without a preview', async () => {
    const space = '<p>Text</p>'.repeat(60);
    const { article, element } = await read(repeated.replace('<h2>', `${space}<h2>`));
    const entry = article.querySelector('#r1');
    entry?.scrollIntoView();
    await waitUntil(() => linksOf(entry).length === 3);
    const [, , third] = linksOf(entry);
    if (!third) throw new Error('no link');
    await click(third);
    const marker = article.querySelector('#third');
    // The browser goes there first, with the marker at the upper edge; then it is brought to the middle.
    await waitUntil(() => (marker?.getAnimations().length ?? 0) > 0, 'marked');
    expect(document.activeElement).to.equal(marker);
    await waitUntil(() => location.hash === '#third', 'followed');
    const { top, bottom } = marker?.getBoundingClientRect() ?? new DOMRect();
    expect(top).to.be.above(0);
    expect(bottom).to.be.below(innerHeight);
    expect(marker?.getAnimations().map(({ id }) => id)).to.deep.equal(['corrigenda-mark']);
    expect(isOpen(element)).to.equal(false);
    history.back();
    await waitUntil(() => location.hash === '');
  });

  it('work by keyboard, for a marker without an id', async () => {
    const { article, element } = await read(repeated);
    const entry = article.querySelector('#r3');
    await waitUntil(() => linksOf(entry).length === 1);
    linksOf(entry)[0]?.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => document.activeElement === link(article, '[2]'), 'focused');
    expect(isOpen(element)).to.equal(false);
    // From there the marker works as always.
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => isOpen(element));
  });

  it("leave the article's text and what is copied of it as they were", async () => {
    const { article } = await read(repeated);
    const text = article.textContent;
    await waitUntil(() => linksOf(article).length > 0);
    expect(article.textContent).to.equal(text);
    const selection = getSelection();
    selection?.selectAllChildren(article.querySelector('ol') ?? article);
    expect(String(selection)).to.not.match(/[↩]|a b/);
    selection?.removeAllRanges();
  });

  for (const own of [
    '<li id="r1">Alm. <a href="#m1" role="doc-backlink">back</a></li>',
    '<li id="r1">Alm. <a href="#m1">↩</a></li>',
    '<li id="r1"><a href="#m1">1.</a> Alm.</li>',
  ]) {
    it(`are not added where the generator of the page made some: ${own}`, async () => {
      const { article } = await read(
        `<p>A <a id="m1" href="#r1">[1]</a> and <a href="#r2">[2]</a></p><h2>References</h2>
        <ol>${own}<li id="r2">Ek.</li></ol>`,
      );
      await waitUntil(() => linksOf(article.querySelector('#r2')).length > 0);
      expect(linksOf(article.querySelector('#r1')).length).to.equal(0);
    });
  }

  it('are not added where the page does not want them', async () => {
    const { article, element } = await read(
      repeated.replace('id="r3"', 'id="r3" data-status="retracted"'),
      {
        'back-links': 'off',
      },
    );
    await waitUntil(() => asides(article, 'notice').length > 0);
    element.backLinks = 'auto';
    await waitUntil(() => linksOf(article).length > 0);
  });

  it('follow what is added to the article later', async () => {
    const { article } = await read(repeated);
    await waitUntil(() => linksOf(article.querySelector('#r4')).length > 0);
    const later = document.createElement('p');
    const marker = document.createElement('a');
    marker.href = '#r5';
    marker.textContent = '[5]';
    later.append('Later ', marker);
    article.querySelector('h2')?.before(later);
    await waitUntil(() => linksOf(article.querySelector('#r5')).length === 1);
    marker.remove();
    await waitUntil(() => linksOf(article.querySelector('#r5')).length === 0);
  });

  it('wait where they would make an entry grow before the eyes of a reader', async () => {
    const { article } = await page(repeated);
    const entry = article.querySelector<HTMLElement>('#r4');
    if (!entry) throw new Error('no entry');
    fillLine(entry);
    const { height } = entry.getBoundingClientRect();
    await move([1, 1]);
    await move(article);
    await waitUntil(() => linksOf(article.querySelector('#r3')).length > 0);
    expect(linksOf(entry).length).to.equal(0);
    expect(entry.getBoundingClientRect().height).to.equal(height);
    const space = document.createElement('div');
    space.style.height = '300vh';
    article.prepend(space);
    await waitUntil(() => linksOf(entry).length > 0, 'out of sight');
  });

  it('come when the reader is brought to the entry, which may grow then', async () => {
    const { article, element } = await page(repeated);
    const entry = article.querySelector<HTMLElement>('#r4');
    if (!entry) throw new Error('no entry');
    fillLine(entry);
    await click(link(article, '[4]'));
    await waitUntil(() => isOpen(element));
    await waitUntil(() => linksOf(article.querySelector('#r3')).length > 0);
    expect(linksOf(entry).length).to.equal(0);
    const toList = popoverOf(element)?.querySelectorAll<HTMLElement>('[part=list-link]');
    const last = Array.from(toList ?? []).at(-1);
    if (!last) throw new Error('no link to the list');
    await click(last);
    await waitUntil(() => document.activeElement === entry && linksOf(entry).length > 0);
    await waitUntil(() => entry.getAnimations().some(({ id }) => id === 'corrigenda-mark'));
  });

  it('open what their marker stands in', async () => {
    const { article } = await read(
      `<details><summary>More</summary><p>Salt <a href="#r1">[1]</a></p></details>
      <h2>References</h2><ol><li id="r1">Alm B. Salt.</li></ol>`,
    );
    await waitUntil(() => linksOf(article).length === 1);
    linksOf(article)[0]?.click();
    const marker = link(article, '[1]');
    await waitUntil(() => document.activeElement === marker);
    expect(article.querySelector('details')?.open).to.equal(true);
  });
});

describe('the letters of back-links', () => {
  it('go on after z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).to.deep.equal([
      'a',
      'z',
      'aa',
      'az',
      'ba',
      'zz',
      'aaa',
    ]);
  });
});
