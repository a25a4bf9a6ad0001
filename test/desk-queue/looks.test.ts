import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitUntil } from '../support/wait-until.js';
import { onNarrowPages } from './narrow.js';
import { type OpenQueue, useQueue } from './open-queue.js';
import { problem, report, type StubDesk } from './support.js';

/** Words that do not break by themselves. */
const long = 'hydroxychlorothiazidemonohydrate'.repeat(4);

describe('how the queue looks', () => {
  const current = useQueue();
  let desk: StubDesk;
  let page: OpenQueue;
  beforeEach(() => {
    page = current();
    desk = page.desk;
  });
  afterEach(async () => {
    document.documentElement.dir = '';
    document.documentElement.style.cssText = '';
  });

  /** Everything that a list can show, at once. */
  const openAll = async (): Promise<void> => {
    desk.reports = [
      report({ exact: long, suggestion: `${long}n`, comment: long, email: `${long}@example.org` }),
      report({ exact: long, suggestion: '', count: 2 }),
      report({ exact: 'held', status: 'held', assignee: long }),
      report({ exact: 'refused', title: long, article: `https://example.org/${long}` }),
      report({ exact: 'accepted', status: 'accepted', changedBy: long }),
      report({ exact: 'rejected', status: 'rejected', changedBy: 'Ben' }),
      report({ exact: 'spam', status: 'spam' }),
      report({ wholePage: true, kind: 'unheard-of', notes: 3 }),
    ];
    history.replaceState(null, '', `?status=all&q=&assignee=&site=`);
    await page.open();
    page.one('[aria-expanded]').click();
    desk.answer = (_, method) => (method === 'POST' ? problem(503, `${long}.`) : undefined);
    page.all('.reject')[2]?.click();
    await waitUntil(() => page.all('[role=alert]').length > 0);
    desk.answer = undefined;
    page.all('.reject')[1]?.click();
    page.all('.report')[0]?.focus();
    await sendKeys({ press: 'x' });
    await sendKeys({ press: 'n' });
    await waitUntil(() => page.active() instanceof HTMLTextAreaElement);
    await waitUntil(() => page.all('.toast').length > 0);
  };

  for (const scheme of ['light', 'dark'] as const)
    it(`has enough contrast everywhere when it is ${scheme}`, async () => {
      const { style } = document.documentElement;
      // As the page's own style sheet has it.
      style.colorScheme = scheme;
      style.background = 'light-dark(#f4f6f8, #11171d)';
      await openAll();
      await expect(page.queue).to.be.accessible();
    });

  onNarrowPages('fits into 320 pixels', async () => {
    await openAll();
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.be.at.most(clientWidth);
    const edges = page
      .all('button, a, select, input, .toast, .selection')
      .map((one) => one.getBoundingClientRect())
      .filter(({ width }) => width > 0);
    expect(Math.min(...edges.map(({ left }) => left))).to.be.at.least(0);
    expect(Math.max(...edges.map(({ right }) => right))).to.be.at.most(320);
    const small = page
      .all('button, select, a, .pick')
      .filter((one) => one.checkVisibility?.() ?? true)
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24));
    expect(small.map(({ one }) => one.outerHTML)).to.deep.equal([]);
    await expect(page.queue).to.be.accessible();
  });
});
