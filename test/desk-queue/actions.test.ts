import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { type OpenQueue, useQueue } from './open-queue.js';
import { problem, report, type StubDesk } from './support.js';

describe('what editors do with reports', () => {
  const current = useQueue();
  let desk: StubDesk;
  let page: OpenQueue;
  beforeEach(() => {
    page = current();
    desk = page.desk;
  });

  it('accepts at once, keeps the report in its place, and takes it back', async () => {
    desk.reports = [report({}), report({ exact: 'other' })];
    await page.open();
    const answers = desk.holdChanges();
    await click(page.one('.accept'));
    expect(page.text('.status')).to.equal('Accepted');
    expect(page.said()).to.equal('Accepted: hypertention');
    expect(page.focused()).to.equal('hypertention');
    await waitUntil(() => answers.length === 1);
    desk.answer = undefined;
    answers[0]?.();
    await waitUntil(() => page.text('.facts').includes('by Anna'));
    const ids = [desk.reports[0]?.id];
    expect(page.posts()).to.deep.equal([
      { ids, status: 'accepted', passage: true, expected: 'new' },
    ]);
    await expect(page.queue).to.be.accessible();
    await click(page.one('.to-new'));
    await waitUntil(() => desk.reports[0]?.status === 'new');
    expect(page.all('.accept')).to.have.length(2);
    expect(page.texts('mark')).to.deep.equal(['hypertention', 'other']);
  });

  it('changes all reports of a passage, on the list or not', async () => {
    desk.pageSize = 2;
    desk.reports = ['one', 'two', 'three'].map((suggestion) => report({ suggestion, count: 3 }));
    await page.open();
    expect(page.all('.report')).to.have.length(1);
    await click(page.one('.fixed'));
    await waitUntil(() => desk.reports.every(({ status }) => status === 'fixed'));
    await click(page.one('.toast .undo'));
    await waitUntil(() => desk.reports.every(({ status }) => status === 'new'));
  });

  it('says that what is rejected is not listed again', async () => {
    desk.reports = [report({})];
    await page.open();
    await click(page.one('.reject'));
    expect(page.text('.toast')).to.include('The same suggestion will not be listed again.');
    expect(page.said()).to.include('will not be listed again');
    await waitUntil(() => desk.reports[0]?.status === 'rejected');
    await expect(page.queue).to.be.accessible();
  });

  it('takes back one thing after another, and says so', async () => {
    desk.reports = ['one', 'two'].map((exact) => report({ exact }));
    await page.open();
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'a' });
    await sendKeys({ press: 's' });
    await waitUntil(() => desk.reports[1]?.status === 'spam');
    expect(desk.reports[0]?.status).to.equal('accepted');
    await sendKeys({ press: 'z' });
    await waitUntil(() => desk.reports[1]?.status === 'new');
    expect(page.said()).to.equal('Undone – Spam: two');
    expect(page.focused()).to.equal('two');
    await sendKeys({ press: 'u' });
    await waitUntil(() => desk.reports[0]?.status === 'new');
    expect(page.focused()).to.equal('one');
    await sendKeys({ press: 'z' });
    expect(page.said()).to.equal('Nothing to undo.');
  });

  it('rolls a change back with the reason, and tries it again on request', async () => {
    desk.reports = [report({})];
    await page.open();
    desk.answer = (_, method) =>
      method === 'POST' ? problem(503, 'The store is full.') : undefined;
    await click(page.one('.reject'));
    await waitUntil(() => page.all('[role=alert]').length > 0);
    expect(page.text('[role=alert]')).to.include(
      'Not saved. The desk answered: The store is full.',
    );
    expect(page.all('.reject')).to.have.length(1);
    expect(page.all('.toast')).to.have.length(0);
    expect(page.said()).to.equal('');
    await expect(page.queue).to.be.accessible();
    desk.answer = undefined;
    await click(page.one('[role=alert] button'));
    await waitUntil(() => desk.reports[0]?.status === 'rejected');
    expect(page.all('[role=alert]')).to.have.length(0);
    expect(page.focused()).to.equal('hypertention');
  });

  it('undoes nothing that somebody else did, says so, and shows it', async () => {
    const one = report({});
    desk.reports = [one];
    await page.open();
    desk.put({ ...one, status: 'fixed', changedBy: 'Ben', changedAt: new Date().toISOString() });
    await click(page.one('.reject'));
    await waitUntil(() => page.all('[role=alert]').length > 0);
    expect(page.text('[role=alert]')).to.include('Somebody else changed this report meanwhile.');
    await waitUntil(() => page.text('.facts').includes('Fixed by Ben'));
    expect(desk.reports[0]?.status).to.equal('fixed');
    await click(page.one('[role=alert] button'));
    await waitUntil(() => desk.reports[0]?.status === 'rejected');
  });

  it('says why when the session ended or the line is down, and keeps the list', async () => {
    desk.reports = [report({})];
    await page.open();
    desk.answer = (_, method) => (method === 'POST' ? problem(401, 'No.') : undefined);
    await click(page.one('.accept'));
    await waitUntil(() => page.all('[role=alert]').length > 0);
    expect(page.text('[role=alert]')).to.include('You are signed out');
    desk.answer = () => Promise.reject(new TypeError('network'));
    await click(page.one('.accept'));
    await waitUntil(() => page.texts('[role=alert]').some((text) => /offline/.test(text)));
    expect(page.all('.report')).to.have.length(1);
  });

  it('keeps the changes of one report in order, however late the answers', async () => {
    desk.reports = [report({})];
    await page.open();
    const answers = desk.holdChanges();
    await click(page.one('.accept'));
    await click(page.one('.to-new'));
    await waitUntil(() => answers.length === 1);
    expect(page.all('.accept')).to.have.length(1);
    answers[0]?.();
    await waitUntil(() => answers.length === 2);
    expect(page.all('.accept')).to.have.length(1);
    answers[1]?.();
    await waitUntil(() => desk.reports[0]?.status === 'new');
    const ids = [desk.reports[0]?.id];
    expect(page.posts()).to.deep.equal([
      { ids, status: 'accepted', passage: true, expected: 'new' },
      { ids, status: 'new', passage: true, expected: 'accepted' },
    ]);
  });

  it('assigns to oneself, to others and to nobody', async () => {
    desk.reports = [report({})];
    await page.open();
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'i' });
    await waitUntil(() => desk.reports[0]?.assignee === 'Anna');
    expect(page.text('.assignee')).to.equal('Assigned to: Anna');
    await sendKeys({ press: 'g' });
    await waitUntil(() => page.active() instanceof HTMLSelectElement);
    await expect(page.queue).to.be.accessible();
    const select = page.active() as HTMLSelectElement;
    expect(Array.from(select.options, ({ text }) => text)).to.deep.equal([
      'Nobody',
      'Me (Anna)',
      'Ben',
    ]);
    select.value = 'Ben';
    await click(page.one('.assign-form button'));
    await waitUntil(() => desk.reports[0]?.assignee === 'Ben');
    expect(page.focused()).to.equal('hypertention');
    await click(page.one('.toast .undo'));
    await waitUntil(() => desk.reports[0]?.assignee === 'Anna');
  });

  it('picks the report that one repeats', async () => {
    desk.reports = [
      report({ exact: 'double' }),
      report({ exact: 'original', status: 'accepted', suggestion: 'better' }),
      report({ exact: 'elsewhere', article: 'https://example.org/other' }),
    ];
    await page.open();
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'd' });
    await waitUntil(() => page.active()?.matches('duplicate-picker button, li button'));
    await expect(page.queue).to.be.accessible();
    const picker = page.one('duplicate-picker').shadowRoot;
    expect(picker?.querySelectorAll('button')).to.have.length(1);
    expect(picker?.querySelector('button')?.textContent)
      .to.include('original')
      .and.include('better');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => desk.reports[0]?.status === 'duplicate');
    expect(desk.reports[0]?.duplicateOf).to.equal(desk.reports[1]?.id);
    expect(page.focused()).to.equal('double');
  });

  it('says that there is nothing that a report could repeat, and why it could not look', async () => {
    desk.reports = [report({})];
    await page.open();
    await click(page.one('.duplicate'));
    const panel = () => page.one('duplicate-picker').shadowRoot?.textContent ?? '';
    await waitUntil(() => panel().includes('The article has no other report.'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => page.all('duplicate-picker').length === 0);
    expect(page.focused()).to.equal('hypertention');
    desk.answer = () => problem(500, 'The disk is full.');
    await click(page.one('.duplicate'));
    await waitUntil(() => panel().includes('The disk is full.'));
  });

  it('shows why the desk held a report', async () => {
    const held = report({ status: 'held' });
    desk.reports = [held];
    desk.activity.set(held.id, [
      { at: held.received, editor: 'desk', action: 'status', detail: 'held: too-quick' },
    ]);
    history.replaceState(null, '', '?status=held');
    await page.open();
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'n' });
    const entry = () => page.one('report-notes').shadowRoot?.querySelector('li');
    await waitUntil(() => page.all('report-notes').length > 0 && entry());
    expect(entry()?.textContent).to.match(/Held\s+It was sent faster than a person can\./);
  });

  it('says in the language of the page why the desk did something by itself', async () => {
    document.documentElement.lang = 'sv';
    const held = report({ status: 'held' });
    desk.reports = [held];
    const details = [
      'rejected: rejected-before',
      'new: taken-back',
      'duplicate: urn:uuid:00000000-0000-4000-8000-000000000001',
      'spam: reason-of-tomorrow',
      'spam: constructor',
    ];
    desk.activity.set(
      held.id,
      details.map((detail) => ({ at: held.received, editor: 'desk', action: 'status', detail })),
    );
    history.replaceState(null, '', '?status=held');
    await page.open();
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'n' });
    const entries = () => [
      ...(page.one('report-notes').shadowRoot?.querySelectorAll<HTMLElement>('li') ?? []),
    ];
    await waitUntil(() => page.all('report-notes').length > 0 && entries().length === 5);
    const reasons = entries().map((entry) => entry.querySelector<HTMLElement>('.reason'));
    expect(reasons.map((reason) => reason?.textContent)).to.deep.equal([
      'En redaktör har avvisat samma förslag.',
      'Avvisningen togs tillbaka.',
      undefined,
      'reason of tomorrow',
      'constructor',
    ]);
    expect(reasons.map((reason) => reason?.lang)).to.deep.equal(['', '', undefined, 'en', 'en']);
  });

  it('keeps a note that could not be saved, and shows those of others', async () => {
    const noted = report({ notes: 1 });
    desk.reports = [noted, report({ exact: 'other' })];
    desk.activity.set(noted.id, [
      { at: noted.received, editor: 'Ben', action: 'note', detail: 'Asked <b>her</b>.' },
      { at: noted.received, editor: 'Ben', action: 'assignee', detail: '' },
      { at: noted.received, editor: 'desk', action: 'status', detail: 'rejected: as before' },
      { at: noted.received, editor: 'Ben', action: 'unheard-of', detail: '' },
    ]);
    await page.open();
    expect(page.text('.notes')).to.equal('Notes (1)');
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'n' });
    await waitUntil(() => page.active() instanceof HTMLTextAreaElement);
    const panel = () => page.one('report-notes').shadowRoot as ShadowRoot;
    await waitUntil(() => panel().querySelectorAll('li').length === 3);
    expect(panel().textContent).to.include('Asked <b>her</b>.').and.include('Nobody');
    expect(panel().textContent).to.include('Rejected');
    await expect(page.queue).to.be.accessible();
    desk.answer = (_, method) => (method === 'POST' ? problem(503, 'Full.') : undefined);
    await sendKeys({ type: 'just typed' });
    const typed = (page.active() as HTMLTextAreaElement).value;
    expect(typed).to.match(/^j/);
    await click(panel().querySelector('button') as HTMLElement);
    await waitUntil(() => panel().textContent?.includes('Not saved. The desk answered: Full.'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => page.all('report-notes').length === 0);
    expect(page.focused()).to.equal('hypertention');
    desk.answer = undefined;
    await sendKeys({ press: 'n' });
    await waitUntil(() => page.active() instanceof HTMLTextAreaElement);
    expect((page.active() as HTMLTextAreaElement).value).to.equal(typed);
    await click(panel().querySelector('button') as HTMLElement);
    await waitUntil(() => page.all('report-notes').length === 0);
    expect(page.said()).to.equal('The note is saved.');
    expect(page.text('.notes')).to.equal('Notes (2)');
    expect(desk.activity.get(noted.id)?.at(-1)?.detail).to.equal(typed);
    expect(page.focused()).to.equal('hypertention');
  });
});
