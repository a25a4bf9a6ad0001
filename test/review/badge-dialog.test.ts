import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FactCheckBadge } from '../../src/review/elements.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { badge, has, inside, recordWarnings, setClock } from './page.js';

const opened = (element: FactCheckBadge) =>
  waitUntil(() => has(element, '.open .title') && inside(element, '.dialog').offsetHeight > 0);
const closed = (element: FactCheckBadge) =>
  waitUntil(() => inside(element, '.dialog').offsetHeight === 0);
const focused = (element: FactCheckBadge, selector: string) =>
  waitUntil(() => element.shadowRoot?.activeElement === inside(element, selector), selector);

describe('the dialog of a <fact-check-badge>', () => {
  beforeEach(() => setClock('2026-11-23'));

  it('opens by keyboard, is gone through without a trap, and closes behind the reader', async () => {
    const element = await badge();
    const after = document.createElement('button');
    after.textContent = 'After';
    element.after(after);
    inside(element, 'button').focus();
    await sendKeys({ press: 'Enter' });
    await opened(element);
    expect(inside(element, '.button').getAttribute('aria-expanded')).to.equal('true');
    await focused(element, '.dialog');
    await sendKeys({ press: 'Tab' });
    await focused(element, '.close');
    after.focus();
    await closed(element);
    expect(document.activeElement).to.equal(after);
  });

  it('closes with Escape and gives the focus back', async () => {
    const element = await badge();
    await click(inside(element, '.button'));
    await opened(element);
    await sendKeys({ press: 'Escape' });
    await closed(element);
    await focused(element, '.button');
    expect(element.open).to.equal(false);
    expect(element.hasAttribute('open')).to.equal(false);
  });

  it('closes by its button and gives the focus back', async () => {
    const element = await badge();
    await click(inside(element, '.button'));
    await opened(element);
    await click(inside(element, '.close'));
    await closed(element);
    await focused(element, '.button');
  });

  it('closes by a press elsewhere, but not by one inside', async () => {
    const element = await badge();
    await click(inside(element, '.button'));
    await opened(element);
    await click(inside(element, '.title'));
    expect(element.open).to.equal(true);
    await click([innerWidth - 5, innerHeight - 5]);
    await closed(element);
  });

  it('shows what the author wrote, and only that', async () => {
    const element = await badge();
    element.show();
    await opened(element);
    for (const slot of ['reviewer', 'dates', 'policy', 'history'])
      expect(
        element.querySelector(`[slot="${slot}"]`)?.getBoundingClientRect().height,
        slot,
      ).to.be.above(10);
    expect(has(element, 'bdi')).to.equal(false);
    expect(has(element, 'time')).to.equal(false);
  });

  it('shows what the attributes say where the author wrote nothing', async () => {
    const element = await badge({}, false);
    element.lang = 'sv';
    element.show();
    await opened(element);
    await waitUntil(() => inside(element, '.dialog').textContent.includes('Granskad av'));
    const text = inside(element, '.dialog').textContent;
    for (const part of ['Dr Maria Lind', '2 juli 2025', '2 juli 2027', 'Redaktionell policy'])
      expect(text).to.include(part);
  });

  it('says everything that the editors say: overdue and corrected', async () => {
    setClock('2030-01-01');
    const element = await badge({ status: 'corrected' });
    element.show();
    await opened(element);
    const said = [...(element.shadowRoot?.querySelectorAll('.dialog .state') ?? [])];
    expect(said.map((each) => each.textContent?.trim())).to.deep.equal([
      'Review overdue',
      'Corrected',
    ]);
  });

  it('asks the page before it opens and before it closes', async () => {
    const element = await badge();
    let allow = false;
    const asked: string[] = [];
    const ask = (event: Event) => {
      asked.push(event.type);
      if (!allow) event.preventDefault();
    };
    document.addEventListener('review-show', ask);
    document.addEventListener('review-hide', ask);
    await click(inside(element, '.button'));
    expect(element.open).to.equal(false);
    allow = true;
    await click(inside(element, '.button'));
    await opened(element);
    allow = false;
    await sendKeys({ press: 'Escape' });
    expect(element.open).to.equal(true);
    document.removeEventListener('review-show', ask);
    document.removeEventListener('review-hide', ask);
    expect(asked).to.deep.equal(['review-show', 'review-show', 'review-hide']);
  });

  it('is open from the start with the attribute, and takes no focus', async () => {
    const element = await badge({ open: '' });
    await opened(element);
    expect(element.shadowRoot?.activeElement ?? null).to.equal(null);
  });

  it('stays inside the window', async () => {
    const element = await badge();
    const parent = element.parentElement;
    if (parent) parent.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 200px';
    element.show();
    await opened(element);
    await waitUntil(() => {
      const { left, right, top, bottom } = inside(element, '.dialog').getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    });
  });

  it('closes when the badge leaves the page, and goes on when it is back', async () => {
    recordWarnings();
    const element = await badge();
    const parent = element.parentElement;
    element.show();
    await opened(element);
    element.remove();
    expect(element.open).to.equal(false);
    parent?.append(element);
    await closed(element);
    await click(inside(element, '.button'));
    await opened(element);
  });
});
