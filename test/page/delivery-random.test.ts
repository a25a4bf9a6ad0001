/**
 * Readers who report, close tabs, lose the network and move their clocks, by chance; and a server
 * that drops, delays, refuses for a while and forgets to answer. In the end every report is there
 * once. Every run tries the same seeds, so what fails fails again: `SEED=random npm test`, or a
 * number, looks for others; the seed is in the message.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import {
  accept,
  answer,
  type Behaviour,
  closeDialog,
  delayed,
  drop,
  openDialog,
  openFlakySite,
  outbox,
  phase,
  pressSend,
} from '../support/flaky-site.js';
import { until } from '../support/until.js';

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const minute = 60_000;
const reports = 12;
const { SEED: given } = process.env;
const seeds = given ? [given === 'random' ? Date.now() % 1_000_000 : Number(given)] : [1, 2, 3];

/** Everything that can come between a report and its receipt. */
const trouble: Behaviour[] = [
  drop,
  // It is stored, and the answer is lost.
  (response, isKnown) => {
    response.writeHead(isKnown ? 200 : 201);
    response.socket?.destroy();
  },
  delayed(100, accept),
  delayed(100, drop),
  answer(500),
  answer(502, '<h1>Bad gateway'),
  answer(429, {}, { 'Retry-After': '5' }),
  answer(503, {}, { 'Retry-After': 'never' }),
  answer(200, '<!doctype html>'),
  accept,
  accept,
];

describe('delivery by chance', () => {
  for (const seed of seeds) {
    it(`loses nothing and doubles nothing (seed ${seed})`, async () => {
      const random = randomFrom(seed);
      const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
      const site = await openFlakySite();
      try {
        let clock = 0;
        const pages: Page[] = [];
        const written: string[] = [];
        site.behave((response, isKnown) => pick(trouble)(response, isKnown));

        while (written.length < reports) {
          const page =
            pages.length > 0 && random() < 0.5 ? pick(pages) : await site.open('/', clock);
          if (!pages.includes(page)) pages.push(page);
          const comment = `report ${written.length} of ${seed}.`;
          await page.evaluate((text) => {
            // Each passage is one of its own: a second report of one would replace the first.
            const paragraph = document.createElement('p');
            paragraph.id = 'own';
            document.getElementById('own')?.remove();
            paragraph.textContent = `A passage for ${text}`;
            document.querySelector('article')?.append(paragraph);
          }, comment);
          await openDialog(page, 'own', comment);
          const isOffline = random() < 0.25;
          if (isOffline) await site.context.setOffline(true);
          await pressSend(page);
          written.push(comment);
          // Once Send was pressed, the tab is closed, or the reader goes on reading.
          if (random() < 0.4) {
            await new Promise((resolve) => setTimeout(resolve, random() * 200));
            await page.close();
            pages.splice(pages.indexOf(page), 1);
          } else {
            await Promise.race([phase(page, 'failed'), phase(page, 'sent')]);
            await closeDialog(page);
          }
          if (isOffline) await site.context.setOffline(false);
          clock += Math.floor((random() - 0.2) * 90 * minute);
        }

        // Days later all is well again.
        for (const page of pages) await page.close();
        site.behave(accept);
        clock = Math.max(clock, 0);
        const last = await site.open('/', clock + 5 * 24 * 60 * minute);
        await until(async () => (await outbox(last)).length === 0, 'the outbox is empty');
        const bodies = [...site.reports.values()];
        for (const comment of written) {
          assert.equal(bodies.filter((body) => body.includes(comment)).length, 1, comment);
        }
        assert.equal(site.reports.size, reports);
        assert.deepEqual(site.faults, []);
      } finally {
        await site.close();
      }
    });
  }
});
