import { expect, fixture, html } from '@open-wc/testing';
import { chord, click, selectByMouse, sequence } from './input.js';

/** The tests stand on these calls, so the calls are tested in every browser too. */
describe('real input', () => {
  it('selects text with the mouse, forwards and backwards', async () => {
    const paragraph = await fixture(html`<p>Sleep steadies the heart.</p>`);
    const text = paragraph.firstChild;
    if (!(text instanceof Text)) throw new Error('no text');
    await selectByMouse({ node: text, offset: 6 }, { node: text, offset: 14 });
    expect(String(getSelection())).to.equal('steadies');
    await selectByMouse({ node: text, offset: 24 }, { node: text, offset: 19 });
    expect(String(getSelection())).to.equal('heart');
  });

  it('clicks three times and presses key chords', async () => {
    const keys: string[] = [];
    const paragraph = await fixture(html`<p>One two.</p>`);
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey) keys.push(event.key);
    };
    addEventListener('keydown', listen);
    await click(paragraph, 3);
    await chord('Control', 'Enter');
    removeEventListener('keydown', listen);
    expect(String(getSelection()).trim()).to.equal('One two.');
    expect(keys).to.deep.equal(['Control', 'Enter']);
  });

  it('clicks nothing in place of what was taken out of the page', async () => {
    const paragraph = await fixture<HTMLElement>(html`<p>One.</p>`);
    const clicked = click(paragraph).catch(String);
    paragraph.remove();
    expect(await clicked).to.include('<P> was taken out of the page');
  });

  it('lets go of keys in the order that is said', async () => {
    const seen: string[] = [];
    const listen = ({ type, key }: KeyboardEvent): unknown =>
      seen.push((type === 'keydown' ? '+' : '-') + key);
    addEventListener('keydown', listen);
    addEventListener('keyup', listen);
    await sequence('+Control', '+Enter', '-Control', '-Enter');
    removeEventListener('keydown', listen);
    removeEventListener('keyup', listen);
    expect(seen).to.deep.equal(['+Control', '+Enter', '-Control', '-Enter']);
  });
});
