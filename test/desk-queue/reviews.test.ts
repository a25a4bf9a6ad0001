import { expect, fixture, html } from '@open-wc/testing';
import { formatDistance } from '../../desk/src/queue/reviews/audit.js';
import { DeskReviews } from '../../desk/src/queue/reviews/desk-reviews.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { deskContext, problem, StubDesk } from './support.js';

if (!customElements.get('desk-reviews')) customElements.define('desk-reviews', DeskReviews);

const day = 86_400_000;
const finding = (index: number, kind: string, more: object = {}) => ({
  id: `${kind}-${index}`,
  page: `https://journal.example/heart/${index}`,
  site: 'https://journal.example',
  ...{ kind, message: 'The badge names nobody.', due: null, date: null, value: null, badge: 1 },
  ...more,
});

const isoDay = (days: number): string =>
  new Date(Date.now() + days * day).toISOString().slice(0, 10);

const all = [
  finding(1, 'overdue', { due: isoDay(-10) }),
  finding(2, 'due-soon', { due: isoDay(3) }),
  finding(3, 'unsupported', { page: 'heart/<b>3</b>.html' }),
  finding(4, 'unheard-of'),
];

describe('<desk-reviews>', () => {
  const address = location.href;
  let desk: StubDesk;
  let view: DeskReviews;
  let findings = all;
  let runs = 1;

  beforeEach(() => {
    desk = new StubDesk();
    document.documentElement.lang = 'en';
    findings = all;
    runs = 1;
    desk.answer = ({ pathname, searchParams }) => {
      if (!pathname.endsWith('/audit')) return undefined;
      const kinds = searchParams.getAll('kind');
      const counts: Record<string, number> = {};
      for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
      const found = findings.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
      const start = Number(searchParams.get('cursor') ?? 0);
      const run = { target: 'https://journal.example/sitemap.xml', pages: 10_000, badges: 9_000 };
      return Response.json({
        runs: Array.from({ length: runs }, () => ({ ...run, created: '2026-11-23T03:00:00Z' })),
        counts,
        findings: found.slice(start, start + 50),
        next: start + 50 < found.length ? String(start + 50) : null,
      });
    };
  });
  afterEach(() => {
    desk.restore();
    history.replaceState(null, '', address);
  });

  const open = async (): Promise<void> => {
    view?.remove();
    const context = await deskContext();
    view = await fixture<DeskReviews>(html`<desk-reviews .desk=${context}></desk-reviews>`);
    await waitUntil(() => view.renderRoot.querySelector('main[aria-busy=false]'), 'loaded');
  };
  const elements = (selector: string): HTMLElement[] => [
    ...view.renderRoot.querySelectorAll<HTMLElement>(selector),
  ];
  const texts = (selector: string): string[] =>
    elements(selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

  it('lists what the last audit has found, with links to the pages', async () => {
    await open();
    const [run = ''] = texts('.runs li');
    expect(run).to.match(/^Last audit: November 23, 2026.* Pages: 10,000 Badges: 9,000 https:/);
    expect(texts('tbody tr')).to.have.length(4);
    expect(texts('tbody tr')[0]).to.match(
      /^journal\.example\/heart\/1 Overdue 10 days ago \w+ \d+, \d+$/,
    );
    expect(texts('tbody tr')[1]).to.contain('Due soon in 3 days');
    expect(texts('tbody tr')[2]).to.equal(
      'heart/<b>3</b>.html Unsupported The badge names nobody.',
    );
    expect(texts('tbody tr')[3]).to.contain('unheard-of');
    expect(elements('tbody a').map((link) => link.getAttribute('href'))).to.deep.equal(
      [1, 2, 4].map((index) => `https://journal.example/heart/${index}`),
    );
    await expect(view).to.be.accessible();
  });

  it('is narrowed to a kind and put in order, by the address', async () => {
    await open();
    expect(texts('nav:first-of-type a').slice(0, 4)).to.deep.equal([
      ...['All 4', 'Overdue 1', 'Due soon 1', 'Unsupported 1'],
    ]);
    await click(elements('nav a')[1] as HTMLElement);
    await waitUntil(() => texts('tbody tr').length === 1);
    expect(new URL(location.href).searchParams.get('kind')).to.equal('overdue');
    const byPage = elements('nav a').find(({ textContent }) => textContent.includes('By page'));
    await click(byPage as HTMLElement);
    await waitUntil(() => desk.requests.at(-1)?.url.searchParams.get('sort') === 'page');
    expect(desk.requests.at(-1)?.url.searchParams.getAll('kind')).to.deep.equal(['overdue']);
    history.go(-2);
    await waitUntil(() => texts('tbody tr').length === 4);
  });

  it('loads more, and goes on where the new ones begin', async () => {
    findings = Array.from({ length: 80 }, (_, index) => finding(index, 'mismatch'));
    await open();
    await click(elements('.more')[0] as HTMLElement);
    await waitUntil(() => elements('tbody tr').length === 80);
    await waitUntil(() => view.shadowRoot?.activeElement === elements('tbody tr')[50]);
    expect(elements('.more')).to.have.length(0);
    await expect(view).to.be.accessible();
  });

  it('shows a new audit as soon as it is stored', async () => {
    await open();
    findings = [finding(9, 'mismatch')];
    view.desk?.live.dispatchEvent(new Event('audit'));
    await waitUntil(() => texts('tbody tr').length === 1);
    // Or, where nobody tells, when the editor comes back to the page.
    findings = [finding(10, 'mismatch'), finding(11, 'mismatch')];
    runs = 2;
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => texts('tbody tr').length === 2);
  });

  it('says how an audit is made, when all is well, and what went wrong', async () => {
    runs = 0;
    findings = [];
    await open();
    expect(texts('.state')[0]).to.contain('corrigenda-desk audit SITEMAP --store DATABASE');
    await expect(view).to.be.accessible();
    runs = 1;
    await open();
    expect(texts('.state h2')).to.deep.equal(['Nothing to mend']);
    await expect(view).to.be.accessible();
    const { answer } = desk;
    desk.answer = () => problem(503, 'The desk cannot reach its store.');
    await open();
    await waitUntil(() => texts('[role=alert]')[0]?.includes('cannot reach its store'));
    await expect(view).to.be.accessible();
    desk.answer = answer;
    await click(elements('[role=alert] button')[0] as HTMLElement);
    await waitUntil(() => texts('.state h2')[0] === 'Nothing to mend');
  });
});

describe('formatDistance', () => {
  it('counts days in UTC, then months and years', () => {
    const now = Date.UTC(2026, 10, 23, 23, 59);
    for (const [date, text] of [
      ['2026-11-23', 'today'],
      ['2026-11-22', 'yesterday'],
      ['2026-12-03', 'in 10 days'],
      ['2026-08-23', '3 months ago'],
      ['2024-11-01', '2 years ago'],
      ['never', ''],
    ] as const)
      expect(formatDistance(date, 'en', now), date).to.equal(text);
  });
});
