import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { click, move } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { asides, isOpen, link, linked, page, popoverOf, shown } from './page.js';

const opened = (element: Element) => waitUntil(() => isOpen(element), 'open');
const closed = (element: Element) => waitUntil(() => !isOpen(element), 'closed');

/** The popover while it stands in a dialog of the page. */
const guestIn = (dialog: Element): HTMLElement | null | undefined =>
  Array.from(dialog.children, ({ shadowRoot }) =>
    shadowRoot?.querySelector<HTMLElement>('[part=popover]'),
  ).find(Boolean);

const withSheet = async (rules: string, work: () => Promise<void>): Promise<void> => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
  try {
    await work();
  } finally {
    document.adoptedStyleSheets = [];
  }
};

describe('the popover in its page', () => {
  beforeEach(() => move([1, 1]));
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('shows what a reference says now, when it changes while it is open', async () => {
    const { article, element } = await page(linked);
    await click(link(article, '[2]'));
    await opened(element);
    const entry = article.querySelector<HTMLElement>('#r2');
    if (!entry) throw new Error('no entry');
    entry.textContent = 'Ek C. Mended.';
    await waitUntil(() => shown(element)[0] === 'Ek C. Mended.');
    entry.dataset.status = 'retracted';
    await waitUntil(() => popoverOf(element)?.querySelector('[part=notice]'));
    expect(isOpen(element)).to.equal(true);
  });

  it('leaves what it shows as it is when links back to the text come to the entry', async () => {
    const { article, element } = await page(linked);
    await click(link(article, '[1]'));
    await waitUntil(() => isOpen(element));
    const text = popoverOf(element)?.querySelector('[part=text]')?.firstElementChild;
    const entry = article.querySelector('#r1') as Element;
    await waitUntil(() => asides(entry, 'back-links').length > 0);
    await new Promise((resolve) => setTimeout(resolve));
    expect(text?.isConnected).to.equal(true);
  });

  it('shows the new entry when the list is made anew', async () => {
    const { article, element } = await page(linked);
    await click(link(article, '[2]'));
    await opened(element);
    const list = article.querySelector('ol');
    const other = list?.cloneNode(true) as Element;
    other.querySelector('#r2')?.append(' Again.');
    list?.replaceWith(other);
    await waitUntil(() => shown(element)[0]?.endsWith('Again.'));
    expect(popoverOf(element)?.querySelector('[part=list-link]')).to.not.equal(null);
  });

  it('goes with an article that is replaced, and serves the next one', async () => {
    const { article, element } = await page(linked);
    await click(link(article, '[1]'));
    await opened(element);
    const next = article.cloneNode(true) as HTMLElement;
    next.querySelector('#r1')?.append(' Second article.');
    article.replaceWith(next);
    await closed(element);
    await click(link(next, '[1]'));
    await waitUntil(() => shown(element)[0]?.endsWith('Second article.'));
  });

  it('can be used in a modal dialog of the page, and Escape leaves that open', async () => {
    const { article, element } = await page(
      `<dialog><p>See <a href="#r1">[1]</a>.</p></dialog>${linked}`,
    );
    const dialog = article.querySelector('dialog');
    if (!dialog) throw new Error('no dialog');
    dialog.showModal();
    const marker = link(dialog, '[1]');
    await click(marker);
    await waitUntil(() => guestIn(dialog)?.matches(':popover-open'), 'open');
    const popover = guestIn(dialog);
    await waitUntil(() => popover?.matches(':focus-within'), 'focused');
    if (popover) await click(popover);
    expect(popover?.matches(':popover-open')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !popover?.matches(':popover-open'), 'closed');
    expect(dialog.open).to.equal(true);
    expect(document.activeElement).to.equal(marker);
    expect(dialog.children.length).to.equal(1);
    dialog.close();
    await click(link(article.querySelector('h1 + p') ?? article, '[1]'));
    await opened(element);
  });

  it('is shown once where two elements serve one article', async () => {
    const { article, element } = await page(linked);
    const second = document.createElement('citation-popovers');
    element.after(second);
    await move(link(article, '[1]'));
    await waitUntil(() => isOpen(element) || isOpen(second), 'open');
    await click(link(article, '[2]'));
    await waitUntil(() => [...shown(element), ...shown(second)].some((text) => /^Ek/.test(text)));
    expect([isOpen(element), isOpen(second)].filter(Boolean).length).to.equal(1);
    second.remove();
  });

  it('serves each article with its own list, where ids are the same', async () => {
    const { article, element } = await page(linked, { for: '#second' });
    const second = article.cloneNode(true) as HTMLElement;
    second.id = 'second';
    second.querySelector('#r1')?.prepend('Second: ');
    article.after(second);
    await click(link(second, '[1]'));
    await waitUntil(() => shown(element)[0]?.startsWith('Second'));
    await sendKeys({ press: 'Escape' });
    await click(link(article, '[2]'));
    expect(isOpen(element)).to.equal(false);
  });

  it('leaves other links in a citation alone', async () => {
    const { article, element } = await page(
      `<p><span role="doc-biblioref"><a href="#r1">[1]</a> <a href="#top-part">above</a>
      </span></p><h2 id="top-part">Part</h2>${linked}`,
    );
    await click(link(article, 'above'));
    await waitUntil(() => location.hash === '#top-part');
    expect(isOpen(element)).to.equal(false);
  });

  it('lets the browser follow, once, a link that turns out to be no marker', async () => {
    const { article } = await page(
      `<p><a href="#part">to the part</a></p><h2 id="part">Part</h2>${linked}`,
    );
    let clicks = 0;
    article.addEventListener('click', () => {
      clicks += 1;
    });
    // Before the popover can be there.
    link(article, 'to the part').click();
    await waitUntil(() => location.hash === '#part');
    expect(clicks).to.equal(1);
  });

  it('opens for a click only, not for a finger that comes and goes', async () => {
    const { article, element } = await page(linked);
    let asked = 0;
    element.addEventListener('citation-show', () => {
      asked += 1;
    });
    const marker = link(article, '[1]');
    for (const type of ['pointerover', 'pointerdown', 'pointermove', 'pointercancel']) {
      marker.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'touch' }));
    }
    for (const type of ['touchstart', 'touchmove', 'touchend']) {
      marker.dispatchEvent(new Event(type, { bubbles: true }));
    }
    await click(link(article, '[2]'));
    await opened(element);
    expect(asked).to.equal(1);
  });

  it('previews neither for a finger that rests, nor for a marker that moved from the mouse', async () => {
    const { article, element } = await page(linked);
    await click(link(article, '[1]'));
    await opened(element);
    await sendKeys({ press: 'Escape' });
    await closed(element);
    await move([1, 1]);
    const [first, second] = [link(article, '[1]'), link(article, '[2]')];
    // A finger that rests has the browser say that it hovers.
    Object.defineProperty(first, 'matches', {
      value: (selectors: string) => selectors.includes(':hover'),
    });
    first.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'touch' }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isOpen(element)).to.equal(false);
    second.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(isOpen(element)).to.equal(false);
  });

  it('closes a preview also when the mouse leaves over another marker', async () => {
    const { article, element } = await page(linked);
    await move(link(article, '[1]'));
    await opened(element);
    await move(link(article, '[2]'));
    await move([1, 1]);
    await closed(element);
  });

  it('asks for what was wanted last only', async () => {
    const { article, element } = await page(linked);
    await click(link(article, '[1]'));
    await opened(element);
    await sendKeys({ press: 'Escape' });
    await closed(element);
    const asked: Element[] = [];
    element.addEventListener('citation-show', ({ marker }) => asked.push(marker));
    for (const text of ['[1]', '[2]']) link(article, text).click();
    await opened(element);
    expect(asked).to.deep.equal([link(article, '[2]')]);
  });

  it('stays open while a finger scrolls the page', async () => {
    const { article, element } = await page(linked);
    await click(link(article, '[1]'));
    await opened(element);
    for (const type of ['pointerdown', 'pointermove', 'pointercancel']) {
      article.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'touch' }));
    }
    expect(isOpen(element)).to.equal(true);
  });

  it('scrolls a long reference by keyboard, and never leaves the window', async () => {
    const authors = Array.from({ length: 600 }, (_, index) => `Author${index} AB`).join(', ');
    const { article, element } = await page(
      `<p><a href="#r1">[1]</a></p><h2>References</h2><ol><li id="r1">${authors}.</li></ol>`,
    );
    await click(link(article, '[1]'));
    await opened(element);
    const { top, bottom } = popoverOf(element)?.getBoundingClientRect() ?? new DOMRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    const content = popoverOf(element)?.querySelector('[part=content]');
    await waitUntil(() => element.shadowRoot?.activeElement === content, 'focused');
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => (content?.scrollTop ?? 0) > 0, 'scrolled');
    await expect(element).to.be.accessible();
  });

  it('stands at the line of a broken marker that the mouse is on', async () => {
    await withSheet('p { inline-size: 12em }', async () => {
      const { article, element } = await page(
        `<p>Some words before <a href="#r1" role="doc-biblioref">a marker of several words</a></p>${linked}`,
      );
      const marker = link(article, 'a marker of several words');
      const rects = marker.getClientRects();
      const last = rects[rects.length - 1] ?? new DOMRect();
      expect(rects.length).to.be.above(1);
      await click([last.left + 4, last.top + last.height / 2]);
      await opened(element);
      const { top, left } = popoverOf(element)?.getBoundingClientRect() ?? new DOMRect();
      expect(top).to.be.closeTo(last.bottom + 8, 1);
      expect(left).to.be.closeTo(Math.max(last.left, 8), 1);
    });
  });

  it('says which attributes it does not understand, and works', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warned.push(text);
    try {
      const { article, element } = await page(linked, {
        trigger: 'klick click',
        markers: 'all',
        'back-links': 'no',
      });
      await click(link(article, '[1]'));
      await opened(element);
      await waitUntil(() => warned.length === 3);
      expect(warned.map((text) => /(trigger|markers|back-links)=/.exec(text)?.[1])).to.deep.equal([
        'trigger',
        'markers',
        'back-links',
      ]);
    } finally {
      console.warn = warn;
    }
  });

  it('adds no attribute but to the marker that it is open for', async () => {
    const { article, element } = await page(linked);
    const marker = link(article, '[1]');
    await click(marker);
    await opened(element);
    expect(marker.getAttribute('aria-haspopup')).to.equal('dialog');
    expect(article.querySelectorAll('[aria-haspopup],[aria-expanded]').length).to.equal(1);
    await sendKeys({ press: 'Escape' });
    await closed(element);
    expect(article.querySelectorAll('[aria-haspopup],[aria-expanded]').length).to.equal(0);
  });

  it('doubles no id and runs nothing, whatever stands in a reference', async () => {
    // In the article it stands as it is; what matters is the copy.
    const bad = 'window.bad = getRootNode() instanceof ShadowRoot || window.bad';
    const hostile = `<b id="inner" onclick="${bad}">Alm</b>
      <img src="x:y" onerror="${bad}"><svg onload="${bad}"></svg>
      <a href="javascript:window.bad = true">run</a><style>citation-popovers { display: none }</style>
      <iframe srcdoc="<script>parent.bad = true</script>" sandbox></iframe>
      <template shadowrootmode="open"><script>window.bad = true</script></template>`;
    const { article, element } = await page(
      `<p><a href="#r1">[1]</a></p><h2>References</h2><ol><li id="r1">${hostile}</li></ol>`,
    );
    await click(link(article, '[1]'));
    await opened(element);
    const popover = popoverOf(element);
    expect(
      popover?.querySelector('[id], [onclick], script, style, iframe, img, .text svg'),
    ).to.equal(null);
    for (const inside of popover?.querySelectorAll<HTMLElement>('.text *') ?? []) inside.click();
    expect((window as { bad?: boolean }).bad).to.not.equal(true);
  });
});
