import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseReport } from '../src/report/parse-report.js';
import type { IncomingReport } from '../src/report/report.js';
import { type Database, StoreUnavailableError } from '../src/store/database.js';
import { GroupCommit } from '../src/store/group-commit.js';
import { openDatabase } from '../src/store/open-database.js';
import type { Receipt } from '../src/store/report-query.js';
import { openSqlite } from '../src/store/sqlite.js';
import { startServe } from './support/command.js';
import { forEachDatabase } from './support/databases.js';
import { annotation, scratchFolder, site } from './support/desk.js';

const incoming = (exact = 'teh') => parseReport(annotation({ exact }), 1_000_000);

forEachDatabase(
  'the migrations run once, however many processes open the database at once',
  async (t, database) => {
    const words = ['--database', database, '--site', site];
    const desks = await Promise.all(Array.from({ length: 4 }, () => startServe(t, words)));
    const counts = await Promise.all(
      desks.map(async ({ url }) => {
        const response = await fetch(`${url}/reports`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(annotation()),
        });
        return ((await response.json()) as { count: number }).count;
      }),
    );
    assert.deepEqual(counts.sort(), [1, 2, 3, 4]);
  },
);

forEachDatabase('a database made by a newer desk is left alone', async (_t, address) => {
  const database = await openDatabase(address);
  await database.run('INSERT INTO schema_version (version) VALUES (?)', [999]);
  await database.close();
  await assert.rejects(openDatabase(address), /version 999, made by a newer desk/);
});

test('the file of the database is for its owner alone', async (t) => {
  const database = join(await scratchFolder(t), 'deep', 'desk.sqlite');
  const store = await openDatabase(database);
  t.after(() => store.close());
  for (const file of [database, `${database}-wal`]) {
    assert.equal((await stat(file)).mode & 0o077, 0, file);
  }
});

test('every commit is synced', async (t) => {
  const connection = await openSqlite(join(await scratchFolder(t), 'desk.sqlite'));
  t.after(() => connection.close());
  const full = 2;
  assert.equal((await connection.run('PRAGMA synchronous'))[0]?.synchronous, full);
  assert.equal((await connection.run('PRAGMA journal_mode'))[0]?.journal_mode, 'wal');
  await connection.run('CREATE TABLE desk (name TEXT PRIMARY KEY, value TEXT NOT NULL)');
  await connection.announce('{"type":"reports"}');
  assert.equal((await connection.run('PRAGMA synchronous'))[0]?.synchronous, full);
});

forEachDatabase(
  'a transaction that fails leaves nothing, and those beside it are not touched',
  async (t, address) => {
    const database = await openDatabase(address);
    t.after(() => database.close());
    await database.run('CREATE TABLE words (word TEXT PRIMARY KEY)');
    const insert = 'INSERT INTO words (word) VALUES (?)';
    const failing = database.transaction(async (run) => {
      await run(insert, ['lost']);
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('no');
    });
    const beside = database.run(insert, ['kept']);
    await assert.rejects(failing, { message: 'no' });
    await beside;
    await assert.rejects(database.run(insert, ['kept']), StoreUnavailableError);
    const words = await database.run('SELECT word FROM words');
    assert.deepEqual(
      words.map(({ word }) => word),
      ['kept'],
    );
  },
);

forEachDatabase('transactions have the effect of one after the other', async (t, address) => {
  const desks = await Promise.all([openDatabase(address), openDatabase(address)]);
  t.after(() => Promise.all(desks.map((database) => database.close())));
  await desks[0].run('CREATE TABLE accounts (name TEXT PRIMARY KEY, amount BIGINT NOT NULL)');
  await desks[0].run('INSERT INTO accounts (name, amount) VALUES (?, ?)', ['a', 0]);
  const add = (database: Database) =>
    database.transaction(async (run) => {
      const [row] = await run('SELECT amount FROM accounts WHERE name = ?', ['a']);
      await run('UPDATE accounts SET amount = ? WHERE name = ?', [Number(row?.amount) + 1, 'a']);
    });
  await Promise.all(desks.flatMap((database) => [1, 2, 3].map(() => add(database))));
  assert.deepEqual({ ...(await desks[0].run('SELECT amount FROM accounts'))[0] }, { amount: 6 });
});

forEachDatabase('values come back as they are in every database', async (t, address) => {
  const database = await openDatabase(address);
  t.after(() => database.close());
  await database.run('CREATE TABLE things (name TEXT PRIMARY KEY, size BIGINT, note TEXT)');
  const rows: [string, number | null, string | null][] = [
    ['it\'s ? "quoted" \\ 薬 \u{1F600}', 9_007_199_254_740_991, null],
    ['b', null, ''],
  ];
  for (const row of rows) await database.run('INSERT INTO things VALUES (?, ?, ?)', row);
  const [sum] = await database.run(
    `SELECT COUNT(*) AS number, SUM(size) AS sum, '?' AS mark, SUM(size) > ? AS large FROM things`,
    [5],
  );
  assert.deepEqual({ ...sum }, { number: 2, sum: rows[0]?.[1], mark: '?', large: 1 });
  const found = await database.run('SELECT name, size, note FROM things ORDER BY size IS NULL');
  assert.deepEqual(found.map(Object.values), rows);
});

/** A store that only takes reports, at the pace of the test. */
function slowStore(commit: (reports: readonly IncomingReport[]) => Promise<Receipt[]>) {
  return { addReports: commit };
}

test('reports that arrive while one is committed share the next transaction', async () => {
  const groups: number[] = [];
  let release = () => {};
  const commit = new GroupCommit(
    slowStore(async (reports) => {
      groups.push(reports.length);
      if (groups.length === 1) await new Promise<void>((resolve) => (release = resolve));
      return reports.map((_, index) => ({ known: false, count: index + 1 }));
    }),
  );
  const first = commit.add(incoming());
  while (groups.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const rest = Array.from({ length: 20 }, () => commit.add(incoming()));
  release();
  assert.deepEqual(await first, { known: false, count: 1 });
  assert.deepEqual(
    await Promise.all(rest),
    Array.from({ length: 20 }, (_, index) => ({ known: false, count: index + 1 })),
  );
  assert.deepEqual(groups, [1, 20]);
});

test('a store that fails refuses the group, and works again afterwards', async () => {
  let broken = true;
  const commit = new GroupCommit(
    slowStore(async (reports) => {
      if (broken) throw new StoreUnavailableError('down');
      return reports.map(() => ({ known: false, count: 1 }));
    }),
  );
  const results = await Promise.allSettled([commit.add(incoming()), commit.add(incoming())]);
  assert.ok(results.every(({ status }) => status === 'rejected'));
  broken = false;
  assert.deepEqual(await commit.add(incoming()), { known: false, count: 1 });
});

test('a store that hangs does not fill the memory', async () => {
  const commit = new GroupCommit(slowStore(() => new Promise(() => {})));
  const report = incoming();
  const refused = await new Promise((resolve) => {
    for (let index = 0; index < 6000; index++) commit.add(report).catch(resolve);
  });
  assert.ok(refused instanceof StoreUnavailableError);
});
