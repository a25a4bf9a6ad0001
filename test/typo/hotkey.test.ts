import { expect } from '@open-wc/testing';
import { keyNames, parseHotkeys, pressed } from '../../src/typo/hotkey.js';
import fc from '../support/fast-check.js';

const press = (key: string, ...held: string[]) => ({
  key,
  code: '',
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

  it('are known by their place where a layout has other letters', () => {
    const matches = (hotkey: string, key: string, code: string, ...held: string[]): boolean =>
      parseHotkeys(hotkey).includes(pressed({ ...press(key, ...held), code }));
    // Russian and Greek letters; what Option types on a Mac; a dead key.
    expect(matches('Control+Shift+E', 'У', 'KeyE', 'Control', 'Shift')).to.equal(true);
    expect(matches('Control+E', 'ε', 'KeyE', 'Control')).to.equal(true);
    expect(matches('Alt+Shift+M', 'Â', 'KeyM', 'Alt', 'Shift')).to.equal(true);
    expect(matches('Control+Alt+E', 'Dead', 'KeyE', 'Control', 'Alt')).to.equal(true);
    // On a layout that has the letter elsewhere, the letter counts.
    expect(matches('Control+A', 'a', 'KeyQ', 'Control')).to.equal(true);
    expect(matches('Control+Q', 'a', 'KeyQ', 'Control')).to.equal(false);
    // Enter has one name wherever it is.
    expect(matches('Control+Enter', 'Enter', 'NumpadEnter', 'Control')).to.equal(true);
  });

  it('are not what AltGr types', () => {
    // Windows reports AltGr as Control and Alt together.
    expect(matches('Control+Enter', 'Enter', 'Control', 'Alt')).to.equal(false);
    const euro = { ...press('€', 'Control', 'Alt'), code: 'KeyE' };
    expect(parseHotkeys('Control+Alt+E')).to.not.include(pressed(euro));
  });

  it('are none in a keydown without a key', () => {
    // Chromium fires one when it fills in a form.
    expect(pressed(new Event('keydown') as KeyboardEvent)).to.equal('');
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
    expect(keyNames(hotkeys, 'MacIntel')).to.deep.equal(['⌘', 'Return']);
    expect(keyNames(parseHotkeys('Control+Shift+M'), 'MacIntel')).to.deep.equal(['Ctrl', '⇧', 'M']);
  });
});
