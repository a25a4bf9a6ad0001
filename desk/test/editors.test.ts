import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotation, newId, postStatus, problemOf, site, startDesk } from './support/desk.js';

test('only who is signed in can list, read or change reports', async (t) => {
  const desk = await startDesk(t);
  const { id } = annotation();
  await desk.send(annotation({ id }));
  const uuid = id.replace('urn:uuid:', '');
  for (const headers of [{}, { Cookie: 'corrigenda-desk=guess' }]) {
    for (const path of ['/reports', `/reports/${uuid}`]) {
      const response = await fetch(desk.url + path, { headers });
      assert.equal(response.status, 401);
      assert.equal(await problemOf(response), 'not-signed-in');
    }
    const change = await postStatus(desk.url, id, 'spam', { Origin: desk.origin, ...headers });
    assert.equal(change.status, 401);
  }
  assert.equal((await desk.list()).reports[0]?.status, 'new');
});

test('no other site can read the list, with or without the cookie', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  const response = await fetch(`${desk.url}/reports`, {
    headers: { Origin: site, Cookie: cookie },
  });
  assert.equal(response.headers.get('access-control-allow-origin'), null);
  assert.equal(response.headers.get('access-control-allow-credentials'), null);
});

test('a change of status is kept with its time and its editor', async (t) => {
  const now = Date.UTC(2026, 10, 23, 12);
  const desk = await startDesk(t, { now: () => now });
  const { id } = annotation();
  await desk.send(annotation({ id }));
  const cookie = await desk.signIn();
  const response = await postStatus(desk.url, id, 'accepted', {
    Cookie: cookie,
    'Sec-Fetch-Site': 'same-origin',
  });
  assert.equal(response.status, 200);
  const changed = await response.json();
  const single = await fetch(`${desk.url}/reports/${id}`, { headers: { Cookie: cookie } });
  assert.deepEqual(await single.json(), changed);
  const [report] = (await desk.list()).reports;
  assert.deepEqual(report, changed);
  assert.equal(report?.status, 'accepted');
  assert.equal(report?.changedAt, '2026-11-23T12:00:00.000Z');
  assert.equal(report?.changedBy, 'administrator');
});

test('a change that comes from elsewhere, or is not JSON, is refused', async (t) => {
  const desk = await startDesk(t);
  const { id } = annotation();
  await desk.send(annotation({ id }));
  const cookie = await desk.signIn();
  const attempts: [Record<string, string>, number][] = [
    [{ Origin: site }, 403],
    [{ Origin: 'null' }, 403],
    [{}, 403],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: desk.origin }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ 'Sec-Fetch-Site': 'none' }, 403],
    [{ 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'text/plain' }, 415],
  ];
  for (const [headers, status] of attempts) {
    const response = await postStatus(desk.url, id, 'spam', { Cookie: cookie, ...headers });
    assert.equal(response.status, status, JSON.stringify(headers));
  }
  assert.equal((await desk.list()).reports[0]?.status, 'new');
});

test('an unknown status or report is refused', async (t) => {
  const desk = await startDesk(t);
  const { id } = annotation();
  await desk.send(annotation({ id }));
  const headers = { Cookie: await desk.signIn(), Origin: desk.origin };
  for (const status of ['done', '', null, 7, {}, 'toString']) {
    assert.equal((await postStatus(desk.url, id, status, headers)).status, 422);
  }
  assert.equal((await postStatus(desk.url, newId(), 'fixed', headers)).status, 404);
  assert.equal((await postStatus(desk.url, '1', 'fixed', headers)).status, 404);
});

test('the list is newest first and can be paged through without gap or repeat', async (t) => {
  let now = 1_000_000;
  const desk = await startDesk(t, { now: () => now });
  const sent: string[] = [];
  for (let index = 0; index < 25; index++) {
    // Several share a millisecond: the id decides there.
    if (index % 4 === 0) now += 1000;
    const report = annotation({ exact: `word ${index}` });
    await desk.send(report);
    sent.push(report.id);
  }
  const seen: string[] = [];
  const times: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor ? `limit=10&cursor=${cursor}` : 'limit=10';
    const { reports, next } = await desk.list(query);
    seen.push(...reports.map(({ id }) => id));
    times.push(...reports.map(({ received }) => received));
    // A report that arrives meanwhile does not move the pages.
    await desk.send(annotation());
    cursor = next;
  } while (cursor);
  assert.deepEqual(times, [...times].sort().reverse());
  assert.equal(new Set(seen).size, 25);
  assert.deepEqual([...seen].sort(), sent.sort());
});

test('a list of several statuses is in order and can be paged through too', async (t) => {
  let now = 1_000_000;
  const desk = await startDesk(t, { now: () => now });
  const headers = { Cookie: await desk.signIn(), Origin: desk.origin };
  const expected: string[] = [];
  for (const status of ['fixed', 'new', 'spam', 'fixed', 'new', 'fixed', 'rejected', 'new']) {
    now += 1000;
    const report = annotation({ exact: `word ${now}` });
    await desk.send(report);
    if (status !== 'new') await postStatus(desk.url, report.id, status, headers);
    if (status === 'new' || status === 'fixed') expected.unshift(report.id);
  }
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = `status=new&status=fixed&limit=2${cursor && `&cursor=${cursor}`}`;
    const { reports, next } = await desk.list(query);
    seen.push(...reports.map(({ id }) => id));
    cursor = next;
  }
  assert.deepEqual(seen, expected);
});

test('the list can be narrowed by status, article and words', async (t) => {
  const desk = await startDesk(t);
  const swedish = annotation({ exact: 'ÅSKVÄDER 100% säkert', source: `${site}/sv` });
  const english = annotation({ exact: 'thunder', comment: 'A comma is missing', title: 'Weather' });
  await desk.send(swedish);
  await desk.send(english);
  const headers = { Cookie: await desk.signIn(), Origin: desk.origin };
  await postStatus(desk.url, english.id, 'fixed', headers);
  const found = async (parameters: Record<string, string>) => {
    const { reports } = await desk.list(new URLSearchParams(parameters).toString());
    return reports.map(({ id }) => id);
  };
  assert.deepEqual(await found({ status: 'new' }), [swedish.id]);
  assert.deepEqual(await found({ status: 'fixed' }), [english.id]);
  assert.deepEqual(await found({ status: 'spam' }), []);
  assert.equal((await desk.list('status=new&status=fixed')).reports.length, 2);
  assert.deepEqual(await found({ article: `${site}/sv#part` }), [swedish.id]);
  assert.deepEqual(await found({ q: 'åskväder' }), [swedish.id]);
  assert.deepEqual(await found({ q: '100%' }), [swedish.id]);
  assert.deepEqual(await found({ q: 'säk_rt' }), []);
  assert.deepEqual(await found({ q: 'COMMA' }), [english.id]);
  assert.deepEqual(await found({ q: 'weather', status: 'new' }), []);
});

test('a wrong parameter is named', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  for (const [name, value] of [
    ['status', 'done'],
    ['article', 'not an address'],
    ['limit', '0'],
    ['limit', '1e9'],
    ['cursor', 'x'],
    ['q', 'a'.repeat(1000)],
  ] as const) {
    const query = new URLSearchParams({ [name]: value });
    const response = await fetch(`${desk.url}/reports?${query}`, { headers: { Cookie: cookie } });
    assert.equal(response.status, 400);
    const problem = (await response.json()) as { parameter: string };
    assert.equal(problem.parameter, name);
  }
});
