import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../test/support/fast-check.js';
import { costOf, type Rate, spend, timeToWait } from '../src/limits/allowance.js';

const rates = fc.record({
  count: fc.integer({ min: 1, max: 1000 }),
  period: fc.constantFrom(60_000, 3_600_000),
});
const pauses = fc.array(fc.oneof(fc.constant(0), fc.nat(50), fc.nat(100_000)), { maxLength: 200 });
const start = Date.UTC(2026, 10, 23);

/** Asks after each pause; gives the times at which it was allowed. */
function ask(rate: Rate, waits: number[]): number[] {
  let until = 0;
  let now = start;
  const allowed: number[] = [];
  for (const pause of waits) {
    now += pause;
    if (timeToWait(until, rate, now) > 0) continue;
    until = spend(until, rate, now);
    allowed.push(now);
  }
  return allowed;
}

test('between any two times no more is allowed than at once and what filled up since', () => {
  fc.assert(
    fc.property(rates, pauses, (rate, waits) => {
      const allowed = ask(rate, waits);
      for (const [first, from] of allowed.entries()) {
        for (const [last, to] of allowed.entries()) {
          if (last < first) continue;
          // A millisecond is the clock's grain.
          const most = rate.count + (to - from + 1) / costOf(rate) + 1e-6;
          assert.ok(last - first + 1 <= most, `${last - first + 1} in ${to - from} ms`);
        }
      }
    }),
  );
});

test('as many as the rate says are allowed at once, and then no more', () => {
  fc.assert(
    fc.property(rates, (rate) => {
      const waits = Array<number>(rate.count + 5).fill(0);
      assert.equal(ask(rate, waits).length, rate.count);
    }),
  );
});

test('who waits as long as told is allowed, and not long before', () => {
  fc.assert(
    fc.property(rates, fc.integer({ min: 1, max: 20_000 }), (rate, used) => {
      const until = spend(0, rate, start, used);
      const wait = timeToWait(until, rate, start);
      assert.equal(timeToWait(until, rate, start + wait), 0);
      if (wait > 1) assert.ok(timeToWait(until, rate, start + wait - 2) > 0);
    }),
  );
});
