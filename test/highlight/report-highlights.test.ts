import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/report-highlights.js';
import { formatReportLink, type ReportHighlights } from '../../src/highlight/index.js';
import { describeRange } from '../../src/text/index.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';

const filler = 'Rest and water help most people with a cold within a week or so. '.repeat(150);

async function article(): Promise<HTMLElement> {
  const page = await fixture(html`
    <div>
      <article lang="en">
        <h1>Blood pressure</h1>
        <p id="first">A reading of 140 over 90 counts as <em>high</em> in adults.</p>
        <p>${filler}</p>
        <p id="last">Untreated hypertention strains the heart and the kidneys.</p>
        <p>${filler}</p>
      </article>
    </div>
  `);
  const found = page.querySelector('article');
  if (!found) throw new Error('no article');
  return found;
}

/** The report that a reader makes who selects these words. */
function report(root: Element, words: string, id = `urn:uuid:${words}`) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1;
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    return { id, selectors: describeRange(range, root) };
  }
  throw new Error(`no “${words}”`);
}

/** Without the directive for the browser, which may scroll by itself. */
const follow = (link: string): void => {
  location.hash = new URL(link).hash.replace(/:~:.*/, '');
};
const linkTo = (linked: Parameters<typeof formatReportLink>[1]): string =>
  formatReportLink(location.href, linked);

/** What is painted, as text. */
const painted = (name: string): string[] =>
  Array.from(CSS.highlights.get(name) ?? [], (range) => String(range)).sort();
const noteOf = (element: ReportHighlights): string =>
  element.shadowRoot?.querySelector('[role=status]')?.textContent?.trim() ?? '';
const part = (element: ReportHighlights, name: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`);
  if (!found) throw new Error(`no part ${name}`);
  return found;
};
const eventOf = <Type extends 'report-select' | 'report-missing'>(
  target: EventTarget,
  type: Type,
): Promise<GlobalEventHandlersEventMap[Type]> =>
  new Promise((resolve) => {
    const listener = (event: Event): void => resolve(event as GlobalEventHandlersEventMap[Type]);
    target.addEventListener(type, listener, { once: true });
  });
const isInWindow = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

describe('<report-highlights> and a link', () => {
  let originalFetch: typeof fetch;
  beforeEach(() => {
    originalFetch = window.fetch;
  });
  afterEach(() => {
    window.fetch = originalFetch;
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  it('shows the passage that the address leads to, and changes nothing in the article', async () => {
    const root = await article();
    const before = root.outerHTML;
    follow(linkTo(report(root, 'hypertention')));
    let requests = 0;
    window.fetch = () => {
      requests += 1;
      return Promise.reject(new Error('no request expected'));
    };
    const listener = eventOf(window, 'report-select');
    const element = await fixture<ReportHighlights>(html`<report-highlights></report-highlights>`);
    const event = await listener;
    expect(event.range.toString()).to.equal('hypertention');
    expect(event.uncertain).to.equal(false);
    await waitUntil(() => noteOf(element) === 'Reported passage');
    expect(painted('corrigenda-report-selected')).to.deep.equal(['hypertention']);
    const last = document.querySelector('#last') as Element;
    await waitUntil(() => isInWindow(last), 'scrolled into view');
    expect(root.outerHTML).to.equal(before);
    expect(requests).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('paints in a colour', async () => {
    const root = await article();
    const element = await fixture<ReportHighlights>(html`<report-highlights></report-highlights>`);
    follow(linkTo(report(root, 'hypertention')));
    await waitUntil(() => noteOf(element) !== '');
    const last = document.querySelector('#last') as Element;
    const pseudo = '::highlight(corrigenda-report-selected)';
    // Not every browser tells the style of a highlight.
    const color = getComputedStyle(last, pseudo).backgroundColor;
    expect(document.adoptedStyleSheets.length).to.be.greaterThan(0);
    if (color !== getComputedStyle(last).backgroundColor) {
      expect(color).to.equal('rgb(255, 216, 77)');
    }
  });

  it('follows the address when it changes, and leaves no trace after it was closed', async () => {
    const root = await article();
    const element = await fixture<ReportHighlights>(html`<report-highlights></report-highlights>`);
    const sheets = document.adoptedStyleSheets.length;
    follow(linkTo(report(root, 'hypertention')));
    await waitUntil(() => painted('corrigenda-report-selected')[0] === 'hypertention');
    follow(linkTo(report(root, '140 over 90')));
    await waitUntil(() => painted('corrigenda-report-selected')[0] === '140 over 90');
    await waitUntil(() => noteOf(element) !== '');
    await click(part(element, 'close'));
    await waitUntil(() => noteOf(element) === '');
    expect(CSS.highlights.size).to.equal(0);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    await expect(element).to.be.accessible();
  });

  it('closes by Escape in the note, and takes its paint along when removed', async () => {
    const root = await article();
    const element = await fixture<ReportHighlights>(html`<report-highlights></report-highlights>`);
    follow(linkTo(report(root, 'hypertention')));
    await waitUntil(() => noteOf(element) !== '');
    part(element, 'close').focus();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => noteOf(element) === '');
    follow(linkTo(report(root, '140 over 90')));
    await waitUntil(() => noteOf(element) !== '');
    element.remove();
    expect(CSS.highlights.size).to.equal(0);
  });

  it('looks in the article that it stands in, as the reporter does, or that it is told', async () => {
    const page = await fixture<HTMLElement>(html`
      <main>
        <article><p>A reading of 140 over 90 counts as high in adults.</p></article>
        <article id="own">
          <p>A reading of 140 over 90 counts as high in adults.</p>
          <report-highlights></report-highlights>
        </article>
      </main>
    `);
    const own = page.querySelector('#own') as Element;
    const element = page.querySelector('report-highlights') as ReportHighlights;
    follow(linkTo(report(own, '140 over 90')));
    const first = await eventOf(element, 'report-select');
    expect(own.contains(first.range.startContainer)).to.equal(true);
    element.for = 'article';
    const second = await eventOf(element, 'report-select');
    expect(own.contains(second.range.startContainer)).to.equal(false);
  });

  it('finds the passage after a correction, and says that it may not be the place', async () => {
    const root = await article();
    const linked = report(root, 'hypertention');
    const last = root.querySelector('#last') as HTMLElement;
    last.textContent = 'Untreated hypertension strains the heart and the kidneys.';
    const element = await fixture<ReportHighlights>(html`<report-highlights></report-highlights>`);
    follow(linkTo(linked));
    await waitUntil(() => noteOf(element).includes('has changed since'));
    expect(painted('corrigenda-report-selected')).to.deep.equal(['hypertension']);
  });

  it('says that a passage is gone, and finds it should the page write it later', async () => {
    const root = await article();
    const linked = report(root, 'hypertention');
    const last = root.querySelector('#last') as HTMLElement;
    last.remove();
    const missing = eventOf(window, 'report-missing');
    const element = await fixture<ReportHighlights>(html`<report-highlights></report-highlights>`);
    follow(linkTo(linked));
    expect((await missing).report.id).to.equal(linked.id);
    await waitUntil(() => noteOf(element) === 'The reported passage is not on this page any more.');
    await expect(element).to.be.accessible();
    root.append(last);
    await waitUntil(() => noteOf(element) === 'Reported passage', 'found');
  });

  it('opens what the passage is folded away in', async () => {
    const root = await article();
    const details = document.createElement('details');
    details.append(root.querySelector('#last') as Element);
    root.append(details);
    const linked = report(root, 'hypertention');
    await fixture(html`<report-highlights></report-highlights>`);
    follow(linkTo(linked));
    await waitUntil(() => details.open);
  });

  it('lets a page show the passage in its own way', async () => {
    const root = await article();
    const element = await fixture<ReportHighlights>(html`<report-highlights></report-highlights>`);
    const own = (event: Event): void => event.preventDefault();
    element.addEventListener('report-select', own);
    follow(linkTo(report(root, 'hypertention')));
    await eventOf(element, 'report-select');
    await waitUntil(() => painted('corrigenda-report-selected').length === 1);
    expect(noteOf(element)).to.equal('');
    expect(isInWindow(root.querySelector('#last') as Element)).to.equal(false);
  });

  it('does nothing about a broken link or another fragment', async () => {
    await article();
    const element = await fixture<ReportHighlights>(html`<report-highlights></report-highlights>`);
    location.hash = '#corrigenda-report=broken';
    await waitUntil(() => element.shadowRoot?.querySelector('[role=status]'));
    location.hash = '#last';
    expect(noteOf(element)).to.equal('');
    expect(CSS.highlights.size).to.equal(0);
  });
});

describe('<report-highlights src>', () => {
  const original = window.fetch;
  afterEach(() => {
    window.fetch = original;
    scrollTo(0, 0);
  });

  const listed = (...reports: ReturnType<typeof report>[]): void => {
    const entry = ({ id, selectors }: ReturnType<typeof report>): object => ({
      id,
      status: 'new',
      annotation: { id, target: { source: location.href, selector: selectors } },
    });
    window.fetch = () => Promise.resolve(Response.json({ reports: reports.map(entry) }));
  };

  it('paints all reports, and goes from one to the next', async () => {
    const root = await article();
    const gone = { ...report(root, 'kidneys', 'gone') };
    listed(report(root, 'hypertention'), report(root, '140 over 90'), gone);
    (root.querySelector('#last') as HTMLElement).textContent = 'Untreated hypertention is bad.';
    const missing: string[] = [];
    const element = await fixture<ReportHighlights>(html`
      <report-highlights
        src="/reports"
        report="urn:uuid:140 over 90"
        @report-missing=${(event: GlobalEventHandlersEventMap['report-missing']) =>
          missing.push(event.report.id)}
      ></report-highlights>
    `);
    await waitUntil(() => noteOf(element) !== '');
    expect(painted('corrigenda-report')).to.deep.equal(['140 over 90', 'hypertention']);
    expect(painted('corrigenda-report-selected')).to.deep.equal(['140 over 90']);
    expect(missing).to.deep.equal(['gone']);
    expect(part(element, 'count').textContent).to.equal('1 of 2');
    await expect(element).to.be.accessible();
    await click(part(element, 'next'));
    await waitUntil(() => painted('corrigenda-report-selected')[0] === 'hypertention');
    element.report = 'urn:uuid:140 over 90';
    await element.updateComplete;
    expect(painted('corrigenda-report-selected')).to.deep.equal(['140 over 90']);
  });

  it('selects the passage that is clicked', async () => {
    const root = await article();
    listed(report(root, '140 over 90'));
    const element = await fixture<ReportHighlights>(
      html`<report-highlights src="/reports"></report-highlights>`,
    );
    await waitUntil(() => painted('corrigenda-report').length === 1);
    expect(noteOf(element)).to.equal('');
    const [range] = CSS.highlights.get('corrigenda-report') ?? [];
    if (!(range instanceof Range)) throw new Error('no range');
    const selected = eventOf(element, 'report-select');
    await click(range);
    expect((await selected).report.id).to.equal('urn:uuid:140 over 90');
  });

  it('says when the list cannot be had, to reader and console', async () => {
    await article();
    window.fetch = () => Promise.resolve(new Response('no', { status: 500 }));
    const warnings: unknown[] = [];
    const warn = console.warn;
    console.warn = (...words: unknown[]) => warnings.push(words[0]);
    const element = await fixture<ReportHighlights>(
      html`<report-highlights src="/reports"></report-highlights>`,
    );
    await waitUntil(() => noteOf(element) === 'The reports could not be loaded.');
    console.warn = warn;
    expect(String(warnings[0])).to.include('<report-highlights>').and.include('500');
    await expect(element).to.be.accessible();
  });
});
