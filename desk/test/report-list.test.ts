import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Report } from '../src/index.js';
import { annotation, site, startDesk } from './support/desk.js';
import { postJson, signInAs } from './support/editors.js';

const other = 'https://clinic.example';

/** A desk with a dozen reports of two sites, as their numbers: what each is about. */
async function filledDesk(t: TestContext) {
  let now = Date.UTC(2026, 10, 1);
  const desk = await startDesk(t, { sites: [site, other], now: () => now });
  const cookie = await desk.signIn();
  const ids: string[] = [];
  for (let number = 0; number < 12; number++) {
    now += 60_000;
    const origin = number % 2 === 0 ? site : other;
    const report = annotation({
      exact: `word ${number}`,
      source: `${origin}/articles/${number % 3}`,
      location: origin,
    });
    report.body = report.body.map((body) =>
      body.purpose === 'tagging'
        ? { ...body, value: number % 4 === 0 ? 'outdated' : 'typo' }
        : body,
    );
    report.corrigenda.language = ['en', 'en-GB', 'sv', 'eng'][number % 4] ?? '';
    const response = await desk.send(report);
    assert.equal(response.status, 201);
    ids.push(report.id);
  }
  const ask = async (path: string, as = cookie) => {
    const response = await fetch(`${desk.url}${path}`, { headers: { Cookie: as } });
    return { status: response.status, body: await response.json() };
  };
  /** The numbers of the reports that a query lists, in its order. */
  const listed = async (query: string, as = cookie) => {
    const { status, body } = await ask(`/reports?${query}`, as);
    assert.equal(status, 200, JSON.stringify(body));
    return (body as { reports: Report[] }).reports.map(({ id }) => ids.indexOf(id));
  };
  const change = (path: string, body: unknown, as = cookie) =>
    postJson(desk, path, body, { Cookie: as });
  const path = (number: number) => `/reports/${ids[number]?.slice('urn:uuid:'.length)}`;
  return { desk, cookie, ids, ask, listed, change, path };
}

test('lists are narrowed by every filter, by several values and by several filters', async (t) => {
  const { listed, change, path } = await filledDesk(t);
  await change(`${path(5)}/assignee`, { assignee: 'Anna' });
  await change(`${path(6)}/assignee`, { assignee: 'administrator' });
  await change(`${path(7)}/status`, { status: 'accepted' });
  assert.deepEqual(await listed('kind=outdated'), [8, 4, 0]);
  assert.deepEqual(await listed('kind=outdated&kind=typo&limit=3'), [11, 10, 9]);
  assert.deepEqual(await listed(`site=${encodeURIComponent(other)}&kind=outdated`), []);
  assert.deepEqual(await listed(`site=${encodeURIComponent(site)}`), [10, 8, 6, 4, 2, 0]);
  assert.deepEqual(await listed('language=en'), [9, 8, 5, 4, 1, 0]);
  assert.deepEqual(await listed('language=EN-gb'), [9, 5, 1]);
  assert.deepEqual(await listed('language=sv&language=eng&q=word+1'), [11, 10]);
  assert.deepEqual(await listed('assignee=Anna'), [5]);
  assert.deepEqual(await listed('assignee=me&assignee=Anna'), [6, 5]);
  assert.equal((await listed('assignee=none')).length, 10);
  assert.equal((await listed('assignee=none&assignee=Anna')).length, 11);
  assert.deepEqual(await listed('status=accepted&assignee=none'), [7]);
  const articles = [0, 1].map(
    (part) => `article=${encodeURIComponent(`${site}/articles/${part}`)}`,
  );
  assert.deepEqual(await listed(articles.join('&')), [10, 6, 4, 0]);
});

test('the oldest can come first, and pages go on in that order', async (t) => {
  const { listed, ask, ids } = await filledDesk(t);
  assert.deepEqual(await listed('sort=oldest&limit=3'), [0, 1, 2]);
  const seen: number[] = [];
  let cursor = '';
  do {
    const { body } = await ask(`/reports?sort=oldest&limit=5&kind=typo${cursor}`);
    const { reports, next } = body as { reports: Report[]; next: string | null };
    seen.push(...reports.map(({ id }) => ids.indexOf(id)));
    cursor = next ? `&cursor=${next}` : '';
  } while (cursor);
  assert.deepEqual(seen, [1, 2, 3, 5, 6, 7, 9, 10, 11]);
});

test('what most readers have reported can come first, and pages go on in that order', async (t) => {
  const desk = await startDesk(t);
  const counts = [3, 1, 4, 1, 2];
  for (const [passage, count] of counts.entries()) {
    for (let reader = 0; reader < count; reader++) {
      await desk.send(annotation({ exact: `passage ${passage}` }));
    }
  }
  const seen: Report[] = [];
  let cursor = '';
  do {
    const { reports, next } = await desk.list(`sort=count&limit=2${cursor}`);
    seen.push(...reports);
    cursor = next ? `&cursor=${next}` : '';
  } while (cursor);
  assert.deepEqual(
    seen.map(({ count }) => count),
    [4, 4, 4, 4, 3, 3, 3, 2, 2, 1, 1],
  );
  assert.equal(new Set(seen.map(({ id }) => id)).size, 11);
});

test('every status is counted, with the same filters as the list', async (t) => {
  const { ask, change, path } = await filledDesk(t);
  await change(`${path(0)}/status`, { status: 'fixed' });
  await change(`${path(4)}/status`, { status: 'spam' });
  const none = { new: 0, held: 0, accepted: 0, fixed: 0, rejected: 0, duplicate: 0, spam: 0 };
  const all = await ask('/reports/counts');
  assert.deepEqual(all.body, { counts: { ...none, new: 10, fixed: 1, spam: 1 } });
  const some = await ask('/reports/counts?kind=outdated');
  assert.deepEqual(some.body, { counts: { ...none, new: 1, fixed: 1, spam: 1 } });
  const nothing = await ask('/reports/counts?q=nothing');
  assert.deepEqual(nothing.body, { counts: none });
});

test('an editor of some sites gets nothing of the others, by whatever route', async (t) => {
  const { desk, cookie, ids, ask, listed, change, path } = await filledDesk(t);
  const anna = await signInAs(desk, { name: 'Anna', role: 'editor', sites: [other] });
  assert.deepEqual(await listed('', anna), [11, 9, 7, 5, 3, 1]);
  assert.deepEqual(
    await listed('sort=count', anna).then((all) => all.sort((a, b) => a - b)),
    [1, 3, 5, 7, 9, 11],
  );
  assert.deepEqual(await listed('q=word+1', anna), [11, 1]);
  assert.deepEqual(await listed(`site=${encodeURIComponent(site)}`, anna), []);
  assert.deepEqual(await listed(`article=${encodeURIComponent(`${site}/articles/0`)}`, anna), []);
  const { body } = await ask('/reports/counts', anna);
  assert.equal((body as { counts: { new: number } }).counts.new, 6);
  for (const hidden of [path(0), `${path(0)}/activity`]) {
    assert.equal((await ask(hidden, anna)).status, 404, hidden);
    assert.equal((await ask(hidden)).status, 200, hidden);
  }
  for (const [action, content] of [
    ['status', { status: 'spam' }],
    ['assignee', { assignee: 'Anna' }],
    ['notes', { text: 'Mine?' }],
  ] as const) {
    assert.equal((await change(`${path(0)}/${action}`, content, anna)).status, 404, action);
  }
  // What another site has cannot be found out by naming it either.
  const duplicate = { status: 'duplicate', duplicateOf: ids[0] };
  assert.equal((await change(`${path(1)}/status`, duplicate, anna)).status, 422);
  const bulk = await change('/reports/bulk', { ids: ids.slice(0, 4), status: 'fixed' }, anna);
  const answer = (await bulk.json()) as { reports: Report[]; missing: string[] };
  assert.deepEqual(
    answer.reports.map(({ id }) => id),
    [ids[1], ids[3]],
  );
  assert.deepEqual(answer.missing, [ids[0], ids[2]]);
  assert.deepEqual(await listed('status=fixed', cookie), [3, 1]);
});

test('a parameter that is wrong, unknown or given too often is named', async (t) => {
  const { ask } = await filledDesk(t);
  for (const [path, parameter] of [
    ['/reports?stauts=new', 'stauts'],
    ['/reports?sort=random', 'sort'],
    ['/reports?site=example.org', 'site'],
    ['/reports?language=%00', 'language'],
    ['/reports?assignee=a%00b', 'assignee'],
    [`/reports?${Array.from({ length: 51 }, (_, kind) => `kind=${kind}`).join('&')}`, 'kind'],
    ['/reports?cursor=MSAyIDMgNA', 'cursor'],
    ['/reports/counts?status=new', 'status'],
    ['/reports/counts?limit=1', 'limit'],
  ] as const) {
    const { status, body } = await ask(path);
    assert.equal(status, 400, path);
    assert.equal((body as { parameter: string }).parameter, parameter);
  }
});
