import { expect } from '@open-wc/testing';
import { describeRange, findRange, textOf } from '../../src/text/index.js';
import { article, rangeOf } from './support.js';

/** The text is read once and kept; a reader must never notice. */
describe('the text of a page that changes', () => {
  const whole = (root: Node): string => {
    const range = document.createRange();
    range.selectNodeContents(root);
    return textOf(range, root);
  };

  it('is never older than the page, even before observers are told', async () => {
    const root = article('<p>One</p><p id="two">two</p>');
    expect(whole(root)).to.equal('One two');
    const [first, second] = root.children;
    first?.firstChild?.replaceWith('Three');
    expect(whole(root)).to.equal('Three two');
    await Promise.resolve();
    second?.setAttribute('hidden', '');
    expect(whole(root)).to.equal('Three');
    second?.removeAttribute('hidden');
    await new Promise((resolve) => setTimeout(resolve));
    expect(whole(root)).to.equal('Three two');
    root.append('four');
    expect(whole(root)).to.equal('Three two four');
  });

  it('follows style sheets, and attributes that they ask for, in and around it', () => {
    const root = article('<p>One</p><p class="note" data-state="open">two</p>');
    const sheet = new CSSStyleSheet();
    const late = document.createElement('style');
    const check = (change: () => void, text: string): void => {
      change();
      expect(whole(root)).to.equal(text);
    };
    try {
      check(() => {}, 'One two');
      check(() => {
        late.textContent = '.note { display: none }';
        document.head.append(late);
      }, 'One');
      check(() => late.sheet?.deleteRule(0), 'One two');
      check(() => late.sheet?.insertRule('.note { visibility: hidden }'), 'One');
      check(() => {
        if (late.sheet) late.sheet.disabled = true;
      }, 'One two');
      check(() => late.remove(), 'One two');
      document.adoptedStyleSheets.push(sheet);
      check(() => sheet.replaceSync('[data-state="closed"] { display: none }'), 'One two');
      check(() => root.lastElementChild?.setAttribute('data-state', 'closed'), 'One');
      check(
        () => sheet.replaceSync('body.short .note { display: none } body.short b { color: red }'),
        'One two',
      );
      check(() => document.body.classList.add('short'), 'One');
      check(() => document.body.classList.remove('short'), 'One two');
    } finally {
      late.remove();
      document.adoptedStyleSheets = [];
      document.body.classList.remove('short');
    }
  });

  it('is read without changing the page', async () => {
    const root = article('<h2>Title</h2><p>Some <b>bold</b> text that is long enough.</p>');
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const selectors = describeRange(rangeOf(root, 'bold text'), root);
    findRange(selectors, root);
    records.push(...observer.takeRecords());
    observer.disconnect();
    expect(records).to.have.lengthOf(0);
  });

  it('is also read where nothing is shown', () => {
    const root = new DOMParser().parseFromString(
      '<p>One <b>two</b></p><p hidden>three</p><p>four</p>',
      'text/html',
    ).body;
    expect(whole(root)).to.equal('One two four');
    const page = root.ownerDocument;
    expect(findRange({ type: 'TextQuoteSelector', exact: 'two four' }, page)?.score).to.equal(1);
    const detached = document.createElement('div');
    detached.append('Detached');
    expect(whole(detached)).to.equal('Detached');
  });
});
