/** Elements that leave the page take everything with them: nodes, listeners, memory. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { englishArticle, openSite, type Site, settled, swedishArticle } from '../support/site.js';

interface Counts {
  Nodes: number;
  JSEventListeners: number;
}

describe('no leaks', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  for (const path of [swedishArticle, englishArticle, '/authoring.html']) {
    it(`${path}: ten rounds of taking the elements out and putting them back`, async () => {
      const { context, page } = await site.open();
      // A driven browser keeps every element that a warning names, as one with open tools does.
      await page.addInitScript(() => {
        console.warn = () => {};
      });
      await page.goto(path);
      await settled(page);
      const client = await context.newCDPSession(page);
      await client.send('Performance.enable');

      const round = () =>
        page.evaluate(async () => {
          const names = [
            'fact-check-badge',
            'review-date',
            'review-history',
            'citation-popovers',
            'cite-ref',
            'reference-list',
            'typo-reporter',
            'report-highlights',
          ];
          // What they open comes and goes with them.
          const badge = document.querySelector('fact-check-badge');
          badge?.show();
          document.querySelector<HTMLElement>('article [role=doc-biblioref], sup a')?.click();
          for (let frames = 0; frames < 5; frames += 1)
            await new Promise((resolve) => requestAnimationFrame(resolve));
          badge?.hide();
          for (const element of document.querySelectorAll(names.join())) {
            const place = document.createComment('');
            element.replaceWith(place);
            await new Promise((resolve) => requestAnimationFrame(resolve));
            place.replaceWith(element);
            // A fresh one of its kind comes and goes too.
            const other = element.cloneNode(true) as Element;
            document.body.append(other);
            await new Promise((resolve) => requestAnimationFrame(resolve));
            other.remove();
          }
          await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3000 }));
        });
      const count = async (): Promise<Counts> => {
        for (let times = 0; times < 3; times += 1) await client.send('HeapProfiler.collectGarbage');
        const { metrics } = await client.send('Performance.getMetrics');
        const value = (name: string): number =>
          metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
        return { Nodes: value('Nodes'), JSEventListeners: value('JSEventListeners') };
      };

      await round();
      await round();
      const before = await count();
      for (let times = 0; times < 10; times += 1) await round();
      const after = await count();
      assert.ok(
        after.JSEventListeners <= before.JSEventListeners,
        `listeners grew from ${before.JSEventListeners} to ${after.JSEventListeners}`,
      );
      assert.ok(
        after.Nodes <= before.Nodes + 10,
        `nodes grew from ${before.Nodes} to ${after.Nodes}`,
      );
      await context.close();
    });
  }
});
