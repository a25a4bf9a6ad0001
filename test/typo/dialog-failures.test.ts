import { expect, oneEvent } from '@open-wc/testing';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { actions, close, field, focused, open, type } from './dialog-support.js';
import { announced, canonical, endpoint, get, isOpen, phase, send, statusOf } from './support.js';

/** The page's clipboard; without a value, the browser's own again. */
function setClipboard(...values: unknown[]): void {
  Reflect.deleteProperty(navigator, 'clipboard');
  for (const value of values) {
    Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
  }
}

describe('a report that does not arrive', () => {
  for (const behaviour of ['error', 'garbage-500', 'garbage-200', 'big-200', 'big-500', 'busy']) {
    it(`${behaviour}: what was typed stays, and can be tried again`, async () => {
      const { reporter } = await open(endpoint(behaviour).url);
      await type(reporter, 'comment', 'Two s');
      const failed = oneEvent(reporter, 'typo-report-error');
      await send(reporter, 'failed');
      await failed;
      expect(statusOf(reporter)).to.include('could not be sent');
      expect(field(reporter, 'comment').value).to.equal('Two s');
      expect(get(reporter, '[part~="send"]').textContent?.trim()).to.equal('Try again');
    });
  }

  it('is sent once more with the same id', async () => {
    const server = endpoint('recovers');
    const { reporter } = await open(server.url);
    await send(reporter, 'failed');
    await send(reporter, 'sent');
    const ids = (await server.arrived()).map(({ body }) => JSON.parse(body).id);
    expect(ids).to.have.length(2);
    expect(new Set(ids).size).to.equal(1);
  });

  it('has a new id when the reader changed it meanwhile', async () => {
    const server = endpoint('recovers');
    const { reporter } = await open(server.url);
    await send(reporter, 'failed');
    await type(reporter, 'comment', 'More');
    await send(reporter, 'sent');
    const ids = (await server.arrived()).map(({ body }) => JSON.parse(body).id);
    expect(new Set(ids).size).to.equal(2);
  });

  for (const behaviour of ['invalid', 'forbidden', 'too-large', 'bad-request']) {
    it(`${behaviour}: refused for good, and the text can be copied`, async () => {
      const { reporter } = await open(endpoint(behaviour).url);
      await type(reporter, 'comment', 'Two s');
      await send(reporter, 'refused');
      expect(statusOf(reporter)).to.include('did not accept');
      expect(field(reporter, 'comment').value).to.equal('Two s');
      expect(reporter.shadowRoot?.querySelector('[part~="send"]')).to.equal(null);
      expect(actions(reporter)).to.deep.equal(['Copy what I wrote', 'Close']);
    });
  }

  it('may be sent when it was refused and is put otherwise', async () => {
    const { reporter } = await open('/__reports/invalid');
    const reports = announced(reporter);
    await type(reporter, 'comment', 'Two');
    await send(reporter, 'refused');
    await type(reporter, 'comment', 's');
    expect(phase(reporter)).to.equal('composing');
    expect(focused(reporter)).to.equal('comment');
    reporter.endpoint = '/__reports/received';
    await send(reporter, 'sent');
    expect(new Set(reports.map(({ id }) => id)).size).to.equal(2);
  });

  it('is copied with what it is about', async () => {
    const copied: string[] = [];
    setClipboard({ writeText: async (text: string) => copied.push(text) });
    const { reporter } = await open('/__reports/invalid');
    await type(reporter, 'comment', 'Two');
    await send(reporter, 'refused');
    get(reporter, '.actions button').click();
    await waitUntil(() => statusOf(reporter) === 'Copied.');
    expect(copied).to.deep.equal(['asociated\n\nTwo']);
    setClipboard();
  });

  it('is copied on pages without a clipboard, or the reader is told that it cannot be', async () => {
    const copied: (string | undefined)[] = [];
    const listen = (event: ClipboardEvent): unknown => copied.push(event.clipboardData?.types[0]);
    setClipboard(undefined);
    const { reporter } = await open('/__reports/invalid');
    await type(reporter, 'comment', 'Two');
    await send(reporter, 'refused');
    document.addEventListener('copy', listen);
    await click(get(reporter, '.actions button'));
    await waitUntil(() => statusOf(reporter) === 'Copied.');
    const { execCommand } = document;
    document.execCommand = () => false;
    await click(get(reporter, '.actions button'));
    await waitUntil(() => statusOf(reporter).includes('does not allow copying'));
    Object.assign(document, { execCommand });
    document.removeEventListener('copy', listen);
    // The page, which may add to what is copied, did not hear of it.
    expect(copied).to.deep.equal([]);
    setClipboard();
  });

  for (const address of ['', 'http://[', 'javascript:alert(1)', 'http://127.0.0.1:1/']) {
    it(`endpoint="${address}" fails honestly`, async () => {
      const { reporter } = await open(address);
      const failed = new Promise<string>((resolve) => {
        reporter.addEventListener('typo-report-error', ({ error }) => resolve(error.name));
      });
      await send(reporter, 'failed');
      expect(await failed).to.equal('DeliveryError');
      expect(statusOf(reporter)).to.include('What you wrote is still here');
    });
  }

  it('is about the passage as it was, when the article is replaced meanwhile', async () => {
    const { reporter, article } = await open('/__reports/received');
    const reports = announced(reporter);
    article.replaceChildren('Another text altogether.');
    await send(reporter, 'sent');
    expect(reports[0]?.target.selector?.[0]).to.include({ exact: 'asociated' });
    await close(reporter);
    expect(article.textContent).to.equal('Another text altogether.');
  });

  it('survives the element’s removal while it is being sent', async () => {
    const server = endpoint('hang');
    const { reporter } = await open(server.url);
    get(reporter, '[part~="send"]').click();
    await waitUntil(async () => (await server.arrived()).length > 0);
    reporter.remove();
    expect(isOpen(reporter)).to.equal(false);
    document.body.append(reporter);
    expect(isOpen(reporter)).to.equal(false);
    reporter.remove();
  });
});

describe('where nothing can be stored', () => {
  const { open: openDatabase } = IDBFactory.prototype;
  const { setItem, getItem } = Storage.prototype;
  const deny = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  beforeEach(() => {
    IDBFactory.prototype.open = deny;
  });
  afterEach(() => {
    IDBFactory.prototype.open = openDatabase;
    Object.assign(Storage.prototype, { setItem, getItem });
  });

  it('reports are sent, and nothing is promised when they fail', async () => {
    const { reporter } = await open('/__reports/error');
    Object.assign(Storage.prototype, { setItem: deny, getItem: deny });
    await type(reporter, 'comment', 'Two');
    await send(reporter, 'failed');
    expect(statusOf(reporter)).not.to.include('Saved');
    expect(field(reporter, 'comment').value).to.equal('Two');
    reporter.endpoint = '/__reports/received';
    await send(reporter, 'sent');
  });
});

describe('endpoint="mailto:…"', () => {
  it('opens a filled-in mail and says that it is the reader’s to send', async () => {
    const { reporter } = await open('mailto:desk@example.org?cc=a@example.org');
    const opened = new Promise<string>((resolve) => {
      reporter.addEventListener('click', (event) => {
        const [target] = event.composedPath();
        if (!(target instanceof HTMLAnchorElement)) return;
        event.preventDefault();
        resolve(target.href);
      });
    });
    await type(reporter, 'comment', 'A&B');
    await send(reporter, 'mailed');
    const mail = new URL(await opened);
    expect(mail.pathname).to.equal('desk@example.org');
    expect(mail.searchParams.get('cc')).to.equal('a@example.org');
    expect(mail.searchParams.get('subject')).to.include('Report a mistake');
    const body = mail.searchParams.get('body') ?? '';
    expect(body).to.include('[asociated]').and.to.include('A&B').and.to.include(canonical.href);
    expect(statusOf(reporter)).to.include('Send it from there');
  });
});
