import { expect, fixture, html } from '@open-wc/testing';
import { DeskPage } from '../../desk/src/queue/desk-page.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { problem, report, StubDesk, StubSource } from './support.js';

if (!customElements.get('desk-page')) customElements.define('desk-page', DeskPage);

describe('<desk-page>', () => {
  const address = location.href;
  let desk: StubDesk;
  let page: DeskPage;

  beforeEach(() => {
    desk = new StubDesk();
    document.documentElement.lang = 'en';
  });
  afterEach(() => {
    desk.restore();
    history.replaceState(null, '', address);
  });

  const all = (selector: string): HTMLElement[] =>
    Array.from(page.renderRoot.querySelectorAll<HTMLElement>(selector));
  const one = (selector: string): HTMLElement => {
    const [element] = all(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };
  const text = (selector: string): string => one(selector).textContent.replace(/\s+/g, ' ').trim();
  const open = async (): Promise<void> => {
    page = await fixture<DeskPage>(html`<desk-page></desk-page>`);
    await waitUntil(() => all('bdi.me, .problem').length > 0);
  };
  const cards = (): HTMLElement[] =>
    Array.from(one('report-queue').shadowRoot?.querySelectorAll<HTMLElement>('.report') ?? []);
  const queueHas = (count: number) =>
    waitUntil(() => all('report-queue').length > 0 && cards().length === count);

  it('says who is signed in, and shows the queue', async () => {
    desk.reports = [report()];
    await open();
    await queueHas(1);
    expect(text('.me')).to.equal('Anna');
    expect(text('[aria-current=page]')).to.equal('Queue');
    await expect(page).to.be.accessible();
  });

  it('keeps the view in the address, and goes back to where the queue was', async () => {
    history.replaceState(null, '', '?status=accepted&lang=en');
    desk.reports = [report({ status: 'accepted' })];
    await open();
    await queueHas(1);
    await click(all('nav a')[1] as HTMLElement);
    await waitUntil(() => all('desk-overview').length > 0);
    expect(location.search).to.equal('?lang=en&view=overview');
    expect(document.title).to.include('Overview');
    await click(all('nav a')[2] as HTMLElement);
    await waitUntil(() => all('desk-reviews').length > 0);
    history.back();
    await waitUntil(() => all('desk-overview').length > 0);
    await click(all('nav a')[0] as HTMLElement);
    await queueHas(1);
    expect(location.search).to.equal('?status=accepted&lang=en');
  });

  it('has a view for administrators alone', async () => {
    history.replaceState(null, '', '?view=editors');
    await open();
    await queueHas(0);
    expect(all('nav a').map(({ textContent }) => textContent)).to.deep.equal([
      'Queue',
      'Overview',
      'Reviews',
    ]);
    page.remove();
    desk.answer = ({ pathname }) => {
      if (pathname.endsWith('/me')) {
        return Response.json({ editor: { name: 'Anna', role: 'admin', sites: [] }, editors: [] });
      }
      if (pathname.endsWith('/activity')) return Response.json({ activity: [], next: null });
      return pathname.endsWith('/editors') ? Response.json({ editors: [] }) : undefined;
    };
    await open();
    await waitUntil(() => all('desk-editors').length > 0);
    expect(text('[aria-current=page]')).to.equal('Editors');
    expect(document.title).to.include('Editors');
    await click(all('nav a')[0] as HTMLElement);
    await queueHas(0);
  });

  it('says when it is signed out, and starts again on request', async () => {
    desk.answer = () => problem(401, 'Open your sign-in link first.');
    await open();
    expect(text('[role=alert]')).to.include('You are signed out');
    expect(all('.sign-out')).to.have.length(0);
    // Like all that is shown in the place of a list: in the middle.
    const { left, right } = one('.problem button').getBoundingClientRect();
    expect((left + right) / 2).to.be.closeTo(document.documentElement.clientWidth / 2, 20);
    await expect(page).to.be.accessible();
    desk.answer = undefined;
    desk.reports = [report({})];
    await click(one('.problem button'));
    await queueHas(1);
  });

  it('says that the session has ended as soon as the desk tells no more', async () => {
    desk.reports = [report()];
    await open();
    await queueHas(1);
    desk.answer = () => problem(401, 'Open your sign-in link first.');
    StubSource.all.at(-1)?.say('error');
    await waitUntil(() => all('.problem').length > 0);
    expect(text('[role=alert]')).to.include('You are signed out');
    expect(all('report-queue, .me')).to.have.length(0);
    desk.answer = undefined;
    await click(one('.problem button'));
    await queueHas(1);
  });

  describe('when it comes back from the browser’s memory', () => {
    const comeBack = (): void => {
      const source = StubSource.all.at(-1);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      expect(StubSource.all.at(-1)).not.to.equal(source);
      expect(source?.isClosed).to.equal(true);
    };

    it('does not pass off what it showed as what is, and looks again', async () => {
      desk.reports = [report({ exact: 'first' })];
      await open();
      await queueHas(1);
      const [before] = desk.reports;
      desk.put({
        ...(before ?? report()),
        status: 'accepted',
        changedAt: new Date().toISOString(),
      });
      comeBack();
      const queue = one('report-queue').shadowRoot;
      await waitUntil(() => queue?.querySelector('.not-live'), 'says that it may be old');
      StubSource.all.at(-1)?.say('open');
      await waitUntil(() => cards()[0]?.matches('.accepted'), 'shows what is');
      expect(queue?.querySelector('.not-live')).to.equal(null);
    });

    it('shows no reports when the session has ended meanwhile', async () => {
      desk.reports = [report()];
      await open();
      await queueHas(1);
      desk.answer = () => problem(401, 'Open your sign-in link first.');
      comeBack();
      await waitUntil(() => all('[role=alert]').length > 0);
      expect(all('report-queue, .me')).to.have.length(0);
    });

    it('is the page of who is signed in now', async () => {
      desk.reports = [report({ exact: 'one' }), report({ exact: 'two' })];
      await open();
      await queueHas(2);
      desk.reports = desk.reports.slice(1);
      desk.answer = ({ pathname }) =>
        pathname.endsWith('/me')
          ? Response.json({ editor: { name: 'Ben', role: 'editor', sites: [] }, editors: ['Ben'] })
          : undefined;
      comeBack();
      await waitUntil(() => text('.me') === 'Ben');
      await queueHas(1);
    });
  });

  it('starts by itself when the desk is there again', async () => {
    desk.answer = () => Promise.reject(new TypeError('network'));
    await open();
    expect(text('[role=alert]')).to.include('You are offline');
    desk.answer = undefined;
    dispatchEvent(new Event('online'));
    await queueHas(0);
  });

  it('signs out after the changes on their way, and takes the reports away', async () => {
    desk.reports = [report({})];
    await open();
    await queueHas(1);
    let answer: (() => void) | undefined;
    desk.answer = (url) =>
      url.pathname.endsWith('/bulk')
        ? new Promise((resolve) => {
            answer = () => resolve(undefined);
          })
        : undefined;
    await click(cards()[0]?.querySelector('.accept') as HTMLElement);
    await waitUntil(() => answer);
    await click(one('.sign-out'));
    answer?.();
    await waitUntil(() => all('.problem').length > 0);
    expect(desk.reports[0]?.status).to.equal('accepted');
    expect(desk.requests.at(-1)?.url.pathname).to.match(/\/sign-out$/);
    expect(text('[role=alert]')).to.include('You are signed out');
    expect(all('report-queue, .sign-out, .me')).to.have.length(0);
    await waitUntil(() => one('.problem button').matches(':focus'));
    await expect(page).to.be.accessible();
  });

  it('says so when signing out fails, and keeps the list', async () => {
    desk.reports = [report({})];
    await open();
    await queueHas(1);
    desk.answer = () => problem(503, 'The store is full.');
    await click(one('.sign-out'));
    await waitUntil(() => all('[role=alert]').length > 0);
    expect(text('[role=alert]')).to.equal(
      'You are still signed in. The desk answered: The store is full.',
    );
    expect(cards()).to.have.length(1);
    await expect(page).to.be.accessible();
    desk.answer = undefined;
    await click(one('.sign-out'));
    await waitUntil(() => all('.problem').length > 0);
    expect(text('[role=alert]')).to.include('You are signed out');
  });
});
