import { expect } from '@open-wc/testing';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { asides, isOpen, link, linked, page, popoverOf } from './page.js';

const retracted = linked
  .replace(
    '<li id="r2">',
    '<li id="r2" data-status="retracted" data-status-date="2010-02-06" data-status-href="https://example.org/notice">',
  )
  .replace('</p>', ', both <a href="#r1">[1, 2]</a>.</p>');

const noticed = async (article: Element): Promise<void> => {
  await waitUntil(() => asides(article, 'notice').length > 0, 'noticed');
};

describe('the notice of a retraction', () => {
  it('stands at every marker that cites it, without a reader doing anything', async () => {
    const { article } = await page(retracted);
    await noticed(article);
    const signs = Array.from(article.querySelectorAll('p a'), (marker) =>
      asides(marker, 'sign').map((inside) =>
        inside.querySelector('[role=img]')?.getAttribute('aria-label'),
      ),
    );
    expect(signs).to.deep.equal([[], ['Retracted'], ['Retracted']]);
    expect(link(article, '[2]').getAttribute('aria-label')).to.equal('Reference 2: Retracted');
  });

  it('moves nothing, and is no part of the text', async () => {
    const { article } = await page(retracted.replace('<ol>', '<ol style="width: 60em">'));
    const text = article.textContent;
    const places = (): number[] =>
      Array.from(article.querySelectorAll('a,p,li'), (element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left, top, width, height];
      }).flat();
    const before = places();
    await noticed(article);
    expect(places()).to.deep.equal(before);
    expect(article.textContent).to.equal(text);
    const selection = getSelection();
    selection?.selectAllChildren(article);
    expect(String(selection)).to.not.contain('Retracted');
    selection?.removeAllRanges();
  });

  it('is said once in a list that was written with it, and in its popover', async () => {
    const words = '<span data-citation="notice"><strong>This study is bad.</strong></span>';
    const { article, element } = await page(
      retracted.replace('PMID: 1234567.', `PMID: 1234567. ${words}`),
    );
    await waitUntil(() => asides(article, 'sign').length > 0, 'signed');
    await click(link(article, '[2]'));
    await waitUntil(() => isOpen(element), 'open');
    expect(article.querySelectorAll('#r2 [data-citation=notice]').length).to.equal(1);
    const popover = popoverOf(element);
    expect(popover?.querySelector('[part=notice]')?.textContent).to.contain('retracted');
    expect(popover?.querySelector('[part=text]')?.textContent).to.not.contain('bad');
  });

  it("says it after a marker's own name", async () => {
    const { article } = await page(
      retracted.replace('<a href="#r2"', '<a aria-label="Note on pressure" href="#r2"'),
    );
    await noticed(article);
    const marker = link(article, '[2]');
    expect(marker.getAttribute('aria-label')).to.equal('Note on pressure');
    expect(marker.getAttribute('aria-description')).to.equal('Retracted');
  });

  it('stands in the list, with date and link', async () => {
    const { article } = await page(retracted);
    await noticed(article);
    expect(asides(article, 'notice').length).to.equal(1);
    const [notice] = asides(article.querySelector('#r2') ?? article, 'notice');
    expect(notice?.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Retracted February 6, 2010');
    expect(notice?.querySelector('a')?.href).to.equal('https://example.org/notice');
  });

  it('stands in the popover, with date and link', async () => {
    const { article, element } = await page(retracted);
    await click(link(article, '[2]'));
    await waitUntil(() => isOpen(element));
    const notice = popoverOf(element)?.querySelector('[part=notice]');
    expect(notice?.textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'This study has been retracted. February 6, 2010 Read the notice',
    );
    expect(notice?.querySelector('a')?.getAttribute('href')).to.equal('https://example.org/notice');
    await expect(element).to.be.accessible();
  });

  it('says nothing for what it does not know, and links to no script', async () => {
    const { article } = await page(
      `<p><a href="#s1">[1]</a> <a href="#s2">[2]</a> <a href="#s3">[3]</a></p><h2>References</h2><ol>
      <li id="s1" data-status="excellent">A</li>
      <li id="s2" data-status="toString">B</li>
      <li id="s3" data-status="corrected" data-status-date="2010-02-31" data-status-href="javascript:bad()">C</li></ol>
      <p data-status="retracted">A paragraph of the page</p>`,
    );
    await noticed(article);
    expect(asides(article, 'sign').length).to.equal(1);
    const [notice, ...others] = asides(article, 'notice');
    expect(others).to.deep.equal([]);
    expect(notice?.textContent?.trim()).to.equal('Corrected');
    expect(notice?.querySelector('a')).to.equal(null);
  });

  it('comes, changes and goes with the attribute, and with the element', async () => {
    const { article, element } = await page(retracted);
    await noticed(article);
    const entry = article.querySelector<HTMLElement>('#r2');
    if (!entry) throw new Error('no entry');
    entry.dataset.status = 'expression-of-concern';
    await waitUntil(() =>
      asides(article, 'notice')[0]?.textContent?.includes('Expression of concern'),
    );
    delete entry.dataset.status;
    await waitUntil(() => asides(article, 'notice').length === 0);
    expect(asides(article, 'sign').length).to.equal(0);
    entry.dataset.status = 'retracted';
    await noticed(article);
    element.remove();
    await waitUntil(() => article.querySelector('[data-citation]') === null);
  });
});
