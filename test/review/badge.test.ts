import { expect } from '@open-wc/testing';
import type { FactCheckBadge } from '../../src/review/elements.js';
import { waitUntil } from '../support/wait-until.js';
import { authored, badge, has, inside, recordWarnings, setClock, show, words } from './page.js';

const label = 'Medically reviewed by Dr Maria Lind';
const isPlain = (element: FactCheckBadge) => !has(element, 'button');

describe('<fact-check-badge>', () => {
  beforeEach(() => setClock('2026-11-23'));

  it('makes the authored summary its label', async () => {
    expect(words(await badge())).to.equal(label);
  });

  it('says it in the page’s language where the author wrote nothing', async () => {
    const element = authored('fact-check-badge', { checks: 'fact-checked medically-reviewed' });
    element.replaceChildren();
    element.lang = 'sv';
    const shown = await show(element);
    await waitUntil(() => has(shown, 'button'));
    expect(words(shown)).to.equal('Faktagranskad · Medicinskt granskad');
    shown.lang = 'en';
    await waitUntil(() => words(shown) === 'Fact-checked · Medically reviewed');
  });

  it('puts warnings before the authored label, unless it says them itself', async () => {
    const texts = {
      'in-review': 'Under review',
      corrected: 'Corrected',
      'expression-of-concern': 'Expression of concern',
      retracted: 'Retracted',
    };
    const icons = new Set<string | undefined>();
    for (const [status, text] of Object.entries(texts)) {
      const element = await badge({ status });
      expect(words(element)).to.equal(`${text} ${label}`);
      expect(element.effectiveStatus).to.equal(status);
      icons.add(inside(element, 'svg').innerHTML);
    }
    icons.add(inside(await badge(), 'svg').innerHTML);
    icons.add(
      inside(await badge({ 'next-review': '2026', 'last-reviewed': '2024' }), 'svg').innerHTML,
    );
    expect(icons.size, 'an icon each').to.equal(5);
    expect(words(await badge({ status: 'retracted', label: 'Retracted by the authors' }))).to.equal(
      'Retracted by the authors',
    );
  });

  it('turns itself off when the next review has passed, and says so', async () => {
    setClock('2027-07-03');
    const element = authored('fact-check-badge');
    const changes: string[] = [];
    element.addEventListener('review-status-change', ({ status, previous }) =>
      changes.push(`${previous} ${status}`),
    );
    const shown = await show(element);
    expect(words(shown)).to.equal(`Review overdue ${label}`);
    expect(has(shown, '.badge.current')).to.equal(false);
    expect(changes).to.deep.equal(['current overdue']);
    shown.lastReviewed = '2027-07-01';
    await shown.updateComplete;
    expect(words(shown)).to.equal(label);
    expect(changes).to.deep.equal(['current overdue', 'overdue current']);
  });

  it('has its status as a custom state', async () => {
    const element = await badge({ status: 'retracted' });
    if (CSS.supports('selector(:state(a))'))
      expect(element.matches(':state(retracted)')).to.equal(true);
  });

  for (const [name, attributes, hint] of [
    ['a reviewer', { 'reviewed-by': '' }, 'reviewed-by'],
    ['a date', { 'last-reviewed': undefined }, 'last-reviewed'],
    ['an ISO date', { 'last-reviewed': '02.07.2025' }, '02.07.2025'],
    ['a known status', { status: 'fine' }, 'Unknown status'],
    ['a known check', { checks: 'checked' }, 'Unknown check'],
  ] as const)
    it(`claims nothing without ${name}, and tells the editor once`, async () => {
      const warnings = recordWarnings();
      const element = authored('fact-check-badge', attributes);
      element.querySelector('[slot="reviewer"]')?.remove();
      const html = element.innerHTML;
      const shown = await show(element);
      expect(isPlain(shown)).to.equal(true);
      expect(shown.effectiveStatus).to.equal('unsupported');
      expect(shown.innerHTML, 'the authored markup').to.equal(html);
      await waitUntil(() => warnings.length > 0);
      shown.requestUpdate();
      await shown.updateComplete;
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.include(hint);
    });

  it('keeps the known checks beside an unknown one, with a warning', async () => {
    const warnings = recordWarnings();
    const element = await badge({ checks: 'peer-reviewed fact-checked' }, false);
    expect(words(element)).to.equal('Fact-checked');
    await waitUntil(() => warnings.join().includes('peer-reviewed'));
  });

  it('puts the authored parts back when the claim is withdrawn', async () => {
    recordWarnings();
    const element = await badge();
    expect(element.querySelectorAll('details > *')).to.have.lengthOf(1);
    element.lastReviewed = null;
    await element.updateComplete;
    expect(isPlain(element)).to.equal(true);
    expect([...element.querySelectorAll('details > *')].map(({ slot }) => slot)).to.deep.equal([
      '',
      'reviewer',
      'dates',
      'policy',
      'history',
    ]);
  });

  it('takes up markup that a script adds later', async () => {
    const element = await badge({}, false);
    expect(words(element)).to.equal('Medically reviewed');
    element.append(...authored('fact-check-badge').childNodes);
    await waitUntil(() => words(element) === label);
    expect(element.querySelectorAll('details > *')).to.have.lengthOf(1);
  });

  it('leaves details that a reader has opened alone until they are closed', async () => {
    const element = authored('fact-check-badge');
    const details = element.querySelector('details');
    if (!details) throw new Error('no details');
    details.open = true;
    const shown = await show(element);
    expect(isPlain(shown)).to.equal(true);
    details.open = false;
    await waitUntil(() => has(shown, 'button'));
  });

  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    'java\nscript:x',
    'https://[',
  ]) {
    it(`makes no link of ${JSON.stringify(address)}`, async () => {
      const warnings = recordWarnings();
      const element = await badge({ 'policy-href': address }, false);
      await waitUntil(() => has(element, '.dialog .title'));
      expect(has(element, 'a')).to.equal(false);
      await waitUntil(() => warnings.join().includes('policy-href'));
    });
  }

  it('shows text as text', async () => {
    const element = await badge({ 'reviewed-by': '<img src=x onerror=alert(1)>' }, false);
    await waitUntil(() => has(element, 'bdi'));
    expect(inside(element, 'bdi').textContent).to.equal('<img src=x onerror=alert(1)>');
  });
});
