import { expect, fixture, html } from '@open-wc/testing';
import { Chart } from 'chart.js';
import { ReportsEvent } from '../../desk/src/queue/live-updates.js';
import type { ChartFigure } from '../../desk/src/queue/overview/chart-figure.js';
import { DeskOverview } from '../../desk/src/queue/overview/desk-overview.js';
import { formatTime } from '../../desk/src/queue/overview/statistics.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { deskContext, problem, StubDesk } from './support.js';

if (!customElements.get('desk-overview')) customElements.define('desk-overview', DeskOverview);

const hour = 3_600_000;

/** What the desk answers for some days. */
const statistics = (days: number, received = 3) => ({
  days: Array.from({ length: days }, (_, index) => ({
    date: new Date(Date.UTC(2026, 10, 23 - days + 1 + index)).toISOString().slice(0, 10),
    received,
    resolved: received && 2,
  })),
  resolution: received ? { median: 7.4 * hour, p90: 110 * hour } : { median: null, p90: null },
  articles: received
    ? [
        { article: 'https://journal.example/1', title: '<b>Colds</b>', count: 12, open: 5 },
        { article: 'javascript:alert(1)', title: '', count: 2, open: 0 },
      ]
    : [],
  kinds: received ? { typo: 10, outdated: 4, 'made up': 1, '': 2 } : {},
  statuses: {},
});

describe('<desk-overview>', () => {
  const address = location.href;
  let desk: StubDesk;
  let received = 3;
  let view: DeskOverview;

  beforeEach(() => {
    desk = new StubDesk();
    received = 3;
    document.documentElement.lang = 'en';
    desk.answer = (url) => {
      if (!url.pathname.endsWith('/statistics')) return undefined;
      return Response.json(statistics(Number(url.searchParams.get('days')), received));
    };
  });
  afterEach(() => {
    desk.restore();
    history.replaceState(null, '', address);
    document.documentElement.lang = 'en';
    document.documentElement.dir = '';
  });

  const open = async (): Promise<void> => {
    view?.remove();
    const context = await deskContext();
    view = await fixture<DeskOverview>(html`<desk-overview .desk=${context}></desk-overview>`);
    await waitUntil(() => view.renderRoot.querySelector('main[aria-busy=false]'), 'loaded');
  };
  const figures = (): ChartFigure[] => [
    ...view.renderRoot.querySelectorAll<ChartFigure>('chart-figure'),
  ];
  const figure = (index: number): ChartFigure => {
    const found = figures()[index];
    if (!found) throw new Error(`no chart ${index}`);
    return found;
  };
  const canvasOf = (chart: ChartFigure): HTMLCanvasElement => {
    const canvas = chart.renderRoot.querySelector('canvas');
    if (!canvas) throw new Error('no canvas');
    return canvas;
  };
  const drawn = (chart: ChartFigure): Promise<void> =>
    waitUntil(() => Chart.getChart(canvasOf(chart)), 'drawn');
  const rowsOf = (chart: ChartFigure): string[][] =>
    Array.from(chart.renderRoot.querySelectorAll('tbody tr'), (row) =>
      Array.from(row.children, ({ textContent }) => textContent.trim()),
    );

  it('shows what came and what was done, as charts and as tables', async () => {
    await open();
    expect(figures()).to.have.length(3);
    for (const chart of figures()) await drawn(chart);
    const [days, articles, kinds] = figures().map(canvasOf);
    expect(days?.getAttribute('role')).to.equal('img');
    expect(days?.getAttribute('aria-label')).to.equal('Reports a day: 90 received, 60 resolved');
    expect(articles?.getAttribute('aria-label')).to.contain('<b>Colds</b> 12');
    expect(kinds?.getAttribute('aria-label')).to.contain('Typo 10');
    const times = view.renderRoot.querySelectorAll('dd');
    expect(Array.from(times, ({ textContent }) => textContent)).to.deep.equal([
      '7.4 hours',
      '4.6 days',
    ]);
    // What readers have made up is one kind.
    expect(rowsOf(figure(2))).to.deep.equal([
      ['Typo', '10'],
      ['Out of date', '4'],
      ['Other', '3'],
    ]);
    expect(rowsOf(figure(1))).to.deep.equal([
      ['<b>Colds</b>', '12', '5'],
      ['Article without a title', '2', '0'],
    ]);
    // To the article's reports in the queue.
    const links = [...figure(1).renderRoot.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).to.deep.equal(
      ['https://journal.example/1', 'javascript:alert(1)'].map(
        (article) =>
          `${location.origin}${location.pathname}?${new URLSearchParams({ status: 'all', article })}`,
      ),
    );
    await expect(view).to.be.accessible();
  });

  it('tells lines and bars apart without their colours', async () => {
    await open();
    await drawn(figure(0));
    await drawn(figure(1));
    const [solid, dashed] = Chart.getChart(canvasOf(figure(0)))?.data.datasets ?? [];
    expect(solid).to.deep.include({ borderDash: [], pointStyle: 'circle' });
    expect(dashed).to.deep.include({ borderDash: [6, 4], pointStyle: 'rect' });
    const [, done] = Chart.getChart(canvasOf(figure(1)))?.data.datasets ?? [];
    expect(done?.backgroundColor).to.be.instanceOf(CanvasPattern);
  });

  it('shows the numbers of a chart when asked to', async () => {
    await open();
    const chart = figure(0);
    const table = chart.renderRoot.querySelector('#table');
    const button = chart.renderRoot.querySelector('button');
    if (!table || !button) throw new Error('no table');
    expect(getComputedStyle(table).display).to.equal('none');
    await click(button);
    await waitUntil(() => getComputedStyle(table).display !== 'none');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(rowsOf(chart)[0]).to.deep.equal(['November 23, 2026', '3', '2']);
    await expect(view).to.be.accessible();
  });

  it('keeps the period in the address, and loads it', async () => {
    await open();
    const links = [...view.renderRoot.querySelectorAll<HTMLAnchorElement>('nav a')];
    expect(links.map(({ textContent }) => textContent.trim())).to.deep.equal([
      ...['7 days', '30 days', '90 days', '365 days'],
    ]);
    await click(links[0] as HTMLElement);
    await waitUntil(() => figures()[0] && rowsOf(figure(0)).length === 7);
    expect(new URL(location.href).searchParams.get('days')).to.equal('7');
    const current = view.renderRoot.querySelector('nav [aria-current]');
    expect(current?.textContent?.trim()).to.equal('7 days');
    history.back();
    await waitUntil(() => figures()[0] && rowsOf(figure(0)).length === 30);
  });

  it('is drawn from right to left where the language is', async () => {
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
    await open();
    await drawn(figure(0));
    const { scales } = Chart.getChart(canvasOf(figure(0))) ?? {};
    expect(scales?.x?.options).to.include({ reverse: true });
    expect(scales?.y?.options).to.include({ position: 'right' });
    await expect(view).to.be.accessible();
  });

  it('says when there is nothing, and what went wrong, and tries again', async () => {
    received = 0;
    await open();
    expect(view.renderRoot.querySelector('.state h2')?.textContent).to.equal(
      'No reports in this period',
    );
    await expect(view).to.be.accessible();
    const { answer } = desk;
    desk.answer = () => problem(500, 'The disk is full.');
    await open();
    await waitUntil(() => view.renderRoot.querySelector('[role=alert]'));
    expect(view.renderRoot.querySelector('[role=alert]')?.textContent).to.contain(
      'The disk is full.',
    );
    await expect(view).to.be.accessible();
    desk.answer = answer;
    received = 3;
    await click(view.renderRoot.querySelector('[role=alert] button') as HTMLElement);
    await waitUntil(() => figures().length === 3);
  });

  it('loads once for many reports that come at once', async () => {
    await open();
    const asked = () =>
      desk.requests.filter(({ url }) => url.pathname.endsWith('/statistics')).length;
    expect(asked()).to.equal(1);
    received = 9;
    for (let count = 0; count < 20; count += 1) view.desk?.live.dispatchEvent(new ReportsEvent([]));
    await waitUntil(() => rowsOf(figure(0))[0]?.[1] === '9', 'loaded');
    expect(asked()).to.equal(2);
  });
});

describe('formatTime', () => {
  it('chooses the unit that tells most', () => {
    const minute = 60_000;
    for (const [time, text] of [
      [0, '1 minute'],
      [40 * minute, '40 minutes'],
      [90 * minute, '1.5 hours'],
      [47 * hour, '47 hours'],
      [60 * hour, '2.5 days'],
      [480 * hour, '20 days'],
    ] as const)
      expect(formatTime(time, 'en'), String(time)).to.equal(text);
  });
});
