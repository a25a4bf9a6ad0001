import { expect } from '@open-wc/testing';
import type { FactCheckBadge } from '../../src/review/elements.js';
import { waitUntil } from '../support/wait-until.js';
import { authored, badge, has, inside, recordWarnings, setClock, show, words } from './page.js';

const ready = (element: FactCheckBadge) => waitUntil(() => has(element, 'button'));
const opened = (element: FactCheckBadge) =>
  waitUntil(() => has(element, '.open .title') && inside(element, '.dialog').offsetHeight > 0);
const dialogText = (element: FactCheckBadge) =>
  (inside(element, '.dialog').textContent ?? '').replace(/\s+/g, ' ').trim();
const isWithin = (part: Element, whole: Element): boolean => {
  const [a, b] = [part.getBoundingClientRect(), whole.getBoundingClientRect()];
  return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
};

describe('a <fact-check-badge> as a banner or on a card', () => {
  beforeEach(() => setClock('2026-11-23'));

  it('is as wide as the text, with the dates, where the author wrote nothing', async () => {
    const element = await badge({ variant: 'banner', 'next-review': '2026-01' }, false);
    await ready(element);
    expect(words(element)).to.equal(
      'Review overdue Medically reviewed Last reviewed July 2, 2025 Next review due January 2026',
    );
    const parent = element.parentElement?.getBoundingClientRect();
    expect(inside(element, 'button').getBoundingClientRect().width).to.equal(parent?.width);
    await expect(element).to.be.accessible();
  });

  it('puts the dates to their words as the language writes them', async () => {
    const element = await badge({ variant: 'banner', 'next-review': '2027-01' }, false);
    await ready(element);
    element.lang = 'fr';
    await waitUntil(() => words(element).includes('Dernière relecture : 2 juillet 2025'));
    expect(words(element)).to.include('Prochaine relecture : janvier 2027');
  });

  it('keeps the authored box, and the label beside the warning where it has room', async () => {
    const boxOf = async (name: string) => {
      const element = authored(name, { variant: 'banner', 'next-review': '2026-01' });
      const parent = document.createElement('div');
      parent.style.inlineSize = '600px';
      parent.append(element);
      document.body.append(parent);
      if (name === 'fact-check-badge')
        await waitUntil(() => element.shadowRoot?.querySelector('.label'));
      const label = element.shadowRoot?.querySelector<HTMLElement>('.label');
      const line = element.shadowRoot?.querySelector<HTMLElement>('.line');
      const isSeen = label && line && label.offsetTop < line.offsetTop + line.offsetHeight / 2;
      const { width, height } = parent.getBoundingClientRect();
      parent.remove();
      return { width, height, isSeen };
    };
    const made = await boxOf('fact-check-badge');
    const plain = await boxOf('authored-markup');
    expect([made.width, made.height]).to.deep.equal([plain.width, plain.height]);
    expect(made.isSeen).to.equal(true);
  });

  it('opens its dialog', async () => {
    const element = await badge({ variant: 'banner', status: 'retracted' });
    await ready(element);
    inside(element, 'button').click();
    await opened(element);
    await expect(element).to.be.accessible();
    for (const around of ['.close', '.dialog .state']) {
      await waitUntil(() => isWithin(inside(element, `${around} svg`), inside(element, around)));
    }
  });

  it('begins each authored part of its dialog on a line of its own', async () => {
    const element = await badge({}, false);
    for (const [slot, text] of Object.entries({ reviewer: 'By Dr Lind', dates: 'In July' })) {
      const part = document.createElement('span');
      part.slot = slot;
      part.textContent = text;
      element.append(part);
    }
    element.show();
    await opened(element);
    const [first, second] = Array.from(element.children, (part) => part.getBoundingClientRect());
    const title = inside(element, '.title').getBoundingClientRect();
    expect(first?.top).to.be.greaterThan(title.bottom + 8);
    expect(second?.top).to.be.greaterThan((first?.bottom ?? 0) + 8);
  });

  it('is small and without a frame on a card, with a target of 24 pixels', async () => {
    const element = await badge({ variant: 'compact', 'json-ld': 'off' }, false);
    await ready(element);
    const style = getComputedStyle(inside(element, 'button'));
    expect([style.borderTopWidth, style.paddingLeft]).to.deep.equal(['0px', '0px']);
    expect(inside(element, 'button').offsetHeight).to.be.at.least(24);
  });

  it('changes its look with the attribute', async () => {
    const element = await badge({}, false);
    const usual = inside(element, 'button').offsetWidth;
    element.variant = 'banner';
    await waitUntil(() => inside(element, 'button').offsetWidth > usual);
    element.variant = null;
    await waitUntil(() => inside(element, 'button').offsetWidth === usual);
  });
});

describe('what a <fact-check-badge> says of its review', () => {
  beforeEach(() => setClock('2026-11-23'));

  it('names the reviewer with credentials and a link to the profile', async () => {
    const element = await badge(
      { 'reviewer-credentials': 'MD, specialist in cardiology', 'reviewer-href': '/maria' },
      false,
    );
    element.show();
    await opened(element);
    expect(dialogText(element)).to.include('Dr Maria Lind, MD, specialist in cardiology');
    expect(inside(element, '[part="reviewer-link"]').getAttribute('href')).to.equal(
      new URL('/maria', location.href).href,
    );
    const data = await element.toJsonLd();
    expect(data.reviewedBy).to.deep.equal({
      '@type': 'Person',
      name: 'Dr Maria Lind',
      url: new URL('/maria', location.href).href,
      hasCredential: {
        '@type': 'EducationalOccupationalCredential',
        name: 'MD, specialist in cardiology',
      },
    });
  });

  it('makes no link of an address that is none', async () => {
    const element = await badge({ 'reviewer-href': 'javascript:alert(1)' }, false);
    element.show();
    await opened(element);
    expect(has(element, '[part="reviewer-link"]')).to.equal(false);
  });

  for (const [name, list] of [
    ['its class', '<ol class="references" id="refs"><li>1</li><li>2</li><li>3</li></ol>'],
    [
      'its role',
      '<section role="doc-bibliography" id="refs"><ol><li>1<ol><li>a</li></ol></li><li>2</li><li>3</li></ol></section>',
    ],
    [
      'its heading in another language',
      '<h2>参考文献</h2><ol id="refs"><li>1</li><li>2</li><li>3</li></ol>',
    ],
    ['a bold line', '<p><b>Quellen:</b></p><ol id="refs"><li>1</li><li>2</li><li>3</li></ol>'],
    [
      'a heading by its role',
      '<div role="heading" aria-level="2">المراجع</div><p>New.</p><ol id="refs"><li>1</li><li>2</li><li>3</li></ol>',
    ],
    ['its heading', '<h2>5. References</h2><ol id="refs"><li>1</li><li>2</li><li>3</li></ol>'],
  ] as const)
    it(`counts the sources in the page's reference list, known by ${name}`, async () => {
      const element = authored('fact-check-badge');
      element.replaceChildren();
      const page = document.createElement('article');
      page.innerHTML = `<ul><li>no source</li></ul>${list}`;
      document.body.append(page);
      try {
        const shown = await show(element);
        shown.show();
        await opened(shown);
        expect(dialogText(shown)).to.include('References: 3');
        expect(inside(shown, '[part="sources"]').getAttribute('href')).to.equal('#refs');
      } finally {
        page.remove();
      }
    });

  it('takes the number that is given, and says nothing where there is none', async () => {
    const given = await badge({ sources: '1204' }, false);
    given.show();
    await opened(given);
    expect(inside(given, '[part="sources"]').textContent).to.equal('1,204');
    const none = await badge({}, false);
    none.show();
    await opened(none);
    expect(has(none, '[part="sources"]')).to.equal(false);
  });

  it('writes its dates in the calendar that is asked for', async () => {
    const element = await badge({ calendar: 'buddhist' }, false);
    element.show();
    await opened(element);
    expect(dialogText(element)).to.include('2568');
  });

  it('promises no next review of a retracted article, and calls it reviewed no more', async () => {
    const element = await badge({ status: 'retracted' }, false);
    expect(words(element)).to.equal('Retracted');
    const own = document.createElement('span');
    own.slot = 'label';
    own.textContent = 'Withdrawn by its authors';
    expect(inside(element, '.label').checkVisibility()).to.equal(false);
    element.append(own);
    await waitUntil(() => inside(element, '.label').checkVisibility());
    element.show();
    await opened(element);
    expect(dialogText(element)).to.include('July 2, 2025').and.not.include('2027');
  });

  it('keeps the place of a claim without support, and lets nobody read it', async () => {
    const warnings = recordWarnings();
    const element = await badge({ 'last-reviewed': undefined });
    const plain = authored('authored-markup');
    element.after(plain);
    const summary = element.querySelector('summary');
    expect(summary?.checkVisibility({ visibilityProperty: true })).to.equal(false);
    expect(element.getBoundingClientRect().height).to.equal(plain.getBoundingClientRect().height);
    element.lastReviewed = '2026-01-01';
    await ready(element);
    await waitUntil(() => warnings.length > 0);
    expect(warnings).to.have.lengthOf(1);
  });
});
