import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotation, newId, postStatus, site, startDesk } from './support/desk.js';
import { signInAs } from './support/editors.js';

const day = 86_400_000;
const noon = Date.UTC(2026, 10, 23, 12);

interface Answer {
  days: { date: string; received: number; resolved: number }[];
  resolution: { median: number | null; p90: number | null };
  articles: { article: string; title: string; count: number; open: number }[];
  kinds: Record<string, number>;
  statuses: Record<string, number>;
}

test('counts what came and what was done on each day', async (t) => {
  let now = noon - 3 * day;
  const desk = await startDesk(t, { now: () => now });
  const cookie = await desk.signIn();
  const change = (id: string, status: string) =>
    postStatus(desk.url, id, status, { Cookie: cookie, Origin: desk.origin });
  const read = async (query = ''): Promise<Answer> => {
    const response = await fetch(`${desk.url}/statistics${query}`, { headers: { Cookie: cookie } });
    assert.equal(response.status, 200);
    return (await response.json()) as Answer;
  };
  const ids = Array.from({ length: 5 }, newId);
  for (const [index, id] of ids.entries()) {
    const source = `${site}/articles/${index < 3 ? 'first' : 'second'}`;
    // A title was corrected on the way.
    const title = index === 0 ? 'On dosis' : 'On doses';
    const wording = { id, source, location: source, title, exact: `word ${index}` };
    assert.equal((await desk.send(annotation(wording))).status, 201);
    now += 1000;
  }
  now = noon - day;
  await change(ids[0] ?? '', 'fixed');
  await change(ids[1] ?? '', 'rejected');
  await change(ids[2] ?? '', 'spam');
  now = noon;
  await change(ids[3] ?? '', 'duplicate');
  await change(ids[4] ?? '', 'accepted');

  const found = await read('?days=5');
  assert.deepEqual(found.days, [
    { date: '2026-11-19', received: 0, resolved: 0 },
    { date: '2026-11-20', received: 4, resolved: 0 },
    { date: '2026-11-21', received: 0, resolved: 0 },
    { date: '2026-11-22', received: 0, resolved: 2 },
    { date: '2026-11-23', received: 0, resolved: 1 },
  ]);
  // 2 days less one second; 2 days; 3 days less three seconds.
  assert.deepEqual(found.resolution, { median: 2 * day, p90: 3 * day - 3000 });
  assert.deepEqual(found.articles, [
    { article: `${site}/articles/first`, title: 'On doses', count: 2, open: 0 },
    { article: `${site}/articles/second`, title: 'On doses', count: 2, open: 1 },
  ]);
  assert.deepEqual(found.kinds, { typo: 4 });
  const statuses = { fixed: 1, rejected: 1, spam: 1, duplicate: 1, accepted: 1, new: 0, held: 0 };
  assert.deepEqual(found.statuses, statuses);

  const today = await read('?days=1');
  assert.deepEqual(today.days, [{ date: '2026-11-23', received: 0, resolved: 1 }]);
  assert.deepEqual(today.resolution, { median: 3 * day - 3000, p90: 3 * day - 3000 });
  assert.deepEqual(today.articles, []);
  assert.equal((await read()).days.length, 30);
});

test('says so when there is nothing to count', async (t) => {
  const desk = await startDesk(t);
  const headers = { Cookie: await desk.signIn() };
  const response = await fetch(`${desk.url}/statistics?days=366`, { headers });
  const found = (await response.json()) as Answer;
  assert.equal(found.days.length, 366);
  assert.deepEqual(found.resolution, { median: null, p90: null });
  assert.deepEqual(found.articles, []);
});

test('is for editors, and takes whole numbers of days', async (t) => {
  const desk = await startDesk(t);
  assert.equal((await fetch(`${desk.url}/statistics`)).status, 401);
  const headers = { Cookie: await desk.signIn() };
  for (const days of ['0', '367', '-1', '1.5', 'x', '']) {
    const response = await fetch(`${desk.url}/statistics?days=${days}`, { headers });
    assert.equal(response.status, 400, days);
  }
});

test('counts the sites that an editor may see', async (t) => {
  const other = 'https://other.example';
  const desk = await startDesk(t, { sites: [site, other] });
  await desk.send(annotation());
  await desk.send(annotation({ source: `${other}/1`, location: `${other}/1` }));
  const headers = { Cookie: await signInAs(desk, { name: 'Anna', sites: [other] }) };
  const found = (await (await fetch(`${desk.url}/statistics`, { headers })).json()) as Answer;
  assert.equal(found.days.at(-1)?.received, 1);
  assert.deepEqual(
    found.articles.map(({ article }) => article),
    [`${other}/1`],
  );
  const sites = await (await fetch(`${desk.url}/sites`, { headers })).json();
  assert.deepEqual(sites, { sites: [other] });
});
