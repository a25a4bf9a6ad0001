import { expect, fixture, html } from '@open-wc/testing';
import {
  ArticleLinks,
  type ArticleQueue,
  type HandedReport,
} from '../../desk/src/queue/article-link.js';
import { formatReportLink } from '../../src/index.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';

/** The same server by another name is another origin. */
const otherOrigin = (): string => {
  const url = new URL(location.origin);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.origin;
};

const articleAddress = (origin: string, query = ''): string =>
  new URL(
    `/test/desk-queue/opened-article.html?desk=${encodeURIComponent(location.origin)}${query}`,
    origin,
  ).href;

const selectorOf = (exact: string, prefix: string, suffix: string) => [
  { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
];
const handed = (id: string, article: string, selector: readonly unknown[]): HandedReport => ({
  ...{ id, status: 'new', source: article, selector, suggestion: 'hypertension' },
});

/** A queue that remembers what it was asked for. */
class Queue implements ArticleQueue {
  readonly log: string[] = [];
  readonly statuses = new Map<string, string>();
  constructor(readonly reports: readonly HandedReport[]) {
    for (const { id, status } of reports) this.statuses.set(id, status);
  }
  reportsOf = () => this.reports.map((one) => ({ ...one, status: this.statusOf(one.id) ?? 'new' }));
  statusOf = (id: string) => this.statuses.get(id);
  onDecision = async (id: string, status: string) => {
    this.log.push(`${id} ${status}`);
    this.statuses.set(id, status);
    return true;
  };
  onFound = (id: string, state: string) => void this.log.push(`${id} ${state}`);
  onBack = (id: string) => void this.log.push(`${id} back`);
  addressOf = () => `${location.origin}/desk/`;
}

describe('articles that are opened from the queue', () => {
  const original = window.fetch;
  const originalOpen = window.open;
  const controller = { current: new AbortController() };
  let tabs: Window[] = [];
  beforeEach(() => {
    controller.current = new AbortController();
    tabs = [];
    window.open = (...given) => {
      const tab = originalOpen.apply(window, given);
      if (tab) tabs.push(tab);
      return tab;
    };
  });
  afterEach(() => {
    controller.current.abort();
    window.fetch = original;
    window.open = originalOpen;
    for (const tab of tabs) tab.close();
    localStorage.clear();
  });

  const started = async (
    queue: Queue,
    sites: readonly string[],
    patience?: number,
  ): Promise<ArticleLinks> => {
    window.fetch = () => Promise.resolve(Response.json({ sites }));
    const links = new ArticleLinks(queue, patience);
    await links.start(controller.current.signal);
    return links;
  };

  /** Opens an article by a press of a real button: browsers open no tab for less. */
  const press = async (open: () => void): Promise<void> => {
    const button = await fixture<HTMLElement>(html`<button @click=${open}>Open</button>`);
    await click(button);
  };

  for (const [name, query] of [
    ['are decided there, and come back', ''],
    ['are heard again when they are loaded again', '&reload'],
  ] as const)
    it(name, async () => {
      const article = articleAddress(otherOrigin(), query);
      const [here, gone] = [
        handed('urn:uuid:here', article, selectorOf('hypertention', 'Untreated ', ' strains')),
        handed('urn:uuid:gone', article, selectorOf('lungs and liver', 'the ', ' of mice')),
      ];
      const queue = new Queue([here, gone]);
      const links = await started(queue, [otherOrigin()]);
      const link = formatReportLink(article, {
        id: here.id,
        selectors: selectorOf('hypertention', 'Untreated ', ' strains'),
      });
      let opened: boolean | undefined;
      await press(() => {
        opened = links.open(here.id, article, link);
      });
      await waitUntil(() => opened, 'it opens');
      await waitUntil(() => queue.log.includes('urn:uuid:here back'), `back: ${queue.log}`, {
        timeout: 60_000,
      });
      expect(queue.log).to.include.members([
        'urn:uuid:here found',
        'urn:uuid:gone gone',
        'urn:uuid:here accepted',
      ]);
      expect(queue.log.filter((line) => line === 'urn:uuid:here accepted')).to.have.length(1);
      await waitUntil(() => tabs.every(({ closed }) => closed), 'closed');
    });

  it('are links like any other once one of the site has not answered', async () => {
    const article = 'https://journal.example/1';
    const links = await started(new Queue([]), ['https://journal.example'], 1000);
    let hellos = 0;
    const tab = {
      ...{ closed: false, opener: window, location: { replace: () => {} }, close: () => {} },
      postMessage: () => {
        hellos += 1;
      },
    };
    window.open = () => tab as unknown as Window;
    expect(links.open('urn:uuid:1', article, article)).to.equal(true);
    expect(tab.opener).to.equal(null);
    await waitUntil(() => !links.open('urn:uuid:1', article, article), 'a link', {
      interval: 200,
    });
    expect(hellos).to.be.greaterThan(0);
    // It is remembered for a day: the page may get the script.
    const again = await started(new Queue([]), ['https://journal.example'], 1000);
    expect(again.open('urn:uuid:1', article, article)).to.equal(false);
    const { now } = Date;
    Date.now = () => now() + 25 * 60 * 60 * 1000;
    const later = again.open('urn:uuid:1', article, article);
    Date.now = now;
    expect(later).to.equal(true);
  });

  it('cannot decide what they were not given, nor what is no decision', async () => {
    const article = 'https://journal.example/1';
    const queue = new Queue([handed('urn:uuid:own', article, [])]);
    const links = await started(queue, ['https://journal.example']);
    let port: MessagePort | undefined;
    let target = '';
    const tab = {
      ...{ closed: false, opener: window, location: { replace: () => {} }, close: () => {} },
      postMessage: (_: unknown, origin: string, [given]: MessagePort[]) => {
        port ??= given;
        target = origin;
      },
    };
    window.open = () => tab as unknown as Window;
    links.open('urn:uuid:own', article, article);
    await waitUntil(() => port, 'a hello');
    expect(target).to.equal('https://journal.example');
    for (const message of [
      ...[{ type: 'decide', id: 'urn:uuid:own', status: 'accepted' }, { type: 'ready' }],
      ...[null, 'decide', { type: 'decide' }, { type: 'decide', id: 'urn:uuid:own' }],
      { type: 'decide', id: 'urn:uuid:other', status: 'rejected' },
      { type: 'decide', id: 'urn:uuid:own', status: 'spam' },
      { type: 'found', id: 'urn:uuid:other', state: 'gone' },
      { type: 'found', id: 'urn:uuid:own', state: '<b>' },
      { type: 'decide', id: 'urn:uuid:own', status: 'rejected' },
    ])
      port?.postMessage(message);
    await waitUntil(() => queue.log.length > 0, 'the last');
    expect(queue.log).to.deep.equal(['urn:uuid:own rejected']);
  });

  it('are links like any other where the site is not the desk’s', async () => {
    const article = articleAddress(otherOrigin());
    const links = await started(new Queue([]), ['https://journal.example']);
    expect(links.open('urn:uuid:1', article, article)).to.equal(false);
    expect(tabs).to.have.length(0);
  });
});
