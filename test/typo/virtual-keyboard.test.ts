import { expect, fixture, html } from '@open-wc/testing';
import { watchKeyboard } from '../../src/typo/virtual-keyboard.js';
import { close, open } from './dialog-support.js';
import { get } from './support.js';

/** A visual viewport that a test can shrink as a keyboard does. */
class Viewport extends EventTarget {
  scale = 1;
  offsetTop = 0;
  height = innerHeight;

  become(changes: Partial<Viewport>): void {
    Object.assign(this, changes);
    this.dispatchEvent(new Event('resize'));
  }
}

describe('with a virtual keyboard', () => {
  const original = Object.getOwnPropertyDescriptor(window, 'visualViewport');
  let viewport: Viewport;
  beforeEach(() => {
    viewport = new Viewport();
    Object.defineProperty(window, 'visualViewport', { value: viewport, configurable: true });
  });
  afterEach(() => {
    if (original) Object.defineProperty(window, 'visualViewport', original);
  });

  const room = (dialog: HTMLElement): string[] =>
    ['--_keyboard', '--_seen'].map((name) => dialog.style.getPropertyValue(name));

  it('the dialog stands above it and is as high as what is seen', async () => {
    const dialog = await fixture<HTMLElement>(html`<div></div>`);
    const stop = watchKeyboard(dialog);
    expect(room(dialog)).to.deep.equal(['0px', `${innerHeight}px`]);
    viewport.become({ height: innerHeight - 300 });
    expect(room(dialog)).to.deep.equal(['300px', `${innerHeight - 300}px`]);
    // iOS moves the page up under the keyboard.
    viewport.become({ offsetTop: 120 });
    expect(room(dialog)).to.deep.equal(['180px', `${innerHeight - 300}px`]);
    stop();
    viewport.become({ height: innerHeight, offsetTop: 0 });
    expect(room(dialog)).to.deep.equal(['180px', `${innerHeight - 300}px`]);
  });

  it('the dialog of a report makes room for it', async () => {
    const { reporter } = await open();
    viewport.become({ height: innerHeight - 200 });
    const dialog = get(reporter, 'dialog');
    expect(room(dialog)).to.deep.equal(['200px', `${innerHeight - 200}px`]);
    expect(innerHeight - dialog.getBoundingClientRect().bottom).to.be.at.least(200);
    await close(reporter);
    viewport.become({ height: innerHeight });
    expect(room(dialog)[0]).to.equal('200px');
  });

  it('is not taken for one when the reader zooms in', async () => {
    const dialog = await fixture<HTMLElement>(html`<div></div>`);
    const stop = watchKeyboard(dialog);
    viewport.become({ scale: 2, height: innerHeight / 2 });
    expect(room(dialog)).to.deep.equal(['0px', `${innerHeight}px`]);
    stop();
  });

  it('what is being written stays in sight', async () => {
    const dialog = await fixture<HTMLElement>(
      html`<div style="height: 100px; overflow: auto">
        <div style="height: 900px"></div>
        <textarea></textarea>
      </div>`,
    );
    const field = dialog.querySelector('textarea');
    field?.focus({ preventScroll: true });
    dialog.scrollTop = 0;
    const stop = watchKeyboard(dialog);
    viewport.become({ height: innerHeight - 300 });
    expect(dialog.scrollTop).to.be.greaterThan(0);
    stop();
  });
});
