/** A desk is ready when it can take reports: a database that is only read still answers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../../test/support/until.js';
import { openDatabase } from '../src/store/open-database.js';
import { Readiness } from '../src/store/readiness.js';
import { openSqlite } from '../src/store/sqlite.js';
import { newDatabase, onlyWith } from './support/databases.js';
import { annotation, startDesk } from './support/desk.js';

onlyWith('sqlite', 'while nothing can be written to the file, the desk is not ready', async (t) => {
  const database = await newDatabase(t, 'sqlite');
  const desk = await startDesk(t, { database });
  const other = await openSqlite(database);
  t.after(() => other.close());
  await other.transaction(async () => {
    const response = await fetch(`${desk.url}/readyz`);
    assert.equal(response.status, 503);
    assert.ok(Number(response.headers.get('retry-after')) > 0);
    assert.equal((await fetch(`${desk.url}/healthz`)).status, 200);
  });
  assert.equal((await fetch(`${desk.url}/readyz`)).status, 200);
});

onlyWith('postgres', 'a server that is only read is not ready', async (t) => {
  const address = await newDatabase(t, 'postgres');
  const desk = await startDesk(t, { database: address });
  const other = await openDatabase(address);
  t.after(() => other.close());
  const name = new URL(address).pathname.slice(1);
  await other.run(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
  // As after a failover to a server that follows: connections are new, and take no changes.
  await other.run(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  await until(async () => (await desk.send(annotation())).status === 503, 'reports are refused');
  await until(
    async () => (await fetch(`${desk.url}/readyz`)).status === 503,
    'the desk is not ready',
  );
});

test('many who ask at once are answered by one write', async () => {
  let writes = 0;
  const readiness = new Readiness({
    async run() {
      writes++;
      return [];
    },
  });
  await Promise.all(Array.from({ length: 50 }, () => readiness.check()));
  await readiness.check();
  assert.equal(writes, 1);
});

test('what failed is asked again at once', async () => {
  let writes = 0;
  const readiness = new Readiness({
    async run() {
      if (writes++ === 0) throw new Error('full');
      return [];
    },
  });
  await assert.rejects(readiness.check());
  await readiness.check();
  assert.equal(writes, 2);
});
