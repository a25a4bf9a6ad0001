import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { cookieOf, postToken, problemOf, startDesk } from './support/desk.js';
import { postJson, signInAs, tokenOf } from './support/editors.js';

const day = 24 * 60 * 60 * 1000;

/** A desk, and what a request with a session answers. */
async function startDeskFor(t: TestContext, options: Parameters<typeof startDesk>[1] = {}) {
  const desk = await startDesk(t, options);
  const get = (path: string, cookie: string) =>
    fetch(`${desk.url}${path}`, { headers: { Cookie: cookie } });
  const read = async <Body>(path: string, cookie: string) => {
    const response = await get(path, cookie);
    assert.equal(response.status, 200);
    return (await response.json()) as Body;
  };
  return { desk, get, read, admin: await desk.signIn() };
}

interface Me {
  editor: { name: string; role: string; sites: string[] };
  editors: string[];
}

test('an editor has the name, role and sites of the invitation', async (t) => {
  const { desk, read } = await startDeskFor(t);
  const sites = ['https://one.example', 'https://two.example'];
  const cookie = await signInAs(desk, {
    name: '  Ada Lovelace ',
    sites: [...sites, sites[0] ?? ''],
  });
  const { editor, editors } = await read<Me>('/me', cookie);
  assert.deepEqual(editor, { name: 'Ada Lovelace', role: 'editor', sites });
  assert.deepEqual(editors, ['Ada Lovelace', 'administrator']);
});

test('what is for administrators is refused to editors and to nobody in particular', async (t) => {
  const { desk, get } = await startDeskFor(t);
  const cookie = await signInAs(desk, { name: 'Ada' });
  for (const path of ['/editors', '/activity']) {
    const response = await get(path, cookie);
    assert.equal(response.status, 403, path);
    assert.equal(await problemOf(response), 'admins-only');
    assert.equal((await get(path, '')).status, 401);
  }
  const body = { name: 'Eve', role: 'admin' };
  for (const path of ['/invitations', '/editors/revoke']) {
    assert.equal((await postJson(desk, path, body, { Cookie: cookie })).status, 403, path);
    assert.equal((await postJson(desk, path, body, {})).status, 401);
  }
});

test("administrators' changes are taken from the desk's own pages alone, and as JSON", async (t) => {
  const { desk, admin } = await startDeskFor(t);
  for (const path of ['/invitations', '/editors/revoke']) {
    const elsewhere = { Cookie: admin, Origin: 'https://other.example' };
    const crossSite = await postJson(desk, path, { name: 'Eve' }, elsewhere);
    assert.equal(await problemOf(crossSite), 'cross-site');
    const form = { Cookie: admin, 'Content-Type': 'text/plain' };
    assert.equal((await postJson(desk, path, { name: 'Eve' }, form)).status, 415);
    assert.equal((await fetch(`${desk.url}${path}`, { headers: { Cookie: admin } })).status, 405);
  }
});

test('inviting a known name replaces role, sites and unused links, at once', async (t) => {
  const { desk, read, admin } = await startDeskFor(t);
  const cookie = await signInAs(desk, { name: 'Ada', role: 'admin' });
  const invite = async (body: object) => {
    const response = await postJson(desk, '/invitations', body, { Cookie: admin });
    return (await response.json()) as { link: string; before: unknown };
  };
  const first = await invite({ name: 'Ada' });
  assert.deepEqual(first.before, { name: 'Ada', role: 'admin', sites: [] });
  assert.equal((await read<Me>('/me', cookie)).editor.role, 'editor');
  const second = await invite({ name: 'Ada', sites: ['https://one.example'] });
  assert.equal((await postToken(desk.url, tokenOf(first.link))).status, 403);
  assert.equal((await postToken(desk.url, tokenOf(second.link))).status, 303);
  assert.deepEqual((await read<Me>('/me', cookie)).editor.sites, ['https://one.example']);
});

test('revoking ends sessions and links, and other editors stay', async (t) => {
  const { desk, get, read, admin } = await startDeskFor(t);
  const [ada, other] = [
    await signInAs(desk, { name: 'Ada' }),
    await signInAs(desk, { name: 'Grace' }),
  ];
  const invited = await postJson(desk, '/invitations', { name: 'Ada' }, { Cookie: admin });
  const { link } = (await invited.json()) as { link: string };
  const revoked = await postJson(desk, '/editors/revoke', { name: 'Ada' }, { Cookie: admin });
  assert.equal(revoked.status, 200);
  assert.equal((await get('/me', ada)).status, 401);
  assert.equal((await postToken(desk.url, tokenOf(link))).status, 403);
  assert.deepEqual((await read<Me>('/me', other)).editors, ['Grace', 'administrator']);
  const again = await postJson(desk, '/editors/revoke', { name: 'Ada' }, { Cookie: admin });
  assert.equal(await problemOf(again), 'no-such-editor');
  // A session of before does not come back with the name.
  await signInAs(desk, { name: 'Ada' });
  assert.equal((await get('/me', ada)).status, 401);
});

test('administrators see who is signed in', async (t) => {
  const { desk, read, admin } = await startDeskFor(t);
  await signInAs(desk, { name: 'Ada' });
  await postJson(desk, '/invitations', { name: 'Grace' }, { Cookie: admin });
  const { editors } = await read<{ editors: Record<string, unknown>[] }>('/editors', admin);
  const rows = editors.map(({ name, role, sessions, links }) => [name, role, sessions, links]);
  assert.deepEqual(rows.slice(0, 2), [
    ['Ada', 'editor', 1, 0],
    ['Grace', 'editor', 0, 1],
  ]);
  assert.match(String(editors[0]?.used), /^\d{4}-.*Z$/);
});

test('a wrong invitation is refused and says what is wrong', async (t) => {
  const { desk, admin } = await startDeskFor(t);
  const cases: [unknown, string][] = [
    [{}, '#'],
    [{ name: 1 }, '#/name'],
    [{ name: 'Ada', owner: true }, '#'],
    [{ name: ' ' }, '#/name'],
    [{ name: 'a'.repeat(101) }, '#/name'],
    [{ name: 'Ada\u202egrace' }, '#/name'],
    [{ name: 'Ada\nGrace' }, '#/name'],
    [{ name: 'Desk' }, '#/name'],
    [{ name: 'none' }, '#/name'],
    [{ name: 'Ada', role: 'owner' }, '#/role'],
    [{ name: 'Ada', sites: 'https://one.example' }, '#/sites'],
    [{ name: 'Ada', sites: ['one.example'] }, '#/sites'],
    [{ name: 'Ada', role: 'admin', sites: ['https://one.example'] }, '#/sites'],
  ];
  for (const [body, pointer] of cases) {
    const response = await postJson(desk, '/invitations', body, { Cookie: admin });
    assert.equal(response.status, 422);
    const { errors } = (await response.json()) as { errors: { pointer: string }[] };
    assert.equal(errors[0]?.pointer, pointer);
  }
  const list = await postJson(desk, '/invitations', [], { Cookie: admin });
  assert.equal(list.status, 422);
  const ok = await postJson(desk, '/invitations', { name: 'سارا\u200cها' }, { Cookie: admin });
  assert.equal(ok.status, 201, 'joiners are part of names');
});

test('a session that nobody uses ends before one that is used', async (t) => {
  let now = Date.UTC(2026, 0, 1);
  const { desk, get } = await startDeskFor(t, { now: () => now });
  const [idle, used] = [
    await signInAs(desk, { name: 'Ada' }),
    await signInAs(desk, { name: 'Grace' }),
  ];
  for (let days = 0; days < 8; days++) {
    now += day;
    assert.equal((await get('/me', used)).status, 200);
  }
  assert.equal((await get('/me', idle)).status, 401);
  now += 6 * day;
  assert.equal((await get('/me', used)).status, 401, 'used or not, it ends after 14 days');
});

test('attempts to sign in are limited for each client, apart from reports', async (t) => {
  const { desk } = await startDeskFor(t, { rateLimit: 1000, proxies: ['127.0.0.1'] });
  const attempt = (address: string) => postToken(desk.url, 'guess', { 'X-Forwarded-For': address });
  const statuses = [];
  for (let index = 0; index < 11; index++) statuses.push((await attempt('192.0.2.7')).status);
  assert.deepEqual(statuses, [...Array(10).fill(403), 429]);
  assert.ok(Number((await attempt('192.0.2.9')).headers.get('retry-after')) > 0, 'same network');
  assert.equal((await attempt('198.51.100.1')).status, 403);
});

test('what administrators do is in the log of activity, with their names', async (t) => {
  let now = Date.now();
  const { desk, read, admin } = await startDeskFor(t, { now: () => ++now });
  const ada = await signInAs(desk, { name: 'Ada', role: 'admin' });
  await postJson(
    desk,
    '/invitations',
    { name: 'Eve', sites: ['https://e.example'] },
    { Cookie: ada },
  );
  await postJson(desk, '/editors/revoke', { name: 'Eve' }, { Cookie: ada });
  interface Log {
    activity: { at: string; editor: string; action: string; detail: string }[];
    next: string | null;
  }
  const { activity, next } = await read<Log>('/activity', admin);
  assert.deepEqual(
    activity.slice(0, 3).map(({ editor, action, detail }) => [editor, action, detail]),
    [
      ['Ada', 'revoke', 'Eve'],
      ['Ada', 'invite', 'Eve editor https://e.example'],
      ['administrator', 'invite', 'Ada admin'],
    ],
  );
  assert.equal(next, null);
  const seen = [];
  let before: string | null = new Date(Date.now() + day).toISOString();
  while (before) {
    const page: Log = await read<Log>(`/activity?limit=1&before=${before}`, admin);
    seen.push(...page.activity);
    before = page.next;
  }
  assert.deepEqual(seen, activity);
  for (const query of ['limit=0', 'limit=x', 'before=yesterday']) {
    const response = await fetch(`${desk.url}/activity?${query}`, { headers: { Cookie: admin } });
    assert.equal(response.status, 400);
  }
});

test("a publisher's own sign-in lets editors in, with the same rules", async (t) => {
  const people: Record<string, { name: string; role?: 'admin'; sites?: string[] }> = {
    ada: { name: 'Ada', sites: ['https://one.example'] },
    grace: { name: 'Grace', role: 'admin' },
  };
  const { desk, admin } = await startDeskFor(t, {
    authorize: async (request) => people[request.headers.get('x-person') ?? ''] ?? null,
  });
  const get = (path: string, headers: Record<string, string>) =>
    fetch(`${desk.url}${path}`, { headers });
  const me = await get('/me', { 'X-Person': 'ada' });
  assert.deepEqual(await me.json(), {
    editor: { name: 'Ada', role: 'editor', sites: ['https://one.example'] },
    editors: ['Ada', 'administrator'],
  });
  assert.equal((await get('/me', {})).status, 401);
  assert.equal((await get('/me', { 'X-Person': 'eve' })).status, 401);
  assert.equal((await get('/editors', { 'X-Person': 'ada' })).status, 403);
  assert.equal((await get('/editors', { 'X-Person': 'grace' })).status, 200);
  const grace = { 'X-Person': 'grace' };
  const elsewhere = { ...grace, Origin: 'https://other.example' };
  assert.equal((await postJson(desk, '/invitations', { name: 'Eve' }, elsewhere)).status, 403);
  assert.equal((await postJson(desk, '/invitations', { name: 'Eve' }, grace)).status, 201);
  // A session of the desk comes first.
  const both = await get('/me', { ...grace, Cookie: admin });
  assert.equal(((await both.json()) as Me).editor.name, 'administrator');
});

test('a sign-in that says what is no editor lets nobody in', async (t) => {
  for (const person of [
    { name: '' },
    { name: 'desk' },
    { name: 'Ada', role: 'owner' as 'admin' },
  ]) {
    const { desk } = await startDeskFor(t, { authorize: () => person });
    assert.equal((await fetch(`${desk.url}/me`)).status, 500);
  }
});

test('what is stored of a session opens nothing', async (t) => {
  const { desk } = await startDeskFor(t);
  const link = tokenOf(await desk.desk.createSignInLink(desk.origin));
  const cookie = cookieOf(await postToken(desk.url, link));
  // The hash that is stored is no key itself.
  const { createHash } = await import('node:crypto');
  const [name, token = ''] = cookie.split('=');
  const hash = createHash('sha256').update(token).digest('base64url');
  const response = await fetch(`${desk.url}/me`, { headers: { Cookie: `${name}=${hash}` } });
  assert.equal(response.status, 401);
});
