import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDesk } from '../src/index.js';
import { forEachDatabase, newDatabase } from './support/databases.js';
import { annotation, site } from './support/desk.js';

const origin = 'https://desk.example';

forEachDatabase(
  'a desk that closes comes to its end though reports keep coming, and loses none',
  async (t, database) => {
    const options = { database, origin, sites: [site], rateLimit: 'off' } as const;
    const desk = await createDesk(options);
    const taken: string[] = [];
    let closed = false;
    const send = async () => {
      const report = annotation();
      const response = await desk.handle(
        new Request(`${origin}/reports`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Origin: site },
          body: JSON.stringify(report),
        }),
      );
      if (response.status === 201) {
        taken.push(report.id);
        return;
      }
      assert.equal(response.status, 503);
      assert.ok(response.headers.get('Retry-After'));
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), site, 'pages can read it');
    };
    const senders = Array.from({ length: 8 }, async () => {
      while (!closed) {
        await send();
        await new Promise((resolve) => setImmediate(resolve));
      }
      await send();
    });
    while (taken.length < 20) await new Promise((resolve) => setImmediate(resolve));
    const first = desk.close();
    const second = desk.close();
    await second;
    closed = true;
    await Promise.all([first, ...senders]);

    const next = await createDesk(options);
    t.after(() => next.close());
    for (const id of taken) {
      const response = await next.handle(new Request(`${origin}/reports/${id.slice(9)}/status`));
      assert.equal(response.status, 200, id);
    }
  },
);

test('a desk that was told to close twice is closed when it says so', async (t) => {
  const desk = await createDesk({ database: await newDatabase(t), origin });
  void desk.close();
  await desk.close();
  const response = await desk.handle(new Request(`${origin}/readyz`));
  assert.equal(response.status, 503);
});
