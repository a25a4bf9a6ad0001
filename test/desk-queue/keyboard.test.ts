import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { actionOf } from '../../desk/src/queue/shortcuts.js';
import { chord, click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { type OpenQueue, useQueue } from './open-queue.js';
import { report, type StubDesk } from './support.js';

describe('the queue by keyboard', () => {
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

  it('is worked through by keyboard alone', async () => {
    desk.reports = ['one', 'two', 'three', 'four'].map((exact) => report({ exact }));
    await page.open();
    await press('a');
    expect(page.posts()).to.have.length(0);
    await press('j');
    expect(page.focused()).to.equal('one');
    await press('a');
    await waitUntil(() => desk.reports[0]?.status === 'accepted');
    expect(page.focused()).to.equal('two');
    await press('r');
    await waitUntil(() => desk.reports[1]?.status === 'rejected');
    await press('e');
    await waitUntil(() => desk.reports[2]?.status === 'fixed');
    expect(page.focused()).to.equal('four');
    await press('s');
    await waitUntil(() => desk.reports[3]?.status === 'spam');
    await press('k', 'w');
    await waitUntil(() => desk.reports[2]?.status === 'new');
    expect(page.focused()).to.equal('three');
    const link = page.all('a.open')[2] as HTMLAnchorElement;
    let opened = 0;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      opened += 1;
    });
    await press('o', 'Enter');
    expect(opened).to.equal(2);
  });

  it('clears fifty reports, over the pages of the list', async () => {
    desk.pageSize = 20;
    desk.reports = Array.from({ length: 50 }, (_, index) => report({ exact: `word ${index}` }));
    await page.open();
    await press('j');
    for (let index = 0; index < 50; index++) {
      await waitUntil(() => page.focused() === `word ${index}`, `at ${index}: ${page.focused()}`);
      await press(['a', 'e', 'r'][index % 3] ?? '');
    }
    await waitUntil(() => desk.reports.every(({ status }) => status !== 'new'));
    await waitUntil(() => page.text('.lists').includes('New 0'));
  });

  it('goes on where it was, from anywhere', async () => {
    desk.reports = ['one', 'two', 'three'].map((exact) => report({ exact }));
    await page.open();
    await press('j', 'j');
    page.one('.help').focus();
    await press('j');
    expect(page.focused()).to.equal('two');
    await press('j');
    expect(page.focused()).to.equal('three');
  });

  it('leads from the search back to what was found', async () => {
    desk.reports = ['apple', 'pear', 'peach'].map((exact) => report({ exact }));
    await page.open();
    await press('/');
    await sendKeys({ type: 'pea' });
    await press('Enter');
    await waitUntil(() => page.texts('mark').join() === 'pear,peach');
    await press('j', 'j');
    expect(page.focused()).to.equal('peach');
    // Escape empties the field, and leaves it when it is empty.
    await press('/', 'Escape');
    await waitUntil(() => page.texts('mark').join() === 'apple,pear,peach');
    expect(page.active()).to.have.property('value', '');
    await press('Escape', 'j');
    await waitUntil(() => page.focused() !== undefined);
    expect(page.all('input[type=search]')[0]).to.have.property('value', '');
  });

  it('does several at once: picked one by one, as a range, or all', async () => {
    desk.reports = ['one', 'two', 'three', 'four'].map((exact) => report({ exact }));
    await page.open();
    await press('j', 'x');
    expect(page.said()).to.equal('1 selected');
    await press('j', 'j');
    await chord('Shift', 'x');
    expect(page.said()).to.equal('3 selected');
    expect(page.texts('.selection b')).to.deep.equal(['3 selected']);
    await expect(page.queue).to.be.accessible();
    await press('k', 'x');
    expect(page.said()).to.equal('2 selected');
    await press('r');
    await waitUntil(() => desk.reports.filter(({ status }) => status === 'rejected').length === 2);
    expect(page.said()).to.equal('Rejected: 2 reports');
    const ids = [desk.reports[0]?.id, desk.reports[2]?.id];
    expect(page.posts()).to.deep.equal([
      { ids, status: 'rejected', passage: true, expected: 'new' },
    ]);
    expect(page.all('.selection')).to.have.length(0);
    expect(page.focused()).to.equal('two');
    await press('z');
    await waitUntil(() => desk.reports.every(({ status }) => status === 'new'));
    await press('*');
    expect(page.said()).to.equal('4 selected');
    await press('i');
    await waitUntil(() => desk.reports.every(({ assignee }) => assignee === 'Anna'));
    await press('*', 'Escape');
    expect(page.said()).to.equal('0 selected');
  });

  it('picks by the mouse, ranges with the shift key', async () => {
    desk.reports = ['one', 'two', 'three'].map((exact) => report({ exact }));
    await page.open();
    const boxes = () => page.all('.pick input') as HTMLInputElement[];
    await click(boxes()[0] as HTMLElement);
    boxes()[2]?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    await waitUntil(() => page.said() === '3 selected');
    expect(boxes().every(({ checked }) => checked)).to.equal(true);
    await click(page.all('.selection button')[1] as HTMLElement);
    await waitUntil(() => desk.reports.every(({ status }) => status === 'accepted'));
    await click(page.one('.toast .undo'));
    await waitUntil(() => desk.reports.every(({ status }) => status === 'new'));
    expect(page.focused()).to.equal('one');
  });

  it('never loses the focus', async () => {
    desk.reports = ['one', 'two'].map((exact) => report({ exact }));
    await page.open();
    await press('j', 'a');
    page.one('.toast .dismiss').focus();
    await press('Enter');
    await waitUntil(() => page.all('.toast').length === 0);
    expect(page.focused()).to.equal('two');
    await press('x');
    page.one('.selection .clear').focus();
    await press('Enter');
    await waitUntil(() => page.all('.selection').length === 0);
    expect(page.focused()).to.equal('two');
  });

  it('lists the keys, and lets them be turned off', async () => {
    desk.reports = [report({})];
    await page.open();
    await press('?');
    const dialog = page.one('dialog') as HTMLDialogElement;
    expect(dialog.open).to.equal(true);
    expect(dialog.textContent).to.include('Next report');
    await expect(page.queue).to.be.accessible();
    await click(page.one('dialog input'));
    await click(page.one('dialog button'));
    expect(dialog.open).to.equal(false);
    await press('j');
    expect(page.focused()).to.equal(undefined);
    expect(localStorage.getItem('corrigenda-desk-shortcuts')).to.equal('off');
  });

  it('takes the key by its place where the keyboard has other letters', () => {
    const action = (key: string, code: string) =>
      actionOf(new KeyboardEvent('keydown', { key, code }));
    expect(action('о', 'KeyJ')).to.equal('next');
    expect(action('ש', 'KeyA')).to.equal('accept');
    expect(action('q', 'KeyA')).to.equal(undefined);
    expect(action('A', 'KeyQ')).to.equal('accept');
    expect(action('/', 'KeyQ')).to.equal('search');
    expect(action('Enter', 'Enter')).to.equal('open');
  });
});
