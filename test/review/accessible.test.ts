import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { FactCheckBadge } from '../../src/review/elements.js';
import { waitUntil } from '../support/wait-until.js';
import {
  type Attributes,
  badge,
  canEmulate,
  has,
  inside,
  recordWarnings,
  setClock,
} from './page.js';

const states: Record<string, Attributes> = {
  current: {},
  'in review': { status: 'in-review' },
  overdue: { 'next-review': '2026-01', 'last-reviewed': '2024' },
  corrected: { status: 'corrected' },
  'of concern': { status: 'expression-of-concern' },
  retracted: { status: 'retracted' },
  unsupported: { 'last-reviewed': undefined },
};

async function check(element: FactCheckBadge): Promise<void> {
  await expect(element.parentElement).to.be.accessible();
  if (!has(element, 'button')) return;
  element.show();
  await waitUntil(() => has(element, '.open .title'));
  await expect(element.parentElement).to.be.accessible();
}

describe('an accessible <fact-check-badge>', () => {
  beforeEach(() => {
    setClock('2026-11-23');
    recordWarnings();
  });

  for (const [state, attributes] of Object.entries(states))
    it(`is ${state}, closed and open`, async () => {
      await check(await badge(attributes));
    });

  it('is made from attributes', async () => {
    await check(await badge({}, false));
  });

  async function checkAll(): Promise<void> {
    for (const attributes of Object.values(states)) {
      await check(await badge(attributes));
      fixtureCleanup();
    }
  }

  it('is in the dark', async () => {
    document.documentElement.style.colorScheme = 'dark';
    // axe takes a page without a background for white.
    document.body.style.background = 'Canvas';
    try {
      await checkAll();
    } finally {
      document.documentElement.style.removeProperty('color-scheme');
      document.body.style.removeProperty('background');
    }
  });

  for (const [name, media, usual] of [
    ['forced colours', { forcedColors: 'active' }, { forcedColors: 'none' }],
    ['less motion', { reducedMotion: 'reduce' }, { reducedMotion: 'no-preference' }],
  ] as const)
    it(`is in ${name}`, async function () {
      if (!canEmulate) this.skip();
      await emulateMedia(media);
      try {
        await checkAll();
      } finally {
        await emulateMedia(usual);
      }
    });

  it('is on a page in Urdu, where our English is marked as English', async () => {
    const element = await badge({ status: 'corrected' }, false);
    const page = element.parentElement;
    if (!page) throw new Error('no page');
    page.lang = 'ur-PK';
    page.dir = 'rtl';
    element.show();
    await waitUntil(() => has(element, '.open .title') && has(element, '.button [lang="en"]'));
    const words = ['.state', '.label', '.title', '.close', '.term', 'a'];
    for (const selector of words)
      expect(has(element, `${selector} [lang="en"]`), selector).to.equal(true);
    const date = new Intl.DateTimeFormat('ur-PK', { dateStyle: 'long', timeZone: 'UTC' });
    expect(inside(element, 'time').textContent).to.equal(date.format(Date.UTC(2025, 6, 2)));
    expect(inside(element, 'time').closest('[lang]')).to.equal(null);
    const icon = inside(element, 'svg').getBoundingClientRect();
    expect(icon.left).to.be.above(inside(element, '.label').getBoundingClientRect().left);
    await expect(page).to.be.accessible();
  });

  it('marks nothing where the texts are in the page’s language', async () => {
    const element = await badge({ status: 'corrected' }, false);
    element.lang = 'ar-EG';
    await waitUntil(() => /[\u0600-\u06ff]/.test(inside(element, '.state').textContent ?? ''));
    expect(has(element, '[lang]')).to.equal(false);
  });

  it('has a history and dates beside it', async () => {
    const main = await fixture(html`<main>
      <review-date type="reviewed" datetime="2025-07-02"></review-date>
      <review-history><ol><li><time datetime="2025-07-02">2 July 2025</time> Reviewed</li></ol></review-history>
    </main>`);
    await expect(main).to.be.accessible();
  });
});
