import { expect, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { chord, click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { close, field, focused, open, openForPage, type } from './dialog-support.js';
import {
  announced,
  endpoint,
  get,
  isOpen,
  page,
  phase,
  pressHotkey,
  select,
  send,
} from './support.js';

/** An article in a page that scrolls, with the focus on a passage and a word in it selected. */
async function readingPage(): Promise<Awaited<ReturnType<typeof page>>> {
  const parts = await page(html`
    <p>${'Above. '.repeat(800)}</p>
    <p tabindex="-1">Sleep is asociated with it.</p>
    <p>${'Below. '.repeat(800)}</p>
  `);
  await select(parts.article, 'asociated');
  expect(document.activeElement).to.equal(parts.article.querySelector('[tabindex]'));
  scrollBy({ top: 40, behavior: 'instant' });
  return parts;
}

describe('the focus', () => {
  it('is in the dialog in every phase', async () => {
    const server = endpoint('recovers');
    const { reporter } = await open(server.url);
    await type(reporter, 'comment', 'Two');
    await chord('Control', 'Enter');
    await waitUntil(() => phase(reporter) === 'failed');
    await waitUntil(() => focused(reporter) === 'Try again');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => phase(reporter) === 'sent');
    await waitUntil(() => focused(reporter) === 'Close');
  });

  it('goes to Send while the fields are locked', async () => {
    const { reporter } = await open('/__reports/hang');
    await type(reporter, 'comment', 'Two');
    await chord('Control', 'Enter');
    await waitUntil(() => phase(reporter) === 'sending');
    await waitUntil(() => focused(reporter) === 'Send typo report');
  });

  it('stays in the field that is written in', async () => {
    const { reporter } = await open('/__reports/error');
    await send(reporter, 'failed');
    await type(reporter, 'comment', 'Two');
    expect(focused(reporter)).to.equal('comment');
  });

  it('goes round in the dialog with Tab, and never to the page', async () => {
    const { article, reporter } = await page(html`<a href="#x">Link</a> <p>Some text here.</p>`);
    await select(article, 'text');
    await pressHotkey(reporter);
    field(reporter, 'kind').focus();
    const reached: string[] = [];
    for (let times = 0; times < 4; times += 1) {
      await chord('Tab');
      reached.push(focused(reporter));
    }
    expect(reached).to.deep.equal(['suggestion', 'comment', 'Send typo report', 'Cancel']);
    // Firefox goes on to its own controls, from which its driver has no way back for later tests.
    if (navigator.userAgent.includes('Firefox')) return;
    for (let times = 0; times < 3; times += 1) {
      // Out to the browser's own controls, or to the first in the dialog.
      await chord('Tab');
      expect(document.activeElement?.localName).not.to.equal('a');
    }
  });

  it('is on the heading where Send would scroll the passage out of sight', async () => {
    const { article, reporter } = await page();
    const style = new CSSStyleSheet();
    style.replaceSync('dialog { max-block-size: 8rem !important }');
    await select(article, 'asociated');
    reporter.shadowRoot?.adoptedStyleSheets.push(style);
    await pressHotkey(reporter);
    // Styles of the dialog come after: ours are important.
    const dialog = get(reporter, 'dialog');
    if (dialog.scrollHeight > dialog.clientHeight) {
      expect(focused(reporter)).to.equal('Report a mistake in this text');
      expect(dialog.scrollTop).to.equal(0);
    }
  });
});

describe('Escape', () => {
  for (const [state, url] of [
    ['sent', '/__reports/received'],
    ['failed', '/__reports/error'],
    ['refused', '/__reports/invalid'],
    ['sending', '/__reports/hang'],
  ] as const) {
    it(`closes the dialog: ${state}`, async () => {
      const { reporter } = await open(url);
      await send(reporter, state);
      await close(reporter);
      await waitUntil(() => String(getSelection()) === 'asociated');
    });
  }

  it('is the input method’s while a word is being composed', async () => {
    const { reporter } = await open();
    const press = new KeyboardEvent('keydown', {
      key: 'Escape',
      isComposing: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    field(reporter, 'comment').dispatchEvent(press);
    expect(press.defaultPrevented).to.equal(true);
    expect(isOpen(reporter)).to.equal(true);
  });
});

describe('Control+Enter', () => {
  for (const name of ['kind', 'suggestion', 'comment', 'email']) {
    it(`sends from a field: ${name}`, async () => {
      const { reporter } = await open(undefined, (element) => {
        element.email = true;
      });
      field(reporter, name).focus();
      await chord('Control', 'Enter');
      await waitUntil(() => phase(reporter) === 'sent');
    });
  }

  it('sends after a press on a text that cannot have the focus', async () => {
    const { reporter } = await open();
    await click(get(reporter, '#instructions'));
    await chord('Control', 'Enter');
    await waitUntil(() => phase(reporter) === 'sent');
  });

  it('does not send while a word is being composed', async () => {
    const { reporter } = await open();
    const reports = announced(reporter);
    for (const state of [{ isComposing: true }, { keyCode: 229 }]) {
      const options = { key: 'Enter', ctrlKey: true, bubbles: true, composed: true };
      const press = new KeyboardEvent('keydown', { ...options, cancelable: true, ...state });
      field(reporter, 'comment').dispatchEvent(press);
    }
    expect(reports).to.deep.equal([]);
    expect(phase(reporter)).to.equal('composing');
  });
});

describe('what is typed in the dialog', () => {
  it('is not heard by the page, whichever event it listens to', async () => {
    const { reporter } = await open();
    const heard: string[] = [];
    const listen = ({ type: name }: Event): unknown => heard.push(name);
    const names = ['keydown', 'keypress', 'keyup'];
    await click(field(reporter, 'comment'));
    for (const name of names) document.addEventListener(name, listen);
    await sendKeys({ type: 'jk' });
    for (const name of names) document.removeEventListener(name, listen);
    expect(heard).to.deep.equal([]);
  });
});

describe('a dialog that closes', () => {
  /** The ways in which it does. */
  const ways: Record<
    string,
    (reporter: HTMLElement & { shadowRoot: ShadowRoot | null }) => unknown
  > = {
    Escape: () => sendKeys({ press: 'Escape' }),
    Cancel: async (reporter) => {
      const button = reporter.shadowRoot?.querySelector('.close');
      if (button) await click(button);
    },
    'a page that takes the report': (reporter) => {
      reporter.addEventListener('typo-report', (event) => event.preventDefault());
      reporter.shadowRoot?.querySelector<HTMLElement>('[part~="send"]')?.click();
    },
  };
  for (const [name, leave] of Object.entries(ways)) {
    it(`gives back the focus, the selection and the place: ${name}`, async () => {
      const { article, reporter } = await readingPage();
      const before = scrollY;
      await pressHotkey(reporter);
      await click(field(reporter, 'comment'));
      // The wheel turns the page behind the dialog.
      scrollBy({ top: 90, behavior: 'instant' });
      await leave(reporter);
      await waitUntil(() => !isOpen(reporter));
      await waitUntil(() => String(getSelection()) === 'asociated', 'the selection is back');
      expect(document.activeElement).to.equal(article.querySelector('[tabindex]'));
      expect(scrollX).to.equal(0);
      expect(scrollY).to.be.closeTo(before, 1);
    });
  }

  it('gives back the focus and the selection when its element is taken out', async () => {
    const { article, reporter } = await readingPage();
    const before = scrollY;
    await pressHotkey(reporter);
    await click(field(reporter, 'comment'));
    getSelection()?.removeAllRanges();
    reporter.remove();
    expect(String(getSelection())).to.equal('asociated');
    expect(document.activeElement).to.equal(article.querySelector('[tabindex]'));
    expect(scrollY).to.be.closeTo(before, 1);
    expect(getSelection()?.isCollapsed).to.equal(false);
  });

  it('is not closed by a press beside it, which would take what is being written', async () => {
    const { reporter } = await open();
    await type(reporter, 'comment', 'Two');
    await click([5, 5]);
    expect(isOpen(reporter)).to.equal(true);
    expect(get(reporter, 'dialog').getAttribute('closedby')).to.equal('closerequest');
  });

  it('leaves alone what is selected as soon as it is closed', async () => {
    const { article, reporter } = await open();
    const closed = oneEvent(get(reporter, 'dialog'), 'close');
    get(reporter, '.close').click();
    expect(String(getSelection())).to.equal('asociated');
    getSelection()?.selectAllChildren(article);
    await closed;
    expect(String(getSelection())).to.include('Sleep of good');
  });

  it('has given all back when Escape is pressed, before its event comes', async () => {
    const { reporter } = await open();
    const dialog = get(reporter, 'dialog');
    let events = 0;
    dialog.addEventListener('close', () => events++);
    // What Escape makes of it in the browser.
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(events).to.equal(0);
    expect(isOpen(reporter)).to.equal(false);
    expect(reporter.shadowRoot?.activeElement).to.equal(null);
    expect(String(getSelection())).to.equal('asociated');
  });

  it('selects nothing where nothing was selected', async () => {
    const { reporter } = await page();
    await openForPage(reporter);
    await close(reporter);
    expect(String(getSelection())).to.equal('');
  });
});
