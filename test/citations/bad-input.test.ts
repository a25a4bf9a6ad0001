import { expect } from '@open-wc/testing';
import { click, move } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { asides, isOpen, link, linked, page, popoverOf, shown } from './page.js';

/** Opens the popover of a marker that may have to be made of text first. */
async function shownFor(
  article: HTMLElement,
  element: HTMLElement,
  text: string,
): Promise<string[]> {
  await waitUntil(() =>
    Array.from(article.querySelectorAll('a')).some((a) => a.textContent?.trim() === text),
  );
  await click(link(article, text));
  await waitUntil(() => isOpen(element), 'open');
  return shown(element);
}

describe('citations of bad pages', () => {
  const faults: unknown[] = [];
  const note = ({ message }: ErrorEvent): unknown => faults.push(message);
  const noteRejection = ({ reason }: PromiseRejectionEvent): unknown => faults.push(reason);
  beforeEach(async () => {
    faults.length = 0;
    addEventListener('error', note);
    addEventListener('unhandledrejection', noteRejection);
    await move([1, 1]);
  });
  afterEach(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', noteRejection);
    history.replaceState(null, '', location.pathname + location.search);
    expect(faults).to.deep.equal([]);
  });

  it('with gaps in the list: a number has its own reference, one without stays text', async () => {
    const { article, element } = await page(
      `<p>One [2], two [4], none [3].</p><h2>References</h2>
      <ol><li value="2">Second</li><li value="4">Fourth</li></ol>`,
    );
    expect(await shownFor(article, element, '[4]')).to.deep.equal(['Fourth']);
    expect(article.querySelectorAll('p a').length).to.equal(2);
    expect(article.querySelector('p')?.textContent).to.equal('One [2], two [4], none [3].');
  });

  it('with ids that are there twice: the first is shown, as the browser goes there', async () => {
    const { article, element } = await page(
      `<p><a href="#r">[1]</a></p><h2>References</h2><ol><li id="r">First</li><li id="r">Second</li></ol>`,
    );
    expect(await shownFor(article, element, '[1]')).to.deep.equal(['First']);
  });

  it('with markers that point nowhere: they are left to the browser', async () => {
    const { article, element } = await page(
      `<p><a href="#gone" role="doc-biblioref">[7]</a> <a href="#%E0%A4%A" role="doc-biblioref">[8]</a>
      <a href="#" role="doc-biblioref">[9]</a></p>${linked}`,
    );
    expect((await shownFor(article, element, '[1]')).length).to.equal(1);
    for (const text of ['[7]', '[8]', '[9]']) await click(link(article, text));
    expect(location.hash).to.be.oneOf(['', '#']);
    await waitUntil(() => !isOpen(element), 'closed');
  });

  it('with a list in a list: an entry is shown with all that is in it', async () => {
    const { article, element } = await page(
      `<p>Outer [1], next [2].</p><h2>References</h2>
      <ol><li>Outer <ol><li>Inner</li><li>Other</li></ol></li><li>Next</li></ol>`,
    );
    expect(await shownFor(article, element, '[2]')).to.deep.equal(['Next']);
    expect((await shownFor(article, element, '[1]'))[0]).to.match(/^Outer/);
  });

  it('with two lists: each link has the entry that it leads to', async () => {
    const { article, element } = await page(
      `<p><a href="#a1">[1]</a> and <a href="#b1"><sup>1</sup></a></p>
      <section role="doc-bibliography"><ol><li id="a1">A reference</li></ol></section>
      <section role="doc-endnotes"><ol><li id="b1">A note</li></ol></section>`,
    );
    expect(await shownFor(article, element, '[1]')).to.deep.equal(['A reference']);
    await click(link(article, '1'));
    await waitUntil(() => shown(element)[0] === 'A note');
  });

  it('with hostile markup in a reference: nothing runs and no form comes along', async () => {
    const { article, element } = await page(
      `<p><a href="#h">[1]</a></p><h2>References</h2><ol><li id="h">Words
      <img src=x onerror="window.hostile = 1"><a href="javascript:window.hostile = 1">link</a>
      <form action="/steal"><input name=q></form><svg onload="window.hostile = 1"></svg>
      <iframe srcdoc="<script>parent.hostile = 1</script>"></iframe>
      <b style="position:fixed" onclick="window.hostile = 1">bold</b></li></ol>`,
    );
    expect(await shownFor(article, element, '[1]')).to.deep.equal(['Words link bold']);
    const text = popoverOf(element)?.querySelector('[part=text]');
    expect(
      text?.querySelector('form,input,svg,iframe,[style],[onclick],a[href^=javascript]'),
    ).to.equal(null);
    await click(text?.querySelector('b') ?? article);
    expect(popoverOf(element)?.querySelector('[part=study-link]')).to.equal(null);
  });

  it('with notes that lead to each other: each can be followed, again and again', async () => {
    const { article, element } = await page(
      `<p><a href="#n1" role="doc-noteref">a</a></p><section role="doc-endnotes"><ol>
      <li id="n1">One, see <a href="#n2" role="doc-noteref">[b]</a></li>
      <li id="n2">Two, see <a href="#n1" role="doc-noteref">[c]</a></li></ol></section>`,
    );
    await shownFor(article, element, 'a');
    for (const start of ['Two', 'One', 'Two', 'One']) {
      const inner = popoverOf(element)?.querySelector<HTMLElement>('[part=text] a');
      if (!inner) throw new Error('no link');
      await click(inner);
      await waitUntil(() => shown(element)[0]?.startsWith(start), start);
    }
  });

  it('with the list removed while a reference is open: its copy stays, and can be closed', async () => {
    const { article, element } = await page(linked);
    await shownFor(article, element, '[1]');
    article.querySelector('ol')?.remove();
    await waitUntil(() => !popoverOf(element)?.querySelector('[part=list-link]'), 'no link to it');
    expect(shown(element)[0]).to.match(/^Alm B/);
    const close = popoverOf(element)?.querySelector<HTMLElement>('[part=close]');
    await click(close ?? article);
    await waitUntil(() => !isOpen(element), 'closed');
    expect(asides(article, 'back-links')).to.deep.equal([]);
  });
});
