import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Run } from '../src/store/database.js';
import { openDatabase } from '../src/store/open-database.js';
import { SqliteAnnouncements } from '../src/store/sqlite-announcements.js';
import { newDatabase } from './support/databases.js';

/** Two processes on one file; time passes when a test says so. */
async function twoProcesses(t: TestContext) {
  const address = await newDatabase(t, 'sqlite');
  const open = async () => {
    const database = await openDatabase(address);
    t.after(() => database.close());
    const statements: string[] = [];
    const run: Run = (sql, values) => {
      statements.push(sql);
      return database.run(sql, values);
    };
    const announcements = new SqliteAnnouncements(run, run);
    t.after(() => announcements.close());
    return { database, statements, announcements };
  };
  const [here, there] = [await open(), await open()];
  t.mock.timers.enable({ apis: ['setInterval'] });
  const settle = async () => {
    // Every statement takes a turn of the database, the last of them too.
    for (let turn = 0; turn < 5; turn++) {
      await here.database.run('SELECT 1');
      await nextTurn();
    }
  };
  const pass = async (milliseconds: number) => {
    t.mock.timers.tick(milliseconds);
    await settle();
  };
  const listen = async (options?: { soon: boolean }) => {
    const heard: string[] = [];
    const stop = here.announcements.listen((message) => heard.push(message), options);
    await settle();
    return { heard, stop };
  };
  return { here, there, listen, pass };
}

test('what another process announces is heard within a second, once', async (t) => {
  const { there, listen, pass } = await twoProcesses(t);
  await there.announcements.announce('{"type":"reports","ids":["1"]}');
  const { heard } = await listen({ soon: true });
  await pass(1000);
  assert.deepEqual(heard, [], 'it was before');
  await there.announcements.announce('{"type":"reports","ids":["2"]}');
  await there.announcements.announce('{"type":"reports","ids":["3"]}');
  await there.announcements.announce('{"type":"bans"}');
  await pass(1000);
  assert.deepEqual(heard.sort(), ['{"type":"bans"}', '{"type":"reports"}']);
  await pass(1000);
  assert.equal(heard.length, 2);
});

test('what the process itself announces is heard at once, once', async (t) => {
  const { here, there, listen, pass } = await twoProcesses(t);
  const { heard } = await listen({ soon: true });
  await here.announcements.announce('{"type":"reports","ids":["1"]}');
  assert.deepEqual(heard, ['{"type":"reports","ids":["1"]}']);
  await there.announcements.announce('{"type":"audit"}');
  await pass(1000);
  assert.deepEqual(heard.slice(1), ['{"type":"audit"}']);
});

test('another process is heard although this one announces the same', async (t) => {
  const { here, there, listen, pass } = await twoProcesses(t);
  const { heard } = await listen({ soon: true });
  await there.announcements.announce('{"type":"reports"}');
  await here.announcements.announce('{"type":"reports","ids":["1"]}');
  await pass(1000);
  assert.deepEqual(heard, ['{"type":"reports","ids":["1"]}', '{"type":"reports"}']);
});

test('what another process does besides is not heard', async (t) => {
  const { there, listen, pass } = await twoProcesses(t);
  const { heard } = await listen({ soon: true });
  await there.database.run(`INSERT INTO desk (name, value) VALUES ('address', 'x')`);
  await pass(1000);
  assert.deepEqual(heard, []);
});

test('a look is one cheap question a second, and none where nobody has to hear soon', async (t) => {
  const { here, listen, pass } = await twoProcesses(t);
  const { stop: stopPatient } = await listen();
  await pass(5000);
  assert.deepEqual(here.statements, []);
  const { stop } = await listen({ soon: true });
  here.statements.length = 0;
  for (let second = 0; second < 5; second++) await pass(1000);
  assert.deepEqual(here.statements, Array(5).fill('PRAGMA data_version'));
  stop();
  await pass(5000);
  assert.equal(here.statements.length, 5);
  stopPatient();
});

test('a file that cannot be asked is asked again', async (t) => {
  const { there, pass, here } = await twoProcesses(t);
  let isBroken = false;
  const run: Run = async (sql, values) => {
    if (isBroken) throw new Error('no');
    return here.database.run(sql, values);
  };
  const announcements = new SqliteAnnouncements(run, run);
  t.after(() => announcements.close());
  const heard: string[] = [];
  announcements.listen((message) => heard.push(message), { soon: true });
  await pass(1000);
  isBroken = true;
  await there.announcements.announce('{"type":"reports"}');
  await announcements.announce('{"type":"audit"}');
  await pass(1000);
  assert.deepEqual(heard, ['{"type":"audit"}']);
  isBroken = false;
  await pass(1000);
  assert.deepEqual(heard, ['{"type":"audit"}', '{"type":"reports"}']);
});
