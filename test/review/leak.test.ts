import { expect, fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.js';
import { authored, has, setClock, show } from './page.js';

/** Counts the listeners that are on the window and the document. */
function countListeners(): { count: () => number; stop: () => void } {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const known = new Set<string>();
  const ids = new WeakMap<object, number>();
  let next = 0;
  const key = (type: string, listener: object, options: unknown) => {
    if (!ids.has(listener)) ids.set(listener, next++);
    const capture =
      typeof options === 'object' ? (options as AddEventListenerOptions | null)?.capture : options;
    return `${type} ${ids.get(listener)} ${Boolean(capture)}`;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener && (this === window || this === document)) known.add(key(type, listener, options));
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener) known.delete(key(type, listener, options));
    return removeEventListener.call(this, type, listener, options);
  };
  return {
    count: () => known.size,
    stop: () => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener }),
  };
}

describe('a <fact-check-badge> that comes and goes', () => {
  it('leaves no listener and no node behind in ten rounds', async () => {
    setClock('2026-11-23');
    const nodes = document.querySelectorAll('*').length;
    const listeners = countListeners();
    for (let round = 0; round < 10; round++) {
      const element = await show(authored('fact-check-badge'));
      element.show();
      await waitUntil(() => has(element, '.open'));
      fixtureCleanup();
    }
    const left = listeners.count();
    listeners.stop();
    expect(left).to.equal(0);
    expect(document.querySelectorAll('*').length).to.be.at.most(nodes);
  });
});
