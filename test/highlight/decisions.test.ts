import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/report-highlights.js';
import {
  type ArticleMessage,
  formatReportLink,
  type ReportHighlights,
} from '../../src/highlight/index.js';
import { describeRange } from '../../src/text/index.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';

async function article(): Promise<HTMLElement> {
  return fixture(html`
    <article lang="en">
      <p id="first">A reading of 140 over 90 counts as high in adults.</p>
      <p id="last">Untreated hypertention strains the heart and the kidneys.</p>
    </article>
  `);
}

interface Reported {
  id: string;
  selectors: ReturnType<typeof describeRange>;
}

/** The report that a reader makes who selects these words. */
function report(root: Element, selector: string, words: string): Reported {
  const node = root.querySelector(selector)?.firstChild;
  const start = node?.textContent?.indexOf(words) ?? -1;
  if (!node || start < 0) throw new Error(`no “${words}”`);
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + words.length);
  return { id: `urn:uuid:${words}`, selectors: describeRange(range, root) };
}

const follow = (reported: Reported): void => {
  location.hash = new URL(formatReportLink(location.href, reported)).hash.replace(/:~:.*/, '');
};

/** A report as the queue hands it over. */
const given = ({ id, selectors }: Reported, more: object = {}) => ({
  id,
  status: 'new',
  annotation: { id, target: { source: location.href, selector: selectors } },
  ...more,
});

/** The queue that has opened the article: what it heard, and how it answers. */
class Queue {
  readonly heard: ArticleMessage[] = [];
  port: MessagePort | undefined;
  /** Whether decisions are saved, or not even answered. */
  saves: boolean | 'silent' = true;

  hello(reports: readonly object[], more: object = {}): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<ArticleMessage>) => this.#hear(port1, data);
    const queue = `${location.origin}/desk/?report=1`;
    const message = { type: 'corrigenda-desk', version: 1, queue, reports, ...more };
    window.postMessage(message, location.origin, [port2]);
  }

  of<Type extends ArticleMessage['type']>(type: Type): Extract<ArticleMessage, { type: Type }>[] {
    return this.heard.filter(
      (message): message is Extract<ArticleMessage, { type: Type }> => message.type === type,
    );
  }

  #hear(port: MessagePort, message: ArticleMessage): void {
    this.port = port;
    this.heard.push(message);
    if (message.type !== 'decide' || this.saves === 'silent') return;
    const status = this.saves ? message.status : 'new';
    port.postMessage({ type: 'status', id: message.id, status, saved: this.saves });
  }
}

const part = (element: ReportHighlights, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`) ?? null;
const need = (element: ReportHighlights, name: string): HTMLElement => {
  const found = part(element, name);
  if (!found) throw new Error(`no part ${name}`);
  return found;
};
const noteOf = (element: ReportHighlights): string =>
  part(element, 'text')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function shown(desk = location.origin): Promise<ReportHighlights> {
  const element = await fixture<ReportHighlights>(
    html`<report-highlights desk=${desk}></report-highlights>`,
  );
  await waitUntil(() => noteOf(element) !== '', 'the note');
  return element;
}

describe('<report-highlights desk>', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  it('decides nothing by itself, and nothing for pages that are not the desk', async () => {
    const root = await article();
    const reported = report(root, '#last', 'hypertention');
    follow(reported);
    const queue = new Queue();
    const element = await shown('https://desk.example');
    queue.hello([given(reported)], { queue: 'https://desk.example/' });
    const other = await shown('');
    queue.hello([given(reported)]);
    // A message of our own that comes after tells that both were heard.
    await new Promise((resolve) => {
      addEventListener('message', ({ data }) => data === 'after' && resolve(data));
      window.postMessage('after', location.origin);
    });
    expect(queue.heard).to.deep.equal([]);
    for (const one of [element, other]) expect(part(one, 'accept')).to.equal(null);
  });

  it('lets the editor accept, take it back, and reject', async () => {
    const root = await article();
    const reported = report(root, '#last', 'hypertention');
    follow(reported);
    const element = await shown();
    const queue = new Queue();
    queue.hello([given(reported, { suggestion: 'hypertension' })]);
    await waitUntil(() => part(element, 'accept'), 'the buttons');
    await waitUntil(() => queue.of('found').length > 0, 'heard');
    expect(queue.of('found')).to.deep.equal([{ type: 'found', id: reported.id, state: 'found' }]);
    expect(need(element, 'suggestion').textContent?.trim()).to.equal('Suggested: hypertension');
    expect(need(element, 'queue').getAttribute('href')).to.contain('/desk/?report=1');
    await expect(element).to.be.accessible();

    await click(need(element, 'accept'));
    await waitUntil(() => noteOf(element).includes('Accepted.'));
    expect(part(element, 'accept')).to.equal(null);
    await waitUntil(() => queue.of('decide').length === 1);
    await expect(element).to.be.accessible();
    await click(need(element, 'undo'));
    await waitUntil(() => part(element, 'reject'));
    await click(need(element, 'reject'));
    await waitUntil(() => noteOf(element).includes('Rejected.'));
    await waitUntil(() => queue.of('decide').length === 3);
    expect(queue.of('decide').map(({ status }) => status)).to.deep.equal([
      'accepted',
      'new',
      'rejected',
    ]);
    // Another editor, or this one in the queue.
    queue.port?.postMessage({ type: 'status', id: reported.id, status: 'new', saved: true });
    await waitUntil(() => part(element, 'accept'));
  });

  it('is worked by the keyboard', async () => {
    const root = await article();
    const reported = report(root, '#last', 'hypertention');
    follow(reported);
    const element = await shown();
    const queue = new Queue();
    queue.hello([given(reported)]);
    await waitUntil(() => part(element, 'accept'), 'the buttons');
    need(element, 'accept').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.shadowRoot?.activeElement === part(element, 'undo'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.shadowRoot?.activeElement === part(element, 'accept'));
    await waitUntil(() => queue.of('decide').length === 2, 'heard');
    expect(queue.of('decide').map(({ status }) => status)).to.deep.equal(['accepted', 'new']);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => noteOf(element) === '');
  });

  it('says when a decision was not saved, and shows what holds', async () => {
    const root = await article();
    const reported = report(root, '#last', 'hypertention');
    follow(reported);
    const element = await shown();
    const queue = new Queue();
    queue.saves = false;
    queue.hello([given(reported)]);
    await waitUntil(() => part(element, 'accept'), 'the buttons');
    await click(need(element, 'accept'));
    await waitUntil(() => noteOf(element).includes('Not saved.'));
    expect(part(element, 'accept')).not.to.equal(null);
    expect(part(element, 'undo')).to.equal(null);
  });

  it('shows all reports of the article, and lists what has changed or is gone', async () => {
    const root = await article();
    const changed = report(root, '#last', 'hypertention');
    const gone = report(root, '#last', 'kidneys');
    const same = report(root, '#first', '140 over 90');
    (root.querySelector('#last') as HTMLElement).textContent =
      'Untreated hypertension strains the heart.';
    follow(same);
    const element = await shown();
    const queue = new Queue();
    queue.hello([given(changed), given(gone), given(same), { nonsense: true }]);
    await waitUntil(() => queue.of('found').length === 3, 'all');
    const states = queue.of('found').map(({ id, state }) => [id.replace('urn:uuid:', ''), state]);
    expect(Object.fromEntries(states)).to.deep.equal({
      '140 over 90': 'found',
      hypertention: 'changed',
      kidneys: 'gone',
    });
    await waitUntil(() => part(element, 'list'));
    const list = need(element, 'list') as HTMLDetailsElement;
    expect(list.querySelector('summary')?.textContent).to.equal('Changed or gone (2)');
    await click(list.querySelector('summary') as HTMLElement);
    const entries = [...list.querySelectorAll<HTMLElement>('li button')];
    expect(entries.map((one) => one.textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'hypertention changed',
      'kidneys gone',
    ]);
    await expect(element).to.be.accessible();
    await click(entries[1] as HTMLElement);
    await waitUntil(() => noteOf(element).includes('not on this page any more'));
    await click(need(element, 'reject'));
    await waitUntil(() => queue.of('decide')[0]?.id === gone.id);
    await click(entries[0] as HTMLElement);
    await waitUntil(() => noteOf(element).includes('has changed since'));
    // A passage that is clicked is chosen, though it came from the queue.
    const [range] = [...(CSS.highlights?.get('corrigenda-report') ?? [])].filter(
      (one) => String(one) === '140 over 90',
    );
    if (!(range instanceof Range)) return;
    await click(range);
    await waitUntil(() => element.report === same.id);
  });

  it('takes texts as texts, and no address of another site', async () => {
    const root = await article();
    const reported = report(root, '#last', 'hypertention');
    follow(reported);
    const element = await shown();
    const queue = new Queue();
    queue.hello([given(reported)], { queue: 'https://evil.example/' });
    queue.hello([given(reported)], { queue: 'javascript:alert(1)' });
    const markup = '<img src=x onerror=alert(1)>';
    queue.hello([given(reported, { suggestion: markup })]);
    await waitUntil(() => part(element, 'suggestion'), 'the buttons');
    await waitUntil(() => queue.of('ready').length > 0, 'heard');
    expect(queue.of('ready').length).to.equal(1);
    expect(need(element, 'queue').getAttribute('href')).to.contain(location.origin);
    expect(need(element, 'suggestion').textContent).to.contain(markup);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('says goodbye when the page goes, and is there again for the next hello', async () => {
    const root = await article();
    const reported = report(root, '#last', 'hypertention');
    follow(reported);
    const element = await shown();
    const queue = new Queue();
    queue.hello([given(reported)]);
    await waitUntil(() => queue.of('ready').length === 1, 'heard');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await waitUntil(() => queue.of('bye').length === 1);
    queue.hello([given(reported, { status: 'accepted' })]);
    await waitUntil(() => queue.of('ready').length === 2);
    await waitUntil(() => part(element, 'undo'));
    element.remove();
    await waitUntil(() => queue.of('bye').length === 2);
  });
});
