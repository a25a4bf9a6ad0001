import { expect, fixture, html } from '@open-wc/testing';
import type { ReportQueue } from '../../desk/src/queue/report-queue.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { type OpenQueue, useQueue } from './open-queue.js';
import { deskContext, problem, report, type StubDesk } from './support.js';

describe('<report-queue>', () => {
  const current = useQueue();
  let desk: StubDesk;
  let page: OpenQueue;
  beforeEach(() => {
    page = current();
    desk = page.desk;
  });
  const all = (selector: string) => page.all(selector);
  const one = (selector: string) => page.one(selector);
  const text = (selector: string) => page.text(selector);
  const said = () => page.said();
  const open = () => page.open();

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
    expect(all('.passage')[0]?.querySelectorAll('.report')).to.have.length(1);
    expect(one('blockquote').textContent).to.equal('… Untreated hypertention strains the heart. …');
    expect(one('mark').textContent).to.equal('hypertention');
    expect(page.texts('.passage:first-child .suggestion dd')).to.deep.equal([
      'hypertentionhypertension',
      'hypertentionhigh blood pressure',
    ]);
    expect(one('del').textContent).to.equal('hypertention');
    expect(one('ins').textContent).to.equal('hypertension');
    expect(text('.comment .words')).to.equal('A spelling mistake.');
    expect(text('.readers')).to.equal('Reported by 3 readers');
    expect(text('.facts')).to.include('Typo Reported by 3 readers 3 hours ago');
    expect(document.title).to.equal('(3) New · Reports');
    expect(said()).to.equal('3 reports');
    await expect(page.queue).to.be.accessible();
  });

  it('lists what was held by itself, and says so', async () => {
    desk.reports = [
      report({ exact: 'pills', status: 'held', count: 0 }),
      report({ count: 2 }),
      report({ status: 'spam' }),
    ];
    await open();
    expect(page.texts('.lists .count')).to.deep.equal(['1', '1', '0', '0', '1', '3']);
    await click(all('.lists a')[1] as HTMLElement);
    await waitUntil(() => all('.report .status.held').length === 1);
    expect(text('.report .status.held')).to.equal('Held');
    expect(all('.readers')).to.have.length(0);
    await click(one('.report .accept'));
    await waitUntil(() => desk.reports[0]?.status === 'accepted');
    await waitUntil(() => text('.lists').includes('Held 0'));
  });

  it('shows what readers wrote as text, whatever it looks like', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    desk.reports = [
      report({ exact: hostile, suggestion: `${hostile}!`, comment: hostile, title: hostile }),
    ];
    await open();
    expect(all('img')).to.have.length(0);
    expect(text('.comment .words')).to.equal(hostile);
    expect(text('mark')).to.equal(hostile);
  });

  it('shows where the reader wants an answer, as text', async () => {
    desk.reports = [report({ email: '<b>anna@example.org' }), report({ email: '' }), report()];
    await open();
    expect(all('.email').map(({ textContent }) => textContent)).to.deep.equal([
      '<b>anna@example.org',
    ]);
    expect(all('.email a, .email b')).to.have.length(0);
    await expect(page.queue).to.be.accessible();
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
    await expect(page.queue).to.be.accessible();
    await click(one('.accept'));
    expect(said()).to.equal('Accepted: About the whole page');
  });

  it('loads more, says how many, and goes to the first of them', async () => {
    desk.pageSize = 2;
    desk.reports = ['one', 'two', 'three'].map((exact) => report({ exact }));
    await open();
    await click(one('.more'));
    await waitUntil(() => all('.report').length === 3);
    await waitUntil(() => all('.report:focus').length > 0);
    expect(page.focused()).to.equal('three');
    expect(said()).to.equal('1 more report');
    expect(text('.end')).to.equal('That is all.');
    await expect(page.queue).to.be.accessible();
  });

  it('says when nothing is left', async () => {
    await open();
    expect(text('main')).to.include('All done');
    await expect(page.queue).to.be.accessible();
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
    await expect(page.queue).to.be.accessible();
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
    const answers: (() => void)[] = [];
    desk.answer = () =>
      new Promise((resolve) => {
        answers.push(() => resolve(Response.json({ reports: [], next: null })));
      });
    page.queue = await fixture<ReportQueue>(
      html`<report-queue .desk=${await deskContext()}></report-queue>`,
    );
    await waitUntil(() => all('main[aria-busy=true] .loading').length > 0);
    await expect(page.queue).to.be.accessible();
    for (const answer of answers) answer();
    await waitUntil(() => all('main[aria-busy=false]').length > 0);
  });

  it('speaks Swedish, and turns round for right-to-left text', async () => {
    document.documentElement.lang = 'sv';
    desk.reports = [report({ exact: 'ارتفاع ضغط الدم', language: 'ar', prefix: '', suffix: '' })];
    await open();
    expect(text('.accept')).to.equal('Godkänn');
    expect(text('.facts')).to.include('Skrivfel Anmält av 1 läsare för 3 timmar sedan');
    expect(getComputedStyle(one('blockquote')).direction).to.equal('rtl');
    await expect(page.queue).to.be.accessible();
  });
});
