import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../test/support/fast-check.js';
import { annotation, article, startDesk } from './support/desk.js';

/** Changes one value somewhere in a report. */
function withChange(report: unknown, path: number[], value: unknown): unknown {
  if (report === null || typeof report !== 'object') return value;
  const keys = Object.keys(report);
  const [first = 0, ...rest] = path;
  const key = keys[first % Math.max(1, keys.length)];
  if (path.length === 0 || key === undefined) return value;
  const changed = withChange((report as Record<string, unknown>)[key], rest, value);
  return Array.isArray(report)
    ? report.map((item, index) => (String(index) === key ? changed : item))
    : { ...report, [key]: changed };
}

test('no JSON at all makes the desk fail', async (t) => {
  const desk = await startDesk(t);
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 12 }), async (body) => {
      const response = await desk.desk.handle(
        new Request(`${desk.url}/reports`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body,
        }),
      );
      assert.equal(response.status, 422);
    }),
    { numRuns: 300 },
  );
});

test('a report with any one value changed is stored or refused, and the list still works', async (t) => {
  const desk = await startDesk(t);
  const anything = fc.oneof(
    fc.anything(),
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.webUrl().map((url) => url.replace(/^\w+:\/\/[^/]+/, article)),
    fc.constantFrom(
      'https://',
      'https://journal.example:99999',
      '//x',
      'https://\ud800',
      -0,
      Number.MAX_VALUE,
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(6), { maxLength: 5 }), anything, async (path, value) => {
      const body = JSON.stringify(withChange(annotation(), path, value), (_key, item) =>
        typeof item === 'bigint' ? String(item) : item,
      );
      const response = await desk.desk.handle(
        new Request(`${desk.url}/reports`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: body ?? 'null',
        }),
      );
      assert.ok([201, 403, 413, 422].includes(response.status), `${response.status} for ${body}`);
    }),
    { numRuns: 500 },
  );
  assert.ok((await desk.list('limit=200')).reports.length > 0);
});

test('whatever an editor asks for in the address is answered', async (t) => {
  const desk = await startDesk(t);
  await desk.send(annotation());
  const cookie = await desk.signIn();
  const parameter = fc.tuple(
    fc.constantFrom('status', 'article', 'q', 'limit', 'cursor', 'other'),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(parameter, { maxLength: 4 }), async (parameters) => {
      const response = await desk.desk.handle(
        new Request(`${desk.url}/reports?${new URLSearchParams(parameters)}`, {
          headers: { Cookie: cookie },
        }),
      );
      assert.ok([200, 400].includes(response.status), `${response.status}`);
    }),
    { numRuns: 300 },
  );
});
