import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { waitUntil } from '../support/wait-until.js';
import { authored, badge, canEmulate, has, inside, setClock } from './page.js';

/** Boxes of a badge and of what stands around it. */
async function boxes(name: string, style: string): Promise<number[][]> {
  const element = authored(name);
  const after = document.createElement('p');
  after.textContent = 'After.';
  const parent = await fixture<HTMLElement>(
    html`<div style="position: absolute; inset: 0 auto auto 0"></div>`,
  );
  parent.style.cssText += style;
  parent.append(element, after);
  if (name === 'fact-check-badge')
    await waitUntil(() => element.shadowRoot?.querySelector('button'));
  const all = [element, after, parent].map((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return [x, y, width, height].map((value) => Math.round(value * 100) / 100);
  });
  parent.remove();
  return all;
}

describe('the box of a <fact-check-badge>', () => {
  beforeEach(() => setClock('2026-11-23'));

  for (const [place, style] of [
    ['in a column', 'inline-size: 600px'],
    ['where its label needs two lines', 'inline-size: 160px'],
    ['in a byline', 'display: flex; gap: 8px; inline-size: 600px'],
    ['in a grid', 'display: grid; inline-size: 300px'],
    ['in large type', 'font: 30px/2 serif; inline-size: 600px'],
  ] as const)
    it(`is that of the authored markup ${place}`, async () => {
      expect(await boxes('fact-check-badge', style)).to.deep.equal(
        await boxes('authored-markup', style),
      );
    });

  it('holds a button of at least 24 pixels', async () => {
    for (const element of [await badge(), await badge({}, false)]) {
      const { width, height } = inside(element, 'button').getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('shows a warning alone in a pill of its width, and the label in the dialog', async () => {
    const element = await badge({ 'next-review': '2026-01-01' });
    const [pill, state] = ['button', '.state'].map((selector) =>
      inside(element, selector).getBoundingClientRect(),
    );
    expect(pill?.width).to.be.closeTo(state?.width ?? 0, 30);
    expect(inside(element, '.label').checkVisibility()).to.equal(false);
    element.show();
    await waitUntil(() => has(element, '.hidden-label'));
    const { textContent, offsetHeight } = inside(element, '.hidden-label');
    expect(textContent).to.equal('Medically reviewed by Dr Maria Lind');
    expect(offsetHeight).to.be.above(0);
  });

  it('shows warning and label where there is no authored box', async () => {
    const element = await badge({ 'next-review': '2026-01-01' }, false);
    expect(inside(element, '.state').checkVisibility()).to.equal(true);
    expect(inside(element, '.label').checkVisibility()).to.equal(true);
  });

  it('does not grow when the dialog opens', async () => {
    const element = await badge();
    const before = element.getBoundingClientRect().toJSON();
    element.show();
    await waitUntil(() => has(element, '.open'));
    expect(element.getBoundingClientRect().toJSON()).to.deep.equal(before);
  });

  it('stays within 320 pixels', async () => {
    const element = await badge({ status: 'expression-of-concern' });
    const parent = element.parentElement;
    if (!parent) throw new Error('no parent');
    parent.style.inlineSize = '300px';
    const { width } = inside(element, 'button').getBoundingClientRect();
    expect(width).to.be.at.most(300);
  });
});

describe('the dialog of a <fact-check-badge> on a phone', () => {
  it('is a sheet at the bottom', async function () {
    if (!canEmulate) this.skip();
    setClock('2026-11-23');
    const usual = { width: innerWidth, height: innerHeight };
    await setViewport({ width: 360, height: 700 });
    const element = await badge();
    element.show();
    await waitUntil(() => inside(element, '.dialog').offsetWidth === 360);
    const { left, bottom } = inside(element, '.dialog').getBoundingClientRect();
    expect([left, bottom]).to.deep.equal([0, 700]);
    const { width, height } = inside(element, '.close').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
    await setViewport(usual);
  });
});

describe('a <fact-check-badge> on paper', () => {
  before(async function () {
    if (!canEmulate) this.skip();
    setClock('2026-11-23');
    await emulateMedia({ media: 'print' });
  });
  after(async () => {
    if (canEmulate) await emulateMedia({ media: 'screen' });
  });

  const seen = (element: Element | null | undefined) =>
    element?.checkVisibility({ visibilityProperty: true }) ?? false;

  it('has the authored reviewer, dates and address of the policy in the text', async () => {
    const element = await badge();
    for (const slot of ['reviewer', 'dates', 'policy', 'history'])
      expect(seen(element.querySelector(`[slot="${slot}"]`)), slot).to.equal(true);
    const address = inside(element, '.address');
    expect(seen(address)).to.equal(true);
    expect(address.textContent).to.equal(new URL('/policy', location.href).href);
    // Beside its link, before the history.
    const top = (part: Element | null) => part?.getBoundingClientRect().top ?? Number.NaN;
    expect(top(element.querySelector('[slot="policy"]'))).to.be.below(top(address));
    expect(top(address)).to.be.below(top(element.querySelector('[slot="history"]')));
  });

  it('has the authored label beside the warning', async () => {
    const element = await badge({ 'next-review': '2026-01-01' });
    expect(seen(inside(element, '.state'))).to.equal(true);
    expect(seen(inside(element, '.label'))).to.equal(true);
  });

  it('has them from the attributes where nothing was authored', async () => {
    const element = await badge({}, false);
    await waitUntil(() => has(element, 'bdi'));
    expect(seen(inside(element, 'bdi'))).to.equal(true);
    expect(inside(element, '.dialog').textContent).to.include('July 2, 2025');
    expect(inside(element, '.dialog').textContent).to.include('July 2, 2027');
    expect(seen(inside(element, '.close'))).to.equal(false);
  });
});
