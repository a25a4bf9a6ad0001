import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseReport } from '../src/report/parse-report.js';
import type { IncomingReport } from '../src/report/report.js';
import { StoreUnavailableError } from '../src/store/database.js';
import { GroupCommit } from '../src/store/group-commit.js';
import { openDatabase } from '../src/store/open-database.js';
import type { Receipt } from '../src/store/report-query.js';
import { openSqlite } from '../src/store/sqlite.js';
import { startServe } from './support/command.js';
import { annotation, scratchFolder, site } from './support/desk.js';

const incoming = (exact = 'teh') => parseReport(annotation({ exact }), 1_000_000);

test('the migrations run once, however many processes open the database at once', async (t) => {
  const database = join(await scratchFolder(t), 'desk.sqlite');
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
});

test('a database made by a newer desk is left alone', async (t) => {
  const database = join(await scratchFolder(t), 'desk.sqlite');
  await (await openDatabase(database)).close();
  const connection = await openSqlite(database);
  await connection.run('INSERT INTO schema_version (version) VALUES (?)', [999]);
  await connection.close();
  await assert.rejects(openDatabase(database), /version 999, made by a newer desk/);
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
});

test('a transaction that fails leaves nothing, and those beside it are not touched', async (t) => {
  const connection = await openSqlite(join(await scratchFolder(t), 'desk.sqlite'));
  t.after(() => connection.close());
  await connection.run('CREATE TABLE words (word TEXT PRIMARY KEY)');
  const insert = 'INSERT INTO words (word) VALUES (?)';
  const failing = connection.transaction(async (run) => {
    await run(insert, ['lost']);
    await new Promise((resolve) => setTimeout(resolve, 20));
    throw new Error('no');
  });
  const beside = connection.run(insert, ['kept']);
  await assert.rejects(failing, { message: 'no' });
  await beside;
  await assert.rejects(connection.run(insert, ['kept']), StoreUnavailableError);
  const words = await connection.run('SELECT word FROM words');
  assert.deepEqual(
    words.map(({ word }) => word),
    ['kept'],
  );
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
  assert.equal((await first).count, 1);
  assert.deepEqual(
    (await Promise.all(rest)).map(({ count }) => count),
    Array.from({ length: 20 }, (_, index) => index + 1),
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
  assert.equal((await commit.add(incoming())).count, 1);
});

test('a store that hangs does not fill the memory', async () => {
  const commit = new GroupCommit(slowStore(() => new Promise(() => {})));
  const report = incoming();
  const refused = await new Promise((resolve) => {
    for (let index = 0; index < 6000; index++) commit.add(report).catch(resolve);
  });
  assert.ok(refused instanceof StoreUnavailableError);
});
