import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { openDatabase } from '../src/store/open-database.js';
import { start } from './support/command.js';
import { forEachDatabase, newDatabase } from './support/databases.js';
import {
  annotation,
  article,
  newId,
  postStatus,
  problemOf,
  type Running,
  site,
  startDesk,
} from './support/desk.js';
import { postJson, signInAs } from './support/editors.js';

const day = 24 * 60 * 60 * 1000;

/** How many of a passage's readers the desk counts, by the passage's words. */
async function countsOf(desk: Running): Promise<Record<string, number>> {
  const { reports } = await desk.list('limit=200');
  return Object.fromEntries(
    reports.map(({ annotation: { target }, count }) => {
      const { selector } = target as { selector: { exact: string }[] };
      return [selector[0]?.exact, count];
    }),
  );
}

async function erase(desk: Running, body: object, cookie?: string): Promise<Response> {
  return postJson(desk, '/erase', body, { Cookie: cookie ?? (await desk.signIn()) });
}

/** Who did an action how often to how many reports, as administrators see it. */
async function logged(desk: Running, action: string): Promise<[editor: string, detail: string][]> {
  const response = await fetch(`${desk.url}/activity`, {
    headers: { Cookie: await desk.signIn() },
  });
  const { activity } = (await response.json()) as { activity: Record<string, string | null>[] };
  return activity
    .filter((entry) => entry.action === action && entry.report === null)
    .map(({ editor, detail }) => [String(editor), String(detail)]);
}

/** All text that the database holds, in every table. */
async function everything(address: string): Promise<string> {
  const database = await openDatabase(address);
  const tables = ['reports', 'passages', 'activity', 'notification_events', 'notifications'];
  const rows = await Promise.all(tables.map((table) => database.run(`SELECT * FROM ${table}`)));
  await database.close();
  return JSON.stringify(rows);
}

forEachDatabase('a report is erased with all that belongs to it', async (t, database) => {
  const desk = await startDesk(t, { database });
  const id = newId();
  const secret = { id, comment: 'my own secret case', suggestion: 'secret dose' };
  await desk.send(annotation({ ...secret, exact: 'secret words', title: 'Secret title' }));
  await desk.send(annotation({ exact: 'other words' }));
  const cookie = await desk.signIn();
  const uuid = id.replace('urn:uuid:', '');
  const note = { text: 'the secret of a reader' };
  await postJson(desk, `/reports/${uuid}/notes`, note, { Cookie: cookie });
  await postStatus(desk.url, id, 'accepted', { Cookie: cookie, Origin: desk.origin });
  assert.match(await everything(database), /secret/i);

  const answer = await erase(desk, { report: id });
  assert.equal(answer.status, 200);
  assert.deepEqual(await answer.json(), { erased: 1 });
  const left = await everything(database);
  assert.ok(!/secret/i.test(left) && !left.includes(uuid));
  assert.deepEqual(await countsOf(desk), { 'other words': 1 });
  assert.equal((await fetch(`${desk.url}/reports/${uuid}/status`)).status, 404);
  assert.deepEqual(await logged(desk, 'erase'), [['administrator', '1']]);
  assert.deepEqual(await (await erase(desk, { report: id })).json(), { erased: 0 });
});

forEachDatabase('the counts of passages are right after an erasure', async (t, database) => {
  let now = Date.UTC(2026, 0, 1);
  const desk = await startDesk(t, { database, now: () => now });
  const ids = Array.from({ length: 4 }, newId);
  for (const id of ids.slice(0, 3)) await desk.send(annotation({ id, exact: 'shared' }));
  await desk.send(annotation({ id: ids[3] ?? '', exact: 'alone' }));
  assert.deepEqual(await countsOf(desk), { shared: 3, alone: 1 });
  // A spam report does not count, so nothing is taken away for it.
  const headers = { Cookie: await desk.signIn(), Origin: desk.origin };
  await postStatus(desk.url, ids[0] ?? '', 'spam', headers);
  await erase(desk, { report: ids[0] });
  assert.deepEqual(await countsOf(desk), { shared: 2, alone: 1 });
  await erase(desk, { report: ids[1] });
  assert.deepEqual(await countsOf(desk), { shared: 1, alone: 1 });
  now += day;
  await desk.send(annotation({ exact: 'shared' }));
  assert.deepEqual(await countsOf(desk), { shared: 2, alone: 1 });
  await erase(desk, { before: '2026-01-01T12:00Z' });
  assert.deepEqual(await countsOf(desk), { shared: 1 });
  await erase(desk, { article });
  const store = await openDatabase(database);
  t.after(() => store.close());
  assert.deepEqual(await store.run('SELECT * FROM passages'), [], 'nobody reported them');
});

forEachDatabase(
  'reports that arrive during an erasure are kept and counted',
  async (t, database) => {
    const desk = await startDesk(t, { database });
    const words = ['one', 'two', 'three', 'four'];
    const send = (index: number) => desk.send(annotation({ exact: words[index % 4] ?? '' }));
    for (let index = 0; index < 20; index++) await send(index);
    const cookie = await desk.signIn();
    const [erased, ...sent] = await Promise.all([
      erase(desk, { article }, cookie),
      ...Array.from({ length: 40 }, (_, index) => send(index)),
    ]);
    assert.equal(erased.status, 200);
    for (const { status } of sent) assert.equal(status, 201);
    const { reports } = await desk.list('limit=200');
    const { erased: gone } = (await erased.json()) as { erased: number };
    assert.equal(reports.length, 60 - gone);
    const store = await openDatabase(database);
    t.after(() => store.close());
    const wrong = await store.run(
      `SELECT passage FROM passages WHERE count < 1 OR count <>
       (SELECT COUNT(*) FROM reports WHERE reports.passage = passages.passage)`,
    );
    assert.deepEqual(wrong, []);
  },
);

test('an article is erased with all its reports, and no other', async (t) => {
  const desk = await startDesk(t, { sites: [site] });
  for (let index = 0; index < 3; index++)
    await desk.send(annotation({ exact: `mistake ${index}` }));
  await desk.send(annotation({ exact: 'elsewhere', source: `${article}/2` }));
  const answer = await erase(desk, { article: `${article}#section` });
  assert.deepEqual(await answer.json(), { erased: 3 });
  assert.deepEqual(await countsOf(desk), { elsewhere: 1 });
});

test('erasing many is one entry in the log, and one erasure for who looks at the list', async (t) => {
  const database = await newDatabase(t);
  const desk = await startDesk(t, { database });
  const sending = Array.from({ length: 230 }, () => desk.send(annotation({ exact: 'many' })));
  await Promise.all(sending);
  assert.deepEqual(await (await erase(desk, { before: '2100-01-01' })).json(), { erased: 230 });
  assert.deepEqual(await logged(desk, 'erase'), [['administrator', '230']]);
});

test('nothing of an erased report is left in the SQLite file', async (t) => {
  const database = await newDatabase(t, 'sqlite');
  const desk = await startDesk(t, { database });
  const id = newId();
  for (let index = 0; index < 50; index++) await desk.send(annotation({ exact: `word ${index}` }));
  await desk.send(annotation({ id, comment: 'Xanthippe', exact: 'Xanthippe', title: 'Xanthippe' }));
  const holds = async () => {
    const files = [database, `${database}-wal`];
    const contents = await Promise.all(files.map((file) => readFile(file, 'latin1')));
    return contents.some((content) => /xanthippe/i.test(content));
  };
  assert.equal(await holds(), true);
  await erase(desk, { report: id });
  assert.equal(await holds(), false);
});

test('only administrators erase, from the pages of the desk, and say clearly what', async (t) => {
  const desk = await startDesk(t);
  const id = newId();
  await desk.send(annotation({ id }));
  const editor = await signInAs(desk, { name: 'Ada' });
  assert.equal(await problemOf(await erase(desk, { report: id }, editor)), 'admins-only');
  assert.equal((await erase(desk, { report: id }, 'none=1')).status, 401);
  const headers = { Cookie: await desk.signIn(), Origin: 'https://other.example' };
  assert.equal((await postJson(desk, '/erase', { report: id }, headers)).status, 403);
  const wrong = [
    {},
    { report: id, article },
    { report: 'all' },
    { article: '/articles/1' },
    { article: 'javascript:1' },
    { before: '2026' },
    { before: '01/02/2026' },
    { before: '2026-01-02T10:00' },
    { before: '2026-13-01' },
    { before: 1 },
    { everything: true },
  ];
  const cookie = await desk.signIn();
  for (const body of wrong) {
    const response = await erase(desk, body, cookie);
    assert.equal(response.status, 422, JSON.stringify(body));
    assert.equal(await problemOf(response), 'invalid-body');
  }
  assert.equal((await desk.list()).reports.length, 1);
});

forEachDatabase('the command erases while the desk runs', async (t, database) => {
  const desk = await startDesk(t, { database });
  for (let index = 0; index < 3; index++)
    await desk.send(annotation({ exact: `mistake ${index}` }));
  const run = (...words: string[]) =>
    start(t, ['erase', ...words], { CORRIGENDA_DATABASE: database }).finished;
  const tried = await run('--article', article, '--dry-run');
  assert.equal(tried.output, '3 reports would be erased.\n', tried.errors);
  assert.equal((await desk.list()).reports.length, 3);
  const done = await run('--article', article);
  assert.equal(done.output, '3 reports erased.\n', done.errors);
  assert.equal((await desk.list()).reports.length, 0);
  assert.deepEqual(await logged(desk, 'erase'), [['command line', '3']]);
  const wrong = await run('--article', article, '--before', '2026-01-01');
  assert.equal(wrong.status, 2);
  const bad = await run('--before', 'yesterday');
  assert.match(bad.errors, /--before: "yesterday" is not a day/);
});

/** Starts a desk some days later; gives what it has once nothing is left that is too old. */
async function later(
  t: TestContext,
  database: string,
  days: number,
  options: { retention?: number | 'off'; retentionOpen?: number | 'off' } = {},
): Promise<Running> {
  const now = Date.now() + days * day;
  return startDesk(t, { database, now: () => now, ...options });
}

/** Waits until a desk lists these passages and no others. */
async function untilListed(desk: Running, expected: string[]): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    const listed = Object.keys(await countsOf(desk)).sort();
    if (JSON.stringify(listed) === JSON.stringify(expected) || Date.now() > end) {
      assert.deepEqual(listed, expected);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

forEachDatabase(
  'closed reports are erased after 90 days, by one desk at a time',
  async (t, database) => {
    const desk = await startDesk(t, { database });
    const headers = { Cookie: await desk.signIn(), Origin: desk.origin };
    for (const status of ['new', 'accepted', 'fixed', 'rejected', 'duplicate', 'spam']) {
      const id = newId();
      await desk.send(annotation({ id, exact: status }));
      await postStatus(desk.url, id, status, headers);
    }
    await untilListed(await later(t, database, 89), [
      'accepted',
      'duplicate',
      'fixed',
      'new',
      'rejected',
      'spam',
    ]);
    const desks = await Promise.all([1, 2, 3].map(() => later(t, database, 91)));
    for (const each of desks) await untilListed(each, ['accepted', 'new']);
    assert.deepEqual(await logged(desk, 'retention'), [['desk', '4']]);
    await untilListed(await later(t, database, 400, { retentionOpen: 365 }), []);
  },
);

forEachDatabase('what was rejected is not asked again after it was erased', async (t, database) => {
  const desk = await startDesk(t, { database });
  const wording = { exact: 'rejected', suggestion: 'rejekted' };
  const [first, again, different] = [newId(), newId(), newId()];
  await desk.send(annotation({ ...wording, id: first }));
  const session = async (of: Running) => ({ Cookie: await of.signIn(), Origin: of.origin });
  await postStatus(desk.url, first, 'rejected', await session(desk));
  const after = await later(t, database, 91);
  await untilListed(after, []);
  const statusOf = async (id: string) => {
    const response = await fetch(`${after.url}/reports/${id.replace('urn:uuid:', '')}/status`);
    return ((await response.json()) as { status: string }).status;
  };
  await after.send(annotation({ ...wording, id: again }));
  await after.send(annotation({ ...wording, id: different, suggestion: 'dejected' }));
  assert.equal(await statusOf(again), 'rejected');
  assert.equal(await statusOf(different), 'new');
  await postStatus(after.url, again, 'new', await session(after));
  const third = newId();
  await after.send(annotation({ ...wording, id: third }));
  assert.equal(await statusOf(third), 'new', 'an editor has taken it back');
});

test('reports are kept for ever where retention is off', async (t) => {
  const database = await newDatabase(t);
  const desk = await startDesk(t, { database });
  const id = newId();
  await desk.send(annotation({ id, exact: 'kept' }));
  await postStatus(desk.url, id, 'fixed', { Cookie: await desk.signIn(), Origin: desk.origin });
  const kept = await later(t, database, 4000, { retention: 'off' });
  // A run would have been over by then: it begins with the desk, and this takes its turn after it.
  for (let index = 0; index < 5; index++) assert.deepEqual(await countsOf(kept), { kept: 1 });
});

test('what is erased takes its words out of the search', async (t) => {
  const desk = await startDesk(t);
  const id = newId();
  await desk.send(annotation({ id, exact: 'zebra' }));
  assert.equal((await desk.list('q=zebra')).reports.length, 1);
  await erase(desk, { report: id });
  assert.equal((await desk.list('q=zebra')).reports.length, 0);
});
