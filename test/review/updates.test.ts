import { expect, nextFrame } from '@open-wc/testing';
import { FactCheckBadge } from '../../src/review/elements.js';
import { waitUntil } from '../support/wait-until.js';
import { authored, has, inside, recordWarnings, setClock, show, words } from './page.js';

describe('what a <fact-check-badge> does to be shown', () => {
  beforeEach(() => setClock('2026-11-23'));

  it('is drawn once: a page may have hundreds', async () => {
    let looks = 0;
    const { now } = FactCheckBadge;
    FactCheckBadge.now = () => {
      looks++;
      return now();
    };
    const element = await show(authored('fact-check-badge'));
    // The slots have told of what is in them by then.
    await nextFrame();
    expect(has(element, 'button')).to.equal(true);
    expect(looks).to.equal(1);
  });

  it('leaves the author’s attributes as they are', async () => {
    const element = authored('fact-check-badge');
    const written = [...element.attributes].map(({ name }) => name);
    const changed: unknown[] = [];
    const changes = new MutationObserver((records) => {
      changed.push(...records.map(({ attributeName }) => attributeName));
    });
    changes.observe(element, { attributes: true });
    await show(element);
    await nextFrame();
    changes.disconnect();
    expect(changed).to.deep.equal([]);
    expect([...element.attributes].map(({ name }) => name)).to.deep.equal(written);
  });

  it('has the attributes of what is set later, and the defaults of what is taken away', async () => {
    const element = await show(authored('fact-check-badge'));
    element.policyHref = '/other';
    element.calendar = 'persian';
    await element.updateComplete;
    expect(element.getAttribute('policy-href')).to.equal('/other');
    expect(element.getAttribute('calendar')).to.equal('persian');
    element.removeAttribute('calendar');
    element.policyHref = null;
    await element.updateComplete;
    expect(element.calendar).to.equal(null);
    expect(element.hasAttribute('policy-href')).to.equal(false);
  });

  it('notices what the author puts in, moves to another slot and takes away', async () => {
    recordWarnings();
    const source = authored('fact-check-badge', { 'reviewed-by': undefined });
    source.querySelector('details')?.remove();
    const element = await show(source);
    expect(has(element, 'button')).to.equal(false);

    const part = document.createElement('p');
    part.slot = 'reviewer';
    part.textContent = 'Dr Maria Lind';
    element.append(part);
    await waitUntil(() => has(element, 'button'));
    expect(words(element)).to.equal('Medically reviewed');

    const label = document.createElement('span');
    label.textContent = 'Checked by Dr Lind';
    element.append(label);
    await waitUntil(() => words(element) === 'Checked by Dr Lind');

    label.slot = 'label';
    await waitUntil(() => words(element) === 'Medically reviewed');
    expect(label.assignedSlot).to.equal(inside(element, '.label slot'));

    part.remove();
    await waitUntil(() => !has(element, 'button'));
  });
});
