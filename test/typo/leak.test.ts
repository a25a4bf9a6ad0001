import { expect, waitUntil } from '@open-wc/testing';
import { isOpen, page, pressHotkey } from './support.js';

describe('a reporter that is taken out', () => {
  it('takes its listeners with it, ten times', async () => {
    const { article, reporter } = await page();
    // All that a reporter listens to outside of itself.
    const counts = new Map<string, number>();
    const count = (type: string, step: number): unknown =>
      counts.set(type, (counts.get(type) ?? 0) + step);
    const targets = [window, document, window.visualViewport].filter((target) => target !== null);
    const originals = targets.map((target) => {
      const { addEventListener, removeEventListener } = target;
      target.addEventListener = (...args: Parameters<typeof addEventListener>) => {
        count(args[0], 1);
        addEventListener.apply(target, args);
      };
      target.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
        count(args[0], -1);
        removeEventListener.apply(target, args);
      };
      return () => Object.assign(target, { addEventListener, removeEventListener });
    });
    reporter.remove();
    for (let round = 0; round < 10; round += 1) {
      counts.clear();
      article.after(reporter);
      getSelection()?.selectAllChildren(article);
      await pressHotkey(reporter);
      reporter.remove();
      expect(isOpen(reporter)).to.equal(false);
      expect(counts.get('keydown'), `round ${round}`).to.equal(0);
      await waitUntil(() => !counts.get('resize'), 'nothing watches the window');
    }
    for (const restore of originals) restore();
  });
});
