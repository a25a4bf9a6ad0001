import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostBans } from '../src/limits/ban-list.js';
import { openDatabase } from '../src/store/open-database.js';
import { start } from './support/command.js';
import { forEachDatabase, newDatabase, onlyWith } from './support/databases.js';
import { annotation, problemOf, type Running, startDesk } from './support/desk.js';

async function asAdministrator(desk: Running) {
  const headers = { Cookie: await desk.signIn(), Origin: desk.origin };
  return {
    list: async () => {
      const response = await fetch(`${desk.url}/bans`, { headers });
      const { bans } = (await response.json()) as { bans: { text: string; addedBy: string }[] };
      return bans;
    },
    post: (path: string, body: unknown) =>
      fetch(desk.url + path, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}

async function statusesOf(desk: Running): Promise<string[]> {
  return (await desk.list()).reports.map(({ status }) => status).sort();
}

forEachDatabase(
  'banned words make a report spam, in whatever field and writing',
  async (t, database) => {
    const desk = await startDesk(t, { database });
    const admin = await asAdministrator(desk);
    assert.equal((await admin.post('/bans', { text: '  Best  PILLS ' })).status, 200);
    assert.equal((await admin.post('/bans', { text: 'https://spam.example' })).status, 200);
    const report = annotation();
    const sent = [
      annotation({ comment: 'the ｂｅｓｔ\npills of all' }),
      annotation({ suggestion: 'BEST PILLS' }),
      annotation({ title: 'best pills' }),
      annotation({ comment: 'read HTTPS://SPAM.example/now for more' }),
      { ...report, corrigenda: { ...report.corrigenda, email: 'best pills@spam.example' } },
    ];
    for (const each of sent) assert.equal((await desk.send(each)).status, 201);
    await desk.send(annotation({ exact: 'best pills', comment: 'bestpills' }));
    assert.deepEqual(await statusesOf(desk), ['new', 'spam', 'spam', 'spam', 'spam', 'spam']);
  },
);

forEachDatabase(
  'a ban is known by its text and who added it, and can be lifted',
  async (t, database) => {
    const desk = await startDesk(t, { database });
    const admin = await asAdministrator(desk);
    await admin.post('/bans', { text: 'a+ (b)* [c' });
    await admin.post('/bans', { text: 'a+ (b)* [c' });
    const [ban, ...others] = await admin.list();
    assert.equal(ban?.text, 'a+ (b)* [c');
    assert.equal(ban?.addedBy, 'administrator');
    assert.deepEqual(others, []);
    await desk.send(annotation({ comment: 'x a+ (b)* [c y' }));
    assert.equal((await admin.post('/bans/delete', { text: 'a+ (b)* [c' })).status, 200);
    await desk.send(annotation({ comment: 'x a+ (b)* [c y' }));
    assert.deepEqual(await statusesOf(desk), ['new', 'spam']);
    const missing = await admin.post('/bans/delete', { text: 'a+ (b)* [c' });
    assert.equal(missing.status, 404);
    assert.equal(await problemOf(missing), 'no-such-ban');
    const connection = await openDatabase(database);
    t.after(() => connection.close());
    const rows = await connection.run(
      `SELECT editor, action, detail FROM activity WHERE action IN ('ban', 'unban') ORDER BY action`,
    );
    assert.deepEqual(rows.map(Object.values), [
      ['administrator', 'ban', 'a+ (b)* [c'],
      ['administrator', 'unban', 'a+ (b)* [c'],
    ]);
  },
);

test('what is no ban is refused', async (t) => {
  const desk = await startDesk(t);
  const admin = await asAdministrator(desk);
  for (const body of [
    {},
    { text: '' },
    { text: ' a ' },
    { text: 'a'.repeat(201) },
    { text: 7 },
    [],
  ]) {
    assert.equal((await admin.post('/bans', body)).status, 422, JSON.stringify(body));
  }
  assert.equal((await admin.post('/bans', { text: 'a\u0000bc' })).status, 200);
  for (const path of ['/bans', '/bans/delete']) {
    const anybody = await fetch(desk.url + path, {
      method: 'POST',
      headers: { Origin: desk.origin, 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: 'anything' }),
    });
    assert.equal(anybody.status, 401);
  }
});

test('there are only so many bans', async (t) => {
  const database = await newDatabase(t);
  const desk = await startDesk(t, { database });
  const connection = await openDatabase(database);
  for (let index = 0; index < mostBans; index++) {
    await connection.run('INSERT INTO bans (text, words, added, added_by) VALUES (?, ?, 0, ?)', [
      `ban ${index}`,
      `ban ${index}`,
      'x',
    ]);
  }
  await connection.close();
  const admin = await asAdministrator(desk);
  assert.equal((await admin.post('/bans', { text: 'one more' })).status, 422);
});

onlyWith('postgres', 'a ban counts in every process at once', async (t) => {
  const database = await newDatabase(t, 'postgres');
  const first = await startDesk(t, { database });
  const second = await startDesk(t, { database });
  await second.send(annotation({ comment: 'best pills' }));
  await (await asAdministrator(first)).post('/bans', { text: 'best pills' });
  const deadline = Date.now() + 60_000;
  let last: string | undefined;
  while (last !== 'spam' && Date.now() < deadline) {
    await second.send(annotation({ comment: 'best pills' }));
    last = (await second.list()).reports[0]?.status;
  }
  assert.equal(last, 'spam');
});

test('the command bans, lists and lifts', async (t) => {
  const database = await newDatabase(t);
  await (await openDatabase(database)).close();
  const run = (...words: string[]) => start(t, ['bans', ...words, '--database', database]).finished;
  assert.equal((await run('--add', 'best pills')).status, 0);
  const listed = await run();
  assert.match(listed.output, /^TEXT +SINCE +BY\nbest pills +\d{4}-\d\d-\d\d +command line\n$/);
  assert.equal((await run('--add', 'a')).status, 2);
  assert.equal((await run('--add', 'abc', '--delete', 'abc')).status, 2);
  assert.equal((await run('--delete', 'best pills')).status, 0);
  const gone = await run('--delete', 'best pills');
  assert.equal(gone.status, 1);
  assert.match(gone.errors, /"best pills" is not banned/);
});
