import { expect, html, nextFrame } from '@open-wc/testing';
import type { TypoReporter } from '../../src/typo/typo-reporter.js';
import { click } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import { find, get, isOpen, page, paragraph, select, textAt } from './support.js';

/** A page whose reporter shows its button on every device. */
async function pageWithButton(content = paragraph) {
  const found = await page(content);
  found.reporter.button = 'always';
  await found.reporter.updateComplete;
  return found;
}

const isShown = (reporter: TypoReporter): boolean =>
  find(reporter, '#selection-button')?.matches(':popover-open') ?? false;

/** Waits until a timer of so many milliseconds has run, and what it began is done. */
async function nextTimer(milliseconds: number): Promise<void> {
  const { setTimeout } = window;
  await new Promise<void>((resolve) => {
    window.setTimeout = ((callback: () => void, delay?: number) =>
      setTimeout(() => {
        callback();
        if (delay === milliseconds) resolve();
      }, delay)) as typeof window.setTimeout;
  });
  window.setTimeout = setTimeout;
  await nextFrame();
}

describe('on a touch screen', () => {
  const { matchMedia } = window;
  beforeEach(() => {
    window.matchMedia = (query: string) =>
      matchMedia.call(window, query.includes('coarse') ? 'all' : query);
  });
  afterEach(() => {
    window.matchMedia = matchMedia;
  });

  it('the hint tells the gesture, and its button takes a problem of the whole page', async () => {
    const { reporter } = await page();
    expect(get(reporter, '[part="hint"]').textContent).to.include('Press and hold');
    await expect(reporter).to.be.accessible();
    getSelection()?.removeAllRanges();
    await click(get(reporter, '[part="hint"] button'));
    await waitUntil(() => isOpen(reporter));
    expect(find(reporter, 'blockquote')).to.equal(null);
    // No advice to press keys that are not there.
    expect(get(reporter, '#notice').textContent).to.include('tap “Report a mistake”');
  });

  it('the quotes of the hint stay on the line of its button', async () => {
    const { reporter } = await page();
    const button = get(reporter, '[part="hint"] button');
    const [before, after] = [document.createRange(), document.createRange()];
    before.setStart(button.parentElement ?? button, 0);
    before.setEndBefore(button);
    after.selectNodeContents(button.parentElement ?? button);
    after.setStartAfter(button);
    for (let width = 150; width < 450; width += 20) {
      reporter.style.inlineSize = `${width}px`;
      const { top, bottom } = button.getBoundingClientRect();
      for (const quote of [before, after]) {
        expect(String(quote).trim()).to.match(/^(“|”\.)$/);
        const box = quote.getBoundingClientRect();
        expect((box.top + box.bottom) / 2, `${width}px`).to.be.within(top, bottom);
      }
    }
  });

  it('the button appears by itself', async () => {
    const { article, reporter } = await page();
    getSelection()?.selectAllChildren(article);
    await waitUntil(() => isShown(reporter));
  });
});

describe('the button near a selection', () => {
  it('appears clear of the selection and its handles, and opens the dialog for it', async () => {
    const { article, reporter } = await pageWithButton();
    await select(article, 'asociated');
    await waitUntil(() => isShown(reporter), 'the button appears');
    const button = get(reporter, '#selection-button').getBoundingClientRect();
    const selected = getSelection()?.getRangeAt(0).getBoundingClientRect();
    const distance = Math.max(
      button.top - (selected?.bottom ?? 0),
      (selected?.top ?? 0) - button.bottom,
    );
    expect(distance).to.be.at.least(40);
    expect(button.height).to.be.at.least(24);
    expect(get(reporter, '#selection-button').textContent?.trim()).to.equal('Report a mistake');
    await expect(reporter).to.be.accessible();
    await click(get(reporter, '#selection-button'));
    await waitUntil(() => isOpen(reporter));
    expect(get(reporter, 'mark').textContent).to.equal('asociated');
    expect(isShown(reporter)).to.equal(false);
  });

  it('goes with the selection', async () => {
    const { article, reporter } = await pageWithButton();
    await select(article, 'asociated');
    await waitUntil(() => isShown(reporter));
    getSelection()?.removeAllRanges();
    await waitUntil(() => !isShown(reporter), 'the button goes');
  });

  it('goes with the element', async () => {
    const { article, reporter } = await pageWithButton();
    await select(article, 'asociated');
    await waitUntil(() => isShown(reporter));
    reporter.remove();
    expect(isShown(reporter)).to.equal(false);
  });

  it('leaves selections outside the article and in editors alone', async () => {
    const { article, reporter } = await pageWithButton(html`
      <p>Text</p>
      <div contenteditable="true">Editable text</div>
    `);
    const outside = document.createElement('p');
    outside.textContent = 'A menu';
    article.before(outside);
    let shown = 0;
    reporter.shadowRoot?.addEventListener('beforetoggle', () => shown++, { capture: true });
    for (const [root, text] of [
      [outside, 'menu'],
      [article, 'Editable'],
    ] as const) {
      const settled = nextTimer(400);
      await select(root, text);
      await settled;
      expect(shown, text).to.equal(0);
    }
    const { node } = textAt(article, 'Text');
    getSelection()?.selectAllChildren(node.parentElement ?? article);
    await waitUntil(() => isShown(reporter));
  });

  it('can be turned off', async () => {
    const { article, reporter } = await pageWithButton();
    await select(article, 'asociated');
    await waitUntil(() => isShown(reporter));
    reporter.button = 'never';
    await reporter.updateComplete;
    expect(isShown(reporter)).to.equal(false);
  });
});
