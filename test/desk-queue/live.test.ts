import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ReportsEvent } from '../../desk/src/queue/live-updates.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { type OpenQueue, useQueue } from './open-queue.js';
import { report, type StubDesk } from './support.js';

describe('the queue, live', () => {
  const current = useQueue();
  let desk: StubDesk;
  let page: OpenQueue;
  beforeEach(() => {
    page = current();
    desk = page.desk;
  });
  const tell = (...ids: string[]) => page.context.live.dispatchEvent(new ReportsEvent(ids));

  it('shows new reports when they are asked for, and moves nothing before', async () => {
    desk.reports = [report({ exact: 'old' })];
    await page.open();
    await sendKeys({ press: 'j' });
    const { top } = page.one('.report').getBoundingClientRect();
    const fresh = ['x', 'y', 'z'].map((exact) => report({ exact }));
    for (const one of fresh) desk.put(one);
    tell(...fresh.map(({ id }) => id));
    await waitUntil(() => page.all('.fresh').length > 0);
    expect(page.text('.fresh')).to.equal('3 new reports');
    expect(page.texts('mark')).to.deep.equal(['old']);
    expect(page.one('.report').getBoundingClientRect().top).to.equal(top);
    expect(page.focused()).to.equal('old');
    await waitUntil(() => page.text('.lists').includes('New 4'));
    expect(document.title).to.equal('(4) New · Reports');
    await expect(page.queue).to.be.accessible();
    await click(page.one('.fresh button'));
    await waitUntil(() => page.all('mark').length === 4);
    await waitUntil(() => page.focused() === 'z');
    expect(page.said()).to.equal('3 more reports');
    expect(page.all('.fresh')).to.have.length(0);
  });

  for (const sort of ['newest', 'count'] as const) {
    it(`does not take for new what moves up in the list (${sort})`, async () => {
      const [first, second, third, last] = [4, 3, 2, 1].map((count) =>
        report({ exact: `number ${count}`, count, received: `2026-11-20T0${count}:00:00Z` }),
      );
      if (!first || !second || !third || !last) throw new Error('no reports');
      desk.reports = [first, second, third, last];
      desk.pageSize = 2;
      history.replaceState(null, '', `?sort=${sort}`);
      await page.open();
      expect(page.texts('mark')).to.deep.equal(['number 4', 'number 3']);
      const changed = { status: 'accepted', changedBy: 'Ben', changedAt: '2026-11-20T09:00:00Z' };
      for (const one of [first, last]) desk.put({ ...one, ...changed } as typeof one);
      tell(first.id, last.id);
      await waitUntil(() => page.text('.facts').includes('Accepted by Ben'));
      expect(page.all('.fresh')).to.have.length(0);
      // What is new is still told.
      const fresh = report({ exact: 'fresh', count: 5, received: '2026-11-20T08:00:00Z' });
      desk.put(fresh);
      tell(fresh.id);
      await waitUntil(() => page.all('.fresh').length > 0);
      expect(page.text('.fresh')).to.equal('1 new report');
    });
  }

  it('shows new reports at once where the list was empty', async () => {
    await page.open();
    desk.put(report({ exact: 'first' }));
    tell();
    await waitUntil(() => page.texts('mark').join() === 'first');
    expect(page.all('.fresh')).to.have.length(0);
  });

  it('shows in its place what other editors did', async () => {
    const [first, second] = ['one', 'two'].map((exact) => report({ exact }));
    if (!first || !second) throw new Error('no reports');
    desk.reports = [first, second];
    await page.open();
    await sendKeys({ press: 'j' });
    desk.put({
      ...first,
      status: 'accepted',
      changedBy: 'Ben',
      changedAt: new Date().toISOString(),
    });
    desk.put({ ...second, assignee: 'Ben' });
    tell(first.id, second.id);
    await waitUntil(() => page.text('.facts').includes('Accepted by Ben'));
    expect(page.texts('mark')).to.deep.equal(['one', 'two']);
    expect(page.focused()).to.equal('one');
    expect(page.said()).to.equal('Accepted: one (by Ben)');
    expect(page.text('.assignee')).to.equal('Assigned to: Ben');
  });

  it('loads what changed when the desk is there again', async () => {
    const known = report({ exact: 'one' });
    desk.reports = [known];
    await page.open();
    page.context.live.dispatchEvent(new Event('offline'));
    await waitUntil(() => page.all('.not-live').length > 0);
    await expect(page.queue).to.be.accessible();
    desk.put({ ...known, status: 'fixed', changedBy: 'Ben', changedAt: new Date().toISOString() });
    desk.put(report({ exact: 'two' }));
    page.context.live.dispatchEvent(new Event('online'));
    await waitUntil(() => page.text('.facts').includes('Fixed by Ben'));
    await waitUntil(() => page.text('.fresh') === '1 new report');
    expect(page.all('.not-live')).to.have.length(0);
  });

  it('loads the list that could not be loaded as soon as the desk is there', async () => {
    desk.answer = () => Promise.reject(new TypeError('network'));
    await page.open();
    expect(page.text('main')).to.include('You are offline');
    desk.answer = undefined;
    desk.reports = [report({})];
    page.context.live.dispatchEvent(new Event('online'));
    await waitUntil(() => page.all('.report').length === 1);
  });
});
