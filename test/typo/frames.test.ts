import { aTimeout, expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { findRange } from '../../src/text/index.js';
import type { TypoReporter } from '../../src/typo/typo-reporter.js';
import { caretPoint, chord, click, drag, toRest } from '../support/input.js';
import { waitUntil } from '../support/wait-until.js';
import {
  announced,
  canonical,
  find,
  get,
  isOpen,
  page,
  pressHotkey,
  send,
  textAt,
} from './support.js';

const address = '/test/typo/framed-article.html';
const inline = '<article><p lang="en">A frame with a misteak in it.</p></article>';

/** A page with frames, and a reporter that follows those that it is told to. */
async function pageWithFrames(frames: string | null) {
  const made = await page(html`<p>The article of the page.</p><div id="frames"></div>`);
  made.reporter.frames = frames;
  await made.reporter.updateComplete;
  const place = made.article.querySelector('#frames') as HTMLElement;
  const add = async (attributes: Record<string, string>): Promise<HTMLIFrameElement> => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'display:block; inline-size:500px; block-size:120px; border:5px solid';
    for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    place.append(frame);
    await loaded;
    return frame;
  };
  return { ...made, add };
}

const documentOf = (frame: HTMLIFrameElement): Document => {
  if (!frame.contentDocument) throw new Error('not to be read');
  return frame.contentDocument;
};

/** Selects text inside a frame with the mouse. */
async function selectIn(frame: HTMLIFrameElement, text: string): Promise<void> {
  await toRest(frame);
  const { node, offset } = textAt(documentOf(frame), text);
  const { left, top } = frame.getBoundingClientRect();
  const inPage = (at: number): readonly [number, number] => {
    const [x, y] = caretPoint(node, at);
    return [x + left + frame.clientLeft, y + top + frame.clientTop];
  };
  await drag(inPage(offset), inPage(offset + text.length));
  // WebKit's driver may leave the keys with a frame that is gone.
  frame.contentWindow?.focus();
}

/** Presses the hotkey where the focus is, and answers whether the dialog opened. */
async function opens(reporter: TypoReporter): Promise<boolean> {
  await chord('Control', 'Enter');
  // A press in the page opens the dialog, if nothing else has: what came first has been done.
  const dispatched = new Promise((resolve) => {
    addEventListener('keydown', resolve, { once: true });
  });
  window.focus();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true }));
  await dispatched;
  await aTimeout(0);
  return isOpen(reporter);
}

describe('a frame of the page', () => {
  it('is reported with its own address, and gets its selection and the focus back', async () => {
    const { reporter, add } = await pageWithFrames('');
    const frame = await add({ src: `${address}?token=secret&p=7` });
    const reports = announced(reporter);
    await selectIn(frame, 'fell');
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('fell');
    expect(get(reporter, 'blockquote').lang).to.equal('sv');
    await send(reporter, 'sent');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(reporter));

    const [report] = reports;
    expect(report?.target.source).to.equal(new URL(`${address}?p=7`, location.href).href);
    expect(report?.corrigenda.title).to.equal('Framed');
    const article = documentOf(frame).querySelector('article');
    const found = article && findRange(report?.target.selector ?? [], article);
    expect(String(found?.range)).to.equal('fell');
    await waitUntil(() => String(documentOf(frame).getSelection()) === 'fell');
    await waitUntil(() => document.activeElement === frame, 'the focus is back in the frame');
  });

  it('that has no address is reported with that of the page', async () => {
    const { reporter, add } = await pageWithFrames('');
    const frame = await add({ srcdoc: inline });
    const reports = announced(reporter);
    await selectIn(frame, 'misteak');
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('misteak');
    await send(reporter, 'sent');
    expect(reports[0]?.target.source).to.equal(canonical.href);
    expect(reports[0]?.corrigenda.location).to.include(location.pathname);
  });

  it('is followed when it goes to another page', async () => {
    const { reporter, add } = await pageWithFrames('');
    const frame = await add({ srcdoc: inline });
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.removeAttribute('srcdoc');
    frame.src = address;
    await loaded;
    await selectIn(frame, 'fell');
    await pressHotkey(reporter);
    expect(get(reporter, 'mark').textContent).to.equal('fell');
  });

  it('is reported by the page’s own button too', async () => {
    const { reporter, add } = await pageWithFrames('');
    const frame = await add({ src: address });
    await selectIn(frame, 'fell');
    getSelection()?.removeAllRanges();
    await reporter.show();
    expect(get(reporter, 'mark').textContent).to.equal('fell');
  });

  it('that is not named is left alone', async () => {
    const { reporter, add } = await pageWithFrames('.preview');
    const other = await add({ src: address });
    const named = await add({ src: address, class: 'preview' });
    await selectIn(other, 'fell');
    expect(await opens(reporter)).to.equal(false);
    await selectIn(named, 'fell');
    await pressHotkey(reporter);
  });

  it('is left alone without the attribute', async () => {
    const { reporter, add } = await pageWithFrames(null);
    await selectIn(await add({ src: address }), 'fell');
    expect(await opens(reporter)).to.equal(false);
  });

  it('of another origin is left alone, without a word', async () => {
    const { warn } = console;
    const words: unknown[] = [];
    console.warn = (...all: unknown[]) => words.push(all);
    const { reporter, add } = await pageWithFrames('');
    const frame = await add({ srcdoc: inline, sandbox: '' });
    await click(frame);
    const isTaken = await opens(reporter);
    console.warn = warn;
    expect(frame.contentDocument).to.equal(null);
    expect([isTaken, words]).to.deep.equal([false, []]);
  });

  it('is let go with the element', async () => {
    const { reporter, add } = await pageWithFrames('');
    const frame = await add({ src: address });
    await selectIn(frame, 'fell');
    reporter.remove();
    let press: KeyboardEvent | undefined;
    frame.contentWindow?.addEventListener('keydown', (event) => {
      press = event;
    });
    await chord('Control', 'Enter');
    await waitUntil(() => press?.key === 'Enter');
    expect(press?.defaultPrevented).to.equal(false);
  });

  it('gets the button, at its place in the window', async () => {
    const { reporter, add } = await pageWithFrames('');
    reporter.button = 'always';
    await reporter.updateComplete;
    const frame = await add({ src: address });
    // Far from where the button would stand in a window of the frame's size.
    frame.style.marginBlock = '300px 600px';
    await selectIn(frame, 'fell');
    const button = (): HTMLElement | null => find(reporter, '#selection-button:popover-open');
    await waitUntil(() => button(), 'the button appears');
    const selected = documentOf(frame).getSelection()?.getRangeAt(0).getBoundingClientRect();
    const { top } = frame.getBoundingClientRect();
    const bottom = top + frame.clientTop + (selected?.bottom ?? 0);
    expect(get(reporter, '#selection-button').getBoundingClientRect().top - bottom).to.be.within(
      40,
      60,
    );
    await click(get(reporter, '#selection-button'));
    await waitUntil(() => isOpen(reporter));
    expect(get(reporter, 'mark').textContent).to.equal('fell');
  });

  it('a selector that is none is told of', async () => {
    const { warn } = console;
    const words: string[] = [];
    console.warn = (...all: unknown[]) => words.push(String(all[0]));
    await pageWithFrames('[[');
    await waitUntil(() => words.length > 0);
    console.warn = warn;
    expect(words.join()).to.include('frames="[["');
  });
});
