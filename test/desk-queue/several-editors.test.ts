import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Report } from '../../desk/src/queue/report.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { onNarrowPages } from './narrow.js';
import { type OpenQueue, useQueue } from './open-queue.js';
import { problem, report, type StubDesk } from './support.js';

describe('several editors at the queue', () => {
  const current = useQueue();
  let desk: StubDesk;
  let page: OpenQueue;
  beforeEach(() => {
    page = current();
    desk = page.desk;
  });
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await sendKeys({ press: key });
  };
  /** Another editor's decision, of which this page has not heard yet. */
  const decide = (one: Report | undefined, changes: Partial<Report>, changedBy = 'Ben'): void => {
    if (one) desk.put({ ...one, changedAt: new Date().toISOString(), changedBy, ...changes });
  };
  const statuses = (): string[] => desk.reports.map(({ status }) => status);
  /** The words on the toast, without its buttons. */
  const toast = (): string => page.texts('.toast p')[0] ?? '';

  it('leave what another one has decided, and say how many and who', async () => {
    desk.reports = ['one', 'two', 'three', 'four'].map((exact) => report({ exact }));
    await page.open();
    const [, two, three] = desk.reports;
    decide(two, { status: 'fixed' });
    decide(three, { status: 'spam' }, 'Cleo');
    await press('j', '*', 'r');
    const left = 'Left as somebody else decided meanwhile: 2 reports (by Ben and Cleo)';
    await waitUntil(() => toast() === `Rejected: 2 reports ${left}`);
    expect(page.said()).to.equal(`Rejected: 2 reports. ${left}`);
    expect(statuses()).to.deep.equal(['rejected', 'fixed', 'spam', 'rejected']);
    expect(page.texts('.status')).to.deep.equal(['Rejected', 'Fixed', 'Spam', 'Rejected']);
    expect(page.texts('.facts')[1]).to.include('Fixed by Ben');
    expect(page.all('.unsaved')).to.have.length(2);
    // It is said once for all of them.
    expect(page.all('[role=alert]')).to.have.length(0);
    await expect(page.queue).to.be.accessible();
  });

  onNarrowPages('can read to its end what was left', async () => {
    desk.reports = ['one', 'two'].map((exact) => report({ exact }));
    await page.open();
    decide(desk.reports[0], { status: 'fixed' }, 'Benedikta-Maria Wollstonecraft-Fitzgerald');
    await press('j', '*', 'r');
    await waitUntil(() => page.all('.toast p span').length > 0);
    for (const part of page.all('.toast p, .toast p span, .toast bdi')) {
      expect(part.scrollHeight, part.className).to.be.at.most(part.clientHeight);
    }
    const { right, left } = page.one('.toast').getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    await expect(page.queue).to.be.accessible();
  });

  it('take back what they have changed themselves, and nothing else', async () => {
    desk.reports = ['one', 'two', 'three'].map((exact) => report({ exact }));
    await page.open();
    decide(desk.reports[0], { status: 'fixed' });
    await press('j', '*', 'a');
    await waitUntil(() => toast().startsWith('Accepted: 2 reports Left'));
    decide(desk.reports[1], { status: 'rejected' }, 'Cleo');
    await press('z');
    await waitUntil(() => statuses()[2] === 'new');
    const left = 'Left as somebody else decided meanwhile: 1 report (by Cleo)';
    await waitUntil(() => toast() === `Undone – Accepted: 2 reports ${left}`);
    expect(statuses()).to.deep.equal(['fixed', 'rejected', 'new']);
    expect(page.texts('.status')).to.deep.equal(['Fixed', 'Rejected']);
    expect(page.posts().at(-1)).to.deep.equal({
      ...{ ids: [desk.reports[1]?.id, desk.reports[2]?.id] },
      ...{ status: 'new', expected: 'accepted' },
    });
  });

  it('say so where nothing is left to change, and have nothing to undo', async () => {
    desk.reports = ['one', 'two'].map((exact) => report({ exact }));
    await page.open();
    for (const one of desk.reports) decide(one, { status: 'fixed' });
    await press('j', '*', 'r');
    const left = 'Left as somebody else decided meanwhile: 2 reports (by Ben)';
    await waitUntil(() => toast() === left);
    expect(page.all('.toast .undo')).to.have.length(0);
    await press('z');
    expect(page.said()).to.equal('Nothing to undo.');
    expect(statuses()).to.deep.equal(['fixed', 'fixed']);
  });

  it('agree: what is decided alike is nothing to tell, and not theirs to undo', async () => {
    desk.reports = ['one', 'two'].map((exact) => report({ exact }));
    await page.open();
    decide(desk.reports[0], { status: 'accepted' });
    await press('j', '*', 'a');
    await waitUntil(() => desk.reports[1]?.status === 'accepted');
    expect(toast()).to.equal('Accepted: 2 reports');
    await waitUntil(() => page.texts('.facts').some((text) => text.includes('Accepted by Ben')));
    await press('z');
    await waitUntil(() => desk.reports[1]?.status === 'new');
    expect(statuses()).to.deep.equal(['accepted', 'new']);
    await waitUntil(() => page.texts('.status').join() === 'Accepted');
  });

  it('decide on one card after all, when they have seen what the other one did', async () => {
    desk.reports = ['one', 'two', 'three'].map((exact) => report({ exact }));
    await page.open();
    decide(desk.reports[0], { status: 'fixed' });
    decide(desk.reports[1], { status: 'fixed' });
    await press('j', '*', 'r');
    await waitUntil(() => page.all('.unsaved').length === 2);
    await click(page.one('.unsaved button'));
    await waitUntil(() => desk.reports[0]?.status === 'rejected');
    expect(desk.reports[1]?.status).to.equal('fixed');
    expect(page.posts().at(-1)).to.deep.include({
      ids: [desk.reports[0]?.id],
      expected: 'fixed',
    });
    expect(page.all('.unsaved')).to.have.length(1);
  });

  it('expect of each report what they saw of it, in one request', async () => {
    const [one, two] = [report({ suggestion: 'a' }), report({ suggestion: 'b' })];
    desk.reports = [one, { ...two, status: 'accepted', changedBy: 'Ben' }];
    history.replaceState(null, '', '?status=all');
    await page.open();
    await click(page.one('.fixed'));
    await waitUntil(() => statuses().join() === 'fixed,fixed');
    expect(page.posts()).to.deep.equal([
      {
        ...{ ids: [one.id, two.id], status: 'fixed', passage: true },
        expected: { [one.id]: 'new', [two.id]: 'accepted' },
      },
    ]);
    await click(page.one('.toast .undo'));
    await waitUntil(() => statuses().join() === 'new,accepted');
  });

  it('keep what another one has accepted of a passage and they have not seen', async () => {
    desk.pageSize = 2;
    desk.reports = ['a', 'b', 'c', 'd'].map((suggestion) => report({ suggestion, count: 4 }));
    await page.open();
    decide(desk.reports[2], { status: 'accepted' });
    await click(page.one('.reject'));
    await waitUntil(() => toast().endsWith('meanwhile: 1 report (by Ben)'));
    expect(statuses()).to.deep.equal(['rejected', 'rejected', 'accepted', 'rejected']);
    // The report that is not listed is taken back too, the other editor's is not.
    await click(page.one('.toast .undo'));
    await waitUntil(() => statuses().join() === 'new,new,accepted,new');
  });

  it('do not take a report over from one who was faster', async () => {
    desk.reports = ['one', 'two'].map((exact) => report({ exact }));
    await page.open();
    const [one] = desk.reports;
    if (one) desk.put({ ...one, assignee: 'Ben' });
    await press('j', '*', 'i');
    const left = 'Left as somebody else decided meanwhile: 1 report (Assigned to: Ben)';
    await waitUntil(() => toast() === `Assigned to: Anna ${left}`);
    expect(desk.reports.map(({ assignee }) => assignee)).to.deep.equal(['Ben', 'Anna']);
    await press('z');
    await waitUntil(() => desk.reports[1]?.assignee === null);
    expect(desk.reports[0]?.assignee).to.equal('Ben');
  });

  it('undo a change that is still on its way, as far as it was made', async () => {
    desk.reports = ['one', 'two'].map((exact) => report({ exact }));
    await page.open();
    decide(desk.reports[0], { status: 'fixed' });
    const answers = desk.holdChanges();
    await press('j', '*', 'a', 'z');
    expect(page.said()).to.equal('Undone – Accepted: 2 reports');
    expect(page.all('.status')).to.have.length(0);
    await waitUntil(() => answers.length === 1);
    desk.answer = undefined;
    answers[0]?.();
    await waitUntil(() => page.posts().length === 2);
    await waitUntil(() => statuses().join() === 'fixed,new');
    await waitUntil(() => page.texts('.status').join() === 'Fixed');
    expect(page.posts()[1]).to.deep.equal({
      ...{ ids: [desk.reports[1]?.id], status: 'new', expected: 'accepted' },
    });
  });

  it('never decide by a second key over what the first one could not', async () => {
    desk.reports = [report({})];
    await page.open();
    decide(desk.reports[0], { status: 'spam' });
    const answers = desk.holdChanges();
    await click(page.one('.accept'));
    await click(page.one('.fixed'));
    await waitUntil(() => answers.length === 1);
    answers[0]?.();
    await waitUntil(() => answers.length === 2);
    answers[1]?.();
    await waitUntil(() => page.all('[role=alert]').length > 0);
    expect(statuses()).to.deep.equal(['spam']);
    expect(page.texts('.facts')[0]).to.include('Spam by Ben');
  });

  it('keep what was made of many before the line broke, and try the rest again', async () => {
    desk.pageSize = 250;
    desk.reports = Array.from({ length: 201 }, (_, index) => report({ exact: `word ${index}` }));
    await page.open();
    let posts = 0;
    desk.answer = (_, method) => {
      if (method === 'POST') posts += 1;
      return method === 'POST' && posts > 1 ? problem(503, 'Full.') : undefined;
    };
    await press('j', '*', 'a');
    await waitUntil(() => page.all('[role=alert]').length > 0);
    expect(page.all('[role=alert]')).to.have.length(1);
    expect(toast()).to.equal('Accepted: 200 reports');
    expect(statuses().filter((status) => status === 'accepted')).to.have.length(200);
    desk.answer = undefined;
    // It is far down, where not every driver's mouse gets.
    page.one('[role=alert] button').focus();
    await press('Enter');
    await waitUntil(() => statuses().every((status) => status === 'accepted'));
    expect(page.posts().at(-1)).to.deep.include({ ids: [desk.reports[200]?.id] });
  });
});
