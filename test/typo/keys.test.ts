import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { chord, click } from '../support/input.js';
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

  it('is not taken while composing, nor by its repeats', async () => {
    const { reporter } = await page();
    for (const state of [{ isComposing: true }, { repeat: true }]) {
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
