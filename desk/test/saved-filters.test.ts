/** Filters that belong to the editor who saved them, wherever they sign in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestName, mostFilters } from '../src/editors/saved-filters.js';
import { forEachDatabase } from './support/databases.js';
import { problemOf, type Running, site, startDesk } from './support/desk.js';
import { postJson, signInAs } from './support/editors.js';

interface Filters {
  filters: { name: string; query: string }[];
}

/** The filters of whom these headers sign in. */
async function filtersOf(desk: Running, headers: Record<string, string>): Promise<string[]> {
  const response = await fetch(`${desk.url}/me/filters`, { headers });
  assert.equal(response.status, 200);
  return described(await response.json());
}

function described(answer: unknown): string[] {
  return (answer as Filters).filters.map(({ name, query }) => `${name}: ${query}`);
}

/** Saves and deletes as somebody; answers what the desk answers. */
function savingAs(desk: Running, headers: Record<string, string>) {
  const save = (name: unknown, query: unknown = 'kind=typo') =>
    postJson(desk, '/me/filters', { name, query }, headers);
  const drop = (name: unknown) => postJson(desk, '/me/filters/delete', { name }, headers);
  return { save, drop };
}

forEachDatabase('an editor saves, replaces and deletes filters', async (t, database) => {
  let now = Date.now();
  const desk = await startDesk(t, { database, now: () => ++now });
  const ada = { Cookie: await signInAs(desk, { name: 'Ada' }) };
  const { save, drop } = savingAs(desk, ada);
  assert.deepEqual(await filtersOf(desk, ada), []);
  await save('Typos', 'kind=typo');
  await save('Mine', 'assignee=me&sort=oldest');
  const replaced = await save('Typos', 'kind=typo&language=sv');
  assert.equal(replaced.status, 200);
  const both = ['Typos: kind=typo&language=sv', 'Mine: assignee=me&sort=oldest'];
  assert.deepEqual(described(await replaced.json()), both);
  assert.deepEqual(await filtersOf(desk, ada), both);
  // The same person elsewhere.
  const phone = { Cookie: await signInAs(desk, { name: 'Ada' }) };
  assert.deepEqual(await filtersOf(desk, phone), both);
  const left = ['Mine: assignee=me&sort=oldest'];
  for (let time = 0; time < 2; time++) {
    const dropped = await savingAs(desk, phone).drop('Typos');
    assert.equal(dropped.status, 200, 'gone is gone');
    assert.deepEqual(described(await dropped.json()), left);
  }
  assert.equal((await drop('Mine')).status, 200);
  assert.deepEqual(await filtersOf(desk, ada), []);
});

forEachDatabase('what is saved at the same time is all kept', async (t, database) => {
  const desk = await startDesk(t, { database });
  const ada = { Cookie: await signInAs(desk, { name: 'Ada' }) };
  const tabs = [savingAs(desk, ada), savingAs(desk, ada)];
  await tabs[0]?.save('Old');
  const answers = await Promise.all([
    tabs[1]?.drop('Old'),
    ...Array.from({ length: 10 }, (_, index) => tabs[index % 2]?.save(`Filter ${index}`)),
  ]);
  for (const answer of answers) assert.equal(answer?.status, 200);
  const names = Array.from({ length: 10 }, (_, index) => `Filter ${index}: kind=typo`);
  assert.deepEqual((await filtersOf(desk, ada)).sort(), names.sort());
});

forEachDatabase('an editor has so many filters and no more', async (t, database) => {
  const desk = await startDesk(t, { database });
  const ada = { Cookie: await signInAs(desk, { name: 'Ada' }) };
  const { save, drop } = savingAs(desk, ada);
  for (let index = 2; index < mostFilters; index++) await save(`Filter ${index}`);
  // At once, on connections that are open already, so that each finds room for itself.
  await Promise.all(Array.from({ length: 10 }, () => filtersOf(desk, ada)));
  const last = await Promise.all(Array.from({ length: 10 }, (_, index) => save(`Last ${index}`)));
  assert.equal(last.filter(({ status }) => status === 200).length, 2);
  const refused = last.find(({ status }) => status !== 200);
  assert.equal(refused?.status, 422);
  assert.equal(refused.headers.get('content-type'), 'application/problem+json');
  assert.match(((await refused.json()) as { detail: string }).detail, /50 .* delete one first/);
  assert.equal((await filtersOf(desk, ada)).length, mostFilters);
  assert.equal((await save('Filter 2', 'kind=wording')).status, 200, 'replacing needs no room');
  await drop('Filter 3');
  assert.equal((await save('New')).status, 200);
  const grace = { Cookie: await signInAs(desk, { name: 'Grace' }) };
  assert.equal((await savingAs(desk, grace).save('Mine')).status, 200);
});

forEachDatabase('nobody reads or changes what another editor has saved', async (t, database) => {
  const desk = await startDesk(t, { database });
  const [ada, eve, admin] = [
    { Cookie: await signInAs(desk, { name: 'Ada' }) },
    { Cookie: await signInAs(desk, { name: 'Eve' }) },
    { Cookie: await desk.signIn() },
  ];
  await savingAs(desk, ada).save('Mine', 'q=secret');
  for (const other of [eve, admin]) {
    assert.deepEqual(await filtersOf(desk, other), []);
    assert.deepEqual(described(await (await savingAs(desk, other).drop('Mine')).json()), []);
    await savingAs(desk, other).save('Mine', 'q=other');
    // Whose they are is no part of what is sent.
    for (const path of ['/me/filters', '/me/filters/delete']) {
      const body = { name: 'Mine', query: 'q=forged', editor: 'Ada' };
      assert.equal((await postJson(desk, path, body, other)).status, 422);
    }
    const asked = await fetch(`${desk.url}/me/filters?editor=Ada`, { headers: other });
    assert.equal(asked.status, 400);
  }
  assert.deepEqual(await filtersOf(desk, ada), ['Mine: q=secret']);
  assert.deepEqual(await filtersOf(desk, eve), ['Mine: q=other']);
});

forEachDatabase('with an editor go the filters, and come back to nobody', async (t, database) => {
  const desk = await startDesk(t, {
    database,
    authorize: (request) => (request.headers.get('x-person') === 'ada' ? { name: 'Ada' } : null),
  });
  const admin = { Cookie: await desk.signIn() };
  const grace = { Cookie: await signInAs(desk, { name: 'Grace' }) };
  await savingAs(desk, grace).save('Hers');
  const first = { Cookie: await signInAs(desk, { name: 'Ada' }) };
  await savingAs(desk, first).save('Mine', 'q=secret');
  // An invitation alone takes nothing away.
  const second = { Cookie: await signInAs(desk, { name: 'Ada', role: 'admin' }) };
  assert.deepEqual(await filtersOf(desk, second), ['Mine: q=secret']);
  await postJson(desk, '/editors/revoke', { name: 'Ada' }, admin);
  assert.equal((await savingAs(desk, first).save('Late')).status, 401);
  const person = { 'X-Person': 'ada' };
  assert.deepEqual(await filtersOf(desk, person), []);
  await savingAs(desk, person).save('Late');
  await postJson(desk, '/editors/revoke', { name: 'Ada' }, admin);
  await savingAs(desk, person).save('Later still');
  const anew = { Cookie: await signInAs(desk, { name: 'Ada' }) };
  assert.deepEqual(await filtersOf(desk, anew), []);
  assert.deepEqual(await filtersOf(desk, grace), ['Hers: kind=typo']);
});

forEachDatabase('who comes by single sign-on has filters too', async (t, database) => {
  const desk = await startDesk(t, {
    database,
    authorize: (request) => {
      const name = request.headers.get('x-person');
      return name ? { name, sites: [site] } : null;
    },
  });
  const [ada, eve] = [{ 'X-Person': 'Ada' }, { 'X-Person': 'Eve' }];
  assert.equal((await savingAs(desk, ada).save('Mine')).status, 200);
  assert.deepEqual(await filtersOf(desk, ada), ['Mine: kind=typo']);
  assert.deepEqual(await filtersOf(desk, eve), []);
  const elsewhere = savingAs(desk, { ...ada, Origin: 'https://evil.example' });
  assert.equal((await elsewhere.save('Forged')).status, 403);
  assert.equal((await elsewhere.drop('Mine')).status, 403);
  assert.deepEqual(await filtersOf(desk, ada), ['Mine: kind=typo']);
});

forEachDatabase('names are kept as text, and once', async (t, database) => {
  let now = Date.now();
  const desk = await startDesk(t, { database, now: () => ++now });
  const ada = { Cookie: await signInAs(desk, { name: 'Ada' }) };
  const { save, drop } = savingAs(desk, ada);
  const script = '<img src=x onerror=alert(1)>';
  const names = [script, "'; DROP TABLE saved_filters; --", '__proto__', '..', 'مقالات', '👩‍⚕️'];
  for (const name of names) assert.equal((await save(name)).status, 200, name);
  const kept = names.map((name) => `${name}: kind=typo`);
  assert.deepEqual(await filtersOf(desk, ada), kept);
  const answer = await fetch(`${desk.url}/me/filters`, { headers: ada });
  assert.equal(answer.headers.get('content-type'), 'application/json');
  for (const name of names) await drop(name);
  assert.deepEqual(await filtersOf(desk, ada), []);
  for (const name of ['  Caf\u00e9  au\tlait', 'Cafe\u0301 au lait']) await save(name);
  assert.deepEqual(await filtersOf(desk, ada), ['Café au lait: kind=typo']);
  await drop('Cafe\u0301 au lait ');
  for (const name of ['a\u0000b', 'a\ud800b']) assert.equal((await save(name)).status, 200);
  assert.deepEqual(await filtersOf(desk, ada), ['a\ufffdb: kind=typo']);
});

test('what is no filter is refused with what is wrong about it', async (t) => {
  const desk = await startDesk(t);
  const ada = { Cookie: await signInAs(desk, { name: 'Ada' }) };
  const cases: [unknown, string][] = [
    [[], '#'],
    [null, '#'],
    [{ name: 'Mine' }, '#'],
    [{ query: 'kind=typo' }, '#'],
    [{ name: 1, query: 'kind=typo' }, '#/name'],
    [{ name: '', query: 'kind=typo' }, '#/name'],
    [{ name: ' \t', query: 'kind=typo' }, '#/name'],
    [{ name: 'a'.repeat(longestName + 1), query: 'kind=typo' }, '#/name'],
    // Longer when it is written in one form of Unicode.
    [{ name: '\u{1d160}'.repeat(longestName), query: 'kind=typo' }, '#/name'],
    [{ name: 'Mine', query: '' }, '#/query'],
    [{ name: 'Mine', query: { kind: 'typo' } }, '#/query'],
    [{ name: 'Mine', query: 'q=a b' }, '#/query'],
    [{ name: 'Mine', query: 'q=å' }, '#/query'],
    [{ name: 'Mine', query: `q=${'a'.repeat(8192)}` }, '#/query'],
    [{ name: 'Mine', query: 'kind=typo', shared: true }, '#'],
  ];
  for (const [body, pointer] of cases) {
    const response = await postJson(desk, '/me/filters', body, ada);
    const what = JSON.stringify(body).slice(0, 100);
    assert.equal(response.status, 422, what);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    const { errors } = (await response.json()) as { errors: { pointer: string }[] };
    assert.equal(errors[0]?.pointer, pointer, what);
  }
  const send = (body: string) =>
    fetch(`${desk.url}/me/filters`, {
      method: 'POST',
      headers: { ...ada, Origin: desk.origin, 'Content-Type': 'application/json' },
      body,
    });
  const broken = await send('{"name":');
  assert.equal(broken.status, 400);
  assert.equal(await problemOf(broken), 'not-json');
  assert.equal((await send(JSON.stringify({ name: 'a'.repeat(20_000) }))).status, 413);
  assert.deepEqual(await filtersOf(desk, ada), []);
});
