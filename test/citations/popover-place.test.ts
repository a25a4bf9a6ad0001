import { expect } from '@open-wc/testing';
import { click, move } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { isOpen, link, linked, page, popoverOf } from './page.js';

const space = Array.from({ length: 40 }, () => '<p>Text</p>').join('');

const withSheet = (rules: string): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
};

interface Placed {
  readonly popover: HTMLElement;
  readonly marker: HTMLElement;
  readonly place: DOMRect;
  readonly at: DOMRect;
}

/** Opens the popover of a marker that was scrolled to a place in the window. */
async function placed(
  markup: string,
  block: ScrollLogicalPosition = 'center',
  prepare?: (article: HTMLElement) => void,
): Promise<Placed> {
  const { article, element } = await page(markup);
  prepare?.(article);
  const marker = link(article, '[1]');
  marker.scrollIntoView({ block, behavior: 'instant' });
  marker.click();
  await waitUntil(() => isOpen(element), 'open');
  const popover = popoverOf(element);
  if (!popover) throw new Error('no popover');
  return {
    popover,
    marker,
    place: popover.getBoundingClientRect(),
    at: marker.getBoundingClientRect(),
  };
}

function expectInView({ left, right, top, bottom }: DOMRect): void {
  const { clientWidth, clientHeight } = document.documentElement;
  expect([left >= 0, top >= 0, right <= clientWidth, bottom <= clientHeight]).to.deep.equal([
    true,
    true,
    true,
    true,
  ]);
}

const below = ({ place, at }: Placed): number => place.top - at.bottom;
const above = ({ place, at }: Placed): number => at.top - place.bottom;

/** By the style sheet, and by the script that stands in for it. */
const ways = { 'CSS anchors': (): void => undefined, script: hideAnchors };

/** Makes this a browser without CSS anchor positioning. */
function hideAnchors(): void {
  CSS.supports = () => false;
}

describe('the place of the popover', () => {
  const { supports } = CSS;
  beforeEach(() => move([1, 1]));
  afterEach(() => {
    CSS.supports = supports;
    document.adoptedStyleSheets = [];
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is kept by the browser where it can, with no style of a script', async () => {
    const { popover } = await placed(linked);
    expect(popover.hasAttribute('data-anchored')).to.equal(
      CSS.supports('position-area: self-block-end span-self-inline-end'),
    );
    if (popover.hasAttribute('data-anchored')) expect(popover.style.length).to.equal(0);
  });

  for (const [way, prepare] of Object.entries(ways)) {
    describe(`by ${way}`, () => {
      beforeEach(prepare);

      it('is below the marker, where it begins', async () => {
        const one = await placed(`${space}${linked}${space}`);
        expect(below(one)).to.be.closeTo(8, 1);
        expect(one.place.left).to.be.closeTo(one.at.left, 1);
        expectInView(one.place);
      });

      it('is above the marker where there is no room below', async () => {
        const one = await placed(`${space}${linked}${space}`, 'end');
        expect(above(one)).to.be.closeTo(8, 1);
        expectInView(one.place);
      });

      it('stays in the window at the end of a line', async () => {
        withSheet('p { text-align: end }');
        const one = await placed(`${space}${linked}${space}`, 'end');
        expect(above(one)).to.be.closeTo(8, 1);
        expectInView(one.place);
      });

      it('ends where the marker ends in right-to-left text', async () => {
        withSheet('p { margin-inline-end: 80px }');
        const one = await placed(`${space}${linked}${space}`, 'center', (article) => {
          article.dir = 'rtl';
        });
        const needed = one.place.width + 8;
        expect(one.at.right).to.be.above(needed);
        expect(one.place.right).to.be.closeTo(one.at.right, 1);
        expectInView(one.place);
      });

      it('is as high as the larger side allows where neither has room for all', async () => {
        const authors = Array.from({ length: 600 }, (_, index) => `Author${index} AB`).join(', ');
        const one = await placed(`${space}${linked.replace('Alm B.', authors)}${space}`);
        expect(Math.max(below(one), above(one))).to.be.closeTo(8, 1);
        expect(one.place.height).to.be.above(150);
        expectInView(one.place);
      });

      it('is right in what overflows, scrolls, is transformed or contained', async () => {
        withSheet(`
          .scroll { block-size: 12em; overflow: auto }
          .turn { transform: translate(40px, 10px) scale(0.9); contain: layout; filter: blur(0) }`);
        const markup = linked.replace('<p>', `<div class="turn"><div class="scroll">${space}<p>`);
        const one = await placed(markup.replace('</p>', `</p>${space}</div></div>`));
        expect(Math.max(below(one), above(one))).to.be.closeTo(8, 2);
        expect(one.place.left).to.be.closeTo(one.at.left, 2);
        expectInView(one.place);
      });

      it('goes along with its marker when the page scrolls', async () => {
        const { popover, marker } = await placed(`${space}${linked}${space}`);
        scrollBy({ top: 60, behavior: 'instant' });
        await waitUntil(
          () =>
            Math.abs(
              popover.getBoundingClientRect().top - marker.getBoundingClientRect().bottom - 8,
            ) < 1.5,
        );
      });
    });
  }

  it('is at the line of a broken marker that the mouse is on, by script', async () => {
    withSheet('p { inline-size: 12em }');
    const { article, element } = await page(
      `<p>Some words before <a href="#r1" role="doc-biblioref">a marker of several words</a></p>${linked}`,
    );
    const marker = link(article, 'a marker of several words');
    const last = Array.from(marker.getClientRects()).at(-1) ?? new DOMRect();
    await click([last.left + 4, last.top + last.height / 2]);
    await waitUntil(() => isOpen(element), 'open');
    const popover = popoverOf(element);
    expect(popover?.hasAttribute('data-anchored')).to.equal(false);
    expect(popover?.getBoundingClientRect().top).to.be.closeTo(last.bottom + 8, 1);
  });
});
