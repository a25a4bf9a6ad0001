import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { click, move, tap } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { isOpen, link, linked, page, popoverOf, shown } from './page.js';

const opened = (element: Element) => waitUntil(() => isOpen(element), 'open');
const closed = (element: Element) => waitUntil(() => !isOpen(element), 'closed');

describe('<citation-popovers>', () => {
  beforeEach(() => move([1, 1]));

  it('shows the reference of the marker that is clicked, and closes on a second click', async () => {
    const { article, element } = await page(linked);
    await click(link(article, '[2]'));
    await opened(element);
    expect(shown(element)).to.deep.equal(['Ek C. Pressure. PMID: 1234567.']);
    expect(popoverOf(element)?.getAttribute('aria-label')).to.equal('Reference 2');
    expect(location.hash).to.equal('');
    await click(link(article, '[2]'));
    await closed(element);
  });

  it('previews when the mouse rests on a marker, stays while it travels, and goes after', async () => {
    const { article, element } = await page(linked);
    await move(link(article, '[1]'));
    await opened(element);
    const popover = popoverOf(element);
    if (!popover) throw new Error('no popover');
    await move(popover);
    expect(isOpen(element)).to.equal(true);
    await move([1, 1]);
    await closed(element);
  });

  it('lets a click on any other link through, also the first one of all', async () => {
    const { article, element } = await page(`${linked}<p><a href="#there">there</a></p>
      <div id="there">There</div>`);
    await click(link(article, 'there'));
    await waitUntil(() => location.hash === '#there', 'followed');
    expect(isOpen(element)).to.equal(false);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('opens on a tap', async () => {
    const { article, element } = await page(linked);
    await tap(link(article, '[1]'));
    await opened(element);
  });

  it('makes plain numbers markers', async () => {
    const { article, element } = await page(`<p>One [1], two [1, 2], three [1–3], four [9].</p>
      <h2>References</h2><ol><li>First</li><li>Second</li><li>Third</li></ol>`);
    await waitUntil(() => article.querySelectorAll('a').length === 3);
    await click(link(article, '[1–3]'));
    await opened(element);
    expect(shown(element)).to.deep.equal(['First', 'Second', 'Third']);
  });

  it('previews on focus, pins with Enter, closes with Escape and gives the focus back', async () => {
    const { article, element } = await page(linked);
    const marker = link(article, '[1]');
    await sendKeys({ press: 'Tab' });
    marker.focus();
    await opened(element);
    expect(document.activeElement).to.equal(marker);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => document.activeElement === element);
    await sendKeys({ press: 'Escape' });
    await closed(element);
    expect(document.activeElement).to.equal(marker);
  });
});
