import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { keepAt } from '../../src/ui/index.js';
import { waitUntil } from '../support/wait-until.js';

const rectangle = (x: number, y: number, width = 20, height = 16): DOMRect =>
  new DOMRect(x, y, width, height);

describe('keepAt', () => {
  let stop = (): void => undefined;
  let popover: HTMLElement;

  beforeEach(async () => {
    popover = await fixture(html`<div popover="manual">A popover</div>`);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      [popover] { position: fixed; inset: auto; margin: 0; border: 0; padding: 0; overflow: auto;
        width: 200px; height: 100px; }
      [popover].long { height: 2000px; }
      [popover].sheet { --_sheet: 1; inset: auto 0 0; width: auto; }`);
    document.adoptedStyleSheets = [sheet];
    popover.showPopover();
  });
  afterEach(() => {
    stop();
    document.adoptedStyleSheets = [];
    scrollTo(0, 0);
  });

  const placeAt = (at: DOMRect, enough?: number): DOMRect => {
    stop();
    stop = keepAt(popover, () => at, enough);
    return popover.getBoundingClientRect();
  };
  const { documentElement } = document;

  it('puts the popover below its anchor, where the anchor begins', () => {
    const { left, top } = placeAt(rectangle(100, 50));
    expect([left, top]).to.deep.equal([100, 74]);
  });

  it('ends where the anchor ends in right-to-left text', () => {
    popover.dir = 'rtl';
    expect(placeAt(rectangle(300, 50)).right).to.equal(320);
  });

  it('goes above where there is no room below', () => {
    const { bottom } = placeAt(rectangle(100, documentElement.clientHeight - 40));
    expect(bottom).to.equal(documentElement.clientHeight - 48);
  });

  it('stays below and scrolls where the room there is called enough', () => {
    popover.style.height = '300px';
    const { clientHeight } = documentElement;
    const at = rectangle(100, clientHeight - 16 - 16 - 250);
    expect(placeAt(at).bottom).to.be.at.most(at.top);
    const { top, bottom } = placeAt(at, 250);
    expect([top, bottom]).to.deep.equal([at.bottom + 8, clientHeight - 8]);
    expect(placeAt(at, 251).bottom).to.be.at.most(at.top);
  });

  it('never leaves the window', () => {
    const { clientWidth, clientHeight } = documentElement;
    for (const [x, y] of [
      [-500, 20],
      [clientWidth + 500, 20],
      [20, -5000],
      [20, clientHeight + 5000],
    ] as const) {
      const { left, right, top, bottom } = placeAt(rectangle(x, y));
      expect(left).to.be.at.least(0);
      expect(top).to.be.at.least(0);
      expect(right).to.be.at.most(clientWidth);
      expect(bottom).to.be.at.most(clientHeight);
    }
  });

  it('is as high as the larger side allows, and does not cover its anchor', () => {
    popover.classList.add('long');
    const at = rectangle(100, 200);
    const { top, bottom } = placeAt(at);
    expect(top).to.equal(at.bottom + 8);
    expect(bottom).to.be.at.most(documentElement.clientHeight);
  });

  it('follows its anchor when the page scrolls', async () => {
    const page = await fixture(html`<div><p>Anchor</p></div>`);
    const tall = new CSSStyleSheet();
    tall.replaceSync('p { margin-block: 300px 3000px }');
    document.adoptedStyleSheets.push(tall);
    const anchor = page.firstElementChild;
    if (!anchor) throw new Error('no anchor');
    stop = keepAt(popover, () => anchor.getBoundingClientRect());
    const before = popover.getBoundingClientRect().top;
    scrollTo(0, 100);
    await waitUntil(() => popover.getBoundingClientRect().top === before - 100);
  });

  it('leaves a sheet at the bottom, and scrolls the anchor out from under it', async () => {
    const page = await fixture(html`<div><p>Anchor</p></div>`);
    const tall = new CSSStyleSheet();
    tall.replaceSync(`p { margin-block: ${documentElement.clientHeight - 60}px 3000px }`);
    document.adoptedStyleSheets.push(tall);
    const anchor = page.firstElementChild;
    if (!anchor) throw new Error('no anchor');
    popover.classList.add('sheet');
    stop = keepAt(popover, () => anchor.getBoundingClientRect());
    const sheet = popover.getBoundingClientRect();
    expect(sheet.bottom).to.equal(documentElement.clientHeight);
    expect(anchor.getBoundingClientRect().bottom).to.be.at.most(sheet.top);
  });

  it('turns into a sheet and back when the window changes', async function () {
    const media = new CSSStyleSheet();
    media.replaceSync('@media (max-width: 500px) { [popover] { --_sheet: 1; inset: auto 0 0; } }');
    document.adoptedStyleSheets.push(media);
    placeAt(rectangle(100, 50));
    const { innerWidth: width, innerHeight: height } = window;
    try {
      await setViewport({ width: 400, height });
    } catch {
      // WebKit's driver cannot.
      this.skip();
    }
    await waitUntil(() => popover.style.top === '');
    await setViewport({ width, height });
    await waitUntil(() => popover.style.top === '74px');
  });
});
