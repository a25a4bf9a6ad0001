import { expect, waitUntil } from '@open-wc/testing';
import type { CitationMissingEvent } from '../../src/citations/index.js';
import { click } from '../support/input.js';
import { isOpen, link, linked, page, shown } from './page.js';

const list = '<h2>References</h2><ol><li>First</li><li id="mine">Second</li><li>Third</li></ol>';
const markers = (article: Element): string[] =>
  Array.from(article.querySelectorAll('a[role=doc-biblioref]'), (a) => a.textContent ?? '');
const marked = (article: Element, count: number) =>
  waitUntil(() => markers(article).length === count, `${count} markers`);

/** Resolves when the browser has been idle after what it had to do. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    const later = globalThis.requestIdleCallback ?? setTimeout;
    later(() => setTimeout(() => later(() => setTimeout(resolve, 50))));
  });

/** The events of a kind that reach the page while something is done. */
async function missing(work: () => Promise<unknown>): Promise<CitationMissingEvent[]> {
  const events: CitationMissingEvent[] = [];
  const listen = (event: CitationMissingEvent): unknown => events.push(event);
  document.addEventListener('citation-missing', listen);
  await work();
  document.removeEventListener('citation-missing', listen);
  return events;
}

describe('plain markers', () => {
  it('become links with names; the text stays what it was', async () => {
    const text = '<p>One [1], two [2, 3] and all [1–3].</p>';
    const { article } = await page(text + list);
    const before = article.textContent;
    await marked(article, 3);
    expect(article.textContent).to.equal(before);
    expect(markers(article)).to.deep.equal(['[1]', '[2, 3]', '[1–3]']);
    expect(link(article, '[2, 3]').getAttribute('href')).to.equal('#mine');
    expect(link(article, '[2, 3]').getAttribute('aria-label')).to.equal('References 2, 3');
    expect(link(article, '[1]').getAttribute('aria-label')).to.equal('Reference 1');
    await expect(article).to.be.accessible();
  });

  it('have names that hold what they show, however it is written', async () => {
    const { article } = await page(`<p>Both [2,3] and all [1, 2, 3].</p>${list}`);
    await marked(article, 2);
    expect(link(article, '[2,3]').getAttribute('aria-label')).to.equal('References 2,3');
    expect(link(article, '[1, 2, 3]').getAttribute('aria-label')).to.equal('References 1, 2, 3');
  });

  it('lead to entries without ids too', async () => {
    const { article, element } = await page(`<p>One [1].</p>${list}`);
    await marked(article, 1);
    expect(document.querySelector(link(article, '[1]').hash)?.textContent).to.equal('First');
    await click(link(article, '[1]'));
    await waitUntil(() => isOpen(element));
    expect(shown(element)).to.deep.equal(['First']);
  });

  it('stay text in code, links, formulas, and in the list itself', async () => {
    const { article } = await page(`<p>Yes [1].</p><p><code>a[1]</code> <a href="/">[1]</a>
      <var>[1]</var> <span class="math">[1]</span> [sic] [Alm 1]</p><pre>[1]</pre>
      <h2>References</h2><ol><li>First, see [1]</li></ol>`);
    await marked(article, 1);
    await idle();
    expect(markers(article)).to.deep.equal(['[1]']);
  });

  it('stay text where a number is missing, with an event; a year is no number', async () => {
    const events = await missing(async () => {
      const { article } = await page(`<p>Yes [1], no [2, 99], a year [2024], [99].</p>${list}`);
      await marked(article, 1);
      await idle();
      expect(markers(article)).to.deep.equal(['[1]']);
    });
    expect(events.map(({ marker, missing }) => [marker, missing])).to.deep.equal([
      ['[2, 99]', ['99']],
      ['[99]', ['99']],
    ]);
    expect(events[0]?.element.localName).to.equal('p');
  });

  it('are left alone without a list, and with markers="links"', async () => {
    const without = await page('<p>One [1].</p>');
    const links = await page(`<p>One [1].</p>${list}`, { markers: 'links' });
    await idle();
    expect(markers(without.article)).to.deep.equal([]);
    expect(markers(links.article)).to.deep.equal([]);
  });

  it('leave links as links with markers="text"', async () => {
    const { article, element } = await page(`<p>And [1].</p>${linked}`, { markers: 'text' });
    await waitUntil(() => markers(article).length === 3);
    const made = article.querySelector('p a');
    if (!made) throw new Error('no marker');
    await click(made);
    await waitUntil(() => isOpen(element));
    element.remove();
    document.body.append(element);
    element.remove();
  });

  it('are found in what is added later, and when the list comes last', async () => {
    const { article } = await page('<p>One [1].</p>');
    await idle();
    article.insertAdjacentHTML('beforeend', list);
    await marked(article, 1);
    article.insertAdjacentHTML('afterbegin', '<p>Two [2], [3].</p>');
    await marked(article, 3);
    const more = document.createElement('p');
    article.prepend(more);
    more.append('Bare text [1–2]');
    await marked(article, 4);
  });

  it('are told of once', async () => {
    const events = await missing(async () => {
      const { article } = await page(`<p>One [1] and [99] and [2].</p>${list}`);
      await marked(article, 2);
      article.insertAdjacentHTML('beforeend', '<p>Three [3].</p>');
      await marked(article, 3);
      await idle();
    });
    expect(events.length).to.equal(1);
  });

  it('refer to the next list after them where there are several', async () => {
    const part = (name: string): string =>
      `<p>In ${name} [1].</p><h2>References</h2><ol><li>${name}</li></ol>`;
    const { article } = await page(part('one') + part('two'));
    await marked(article, 2);
    const cited = Array.from(
      article.querySelectorAll<HTMLAnchorElement>('a'),
      (a) => document.getElementById(a.hash.slice(1))?.textContent,
    );
    expect(cited).to.deep.equal(['one', 'two']);
  });

  it('follow the numbers of a list with gaps, of two the same the first', async () => {
    const { article } = await page(`<p>[2] [5] [9]</p>
      <div role="doc-bibliography"><p>[5] Five</p><p id="nine">[9] Nine</p><p>[9] Other</p></div>`);
    await marked(article, 2);
    expect(markers(article)).to.deep.equal(['[5]', '[9]']);
    expect(link(article, '[9]').hash).to.equal('#nine');
  });

  it('use the list that the page names; a selector that is none is only warned of', async () => {
    const { article } = await page('<p>One [1].</p><ul class="mine"><li>First</li></ul>', {
      references: '.mine',
    });
    await marked(article, 1);
    const broken = await page(`<p>One [1].</p>${list}`, { references: '((', for: '))' });
    await marked(broken.article, 0);
  });
});
