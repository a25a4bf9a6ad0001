import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { type OpenQueue, useQueue } from './open-queue.js';
import { report, type StubDesk } from './support.js';

describe('the lists and filters of the queue', () => {
  const current = useQueue();
  let desk: StubDesk;
  let page: OpenQueue;
  beforeEach(() => {
    page = current();
    desk = page.desk;
  });
  const marks = () => page.texts('mark').join();
  const asked = () => new URL(location.href).searchParams;
  const choose = (label: string, value: string): void => {
    const select = page
      .all('.filters label')
      .find(({ textContent }) => textContent.trim().startsWith(label))
      ?.querySelector('select');
    if (!select) throw new Error(`no ${label}`);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('keeps the list in the address', async () => {
    desk.reports = [report({}), report({ exact: 'done', status: 'accepted' })];
    await page.open();
    await click(page.all('.lists a')[2] as HTMLElement);
    await waitUntil(() => marks() === 'done');
    expect(asked().get('status')).to.equal('accepted');
    expect(page.text('[aria-current=page]')).to.equal('Accepted 1');
    history.back();
    await waitUntil(() => marks() === 'hypertention');
    await click(page.all('.lists a')[5] as HTMLElement);
    await waitUntil(() => page.all('mark').length === 2);
    expect(document.title).to.equal('(2) All · Reports');
  });

  it('lists what is done: fixed, rejected and duplicates', async () => {
    desk.reports = (['fixed', 'rejected', 'duplicate', 'spam', 'new'] as const).map((status) =>
      report({ status, exact: status }),
    );
    history.replaceState(null, '', '?status=done');
    await page.open();
    expect(marks()).to.equal('fixed,rejected,duplicate');
    expect(page.texts('.lists .count')).to.deep.equal(['1', '0', '0', '3', '1', '5']);
    expect(page.all('.to-new')).to.have.length(3);
    await expect(page.queue).to.be.accessible();
  });

  it('searches while it is typed, as one step back', async () => {
    desk.reports = ['apple', 'pear'].map((exact) => report({ exact }));
    await page.open();
    await sendKeys({ press: '/' });
    await sendKeys({ type: 'pea' });
    await waitUntil(() => marks() === 'pear');
    await sendKeys({ type: 'r' });
    await waitUntil(() => asked().get('q') === 'pear');
    expect((page.active() as HTMLInputElement).value).to.equal('pear');
    expect(page.texts('.chips li')[0]).to.include('pear');
    expect(page.text('.lists')).to.include('New 1');
    page.one('.help').focus();
    history.back();
    await waitUntil(() => marks() === 'apple,pear');
    expect(page.all('input[type=search]')[0]).to.have.property('value', '');
    history.forward();
    await waitUntil(() => marks() === 'pear');
    expect(page.all('input[type=search]')[0]).to.have.property('value', 'pear');
  });

  it('narrows the list by kind, assignee and language, and orders it', async () => {
    desk.reports = [
      report({ exact: 'a', kind: 'typo', language: 'sv' }),
      report({ exact: 'b', kind: 'outdated', assignee: 'Anna' }),
      report({ exact: 'c', kind: 'outdated', assignee: 'Ben' }),
      report({ exact: 'd', kind: 'outdated' }),
    ];
    await page.open();
    await click(page.one('[aria-expanded]'));
    await expect(page.queue).to.be.accessible();
    choose('Kind', 'outdated');
    await waitUntil(() => marks() === 'b,c,d');
    choose('Assigned to', 'me');
    await waitUntil(() => marks() === 'b');
    choose('Assigned to', 'none');
    await waitUntil(() => marks() === 'd');
    choose('Kind', '');
    await waitUntil(() => marks() === 'a,d');
    choose('Order', 'oldest');
    await waitUntil(() => marks() === 'd,a');
    choose('Language', 'sv');
    await waitUntil(() => marks() === 'a');
    expect(Object.fromEntries(asked())).to.deep.equal({
      assignee: 'none',
      language: 'sv',
      sort: 'oldest',
    });
    expect(page.texts('.chips li').map((text) => text.replace('✕', ''))).to.deep.equal([
      'Assigned to: Nobody',
      'Language: Swedish',
      'Clear filters',
    ]);
    await click(page.one('.chips a'));
    await waitUntil(() => !asked().has('assignee'));
    await click(page.one('.chips .plain'));
    await waitUntil(() => page.all('mark').length === 4);
  });

  it('offers the list as a file', async () => {
    history.replaceState(null, '', '?status=done&kind=typo&sort=count');
    await page.open();
    await click(page.one('[aria-expanded]'));
    const links = page.all('.export a') as HTMLAnchorElement[];
    const filter = 'kind=typo&status=fixed&status=rejected&status=duplicate';
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).to.deep.equal([
      ['CSV', `reports/export?${filter}&format=csv`],
      ['JSON', `reports/export?${filter}&format=json`],
      ['JSON-LD', `reports/export?${filter}&format=annotations`],
    ]);
  });

  it('lists one article by itself', async () => {
    desk.reports = [report({}), report({ exact: 'b', article: 'https://example.org/sleep' })];
    await page.open();
    await click(page.all('.article header a')[1] as HTMLElement);
    await waitUntil(() => marks() === 'b');
    expect(asked().get('article')).to.equal('https://example.org/sleep');
    expect(page.all('.article header a')).to.have.length(0);
    expect(page.texts('.chips li')[0]).to.include('example.org/sleep');
  });

  it('says when nothing matches, and how to see all', async () => {
    desk.reports = [report({})];
    history.replaceState(null, '', '?q=nowhere&kind=nonsense');
    await page.open();
    expect(page.text('main')).to.include('No match');
    await expect(page.queue).to.be.accessible();
    await click(page.one('.state .clear'));
    await waitUntil(() => marks() === 'hypertention');
  });
});
