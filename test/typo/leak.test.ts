import { expect } from '@open-wc/testing';
import { waitUntil } from '../support/wait-until.js';
import { isOpen, page, pressHotkey } from './support.js';

/** Follows what is listened to on some targets, however it is ended, until it is restored. */
function followListeners(targets: EventTarget[]) {
  const open = new Map<string, EventTarget>();
  const names = new Map<unknown, number>();
  const nameOf = (
    target: EventTarget,
    type: string,
    listener: unknown,
    options: unknown,
  ): string => {
    if (!names.has(listener)) names.set(listener, names.size);
    const capture =
      typeof options === 'object' ? (options as { capture?: boolean } | null)?.capture : options;
    return [targets.indexOf(target), type, names.get(listener), Boolean(capture)].join(' ');
  };
  const restorers = targets.map((target) => {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      const [type, listener, options] = args;
      const name = nameOf(target, type, listener, options);
      open.set(name, target);
      if (typeof options === 'object') {
        options.signal?.addEventListener('abort', () => open.delete(name));
      }
      addEventListener.apply(target, args);
    };
    target.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      open.delete(nameOf(target, args[0], args[1], args[2]));
      removeEventListener.apply(target, args);
    };
    return () => Object.assign(target, { addEventListener, removeEventListener });
  });
  return {
    open: (): string[] => Array.from(open.keys(), (name) => name.split(' ')[1] ?? ''),
    restore: (): void => {
      for (const restore of restorers) restore();
    },
  };
}

describe('a reporter that is taken out', () => {
  it('takes its listeners with it, ten times', async () => {
    const { article, reporter } = await page();
    reporter.button = 'always';
    reporter.frames = '';
    reporter.remove();
    const targets = [window, document, window.visualViewport].filter((target) => target !== null);
    const listeners = followListeners(targets);
    for (let round = 0; round < 10; round += 1) {
      article.after(reporter);
      getSelection()?.selectAllChildren(article);
      await pressHotkey(reporter);
      expect(listeners.open()).to.include.members(['keydown', 'selectionchange', 'load']);
      reporter.remove();
      expect(isOpen(reporter)).to.equal(false);
      await waitUntil(
        () => listeners.open().length === 0,
        `nothing is listened to: ${listeners.open()}`,
      );
    }
    listeners.restore();
  });

  it('listens to one thing where there is no touch screen', async function () {
    if (matchMedia('(any-pointer: coarse)').matches) this.skip();
    const { article, reporter } = await page();
    reporter.remove();
    const listeners = followListeners([window, document]);
    article.after(reporter);
    const open = listeners.open();
    listeners.restore();
    expect(open).to.deep.equal(['keydown']);
  });
});
