/** Whole demo pages against axe, in the ways that readers see them. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { demoPages, openSite, type Site, settled } from '../support/site.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @returns what axe objects to, one line for each element */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  });
}

describe('every demo page is accessible', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  for (const path of demoPages) {
    for (const [name, options] of [
      ['light', { viewport: { width: 1280, height: 900 } }],
      ['dark, on a phone', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
      ['without our script', {}],
    ] as const) {
      it(`${path}: ${name}`, async () => {
        const { context, page } = await site.open({ ...options, bypassCSP: true });
        // axe needs JavaScript itself: only ours is kept away.
        if (name === 'without our script') await page.route('**/dist/**', (route) => route.abort());
        await page.goto(path);
        await settled(page);
        assert.deepEqual(await accessibilityFaults(page), []);
        await context.close();
      });
    }
  }
});
