import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { type OpenQueue, useQueue } from './open-queue.js';
import { problem, report, type StubDesk } from './support.js';

describe('filters that an editor has saved', () => {
  const current = useQueue();
  let desk: StubDesk;
  let page: OpenQueue;
  beforeEach(() => {
    page = current();
    desk = page.desk;
    desk.reports = [report({ assignee: 'Anna' }), report({ exact: 'b' })];
  });
  const saved = () => page.texts('.saved a');
  const asked = () => desk.requests.filter(({ url }) => url.pathname.includes('/me/filters'));
  /** What was sent, with the end of the address. */
  const sent = () =>
    asked()
      .filter(({ method }) => method === 'POST')
      .map(({ url, body }) => [url.pathname.split('/').at(-1), body]);
  const openAt = async (search: string): Promise<void> => {
    history.replaceState(null, '', search);
    await page.open();
    await click(page.one('[aria-expanded]'));
  };
  const save = async (name: string): Promise<void> => {
    await click(page.one('.save input'));
    await sendKeys({ type: name });
    await sendKeys({ press: 'Enter' });
  };
  /** The desk does not answer what is about saved filters. */
  const goOffline = (path = '/me/filters'): void => {
    desk.answer = (url) => {
      if (url.pathname.includes(path)) throw new TypeError('offline');
      return undefined;
    };
  };
  const inBrowser = (editor = 'Anna'): unknown =>
    JSON.parse(localStorage.getItem(`corrigenda-desk-filters:${editor}`) ?? 'null');
  const keepInBrowser = (filters: unknown, editor = 'Anna'): void =>
    localStorage.setItem(`corrigenda-desk-filters:${editor}`, JSON.stringify(filters));

  it('are kept by the desk under a name, one at a time, and forgotten', async () => {
    desk.filters = [{ name: 'Of another tab', query: 'kind=typo' }];
    await openAt('?assignee=me&lang=en');
    await save('Mine');
    await waitUntil(() => saved().join() === 'Of another tab,Mine');
    expect(sent()).to.deep.equal([['filters', { name: 'Mine', query: 'assignee=me' }]]);
    expect(page.one('.save input')).to.have.property('value', '');
    expect(page.said()).to.equal('Saved filters: Mine');
    await expect(page.queue).to.be.accessible();
    await click(page.one('.chips .plain'));
    await waitUntil(() => page.all('mark').length === 2);
    await click(page.all('.saved a')[1] as HTMLElement);
    await waitUntil(() => page.texts('mark').join() === 'hypertention');
    expect(new URL(location.href).searchParams.get('assignee')).to.equal('me');
    // What others have saved meanwhile appears with the next answer.
    desk.filters = [{ name: 'Of a phone', query: 'kind=wording' }, ...desk.filters];
    await click(page.all('.saved button')[1] as HTMLElement);
    await waitUntil(() => saved().join() === 'Of a phone,Of another tab');
    expect(sent().at(-1)).to.deep.equal(['delete', { name: 'Mine' }]);
    for (let left = 1; left >= 0; left--) {
      await click(page.one('.saved button'));
      await waitUntil(() => page.all('.saved li').length === left);
    }
    expect(page.all('.saved')).to.have.length(0);
  });

  it('are there wherever the editor signs in', async () => {
    desk.filters = [{ name: 'Mine', query: 'assignee=me' }];
    await page.open();
    await waitUntil(() => saved().join() === 'Mine');
    expect(page.all('.save'), 'there is nothing to save').to.have.length(0);
  });

  it('are text, whatever they are called and lead to', async () => {
    const name = '<img src=x onerror="window.hacked = true">';
    desk.filters = [
      { name, query: 'javascript:alert(1)' },
      { name: '"><script>window.hacked = true</script>', query: '&q=<b>&lang=sv&status=x//evil' },
    ];
    await page.open();
    await waitUntil(() => saved().length === 2);
    expect(saved()[0]).to.equal(name);
    expect(page.one('.saved button').getAttribute('aria-label')).to.equal(`Delete “${name}”`);
    expect(page.all('.saved img, .saved script')).to.have.length(0);
    const links = page.all('.saved a').map((link) => new URL((link as HTMLAnchorElement).href));
    for (const { origin, pathname } of links) {
      expect(origin + pathname).to.equal(location.origin + location.pathname);
    }
    expect(links.map(({ search }) => search)).to.deep.equal(['', '?q=%3Cb%3E']);
    expect(window).not.to.have.property('hacked');
  });

  it('say that the desk did not save them, and keep what was typed', async () => {
    await openAt('?kind=typo');
    goOffline();
    await save('Typos');
    await waitUntil(() => page.all('[role=alert]').length > 0);
    expect(page.text('.unsaved')).to.equal('Not saved. You are offline Try again');
    expect(page.one('.save input')).to.have.property('value', 'Typos');
    await expect(page.queue).to.be.accessible();
    // Also when the filters have been out of sight meanwhile.
    await click(page.one('[aria-expanded]'));
    await waitUntil(() => page.all('.save').length === 0);
    await click(page.one('[aria-expanded]'));
    await waitUntil(() => page.all('.save').length === 1);
    expect(page.one('.save input')).to.have.property('value', 'Typos');
    desk.answer = () => problem(422, 'There are 50 saved filters already; delete one first.');
    await click(page.one('.unsaved button'));
    await waitUntil(() => page.texts('.unsaved').join().includes('delete one first'));
    desk.answer = undefined;
    await click(page.one('.unsaved button'));
    await waitUntil(() => saved().join() === 'Typos');
    expect(page.all('[role=alert]')).to.have.length(0);
    expect(page.one('.save input')).to.have.property('value', '');
  });

  it('are listed again when the desk did not forget them', async () => {
    desk.filters = ['Typos', 'Mine'].map((name) => ({ name, query: 'kind=typo' }));
    await page.open();
    await waitUntil(() => saved().length === 2);
    let refuse = (): void => {};
    desk.answer = (url) =>
      url.pathname.endsWith('/delete')
        ? new Promise((_, reject) => {
            refuse = () => reject(new TypeError('offline'));
          })
        : undefined;
    await click(page.one('.saved button'));
    await waitUntil(() => saved().join() === 'Mine');
    refuse();
    await waitUntil(() => saved().join() === 'Typos,Mine');
    expect(page.text('.unsaved')).to.include('Not saved. You are offline');
    desk.answer = undefined;
    await click(page.one('.unsaved button'));
    await waitUntil(() => saved().join() === 'Mine' && page.all('.unsaved').length === 0);
  });

  it('are changed one after the other, so that no answer is older than what is shown', async () => {
    desk.filters = ['One', 'Two', 'Three'].map((name) => ({ name, query: 'kind=typo' }));
    await page.open();
    await waitUntil(() => saved().length === 3);
    let answer = (): void => {};
    desk.answer = () =>
      new Promise((resolve) => {
        answer = () => resolve(undefined);
      });
    for (const left of ['Two,Three', 'Three']) {
      await click(page.one('.saved button'));
      await waitUntil(() => saved().join() === left);
    }
    expect(sent()).to.deep.equal([['delete', { name: 'One' }]]);
    // Who signs out waits for both.
    let isSettled = false;
    const settled = page.queue.settled().then(() => {
      isSettled = true;
    });
    answer();
    await waitUntil(() => sent().length === 2);
    expect(isSettled).to.equal(false);
    answer();
    await settled;
    expect(saved()).to.deep.equal(['Three']);
    expect(desk.filters.map(({ name }) => name)).to.deep.equal(['Three']);
  });

  it('say that they could not be loaded, and are loaded when the desk is there again', async () => {
    desk.filters = [{ name: 'Mine', query: 'assignee=me' }];
    goOffline();
    await page.open();
    await waitUntil(() => page.all('.unsaved').length > 0);
    expect(page.text('.unsaved')).to.equal('Saved filters: You are offline Try again');
    expect(page.all('mark'), 'the reports are there').to.have.length(2);
    await click(page.one('.unsaved button'));
    await waitUntil(() => asked().length === 2 && page.all('.unsaved').length > 0);
    desk.answer = undefined;
    page.context.live.dispatchEvent(new Event('online'));
    await waitUntil(() => saved().join() === 'Mine');
    expect(page.all('.unsaved')).to.have.length(0);
  });

  it('leave it to the list to say that the desk does not answer', async () => {
    goOffline('/');
    await page.open();
    await waitUntil(() => asked().length > 0);
    await page.queue.settled();
    expect(page.all('[role=alert]')).to.have.length(1);
    expect(page.text('[role=alert]')).to.include('The desk does not answer');
  });

  it('move to the desk from the browser that kept them before, once', async () => {
    keepInBrowser([
      { name: 'Mine', search: '?assignee=me&lang=sv' },
      { name: ' Two  words', search: '?kind=typo&sort=count' },
      { name: 'Same', search: '?q=salt' },
      { name: 'Other', search: '?q=sugar' },
      { name: 'Nothing', search: '?kind=nonsense' },
      { name: '', search: '?q=x' },
      'no filter',
    ]);
    keepInBrowser([{ name: 'His', search: '?q=his' }], 'Ben');
    desk.filters = [
      { name: 'Same', query: 'q=salt' },
      { name: 'Other', query: 'q=honey' },
    ];
    await page.open();
    await waitUntil(() => saved().length === 5);
    expect(sent()).to.deep.equal([
      ['filters', { name: 'Mine', query: 'assignee=me' }],
      ['filters', { name: 'Two words', query: 'kind=typo&sort=count' }],
      ['filters', { name: 'Other (2)', query: 'q=sugar' }],
    ]);
    expect(inBrowser()).to.equal(null);
    expect(inBrowser('Ben'), 'another editor’s').to.have.length(1);
    page.context.live.dispatchEvent(new Event('online'));
    await waitUntil(() => asked().filter(({ method }) => method === 'GET').length === 2);
    await page.queue.settled();
    expect(sent()).to.have.length(3);
  });

  it('stay in the browser until the desk has taken them', async () => {
    keepInBrowser(['One', 'Two'].map((name) => ({ name, search: '?kind=typo' })));
    desk.answer = (url) =>
      url.pathname.endsWith('/me/filters') && sent().length === 2
        ? problem(422, 'There are 50 saved filters already; delete one first.')
        : undefined;
    await page.open();
    await waitUntil(() => page.all('.unsaved').length > 0);
    expect(page.text('.unsaved')).to.include('delete one first');
    expect(saved()).to.deep.equal(['One']);
    expect(inBrowser()).to.deep.equal([{ name: 'Two', search: '?kind=typo' }]);
    desk.answer = undefined;
    // Makes room; what waited for it comes by itself.
    await click(page.one('.saved button'));
    await waitUntil(() => saved().join() === 'Two' && inBrowser() === null);
    expect(page.all('.unsaved')).to.have.length(0);
  });
});
