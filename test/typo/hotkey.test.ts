import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { keyNames, parseHotkeys, pressed } from '../../src/typo/hotkey.js';

const press = (key: string, ...held: string[]) => ({
  key,
  ctrlKey: held.includes('Control'),
  metaKey: held.includes('Meta'),
  altKey: held.includes('Alt'),
  shiftKey: held.includes('Shift'),
});
const matches = (text: string, ...keys: Parameters<typeof press>): boolean =>
  parseHotkeys(text).includes(pressed(press(...keys)));

describe('hotkeys', () => {
  it('match their key with exactly their modifiers', () => {
    expect(matches('Control+Enter Meta+Enter', 'Enter', 'Control')).to.equal(true);
    expect(matches('Control+Enter Meta+Enter', 'Enter', 'Meta')).to.equal(true);
    expect(matches('Control+Enter', 'Enter')).to.equal(false);
    expect(matches('Control+Enter', 'Enter', 'Control', 'Shift')).to.equal(false);
    expect(matches('Control+Enter', 'e', 'Control')).to.equal(false);
  });

  it('are read in any case, with the space bar and the plus by name', () => {
    expect(matches('control+SHIFT+e', 'E', 'Control', 'Shift')).to.equal(true);
    expect(matches('Alt+Space', ' ', 'Alt')).to.equal(true);
    expect(matches('Control+Plus', '+', 'Control')).to.equal(true);
    expect(matches('F8', 'F8')).to.equal(true);
  });

  it('leave out what is no hotkey and keep the rest', () => {
    expect(parseHotkeys('Hyper+Enter  +  Control+ Control+Enter')).to.have.length(1);
    expect(parseHotkeys('')).to.have.length(0);
  });

  it('never take a key that people type or move with', () => {
    expect(parseHotkeys('e Shift+E Space ? Plus Enter Tab nonsense')).to.have.length(0);
  });

  it('can be any text without an exception', () => {
    fc.assert(
      fc.property(fc.string(), (text) => Array.isArray(keyNames(parseHotkeys(text), text))),
    );
  });

  it('are named by the keys of the platform', () => {
    const hotkeys = parseHotkeys('Control+Enter Meta+Enter');
    expect(keyNames(hotkeys, 'Linux x86_64')).to.deep.equal(['Ctrl', 'Enter']);
    expect(keyNames(hotkeys, 'Win32')).to.deep.equal(['Ctrl', 'Enter']);
    expect(keyNames(hotkeys, 'MacIntel')).to.deep.equal(['⌘', 'Enter']);
    expect(keyNames(parseHotkeys('Control+Shift+M'), 'MacIntel')).to.deep.equal(['Ctrl', '⇧', 'M']);
  });
});
