import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { dropDraft, saveDraft } from '../../src/typo/drafts.js';
import type { TypoReporter } from '../../src/typo/typo-reporter.js';
import { click } from '../support/input.js';
import {
  announced,
  canonical,
  endpoint,
  get,
  isOpen,
  page,
  paragraph,
  phase,
  pressHotkey,
  select,
  send,
  statusOf,
} from './support.js';

/** The dialog, open for a word of an article, with a server that behaves in some way. */
async function open(url: string): Promise<{ reporter: TypoReporter; article: HTMLElement }> {
  const { article, reporter } = await page(paragraph, url);
  await select(article, 'asociated');
  await pressHotkey(reporter);
  return { reporter, article };
}

const field = (reporter: TypoReporter, name: string): HTMLTextAreaElement =>
  get<HTMLTextAreaElement>(reporter, `[name="${name}"]`);

/** Short words only: WebKit's driver loses characters that are typed twice. */
async function type(reporter: TypoReporter, name: string, text: string): Promise<void> {
  await click(field(reporter, name));
  await sendKeys({ type: text });
}

const close = async (reporter: TypoReporter): Promise<void> => {
  await sendKeys({ press: 'Escape' });
  await waitUntil(() => !isOpen(reporter));
};

describe('the dialog', () => {
  it('shows the passage, the kinds, the wording to mend, and what it takes', async () => {
    const { reporter } = await open('/__reports/received');
    expect(get(reporter, 'blockquote').textContent?.trim()).to.equal(
      'Sleep of good quality is asociated with a steady heart in most adults.',
    );
    const kinds = [...(reporter.shadowRoot?.querySelectorAll('fieldset label') ?? [])];
    expect(kinds.map((label) => label.textContent?.trim())).to.deep.equal([
      'Typo',
      'Inaccurate',
      'Out of date',
      'Questionable',
    ]);
    expect(get<HTMLInputElement>(reporter, 'input:checked').value).to.equal('typo');
    expect(field(reporter, 'suggestion').value).to.equal('asociated');
    expect(get(reporter, '#instructions').textContent).to.include('“Send typo report”');
  });

  it('sends just the passage when only the button is pressed', async () => {
    const server = endpoint('received');
    const { reporter } = await open(server.url);
    await send(reporter, 'sent');
    const [arrived, ...more] = await server.arrived();
    expect(more).to.deep.equal([]);
    const report = JSON.parse(arrived?.body ?? '');
    expect(report.body).to.deep.equal([{ type: 'TextualBody', purpose: 'tagging', value: 'typo' }]);
    expect(report.target.selector[0].exact).to.equal('asociated');
    expect(report.target.source).to.equal(canonical.href);
    expect(report.corrigenda.elapsed).to.be.at.least(0);
  });

  it('sends the kind, the wording and the comment', async () => {
    const { reporter } = await open('/__reports/received');
    const reports = announced(reporter);
    await click(get(reporter, 'fieldset label:nth-of-type(3)'));
    await type(reporter, 'comment', 'Older');
    field(reporter, 'suggestion').select();
    await sendKeys({ type: 'tied' });
    await send(reporter, 'sent');
    expect(reports[0]?.body.map(({ value }) => value)).to.deep.equal(['outdated', 'tied', 'Older']);
  });

  it('shows what the better wording changes', async () => {
    const { reporter } = await open('/__reports/received');
    expect(reporter.shadowRoot?.querySelector('.change')).to.equal(null);
    field(reporter, 'suggestion').select();
    await sendKeys({ type: 'tied' });
    await reporter.updateComplete;
    expect(get(reporter, 'del').textContent).to.equal('asociated');
    expect(get(reporter, 'ins').textContent).to.equal('tied');
    await expect(reporter).to.be.accessible();
  });

  it('asks for what the page wants asked', async () => {
    const { article, reporter } = await page();
    reporter.kinds = 'typo translation';
    reporter.setAttribute('suggestion', 'off');
    await select(article, 'asociated');
    await pressHotkey(reporter);
    expect(get(reporter, 'fieldset').textContent?.replace(/\s+/g, ' ')).to.include('translation');
    expect(reporter.shadowRoot?.querySelector('[name="suggestion"]')).to.equal(null);
  });

  it('says thank you, moves the focus to Close, and starts afresh next time', async () => {
    const { reporter } = await open('/__reports/received');
    await type(reporter, 'comment', 'Two s');
    const sent = oneEvent(reporter, 'typo-report-sent');
    await send(reporter, 'sent');
    await sent;
    expect(statusOf(reporter)).to.equal('Thank you! Your report has reached the editors.');
    expect(reporter.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Close');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !isOpen(reporter));
    await pressHotkey(reporter);
    expect(phase(reporter)).to.equal('composing');
    expect(field(reporter, 'comment').value).to.equal('');
  });

  it('tells how many readers reported the passage', async () => {
    const { reporter } = await open('/__reports/known');
    await send(reporter, 'sent');
    expect(statusOf(reporter)).to.equal('Thank you! 3 readers have reported this passage.');
  });

  it('does nothing more when Send is pressed again while it sends', async () => {
    const server = endpoint('hang');
    const { reporter } = await open(server.url);
    const reports = announced(reporter);
    const button = get(reporter, '[part~="send"]');
    for (let times = 0; times < 5; times += 1) button.click();
    await waitUntil(async () => (await server.arrived()).length > 0);
    button.click();
    expect(statusOf(reporter)).to.equal('Sending…');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(reports).to.have.length(1);
    expect(await server.arrived()).to.have.length(1);
  });
});

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
      const buttons = [...(reporter.shadowRoot?.querySelectorAll('.actions button') ?? [])];
      expect(buttons.map((button) => button.textContent?.trim())).to.deep.equal([
        'Copy what I wrote',
        'Close',
      ]);
    });
  }

  it('is copied with what it is about', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => copied.push(text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    const { reporter } = await open('/__reports/invalid');
    await type(reporter, 'comment', 'Two');
    await send(reporter, 'refused');
    get(reporter, '.actions button').click();
    await waitUntil(() => statusOf(reporter) === 'Copied.');
    expect(copied).to.deep.equal(['asociated\n\nTwo']);
    Reflect.deleteProperty(navigator, 'clipboard');
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

describe('a draft', () => {
  it('survives a dialog closed by mistake, for its passage only', async () => {
    const { reporter, article } = await open('/__reports/received');
    await type(reporter, 'comment', 'Draft');
    await close(reporter);
    await pressHotkey(reporter);
    expect(field(reporter, 'comment').value).to.equal('Draft');
    await close(reporter);
    await select(article, 'steady');
    await pressHotkey(reporter);
    expect(field(reporter, 'comment').value).to.equal('');
  });

  it('is there again after a reload', async () => {
    const draft = { kind: 'typo', suggestion: '', comment: 'Draft' };
    saveDraft('key', draft);
    // A second copy of the module, as a page has it that was loaded again.
    const address = new URL('../../src/typo/drafts.ts?again', import.meta.url).href;
    const again: typeof import('../../src/typo/drafts.js') = await import(address);
    expect(again.loadDraft('key')).to.deep.equal(draft);
    dropDraft('key');
  });

  it('is kept in the tab for a reload, until it is sent', async () => {
    const { reporter } = await open('/__reports/received');
    await type(reporter, 'comment', 'Draft');
    expect(sessionStorage.getItem('corrigenda-typo-drafts')).to.include('Draft');
    await send(reporter, 'sent');
    expect(sessionStorage.getItem('corrigenda-typo-drafts') ?? '').not.to.include(canonical.href);
  });

  it('survives a failure and the dialog that closes on it', async () => {
    const { reporter } = await open('/__reports/error');
    await type(reporter, 'comment', 'Draft');
    await send(reporter, 'failed');
    await close(reporter);
    await pressHotkey(reporter);
    expect(field(reporter, 'comment').value).to.equal('Draft');
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

describe('a page that takes the reports itself', () => {
  it('prevents the event: nothing is sent, the dialog closes', async () => {
    const server = endpoint('received');
    const { reporter } = await open(server.url);
    reporter.addEventListener('typo-report', (event) => event.preventDefault());
    get(reporter, '[part~="send"]').click();
    await waitUntil(() => !isOpen(reporter));
    expect(await server.arrived()).to.deep.equal([]);
  });

  it('hears the event outside of shadow trees', async () => {
    const { reporter } = await open('');
    const heard = oneEvent(document, 'typo-report');
    await send(reporter, 'failed');
    expect((await heard) as unknown as Event).to.include({
      bubbles: true,
      composed: true,
      cancelable: true,
    });
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

describe('every state of the dialog', () => {
  for (const [state, url] of [
    ['sent', '/__reports/received'],
    ['failed', '/__reports/error'],
    ['refused', '/__reports/invalid'],
    ['sending', '/__reports/hang'],
  ] as const) {
    it(`is accessible: ${state}`, async () => {
      const { reporter } = await open(url);
      await expect(reporter).to.be.accessible();
      await send(reporter, state);
      await expect(reporter).to.be.accessible();
    });
  }

  it('is accessible with nothing selected, in whatever language', async () => {
    const { reporter } = await page(html`<p>Text.</p>`);
    reporter.lang = 'sv';
    getSelection()?.removeAllRanges();
    await pressHotkey(reporter);
    get(reporter, '[part~="send"]').click();
    await reporter.updateComplete;
    await expect(reporter).to.be.accessible();
    expect(get(reporter, '#needed').textContent).to.equal('Beskriv problemet först.');
  });
});
