import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { click, move } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { isOpen, link, linked, page, popoverOf, shown } from './page.js';

const noted = `<p>A<sup><a href="#n1" role="doc-noteref">a</a></sup></p>${linked}
  <section role="doc-endnotes"><ol type="a">
    <li id="n1">See <a href="#n2" role="doc-noteref">b</a> and <a href="#salt">salt</a>.</li>
    <li id="n2">And <a href="#r2">[2]</a>.</li>
  </ol></section><h2 id="salt">On salt</h2>`;

const part = (element: Element, name: string): HTMLElement | null | undefined =>
  popoverOf(element)?.querySelector<HTMLElement>(`[part=${name}]`);

/** Clicks a link in the text of the popover. */
async function follow(element: Element, text: string): Promise<void> {
  const links = Array.from(part(element, 'text')?.querySelectorAll('a') ?? []);
  const found = links.find(({ textContent }) => textContent === text);
  if (!found) throw new Error(`no ${text}`);
  await click(found);
}

describe('a note within a note', () => {
  beforeEach(() => move([1, 1]));
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('takes its place, and Back goes back, note by note', async () => {
    const { article, element } = await page(noted);
    const marker = link(article, 'a');
    await click(marker);
    await waitUntil(() => isOpen(element));
    expect(part(element, 'back')).to.equal(null);
    await follow(element, 'b');
    await waitUntil(() => shown(element)[0]?.startsWith('And'));
    await follow(element, '[2]');
    await waitUntil(() => shown(element)[0]?.startsWith('Ek'));
    expect(popoverOf(element)?.getAttribute('aria-label')).to.equal('Reference 2');
    await expect(element).to.be.accessible();
    for (const text of ['And', 'See']) {
      part(element, 'back')?.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => shown(element)[0]?.startsWith(text), text);
      expect(element.shadowRoot?.activeElement?.getAttribute('part')).to.equal('content');
    }
    expect(part(element, 'back')).to.equal(null);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(element));
    expect(document.activeElement).to.equal(marker);
  });

  it('asks with the link that is followed', async () => {
    const { article, element } = await page(noted);
    await click(link(article, 'a'));
    await waitUntil(() => isOpen(element));
    const asked: Element[] = [];
    element.addEventListener('citation-show', (event) => {
      asked.push(event.marker);
      event.preventDefault();
    });
    await follow(element, 'b');
    await waitUntil(() => asked.length > 0, 'asked');
    expect(asked).to.deep.equal([link(article, 'b')]);
    expect(shown(element)[0]).to.match(/^See/);
    expect(location.hash).to.equal('');
  });

  it('keeps what is shown where something else in the page changes', async () => {
    const { article, element } = await page(noted);
    await click(link(article, 'a'));
    await waitUntil(() => isOpen(element));
    await follow(element, 'b');
    await waitUntil(() => shown(element)[0]?.startsWith('And'));
    const copy = part(element, 'text')?.querySelector('a');
    // A link that is replaced while it is pressed is never clicked.
    article.append(document.createElement('aside'));
    await nextFrame();
    expect(part(element, 'text')?.querySelector('a')).to.equal(copy);
  });

  it('shows what a followed note says now, and Back what the first one does', async () => {
    const { article, element } = await page(noted);
    await click(link(article, 'a'));
    await waitUntil(() => isOpen(element));
    await follow(element, 'b');
    await waitUntil(() => shown(element)[0]?.startsWith('And'));
    const first = article.querySelector('#n1');
    if (!first) throw new Error('no note');
    const other = document.createElement('li');
    other.id = first.id;
    other.append('Mended. ', ...first.cloneNode(true).childNodes);
    first.replaceWith(other);
    article.querySelector('#n2')?.prepend('Now. ');
    await waitUntil(() => shown(element)[0]?.startsWith('Now. And'));
    part(element, 'back')?.click();
    await waitUntil(() => shown(element)[0]?.startsWith('Mended. See'));
  });

  it('leads to another part of the page, and does not cover it', async () => {
    const { article, element } = await page(noted);
    await click(link(article, 'a'));
    await waitUntil(() => isOpen(element));
    await follow(element, 'salt');
    await waitUntil(() => !isOpen(element));
    await waitUntil(() => location.hash === '#salt', 'followed');
  });
});
