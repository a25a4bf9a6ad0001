import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { CitationPopovers } from '../../src/citations/index.js';
import { chord, click, drag, move, tap } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { isOpen, link, linked, page, popoverOf, shown } from './page.js';

const opened = (element: Element) => waitUntil(() => isOpen(element), 'open');
const closed = (element: Element) => waitUntil(() => !isOpen(element), 'closed');

/** A part of the open popover. */
function part(element: Element, name: string, index = 0): HTMLElement {
  const found = popoverOf(element)?.querySelectorAll<HTMLElement>(`[part=${name}]`)[index];
  if (!found) throw new Error(`no ${name}`);
  return found;
}

/** Opens the popover of a marker by a click. */
async function pinned(
  markup: string,
  text: string,
): Promise<{ article: HTMLElement; element: CitationPopovers; marker: HTMLAnchorElement }> {
  const { article, element } = await page(markup);
  await waitUntil(() =>
    Array.from(article.querySelectorAll('a')).some((a) => a.textContent === text),
  );
  const marker = link(article, text);
  await click(marker);
  await waitUntil(() => isOpen(element) && document.activeElement === element, 'pinned');
  return { article, element, marker };
}

const group = `<p>Both <a href="#r1">[1, 2]</a>, <a href="#r1">[1]</a> and <a href="/next">more</a>.</p>${linked}`;

describe('the popover', () => {
  beforeEach(() => move([1, 1]));
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is a named dialog, and the marker says that it is open', async () => {
    const { element, marker } = await pinned(linked, '[1]');
    const popover = popoverOf(element);
    expect(popover?.getAttribute('role')).to.equal('dialog');
    expect(popover?.getAttribute('aria-label')).to.equal('Reference 1');
    expect(marker.getAttribute('aria-label')).to.equal('Reference 1');
    expect(marker.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await closed(element);
    expect(marker.hasAttribute('aria-expanded')).to.equal(false);
  });

  it("leaves the author's own name of a marker", async () => {
    const { marker } = await pinned(
      linked.replace('<a href="#r1"', '<a aria-label="Note on salt" href="#r1"'),
      '[1]',
    );
    expect(marker.getAttribute('aria-label')).to.equal('Note on salt');
  });

  it('is accessible in every state', async () => {
    const { article, element } = await pinned(
      group.replace('<li id="r1">', '<li id="r1" data-status="retracted">'),
      '[1, 2]',
    );
    expect(part(element, 'notice').textContent).to.contain('This study has been retracted.');
    await expect(article).to.be.accessible();
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await closed(element);
    await move(link(article, '[2]'));
    await opened(element);
    await expect(article).to.be.accessible();
    await expect(element).to.be.accessible();
  });

  it('shows all references of a group, and the keyboard reaches each and leaves again', async () => {
    const { article, element, marker } = await pinned(group, '[1, 2]');
    expect(shown(element).length).to.equal(2);
    const reached: string[] = [];
    for (let times = 0; times < 8; times += 1) {
      await sendKeys({ press: 'Tab' });
      reached.push(element.shadowRoot?.activeElement?.getAttribute('part') ?? 'text');
    }
    expect(reached).to.deep.equal([
      'text',
      'study-link',
      'copy',
      'list-link',
      'study-link',
      'copy',
      'list-link',
      'close',
    ]);
    await sendKeys({ press: 'Tab' });
    // Closed, or the next marker is looked at. WebKit passes links by, unless its reader wants them.
    await waitUntil(
      () => !popoverOf(element)?.matches('[aria-label="References 1, 2"]:popover-open'),
    );
    expect([link(article, '[1]'), marker]).to.include(document.activeElement);
  });

  it('goes back to the marker with Shift and Tab', async () => {
    const { element, marker } = await pinned(group, '[1, 2]');
    await chord('Shift', 'Tab');
    await closed(element);
    expect(document.activeElement).to.equal(marker);
  });

  it('closes by its button, and gives the focus back', async () => {
    const { element, marker } = await pinned(linked, '[1]');
    await click(part(element, 'close'));
    await closed(element);
    expect(document.activeElement).to.equal(marker);
  });

  it('closes by a click outside, not by one inside', async () => {
    const { article, element } = await pinned(linked, '[1]');
    await click(part(element, 'number'));
    expect(isOpen(element)).to.equal(true);
    await click(article.querySelector('h1') ?? article);
    await closed(element);
  });

  it('moves from one marker to another', async () => {
    const { article, element } = await pinned(linked, '[1]');
    await click(link(article, '[2]'));
    await waitUntil(() => shown(element)[0]?.startsWith('Ek'));
  });

  it('closes a preview with Escape and leaves the focus where it is', async () => {
    const { article, element } = await page(linked);
    await sendKeys({ press: 'Tab' });
    const marker = link(article, '[1]');
    marker.focus();
    await opened(element);
    await sendKeys({ press: 'Escape' });
    await closed(element);
    expect(document.activeElement).to.equal(marker);
  });

  it('closes a preview when the focus goes on', async () => {
    const { article, element } = await page(linked);
    await sendKeys({ press: 'Tab' });
    link(article, '[1]').focus();
    await opened(element);
    link(article, 'doi:10.1000/salt').focus();
    await closed(element);
  });

  it('lets Tab go on in the text from a preview, not into it', async () => {
    const { article, element } = await page(linked);
    await sendKeys({ press: 'Tab' });
    link(article, '[1]').focus();
    await opened(element);
    await sendKeys({ press: 'Tab' });
    // The next marker has a preview of its own. WebKit passes links by.
    await waitUntil(() => !popoverOf(element)?.matches('[aria-label="Reference 1"]:popover-open'));
    expect(element.shadowRoot?.activeElement).to.equal(null);
    expect([link(article, '[2]'), link(article, '[1]'), document.body]).to.include(
      document.activeElement,
    );
  });

  it('opens for a tap, and a swipe that begins on a marker does not', async () => {
    const { article, element } = await page(linked);
    await tap(link(article, '[2]'));
    await opened(element);
    expect(shown(element)[0]).to.match(/^Ek/);
  });

  it("keeps the reader's text selection free of it", async () => {
    const { article } = await pinned(linked, '[1]');
    const range = document.createRange();
    range.selectNodeContents(article);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    expect(String(getSelection())).to.not.contain('Show in the list');
    getSelection()?.removeAllRanges();
  });

  it('leads to the study by its identifier', async () => {
    const { element } = await pinned(group, '[1, 2]');
    const hrefs = [0, 1].map((index) => part(element, 'study-link', index).getAttribute('href'));
    expect(hrefs).to.deep.equal([
      'https://doi.org/10.1000/salt',
      'https://pubmed.ncbi.nlm.nih.gov/1234567/',
    ]);
  });

  it('leads to the entry in the list, and the focus goes there', async () => {
    const { article, element } = await pinned(linked, '[2]');
    await click(part(element, 'list-link'));
    await closed(element);
    await waitUntil(() => document.activeElement === article.querySelector('#r2'));
    await waitUntil(() => location.hash === '#r2', 'followed');
  });

  it('leads to an entry without an id too', async () => {
    const { article, element } = await pinned(
      '<p><a href="#r1">[1–2]</a></p><h2>References</h2><ol><li id="r1">A</li><li>B</li></ol>',
      '[1–2]',
    );
    await click(part(element, 'list-link', 1));
    await waitUntil(() => document.activeElement?.textContent === 'B');
    article.querySelector('h2')?.focus();
  });

  it("shows what a note cites in the note's place", async () => {
    const { element } = await pinned(
      `<p>A<sup><a href="#n1" role="doc-noteref">a</a></sup></p>${linked}
      <section role="doc-endnotes"><ol type="a"><li id="n1">See <a href="#r2">[2]</a>.</li></ol></section>`,
      'a',
    );
    expect(part(element, 'number').textContent).to.equal('a');
    const inner = part(element, 'text').querySelector('a');
    if (!inner) throw new Error('no link in the note');
    await click(inner);
    await waitUntil(() => shown(element)[0]?.startsWith('Ek'));
    expect(popoverOf(element)?.getAttribute('aria-label')).to.equal('Reference 2');
    expect(part(element, 'number').textContent).to.equal('2.');
    expect(location.hash).to.equal('');
  });

  it('asks before it opens and closes', async () => {
    const { article, element } = await page(linked);
    element.addEventListener('citation-show', (event) => event.preventDefault(), { once: true });
    let asked = 0;
    element.addEventListener('citation-show', (event) => {
      asked += 1;
      expect(event.references).to.deep.equal([article.querySelector('#r1')]);
      expect(event.marker).to.equal(link(article, '[1]'));
    });
    await click(link(article, '[1]'));
    await waitUntil(() => asked === 1);
    expect(isOpen(element)).to.equal(false);
    await click(link(article, '[1]'));
    await opened(element);
    element.addEventListener('citation-hide', (event) => event.preventDefault(), { once: true });
    await sendKeys({ press: 'Escape' });
    expect(isOpen(element)).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await closed(element);
  });

  it('follows a link that is clicked with a modifier key', async () => {
    const { article } = await page(linked);
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    let prevented: boolean | undefined;
    const last = (click: Event): void => {
      prevented = click.defaultPrevented;
      click.preventDefault();
    };
    addEventListener('click', last, { once: true });
    link(article, '[1]').dispatchEvent(event);
    expect(prevented).to.equal(false);
  });

  it('opens only for what trigger says', async () => {
    const { article, element } = await page(linked, { trigger: 'hover' });
    await click(link(article, '[2]'));
    await waitUntil(() => location.hash === '#r2', 'followed');
    await move([1, 1]);
    await move(link(article, '[1]'));
    await opened(element);
  });

  for (const address of ['href="#"', 'href="javascript:void(0)"', '']) {
    it(`opens for a link of a publisher's script: ${address}`, async () => {
      const { article, element } = await page(
        `<div style="height: 200vh"></div><p>A <a ${address} data-rid="r1">[1]</a></p>${linked}`,
      );
      link(article, '[1]').scrollIntoView();
      const { hash } = location;
      const place = scrollY;
      await click(link(article, '[1]'));
      await opened(element);
      expect(shown(element)).to.deep.equal(['Alm B. Salt. doi:10.1000/salt']);
      // It neither went to the top of the page nor to another address.
      expect([location.hash, scrollY]).to.deep.equal([hash, place]);
      await sendKeys({ press: 'Escape' });
      await closed(element);
      scrollTo(0, 0);
    });
  }

  it("leaves a script's links alone that are no markers", async () => {
    const { article, element } = await page(
      `<p>A <a href="#" data-open="more">More</a></p><p id="more">More</p>${linked}`,
    );
    let clicks = 0;
    link(article, 'More').addEventListener('click', () => {
      clicks += 1;
    });
    await click(link(article, 'More'));
    await click(link(article, '[1]'));
    await opened(element);
    expect(clicks).to.equal(1);
    expect(shown(element).length).to.equal(1);
  });

  it('names a marker that leads nowhere, and leaves it alone', async () => {
    const { article, element } = await page('<p><a href="#gone" role="doc-biblioref">[9]</a></p>');
    const missing: (readonly string[])[] = [];
    element.addEventListener('citation-missing', (event) => missing.push(event.missing));
    await click(link(article, '[9]'));
    await waitUntil(() => missing.length > 0, 'reported');
    expect(missing).to.deep.equal([['gone']]);
    expect(isOpen(element)).to.equal(false);
  });

  it('goes when its marker goes, and stays as a copy when the list goes', async () => {
    const { article, element, marker } = await pinned(linked, '[1]');
    article.querySelector('ol')?.remove();
    await waitUntil(() => !popoverOf(element)?.querySelector('[part=list-link]'));
    expect(shown(element).length).to.equal(1);
    marker.remove();
    await closed(element);
  });

  it('goes with its element, which takes everything along', async () => {
    const { article, element } = await pinned(linked, '[1]');
    element.remove();
    await waitUntil(() => !popoverOf(element));
    await click(link(article, '[2]'));
    await waitUntil(() => location.hash === '#r2', 'followed');
    article.after(element);
    await click(link(article, '[2]'));
    await opened(element);
  });

  it('is not clipped by what its marker stands in', async () => {
    const { element } = await pinned(
      `<div class="clip"><p>A <a href="#c1">[1]</a></p></div><h2>References</h2><ol><li id="c1">A long reference</li></ol>`,
      '[1]',
    );
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.clip { overflow: hidden; transform: scale(1); height: 2em }');
    document.adoptedStyleSheets = [sheet];
    const { left, bottom, width } = part(element, 'text').getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, bottom - 2)).to.equal(element);
    document.adoptedStyleSheets = [];
  });

  it('stands at the right of its marker in right-to-left text', async () => {
    const { article, element } = await page(linked);
    (article.parentElement as HTMLElement).dir = 'rtl';
    const marker = link(article, '[1]');
    await click(marker);
    await opened(element);
    const popover = popoverOf(element)?.getBoundingClientRect();
    const { right } = marker.getBoundingClientRect();
    expect(popover?.right).to.be.closeTo(Math.max(right, (popover?.width ?? 0) + 8), 1);
  });

  it('is a sheet at the bottom of a phone, and does not cover its marker', async function () {
    const { innerWidth: width, innerHeight: height } = window;
    try {
      await setViewport({ width: 360, height: 640 });
    } catch {
      // WebKit's driver cannot.
      this.skip();
    }
    const space = Array.from({ length: 14 }, () => '<p>Text</p>').join('');
    const { element, marker } = await pinned(`${space}${linked}${space}`, '[1]');
    marker.scrollIntoView({ block: 'end' });
    await sendKeys({ press: 'Escape' });
    await closed(element);
    marker.click();
    await opened(element);
    const sheet = popoverOf(element);
    await Promise.all(sheet?.getAnimations().map(({ finished }) => finished) ?? []);
    const { left, bottom, width: wide, top } = sheet?.getBoundingClientRect() ?? new DOMRect();
    expect([left, Math.round(bottom), wide]).to.deep.equal([
      0,
      innerHeight,
      document.documentElement.clientWidth,
    ]);
    expect(marker.getBoundingClientRect().bottom).to.be.at.most(top);
    await expect(element).to.be.accessible();
    await setViewport({ width, height });
  });

  it('is not printed', async function () {
    const { element } = await pinned(linked, '[1]');
    try {
      await emulateMedia({ media: 'print' });
    } catch {
      // Only one of the drivers can.
      this.skip();
    }
    const popover = popoverOf(element);
    expect(popover && getComputedStyle(popover).display).to.equal('none');
    await emulateMedia({ media: 'screen' });
  });

  it('stays while the reader selects text in it', async () => {
    const { article, element } = await page(linked);
    await move(link(article, '[1]'));
    await opened(element);
    const text = part(element, 'text');
    await move(text);
    const { left, top, width, height } = text.getBoundingClientRect();
    await drag([left + 2, top + height / 2], [left + width - 4, top + height / 2]);
    expect(isOpen(element)).to.equal(true);
  });
});
