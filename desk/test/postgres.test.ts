/** What only a database server can do: be used by several desks, go away, and come back. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { until } from '../../test/support/until.js';
import { anythingChanged, StoreUnavailableError } from '../src/store/database.js';
import { openDatabase } from '../src/store/open-database.js';
import { numbered } from '../src/store/postgres-sql.js';
import { startServe } from './support/command.js';
import { newDatabase, onlyWith } from './support/databases.js';
import { annotation, listAll, site, startDesk } from './support/desk.js';
import { type Cluster, createDatabase, startPostgres } from './support/postgres-cluster.mjs';

/** A server of its own, that keeps what it acknowledges and may be stopped, and a database on it. */
async function ownServer(t: TestContext): Promise<{ cluster: Cluster; address: string }> {
  const cluster = await startPostgres({ durable: true });
  t.after(() => cluster.remove());
  return { cluster, address: await createDatabase(cluster.addressOf('postgres')) };
}

/** Sends a report again and again until it is acknowledged, as a reader's browser does. */
async function deliver(url: () => string, report: unknown, refused: Response[]): Promise<void> {
  await until(async () => {
    const response = await fetch(`${url()}/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(report),
    });
    if (response.status === 503) refused.push(response);
    else assert.ok([200, 201].includes(response.status), `answered ${response.status}`);
    return response.ok;
  }, 'the report is delivered');
}

onlyWith('postgres', 'several desks on one server lose and double nothing', async (t) => {
  const address = await newDatabase(t, 'postgres');
  const words = ['--database', address, '--site', site, '--rate-limit', 'off'];
  const desks = await Promise.all([1, 2, 3].map(() => startServe(t, words)));
  const passages = ['first', 'second', 'third', 'fourth'];
  const reports = Array.from({ length: 240 }, (_, index) =>
    annotation({ exact: passages[index % passages.length] ?? '' }),
  );
  // Each report goes to two desks at once, and the desks get them in different orders.
  const orders = [reports, [...reports].reverse()];
  await Promise.all(
    orders.flatMap((order, which) =>
      [0, 1, 2, 3].map(async (worker) => {
        for (const [index, report] of order.entries()) {
          if (index % 4 !== worker) continue;
          await deliver(() => desks[(index + which) % 3]?.url ?? '', report, []);
        }
      }),
    ),
  );
  const desk = await startDesk(t, { database: address });
  const stored = await listAll(desk);
  assert.deepEqual(stored.map(({ id }) => id).sort(), reports.map(({ id }) => id).sort());
  for (const { count } of stored) assert.equal(count, reports.length / passages.length);
});

onlyWith('postgres', 'a server that is gone for a while costs nobody a report', async (t) => {
  const { cluster, address } = await ownServer(t);
  const desk = await startDesk(t, { database: address });
  const reports = Array.from({ length: 120 }, (_, index) =>
    annotation({ exact: `word ${index % 5}` }),
  );
  const refused: Response[] = [];
  let delivered = 0;
  const readers = Array.from({ length: 8 }, async (_, reader) => {
    for (const [index, report] of reports.entries()) {
      if (index % 8 !== reader) continue;
      // The last ones wait until it is back: there is load all the time.
      if (index >= 100) await back;
      await deliver(() => desk.url, report, refused);
      delivered++;
    }
  });
  const goneAndBack = async () => {
    await until(() => delivered >= 20, 'some are delivered');
    await cluster.stop();
    await until(() => refused.length >= 8, 'reports are refused');
    assert.equal((await fetch(`${desk.url}/readyz`)).status, 503);
    await cluster.start();
  };
  const back = goneAndBack();
  await Promise.all([back, ...readers]);
  for (const response of refused) assert.ok(Number(response.headers.get('retry-after')) > 0);
  assert.equal((await fetch(`${desk.url}/readyz`)).status, 200);
  const stored = await listAll(desk);
  assert.deepEqual(stored.map(({ id }) => id).sort(), reports.map(({ id }) => id).sort());
  for (const { count } of stored) assert.equal(count, reports.length / 5);
});

onlyWith('postgres', 'what one desk announces the others hear', async (t) => {
  const address = await newDatabase(t, 'postgres');
  const [one, other] = await Promise.all([openDatabase(address), openDatabase(address)]);
  t.after(() => Promise.all([one.close(), other.close()]));
  const heard: string[][] = [[], []];
  one.listen((message) => heard[0]?.push(message));
  const stop = other.listen((message) => heard[1]?.push(message));
  // Connecting takes a while; what is said too early is made good.
  await one.announce('early');
  await until(async () => {
    await one.announce('said by one');
    return heard.every((messages) => messages.includes('said by one'));
  }, 'both have heard');
  stop();
  const before = heard[1]?.length;
  await other.announce('said by the other');
  await until(() => heard[0]?.includes('said by the other') ?? false, 'one has heard');
  assert.equal(heard[1]?.length, before);
});

onlyWith('postgres', 'what a command announces before it ends is heard', async (t) => {
  const address = await newDatabase(t, 'postgres');
  const desk = await openDatabase(address);
  t.after(() => desk.close());
  const heard: string[] = [];
  desk.listen((message) => heard.push(message));
  await until(async () => {
    await desk.announce('here');
    return heard.includes('here');
  }, 'it listens');
  for (const kind of ['reports', 'editors', 'audit', 'bans']) {
    const command = await openDatabase(address);
    await command.announce(`{"type":"${kind}"}`);
    await command.close();
    await until(() => heard.includes(`{"type":"${kind}"}`), `${kind} are heard of`);
  }
});

onlyWith('postgres', 'a listener learns that it may have missed something', async (t) => {
  const { cluster, address } = await ownServer(t);
  const database = await openDatabase(address);
  t.after(() => database.close());
  const heard: string[] = [];
  database.listen((message) => heard.push(message));
  await until(async () => {
    await database.announce('here');
    return heard.includes('here');
  }, 'it listens');
  heard.length = 0;
  await cluster.stop();
  await database.announce('nobody hears this');
  await assert.rejects(database.run('SELECT 1'), StoreUnavailableError);
  assert.equal(heard.length, 0);
  await cluster.start();
  await until(() => heard.includes(anythingChanged), 'it hears that anything may have changed');
  await until(async () => {
    await database.announce('here again');
    return heard.includes('here again');
  }, 'it listens again');
});

onlyWith(
  'postgres',
  'transactions that wait for each other in a circle are repeated',
  async (t) => {
    const database = await openDatabase(await newDatabase(t, 'postgres'));
    t.after(() => database.close());
    await database.run('CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL)');
    await database.run('INSERT INTO counters VALUES (?, 0), (?, 0)', ['a', 'b']);
    let runs = 0;
    const bump = (names: string[]) =>
      database.transaction(async (run) => {
        runs++;
        for (const name of names) {
          await run('UPDATE counters SET value = value + 1 WHERE name = ?', [name]);
          // The second statement of each waits for the first of the other.
          if (runs < 2) await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }, 'statement');
    await Promise.all([bump(['a', 'b']), bump(['b', 'a'])]);
    const rows = await database.run('SELECT value FROM counters');
    assert.deepEqual(rows.map(Object.values), [[2], [2]]);
  },
);

onlyWith('postgres', 'a password is shown nowhere', async (t) => {
  const address = new URL(await newDatabase(t, 'postgres'));
  address.password = 'very-secret';
  const serve = await startServe(t, ['--database', address.href, '--site', site]);
  serve.process.kill('SIGTERM');
  const { output, errors } = await serve.finished;
  assert.ok(!`${output}${errors}`.includes('very-secret'));
  assert.match(errors, /postgres:\/\/postgres:\*\*\*@localhost\/desk_/);
  await assert.rejects(openDatabase('postgres://user:very-secret@127.0.0.1:1/desk'), {
    message: /^(?!.*very-secret).*cannot be opened: connect ECONNREFUSED/,
  });
});

onlyWith('postgres', 'question marks in quotes are no values', async () => {
  assert.equal(
    numbered(`SELECT "a?", 'it''s ?' FROM t WHERE a = ? AND b = ?`),
    `SELECT "a?", 'it''s ?' FROM t WHERE a = $1 AND b = $2`,
  );
});
