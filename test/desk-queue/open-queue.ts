/** The queue in a page, with a stand-in for the desk. */
import { fixture, html } from '@open-wc/testing';
import type { DeskContext } from '../../desk/src/queue/desk-context.js';
import { ReportQueue } from '../../desk/src/queue/report-queue.js';
import { waitUntil } from '../support/wait-until.js';
import { deskContext, StubDesk } from './support.js';

if (!customElements.get('report-queue')) customElements.define('report-queue', ReportQueue);

/** A queue as a test sees it; a new one for each test, by {@link useQueue}. */
export class OpenQueue {
  readonly desk = new StubDesk();
  queue!: ReportQueue;
  context!: DeskContext;

  async open(): Promise<void> {
    this.context = await deskContext();
    this.queue = await fixture<ReportQueue>(
      html`<report-queue .desk=${this.context}></report-queue>`,
    );
    await waitUntil(() => this.all('main[aria-busy=false]').length > 0);
  }

  all(selector: string): HTMLElement[] {
    return Array.from(this.queue.renderRoot.querySelectorAll<HTMLElement>(selector));
  }

  one(selector: string): HTMLElement {
    const [element] = this.all(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  }

  text(selector: string): string {
    return this.one(selector).textContent.replace(/\s+/g, ' ').trim();
  }

  /** The texts of all elements. */
  texts(selector: string): string[] {
    return this.all(selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  }

  /** What the live region says. */
  said(): string {
    return this.text('[role=status]');
  }

  /** The passage of the card that has the focus. */
  focused(): string | undefined {
    return this.all('.report:focus mark')[0]?.textContent;
  }

  /** The element that has the focus, inside of panels too. */
  active(): Element | null {
    let active = this.queue.shadowRoot?.activeElement ?? null;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active;
  }

  /** What was changed, in the order of the requests. */
  posts(): unknown[] {
    return this.desk.requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
  }
}

/** A desk and a queue for each test of a suite; all is as it was after it. */
export function useQueue(): () => OpenQueue {
  const address = location.href;
  let open: OpenQueue;
  beforeEach(() => {
    open = new OpenQueue();
    document.documentElement.lang = 'en';
  });
  afterEach(() => {
    open.context?.live.stop();
    open.desk.restore();
    history.replaceState(null, '', address);
    localStorage.clear();
    sessionStorage.clear();
  });
  return () => open;
}
