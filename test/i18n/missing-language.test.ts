import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/typo-reporter.js';
import { link, page, shown } from '../citations/page.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';

describe('a page in a language that we lack', () => {
  it('has the hint in English, marked as English', async () => {
    const reporter = await fixture(html`<typo-reporter lang="ur-PK" dir="rtl"></typo-reporter>`);
    const hint = (): Element | null | undefined =>
      reporter.shadowRoot?.querySelector('slot[name=hint] *');
    await waitUntil(() => (hint()?.textContent ?? '').trim().length > 10);
    expect(hint()?.closest('[lang]')?.getAttribute('lang')).to.equal('en');
  });

  it('has the popover marked as English, and the reference in it in the language of the page', async () => {
    const { article, element } = await page(
      '<p>نمک <a href="#u1" role="doc-biblioref">[1]</a></p><ol><li id="u1">نمک اور دل</li></ol>',
    );
    article.lang = 'ur-PK';
    article.dir = 'rtl';
    await click(link(article, '[1]'));
    await waitUntil(() => shown(element).length > 0);
    const root = element.shadowRoot;
    const popover = root?.querySelector('[part=popover]');
    expect(popover?.closest('[lang]')?.getAttribute('lang')).to.equal('en');
    const text = root?.querySelector('[part=text]');
    expect(text?.closest('[lang]')?.getAttribute('lang')).to.equal('ur-PK');
  });
});
