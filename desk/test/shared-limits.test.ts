/** Limits that several desks on one database keep together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AllowanceStore } from '../src/limits/allowance-store.js';
import { Limits } from '../src/limits/limits.js';
import { checkOptions } from '../src/options.js';
import type { Database } from '../src/store/database.js';
import { openDatabase } from '../src/store/open-database.js';
import { startServe } from './support/command.js';
import { forEachDatabase, newDatabase } from './support/databases.js';
import { annotation, type Running, site, startDesk } from './support/desk.js';

const hour = 60 * 60 * 1000;

/** Two desks on one database, asked in turn. */
async function twoDesks(
  t: Parameters<typeof startDesk>[0],
  options: Parameters<typeof startDesk>[1],
): Promise<[Running, Running]> {
  return [await startDesk(t, options), await startDesk(t, options)];
}

async function statusesOf(desk: Running): Promise<string[]> {
  const { reports } = await desk.list('limit=200');
  return reports.map(({ status }) => status).sort();
}

function post(url: string, report: unknown = annotation()): Promise<Response> {
  return fetch(`${url}/reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(report),
  });
}

forEachDatabase('a client has one allowance for all processes', async (t, database) => {
  const words = ['--database', database, '--site', site, '--rate-limit', '3'];
  const desks = await Promise.all([startServe(t, words), startServe(t, words)]);
  const answers: Response[] = [];
  for (let index = 0; index < 6; index++) answers.push(await post(desks[index % 2]?.url ?? ''));
  const statuses = answers.map(({ status }) => status);
  assert.deepEqual(statuses, [201, 201, 201, 429, 429, 429]);
  const wait = Number(answers[3]?.headers.get('retry-after'));
  assert.ok(wait >= 1 && wait <= 20, `told to wait ${wait} s`);
});

forEachDatabase('an allowance fills up again, the same for all', async (t, database) => {
  let now = 1_000_000;
  const desks = await twoDesks(t, { database, rateLimit: 3, now: () => now });
  const send = async (desk: Running) => (await desk.send(annotation())).status;
  for (let index = 0; index < 3; index++) assert.equal(await send(desks[0]), 201);
  assert.equal(await send(desks[1]), 429);
  now += 20_000;
  assert.equal(await send(desks[1]), 201);
  assert.equal(await send(desks[0]), 429);
});

forEachDatabase(
  'what is refused is not stored, and what is known costs nothing',
  async (t, database) => {
    const [first, second] = await twoDesks(t, { database, rateLimit: 2, now: () => 1_000_000 });
    const report = annotation();
    assert.equal((await first.send(report)).status, 201);
    assert.equal((await second.send(report)).status, 200);
    assert.equal((await second.send(annotation())).status, 201);
    assert.equal((await first.send(annotation())).status, 429);
    assert.equal((await statusesOf(first)).length, 2);
  },
);

forEachDatabase(
  'more than a cap is kept for a look, and the sender is not told',
  async (t, database) => {
    let now = 1_000_000;
    const options = { database, articleLimit: 2, siteLimit: 3, now: () => now };
    const [first, second] = await twoDesks(t, options);
    const of = (path: string) =>
      annotation({ source: `${site}${path}`, exact: `${Math.random()}` });
    const answers = [
      await first.send(of('/a')),
      await second.send(of('/a')),
      await first.send(of('/a')),
      await second.send(of('/b')),
      await first.send(of('/c')),
    ];
    for (const answer of answers) {
      assert.equal(answer.status, 201);
      const { status, count } = (await answer.json()) as { status: string; count: number };
      assert.deepEqual({ status, count }, { status: 'received', count: 1 });
    }
    assert.deepEqual(await statusesOf(first), ['held', 'held', 'new', 'new', 'new']);
    now += hour;
    await second.send(of('/a'));
    assert.equal((await statusesOf(first)).filter((status) => status === 'new').length, 4);
  },
);

forEachDatabase('spam does not use up what readers’ reports may', async (t, database) => {
  const desk = await startDesk(t, { database, articleLimit: 1 });
  for (let index = 0; index < 3; index++) {
    await desk.send(annotation({ comment: 'https://pills.example' }));
  }
  await desk.send(annotation());
  assert.deepEqual(await statusesOf(desk), ['new', 'spam', 'spam', 'spam']);
});

forEachDatabase('the same text for many passages is seen by all', async (t, database) => {
  const desks = await twoDesks(t, { database, sameText: 2 });
  const comment = 'The best pills of all for everyone';
  for (const [index, exact] of ['one', 'two', 'three', 'one'].entries()) {
    await desks[index % 2]?.send(annotation({ exact, comment, suggestion: exact }));
  }
  const { reports } = await desks[0].list();
  const held = reports.filter(({ status }) => status === 'held');
  assert.equal(reports.length, 4);
  assert.equal(held.length, 1, 'the third passage, and not the first one again');
  assert.ok(JSON.stringify(held[0]?.annotation).includes('three'));
});

forEachDatabase('why a report is held stands in its history', async (t, database) => {
  const desk = await startDesk(t, { database });
  const report = annotation({ comment: 'https://pills.example' });
  await desk.send(report);
  const connection = await openDatabase(database);
  t.after(() => connection.close());
  const [row] = await connection.run(
    'SELECT editor, action, detail FROM activity WHERE report = ?',
    [report.id.replace('urn:uuid:', '')],
  );
  assert.deepEqual({ ...row }, { editor: 'desk', action: 'status', detail: 'spam: only-links' });
});

forEachDatabase(
  'no address is in the database, nor a hash of one after a day',
  async (t, database) => {
    let now = 1_000_000;
    const connection = await openDatabase(database);
    t.after(() => connection.close());
    const options = { database, rateLimit: 5, proxies: ['127.0.0.1'], now: () => now };
    const desk = await startDesk(t, options);
    const from = { 'X-Forwarded-For': '203.0.113.77' };
    assert.equal((await desk.send(annotation(), from)).status, 201);
    for (const table of ['allowances', 'limit_salt', 'reports', 'activity', 'text_passages']) {
      const rows = JSON.stringify(await connection.run(`SELECT * FROM ${table}`));
      assert.ok(!rows.includes('203.0.113'), table);
    }
    const salt = () => connection.run('SELECT salt FROM limit_salt');
    const keys = () => connection.run('SELECT key FROM allowances');
    const [before, ...others] = await salt();
    assert.ok(before && others.length === 0);
    assert.ok((await keys()).length > 0);

    now += 24 * hour;
    const limits = new Limits(connection, checkOptions({ database, now: () => now }));
    t.after(() => limits.close());
    await limits.clear();
    assert.deepEqual(await keys(), []);
    await desk.send(annotation(), from);
    const after = await salt();
    assert.equal(after.length, 1);
    assert.notEqual(after[0]?.salt, before.salt);
  },
);

forEachDatabase(
  'of processes that replace the salt at once all get the same',
  async (t, database) => {
    const connections = await Promise.all([1, 2, 3].map(() => openDatabase(database)));
    t.after(() => Promise.all(connections.map((connection) => connection.close())));
    for (const now of [0, 24 * hour, 100 * hour]) {
      const keys = await Promise.all(
        connections.map((connection) =>
          connection.transaction(
            (run) => new AllowanceStore(connection).keys(run, ['client 203.0.113'], now),
            'statement',
          ),
        ),
      );
      assert.equal(new Set(keys.flat()).size, 1);
    }
  },
);

forEachDatabase('processes that count at once lose nothing', async (t, address) => {
  const connections = await Promise.all([openDatabase(address), openDatabase(address)]);
  t.after(() => Promise.all(connections.map((connection) => connection.close())));
  const rate = { count: 1000, period: hour };
  const keys = Array.from({ length: 100 }, (_, index) => `key ${index}`);
  const spend = (connection: Database, from: number) =>
    connection.transaction(async (run) => {
      const some = [...keys.slice(from), ...keys.slice(0, from)];
      const used = new Map(some.map((key) => [key, { rate, count: 2 }]));
      await new AllowanceStore(connection).spend(run, used, 1_000_000);
    }, 'statement');
  await Promise.all(
    connections.flatMap((connection) => [0, 30, 60, 90].map((from) => spend(connection, from))),
  );
  const [first] = connections;
  const stored = await first.transaction((run) => new AllowanceStore(first).read(run, keys));
  const expected = 1_000_000 + (16 * hour) / 1000;
  assert.deepEqual(new Set(stored.values()), new Set([expected]));
  assert.equal(stored.size, keys.length);
});

test('memory limits a client while the database cannot answer', async (t) => {
  const database = await newDatabase(t);
  const desk = await startDesk(t, { database, rateLimit: 3, now: () => 1_000_000 });
  const connection = await openDatabase(database);
  await connection.run('DROP TABLE allowances');
  await connection.close();
  const statuses: number[] = [];
  for (let index = 0; index < 5; index++) statuses.push((await desk.send(annotation())).status);
  assert.deepEqual(statuses, [503, 503, 503, 429, 429]);
});
