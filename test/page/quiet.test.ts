/** Every demo page under the strict policy: no violation, no message, no shift, no failed request. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { collectFaults, demoPages, openSite, type Site, settled } from '../support/site.js';

/** Pages that show faults on purpose: there the editor's warnings are what is shown. */
const withWarnings = new Set(['/badges.html', '/citations.html', '/authoring.html']);

describe('every demo page', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  for (const path of demoPages) {
    for (const [name, viewport] of [
      ['desktop', { width: 1280, height: 900 }],
      ['phone', { width: 360, height: 740 }],
    ] as const) {
      it(`${path} is quiet and does not move on a ${name}`, async () => {
        const { context, page } = await site.open({ viewport });
        const faults = collectFaults(page);
        await page.addInitScript(() => {
          const seen = { shift: 0, violations: [] as string[] };
          Object.assign(window, { seen });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              seen.shift += (entry as PerformanceEntry & { value: number }).value;
            }
          }).observe({ type: 'layout-shift', buffered: true });
          document.addEventListener('securitypolicyviolation', (event) => {
            seen.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
          });
        });
        await page.goto(path);
        await settled(page);
        // Everything that comes into view on the way down counts too.
        await page.evaluate(async () => {
          for (let y = 0; y < document.body.scrollHeight; y += 600) {
            scrollTo(0, y);
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
        });
        const seen = await page.evaluate(
          () => (window as unknown as { seen: { shift: number; violations: string[] } }).seen,
        );
        assert.deepEqual(seen.violations, []);
        assert.equal(seen.shift, 0);
        const unexpected = withWarnings.has(path)
          ? faults.filter((fault) => !fault.startsWith('console warning: corrigenda'))
          : faults;
        assert.deepEqual(unexpected, []);
        await context.close();
      });
    }
  }
});
