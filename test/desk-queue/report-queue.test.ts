import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ReportQueue } from '../../desk/src/queue/report-queue.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { deskContext, problem, report, StubDesk } from './support.js';

if (!customElements.get('report-queue')) customElements.define('report-queue', ReportQueue);

describe('<report-queue>', () => {
  const address = location.href;
  let desk: StubDesk;
  let queue: ReportQueue;

  beforeEach(() => {
    desk = new StubDesk();
    document.documentElement.lang = 'en';
  });
  afterEach(() => {
    desk.restore();
    history.replaceState(null, '', address);
    localStorage.removeItem('corrigenda-desk-shortcuts');
  });

  const all = (selector: string): HTMLElement[] =>
    Array.from(queue.renderRoot.querySelectorAll<HTMLElement>(selector));
  const one = (selector: string): HTMLElement => {
    const [element] = all(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  const text = (selector: string): string => one(selector).textContent.replace(/\s+/g, ' ').trim();
  const open = async (): Promise<void> => {
    queue = await fixture<ReportQueue>(
      html`<report-queue .desk=${await deskContext()}></report-queue>`,
    );
    await waitUntil(() => all('main[aria-busy=false]').length > 0);
  };
  const said = (): string => one('[role=status]').textContent?.trim() ?? '';
  const focusedId = (): string | undefined => one('.report:focus').dataset.id;

  it('groups reports by article and passage, with context, change, comment and facts', async () => {
    desk.reports = [
      report({ suggestion: 'hypertension', comment: 'A spelling mistake.', count: 3 }),
      report({ article: 'https://example.org/sleep', title: 'Sleep', exact: 'eigth' }),
      report({ suggestion: 'high blood pressure' }),
    ];
    await open();
    expect(
      all('h2')
        .map((heading) => heading.textContent.trim())
        .slice(0, 2),
    ).to.deep.equal(['High blood pressure', 'Sleep']);
    expect(all('.passage')).to.have.length(2);
    expect(all('.passage')[0]?.querySelectorAll('.report')).to.have.length(2);
    expect(one('blockquote').textContent).to.equal('… Untreated hypertention strains the heart. …');
    expect(one('mark').textContent).to.equal('hypertention');
    expect(one('del').textContent).to.equal('hypertention');
    expect(one('ins').textContent).to.equal('hypertension');
    expect(text('.comment')).to.equal('A spelling mistake.');
    expect(text('.readers')).to.equal('Reported by 3 readers');
    expect(text('.facts')).to.equal('Typo 3 hours ago');
    expect(document.title).to.equal('New · Reports');
    expect(said()).to.equal('3 reports');
    await expect(queue).to.be.accessible();
  });

  it('lists what was held with what is new, and says so', async () => {
    desk.reports = [
      report({ exact: 'pills', status: 'held', count: 0 }),
      report({ count: 2 }),
      report({ status: 'spam' }),
    ];
    await open();
    expect(all('.report')).to.have.length(2);
    expect(all('.status').map(({ textContent }) => textContent)).to.deep.equal(['Held']);
    expect(text('.report .status.held')).to.equal('Held');
    expect(all('.readers').map(({ textContent }) => textContent)).to.deep.equal([
      'Reported by 2 readers',
    ]);
    expect(said()).to.equal('2 reports');
    await click(one('.report .accept'));
    await waitUntil(() => desk.reports[0]?.status === 'accepted');
  });

  it('shows what readers wrote as text, whatever it looks like', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    desk.reports = [
      report({ exact: hostile, suggestion: `${hostile}!`, comment: hostile, title: hostile }),
    ];
    await open();
    expect(all('img')).to.have.length(0);
    expect(text('.comment')).to.equal(hostile);
    expect(text('mark')).to.equal(hostile);
  });

  it('shows where the reader wants an answer, as text', async () => {
    desk.reports = [report({ email: '<b>anna@example.org' }), report({ email: '' }), report()];
    await open();
    expect(all('.email').map(({ textContent }) => textContent)).to.deep.equal([
      '<b>anna@example.org',
    ]);
    expect(all('.email a, .email b')).to.have.length(0);
    await expect(queue).to.be.accessible();
  });

  it('opens the article at the passage, and only over http', async () => {
    desk.reports = [report({}), report({ article: 'javascript:alert(1)', exact: 'other' })];
    await open();
    const links = all('a.open') as HTMLAnchorElement[];
    expect(links).to.have.length(1);
    expect(links[0]?.href).to.match(/^https:\/\/example\.org\/blood-pressure#corrigenda-report=/);
    expect(links[0]?.rel).to.include('noopener');
    expect(all('.report')[1]?.textContent).to.include('no address that can be opened');
  });

  it('shows each report about a whole page by itself, and opens the article without a passage', async () => {
    const wholePage = { wholePage: true, kind: 'outdated' };
    desk.reports = [
      report({ ...wholePage, comment: 'The trial was withdrawn.' }),
      report({ ...wholePage, comment: 'Two figures are swapped.' }),
      report({}),
      report({ ...wholePage, article: 'https://example.org/sleep' }),
      report({ ...wholePage, article: 'javascript:alert(1)' }),
    ];
    await open();
    const [first, second, third] = all('.passage');
    expect(first?.textContent).to.include('About the whole page').and.include('withdrawn');
    expect(second?.textContent).to.include('About the whole page').and.include('swapped');
    expect(third?.textContent).to.not.include('whole page');
    expect(all('mark')).to.have.length(1);
    expect(all('.article header')[0]?.textContent).to.include('1 passage');
    expect(all('.article header')[1]?.textContent).to.not.include('passage');
    const links = all('a.open') as HTMLAnchorElement[];
    expect(links.map(({ href }) => href.replace(/#.*/, '#'))).to.deep.equal([
      'https://example.org/blood-pressure',
      'https://example.org/blood-pressure',
      'https://example.org/blood-pressure#',
      'https://example.org/sleep',
    ]);
    expect(one('.report').getAttribute('aria-label')).to.equal('Out of date: About the whole page');
    await expect(queue).to.be.accessible();
    await click(one('.accept'));
    expect(said()).to.equal('Accepted: About the whole page');
  });

  it('accepts at once, keeps the report in its place, and takes it back', async () => {
    desk.reports = [report({})];
    await open();
    let answer: (() => void) | undefined;
    desk.answer = (_, method) =>
      method === 'POST'
        ? new Promise((resolve) => {
            answer = () => resolve(undefined as unknown as Response);
          })
        : undefined;
    await click(one('.accept'));
    expect(text('.status')).to.equal('Accepted');
    expect(said()).to.equal('Accepted: hypertention');
    expect(focusedId()).to.equal(desk.reports[0]?.id);
    await waitUntil(() => answer);
    answer?.();
    await waitUntil(() => text('.facts').includes('by Anna'));
    expect(desk.requests.at(-1)?.body).to.deep.equal({ status: 'accepted' });
    await expect(queue).to.be.accessible();
    desk.answer = undefined;
    await click(one('.undo'));
    await waitUntil(() => desk.reports[0]?.status === 'new');
    expect(all('.accept')).to.have.length(1);
  });

  it('rolls a change back with the reason when the desk refuses it', async () => {
    desk.reports = [report({})];
    await open();
    desk.answer = (_, method) =>
      method === 'POST' ? problem(503, 'The store is full.') : undefined;
    await click(one('.reject'));
    await waitUntil(() => all('[role=alert]').length > 0);
    expect(text('[role=alert]')).to.equal('Not saved. The desk answered: The store is full.');
    expect(all('.reject')).to.have.length(1);
    expect(said()).to.equal('');
    await expect(queue).to.be.accessible();
    desk.answer = undefined;
    await click(one('.reject'));
    await waitUntil(() => desk.reports[0]?.status === 'rejected');
    expect(all('[role=alert]')).to.have.length(0);
  });

  it('says why when the session ended or the line is down, and keeps the list', async () => {
    desk.reports = [report({})];
    await open();
    desk.answer = (_, method) => (method === 'POST' ? problem(401, 'No.') : undefined);
    await click(one('.accept'));
    await waitUntil(() => all('[role=alert]').length > 0);
    expect(text('[role=alert]')).to.include('You are signed out');
    desk.answer = () => Promise.reject(new TypeError('network'));
    await click(one('.accept'));
    await waitUntil(() => all('[role=alert]').some((one) => /offline/.test(one.textContent)));
    expect(all('.report')).to.have.length(1);
  });

  it('keeps the list in the address', async () => {
    desk.reports = [report({}), report({ exact: 'done', status: 'accepted' })];
    await open();
    await click(all('nav a')[1] as HTMLElement);
    await waitUntil(() => all('mark')[0]?.textContent === 'done');
    expect(new URL(location.href).searchParams.get('status')).to.equal('accepted');
    expect(one('[aria-current=page]').textContent).to.equal('Accepted');
    expect(desk.requests.at(-1)?.url.searchParams.get('status')).to.equal('accepted');
    history.back();
    await waitUntil(() => all('mark')[0]?.textContent === 'hypertention');
    await click(all('nav a')[3] as HTMLElement);
    await waitUntil(() => all('mark').length === 2);
    expect(desk.requests.at(-1)?.url.searchParams.has('status')).to.equal(false);
  });

  it('loads more, says how many, and goes to the first of them', async () => {
    desk.pageSize = 2;
    desk.reports = ['one', 'two', 'three'].map((exact) => report({ exact }));
    await open();
    await click(one('.more'));
    await waitUntil(() => all('.report').length === 3);
    await waitUntil(() => all('.report:focus').length > 0);
    expect(focusedId()).to.equal(desk.reports[2]?.id);
    expect(said()).to.equal('1 more report');
    expect(text('.end')).to.equal('That is all.');
    await expect(queue).to.be.accessible();
  });

  it('is worked through by keyboard alone', async () => {
    desk.reports = ['one', 'two', 'three'].map((exact) => report({ exact }));
    const [first, second, third] = desk.reports.map(({ id }) => id);
    await open();
    await sendKeys({ press: 'a' });
    expect(desk.requests.filter(({ method }) => method === 'POST')).to.have.length(0);
    await sendKeys({ press: 'j' });
    expect(focusedId()).to.equal(first);
    await sendKeys({ press: 'a' });
    await waitUntil(() => desk.reports[0]?.status === 'accepted');
    expect(focusedId()).to.equal(second);
    await sendKeys({ press: 'r' });
    await waitUntil(() => desk.reports[1]?.status === 'rejected');
    expect(focusedId()).to.equal(third);
    await sendKeys({ press: 'k' });
    await sendKeys({ press: 'u' });
    await waitUntil(() => desk.reports[1]?.status === 'new');
    const link = all('.open')[1] as HTMLAnchorElement;
    let opened = 0;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      opened += 1;
    });
    await sendKeys({ press: 'e' });
    await sendKeys({ press: 'Enter' });
    expect(opened).to.equal(2);
  });

  it('lists the keys, and lets them be turned off', async () => {
    desk.reports = [report({})];
    await open();
    await click(one('.help'));
    const dialog = one('dialog') as HTMLDialogElement;
    expect(dialog.open).to.equal(true);
    expect(dialog.textContent).to.include('Next report');
    await expect(queue).to.be.accessible();
    await click(one('dialog input'));
    await click(one('dialog button'));
    expect(dialog.open).to.equal(false);
    await sendKeys({ press: 'j' });
    expect(all('.report:focus')).to.have.length(0);
  });

  it('says when nothing is left', async () => {
    await open();
    expect(text('main')).to.include('All done');
    await expect(queue).to.be.accessible();
  });

  it('says when the desk fails, answers nonsense, or cannot be reached', async () => {
    desk.answer = () => problem(500, 'The disk is full.');
    await open();
    expect(text('[role=alert]')).to.include('The disk is full.');
    for (const nonsense of ['<html>', 'null', '{}', '[]', '{"reports":1}']) {
      desk.answer = () => new Response(nonsense);
      await click(one('.problem button'));
      await waitUntil(() => /could not be read/.test(text('main')), nonsense);
    }
    desk.answer = () => Promise.reject(new TypeError('network'));
    await click(one('.problem button'));
    await waitUntil(() => /You are offline/.test(text('main')));
    await expect(queue).to.be.accessible();
    desk.answer = undefined;
    dispatchEvent(new Event('online'));
    await waitUntil(() => /All done/.test(text('main')));
  });

  it('leaves out entries that are no reports, and shows the others', async () => {
    const bad = [null, 1, {}, { id: 'x', annotation: {} }];
    desk.answer = () => Response.json({ reports: [...bad, report({})], next: null });
    await open();
    expect(all('.report')).to.have.length(1);
  });

  it('shows that it is loading', async () => {
    let answer = (): void => undefined;
    desk.answer = () =>
      new Promise((resolve) => {
        answer = () => resolve(Response.json({ reports: [], next: null }));
      });
    queue = await fixture<ReportQueue>(
      html`<report-queue .desk=${await deskContext()}></report-queue>`,
    );
    await waitUntil(() => all('main[aria-busy=true] .loading').length > 0);
    await expect(queue).to.be.accessible();
    answer();
    await waitUntil(() => all('main[aria-busy=false]').length > 0);
  });

  it('speaks Swedish, and turns round for right-to-left text', async () => {
    document.documentElement.lang = 'sv';
    desk.reports = [report({ exact: 'ارتفاع ضغط الدم', language: 'ar', prefix: '', suffix: '' })];
    await open();
    expect(text('.accept')).to.equal('Godkänn');
    expect(text('.facts')).to.equal('Skrivfel för 3 timmar sedan');
    expect(getComputedStyle(one('blockquote')).direction).to.equal('rtl');
    await expect(queue).to.be.accessible();
  });
});
