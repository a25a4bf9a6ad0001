import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TypoReporter } from '../../src/typo/typo-reporter.js';
import { chord, click, sequence } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { openForPage } from './dialog-support.js';
import { announced, find, get, isOpen, page, pressHotkey, select, textAt } from './support.js';

/** Presses the hotkey and answers whether anything took it, in the end. */
async function isTaken(): Promise<boolean> {
  let press: KeyboardEvent | undefined;
  const listen = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') press = event;
  };
  addEventListener('keydown', listen);
  await chord('Control', 'Enter');
  removeEventListener('keydown', listen);
  return press?.defaultPrevented ?? false;
}

const leftOf = (element?: Element): number => element?.getBoundingClientRect().left ?? Number.NaN;

/** A press that the browser itself does nothing about. */
function press(target: Element, state: KeyboardEventInit = {}): KeyboardEvent {
  const options = { key: 'Enter', ctrlKey: true, bubbles: true, composed: true, cancelable: true };
  const event = new KeyboardEvent('keydown', { ...options, ...state });
  target.dispatchEvent(event);
  return event;
}

describe('the hotkey', () => {
  it('opens the dialog with Control+Enter and with Meta+Enter', async () => {
    const { article, reporter } = await page();
    await select(article, 'asociated');
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('asociated');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(reporter));
    await pressHotkey(reporter, 'Meta');
    expect(get(reporter, 'mark').textContent).to.equal('asociated');
  });

  it('can be another one; a broken one leaves the usual one working', async () => {
    const { article, reporter } = await page();
    await select(article, 'steady');
    reporter.hotkey = 'Alt+Shift+F8';
    await reporter.updateComplete;
    expect(await isTaken()).to.equal(false);
    reporter.hotkey = 'nonsense';
    await reporter.updateComplete;
    await pressHotkey(reporter);
  });

  it('is left to the page’s fields and editors', async () => {
    const { article } = await page(html`
      <input value="one" />
      <textarea>two</textarea>
      <div contenteditable="true">four <b>five</b></div>
    `);
    for (const field of article.querySelectorAll<HTMLElement>('input, textarea, div')) {
      field.focus();
      expect(await isTaken(), field.localName).to.equal(false);
    }
  });

  it('is left to lists and links, which it opens', async () => {
    const { article } = await page(html`
      <select><option>three</option></select>
      <a href="#x">six</a>
    `);
    getSelection()?.removeAllRanges();
    for (const control of article.children) {
      // Not pressed: what a browser opens then would take the keys of the tests that follow.
      expect(press(control).defaultPrevented, control.localName).to.equal(false);
    }
  });

  it('is left to a page that handles it itself', async () => {
    const { article, reporter } = await page();
    const own = (event: Event): void => event.preventDefault();
    article.addEventListener('keydown', own);
    document.addEventListener('keydown', own);
    await select(article, 'steady');
    await chord('Control', 'Enter');
    document.removeEventListener('keydown', own);
    expect(isOpen(reporter)).to.equal(false);
  });

  it('is left to a page that handles it later, on the window too', async () => {
    const { article, reporter } = await page();
    await select(article, 'steady');
    const own = (event: Event): void => event.preventDefault();
    // Later than the reporter's own listener.
    addEventListener('keydown', own);
    await chord('Control', 'Enter');
    const wasOpen = isOpen(reporter);
    removeEventListener('keydown', own);
    const stop = (event: Event): void => event.stopPropagation();
    document.addEventListener('keydown', stop);
    await chord('Control', 'Enter');
    document.removeEventListener('keydown', stop);
    // The page's handlers are gone, and the hotkey is free: this press is the first to open.
    expect([wasOpen, isOpen(reporter)]).to.deep.equal([false, false]);
    await pressHotkey(reporter);
  });

  it('is left to what is made to be typed in, whatever it is made of', async () => {
    const { article, reporter } = await page(html`
      <p>Some text</p>
      <div role="textbox" tabindex="0">custom</div>
      <div id="host"></div>
    `);
    const field = document.createElement('input');
    article.querySelector('#host')?.attachShadow({ mode: 'open' }).append(field);
    for (const element of [article.querySelector<HTMLElement>('[role]'), field]) {
      element?.focus();
      expect(await isTaken(), element?.localName).to.equal(false);
    }
    document.designMode = 'on';
    const taken = press(document.body).defaultPrevented;
    document.designMode = 'off';
    expect(taken).to.equal(false);
    expect(find(reporter, 'dialog')).to.equal(null);
  });

  it('is left to a modal dialog of the page, unless text is selected in it', async () => {
    const { article, reporter } = await page(html`
      <p>Behind.</p>
      <dialog><p>In front is a misteak.</p><button>OK</button></dialog>
    `);
    const front = article.querySelector('dialog');
    front?.showModal();
    getSelection()?.removeAllRanges();
    expect(press(front?.querySelector('button') ?? article).defaultPrevented).to.equal(false);
    await select(article, 'misteak');
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('misteak');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(reporter));
    expect(front?.open).to.equal(true);
    front?.close();
  });

  it('works when Control is let go before Enter', async () => {
    const { article, reporter } = await page();
    await select(article, 'asociated');
    await sequence('+Control', '+Enter', '-Control', '-Enter');
    await waitUntil(() => isOpen(reporter));
    expect(get(reporter, 'mark').textContent).to.equal('asociated');
    // Nor does the Enter that is still down press the button that has the focus.
    expect(get(reporter, 'dialog').dataset.phase).to.equal('composing');
  });

  it('opens one dialog where two reporters listen', async () => {
    const { article, reporter } = await page();
    const second = await fixture<TypoReporter>(html`<typo-reporter></typo-reporter>`);
    await second.updateComplete;
    await select(article, 'steady');
    await pressHotkey(reporter);
    expect(isOpen(second)).to.equal(false);
  });

  it('finds the article that a router put in place of another', async () => {
    const { article, reporter } = await page();
    const next = document.createElement('article');
    next.textContent = 'The next article has a misteak.';
    article.replaceWith(next);
    await select(next, 'misteak');
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('misteak');
  });

  it('is not taken while composing, nor by its repeats', async () => {
    const { reporter } = await page();
    for (const state of [{ isComposing: true }, { keyCode: 229 }, { repeat: true }]) {
      const event = press(document.body, state);
      expect(event.defaultPrevented).to.equal(false);
    }
    expect(find(reporter, 'dialog')).to.equal(null);
  });

  it('pressed two hundred times opens one dialog and sends nothing', async () => {
    const { article, reporter } = await page();
    await select(article, 'steady');
    let opened = 0;
    const showModal = HTMLDialogElement.prototype.showModal;
    HTMLDialogElement.prototype.showModal = function () {
      opened += 1;
      showModal.call(this);
    };
    for (let times = 0; times < 100; times += 1) press(document.body);
    await waitUntil(() => isOpen(reporter));
    for (let times = 0; times < 100; times += 1) press(document.body);
    await reporter.show();
    HTMLDialogElement.prototype.showModal = showModal;
    expect(opened).to.equal(1);
  });

  it('is gone with the element', async () => {
    const { reporter } = await page();
    reporter.remove();
    expect(await isTaken()).to.equal(false);
  });
});

describe('attributes that cannot be read', () => {
  it('are told of once, and the rest works', async () => {
    const { warn } = console;
    const words: string[] = [];
    console.warn = (...all: unknown[]) => words.push(String(all[0]));
    const { article, reporter } = await page();
    for (const [name, value] of [
      ['max-length', 'abc'],
      ['button', 'sometimes'],
      ['kinds', 'typo grammar'],
      ['hotkey', 'Enter'],
      ['for', '#nowhere'],
    ] as const) {
      reporter.setAttribute(name, value);
    }
    await reporter.updateComplete;
    for (let times = 0; times < 2; times += 1) {
      await select(article, 'asociated');
      await pressHotkey(reporter);
      expect(get(reporter, 'mark').textContent).to.equal('asociated');
      const kinds = reporter.shadowRoot?.querySelectorAll('fieldset label') ?? [];
      expect(Array.from(kinds, (label) => label.textContent?.trim())).to.include('grammar');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !isOpen(reporter));
    }
    console.warn = warn;
    for (const part of [
      'max-length="abc"',
      'button="sometimes"',
      '"grammar"',
      'hotkey="Enter"',
      'for="#nowhere"',
    ]) {
      expect(
        words.filter((word) => word.includes(part)),
        part,
      ).to.have.length(1);
    }
  });
});

describe('the dialog’s keys', () => {
  it('Escape closes it; the selection, the focus and the place are as before', async () => {
    const { article, reporter } = await page(html`
      <button>Before</button>
      <p>Sleep of good quality is asociated with a steady heart.</p>
    `);
    article.querySelector('button')?.focus();
    await select(article, 'asociated', true);
    const focused = document.activeElement;
    const [left, top] = [scrollX, scrollY];
    await pressHotkey(reporter);
    // Typing moves the selection into the field.
    await click(get(reporter, '[name="comment"]'));
    await sendKeys({ type: 'abc' });
    getSelection()?.selectAllChildren(get(reporter, 'h2'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(reporter));
    const { node, offset } = textAt(article, 'asociated');
    const selection = getSelection();
    await waitUntil(() => String(selection) === 'asociated', 'the selection is back');
    expect([selection?.focusNode, selection?.focusOffset]).to.deep.equal([node, offset]);
    expect(document.activeElement).to.equal(focused);
    expect([scrollX, scrollY]).to.deep.equal([left, top]);
  });

  it('Tab reaches everything, backwards too', async () => {
    const { article, reporter } = await page();
    await select(article, 'asociated');
    await pressHotkey(reporter);
    const active = (): string => {
      const element = reporter.shadowRoot?.activeElement;
      return element?.getAttribute('name') ?? element?.textContent?.trim() ?? 'nothing';
    };
    const reached = [active()];
    await chord('Tab');
    reached.push(active());
    for (let times = 0; times < 4; times += 1) {
      await chord('Shift', 'Tab');
      reached.push(active());
    }
    expect(reached).to.deep.equal([
      'Send typo report',
      'Cancel',
      'Send typo report',
      'comment',
      'suggestion',
      'kind',
    ]);
  });

  it('Enter sends at once: the button has the focus', async () => {
    const { article, reporter } = await page();
    await select(article, 'asociated');
    await pressHotkey(reporter);
    const sent = oneEvent(reporter, 'typo-report-sent');
    await sendKeys({ press: 'Enter' });
    await sent;
  });

  it('Control+Enter sends from a field', async () => {
    const { article, reporter } = await page();
    await select(article, 'asociated');
    await pressHotkey(reporter);
    const reports = announced(reporter);
    await click(get(reporter, '[name="comment"]'));
    await sendKeys({ type: 'Two s' });
    const sent = oneEvent(reporter, 'typo-report-sent');
    await chord('Control', 'Enter');
    await sent;
    expect(reports[0]?.body.at(-1)).to.deep.equal({
      type: 'TextualBody',
      purpose: 'commenting',
      value: 'Two s',
    });
  });

  it('are not the page’s shortcuts', async () => {
    const { article, reporter } = await page();
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent): unknown => heard.push(key);
    await select(article, 'asociated');
    await pressHotkey(reporter);
    document.addEventListener('keydown', listen);
    await click(get(reporter, '[name="comment"]'));
    await sendKeys({ type: 'jk' });
    document.removeEventListener('keydown', listen);
    expect(get<HTMLTextAreaElement>(reporter, '[name="comment"]').value).to.equal('jk');
    expect(heard).to.deep.equal([]);
  });
});

describe('the hint', () => {
  it('names the keys of this platform, or says what the page’s author wrote', async () => {
    const { reporter } = await page();
    const keys = [...(reporter.shadowRoot?.querySelectorAll('kbd') ?? [])].map(
      (key) => key.textContent,
    );
    expect(keys).to.deep.equal([/mac/i.test(navigator.platform) ? '⌘' : 'Ctrl', 'Enter']);
    const own = await fixture(
      html`<typo-reporter><p slot="hint">Tell us about mistakes.</p></typo-reporter>`,
    );
    expect(own.querySelector('p')?.assignedSlot?.name).to.equal('hint');
  });

  it('has the keys in the order of the keyboard in text from right to left', async () => {
    Object.defineProperty(navigator, 'platform', { value: 'MacIntel', configurable: true });
    try {
      const { reporter } = await page();
      reporter.parentElement?.setAttribute('dir', 'rtl');
      reporter.lang = 'ar';
      await waitUntil(() => /خطأ/.test(get(reporter, '[part=hint]').textContent ?? ''));
      const [first, second] = reporter.shadowRoot?.querySelectorAll('kbd') ?? [];
      expect([first?.textContent, second?.textContent]).to.deep.equal(['⌘', 'Return']);
      expect(leftOf(first)).to.be.below(leftOf(second));
      await openForPage(reporter);
      const keys = get(reporter, '#notice bdi');
      expect([keys.textContent, keys.dir]).to.deep.equal(['⌘+Return', 'ltr']);
    } finally {
      Reflect.deleteProperty(navigator, 'platform');
    }
  });

  it('can be hidden without losing the hotkey', async () => {
    const { article, reporter } = await page();
    reporter.hidden = true;
    await select(article, 'steady');
    await pressHotkey(reporter);
    expect(get(reporter, 'dialog').getBoundingClientRect().height).to.be.greaterThan(100);
  });

  it('is in the language of the page', async () => {
    const main = await fixture<HTMLElement>(
      html`<main lang="sv"><typo-reporter></typo-reporter></main>`,
    );
    const reporter = main.querySelector('typo-reporter');
    await waitUntil(() => reporter?.shadowRoot?.textContent?.includes('Markera det'));
  });
});
