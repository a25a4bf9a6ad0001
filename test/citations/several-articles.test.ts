import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/citation-popovers.js';
import { idle } from '../support/idle.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { isOpen, link, shown } from './page.js';

const post = (name: string, text = '[1]') =>
  html`<article id=${name}><p>${name} <a href="#${name}-1" role="doc-noteref">n</a> ${text}.</p>
    <h2>References</h2><ol><li>${name} study</li></ol>
    <ol class="footnotes"><li id="${name}-1">${name} note</li></ol></article>`;

const made = (within: Element): HTMLAnchorElement[] =>
  Array.from(within.querySelectorAll<HTMLAnchorElement>('a[role=doc-biblioref]'));
const cited = (within: Element): (string | undefined)[] =>
  made(within).map(({ hash }) => document.getElementById(hash.slice(1))?.textContent ?? undefined);
const settled = async (): Promise<void> => {
  await idle();
  await idle();
};

describe('several articles on one page', () => {
  it('have markers of their own lists by one element after them', async () => {
    const whole = await fixture<HTMLElement>(
      html`<div>${post('one')}<div>${post('two')}</div><citation-popovers></citation-popovers></div>`,
    );
    await waitUntil(() => made(whole).length === 2, 'two markers');
    expect(cited(whole)).to.deep.equal(['one study', 'two study']);
    const element = whole.querySelector('citation-popovers') as Element;
    const two = whole.querySelector('#two') as Element;
    for (const [text, says] of [
      ['[1]', 'two study'],
      ['n', 'two note'],
    ] as const) {
      await click(link(two, text));
      await waitUntil(() => isOpen(element) && shown(element)[0] === says, says);
    }
  });

  it('have them by an element in each', async () => {
    const popovers = () => document.createElement('citation-popovers');
    const whole = await fixture<HTMLElement>(html`<div>${post('one')}${post('two')}</div>`);
    for (const article of whole.querySelectorAll('article')) article.append(popovers());
    await waitUntil(() => made(whole).length === 2, 'two markers');
    expect(cited(whole)).to.deep.equal(['one study', 'two study']);
    const two = whole.querySelector('#two') as Element;
    const element = two.querySelector('citation-popovers') as Element;
    await click(link(two, '[1]'));
    await waitUntil(() => isOpen(element), 'open');
    expect(shown(element)).to.deep.equal(['two study']);
  });

  it('have them when one comes later', async () => {
    const whole = await fixture<HTMLElement>(
      html`<div>${post('one')}<citation-popovers></citation-popovers></div>`,
    );
    await waitUntil(() => made(whole).length === 1, 'a marker');
    const later = await fixture<HTMLElement>(html`<div>${post('two', '[1] [1]')}</div>`);
    whole.append(later);
    await waitUntil(() => made(whole).length === 3, 'three markers');
    expect(cited(later)).to.deep.equal(['two study', 'two study']);
  });

  it('lend no list to each other, and none to what stands around them', async () => {
    const whole = await fixture<HTMLElement>(
      html`<div><p>News [1]</p><article><p>A teaser of it [1].</p></article>${post('one')}
        <article><p>A comment [1]</p></article><citation-popovers></citation-popovers></div>`,
    );
    await waitUntil(() => made(whole).length === 1, 'a marker');
    await settled();
    expect(made(whole)[0]?.closest('article')?.id).to.equal('one');
  });
});
