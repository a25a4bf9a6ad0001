/** Getting in without a link, or with what is left of one. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { openDatabase } from '../../src/store/open-database.js';
import { newDatabase } from '../support/databases.js';
import { cookieOf, postToken, type Running, startDesk } from '../support/desk.js';

const tokenOf = (link: string) => new URL(link).searchParams.get('token') ?? '';

const statusWith = async (desk: Running, cookie: string) =>
  (await fetch(`${desk.url}/reports`, { headers: { Cookie: cookie } })).status;

test('guesses are soon too many, and cost others nothing', async (t) => {
  const desk = await startDesk(t, { rateLimit: 1000, proxies: ['127.0.0.1'] });
  const guess = async (address: string) => {
    const token = randomBytes(32).toString('base64url');
    return (await postToken(desk.url, token, { 'X-Forwarded-For': address })).status;
  };
  const answers: number[] = [];
  for (let index = 0; index < 20; index++) answers.push(await guess(`192.0.2.${index}`));
  assert.deepEqual(new Set(answers), new Set([403, 429]));
  assert.equal(answers.indexOf(429), 10);
  const token = tokenOf(await desk.desk.createSignInLink(desk.origin));
  const blocked = await postToken(desk.url, token, { 'X-Forwarded-For': '192.0.2.99' });
  assert.equal(blocked.status, 429);
  const other = await postToken(desk.url, token, { 'X-Forwarded-For': '198.51.100.1' });
  assert.equal(other.status, 303, 'the link is as good as before');
});

test('opening pages is no way to guess faster, and a good link costs nothing', async (t) => {
  const desk = await startDesk(t, {
    ...{ rateLimit: 1000, proxies: ['127.0.0.1'], now: () => Date.UTC(2026, 0, 1) },
  });
  const headers = { 'X-Forwarded-For': '192.0.2.1' };
  const link = await desk.desk.createSignInLink(desk.origin);
  for (let visit = 0; visit < 20; visit++) {
    assert.equal((await fetch(link, { headers })).status, 200);
  }
  const guess = async () => {
    const token = randomBytes(32).toString('base64url');
    return (await fetch(`${desk.url}/sign-in?token=${token}`, { headers })).status;
  };
  const answers = await Promise.all(Array.from({ length: 20 }, guess));
  assert.equal(answers.filter((status) => status === 403).length, 10);
  assert.equal(answers.filter((status) => status === 429).length, 10);
  assert.equal(
    (await fetch(link, { headers })).status,
    429,
    'nor is a good one told from a bad one',
  );
  assert.equal((await postToken(desk.url, tokenOf(link), headers)).status, 429);
  assert.equal((await postToken(desk.url, tokenOf(link))).status, 303);
});

test('what is nearly a token is none', async (t) => {
  const desk = await startDesk(t);
  const token = tokenOf(await desk.desk.createSignInLink(desk.origin));
  const nearly = [
    '',
    token.slice(0, -1),
    `${token}A`,
    `${token}=`,
    ` ${token}`,
    `${token}\u0000`,
    token.toLowerCase() === token ? token.toUpperCase() : token.toLowerCase(),
    Buffer.from(token, 'base64url').toString('hex'),
    `' OR 1=1 --`,
    '%',
    `${token},${token}`,
  ];
  for (const each of nearly) assert.equal((await postToken(desk.url, each)).status, 403, each);
  assert.equal((await postToken(desk.url, token)).status, 303);
});

test('what the database holds opens nothing', async (t) => {
  const database = await newDatabase(t);
  const desk = await startDesk(t, { database });
  const unused = tokenOf(await desk.desk.createSignInLink(desk.origin));
  const cookie = await desk.signIn();
  const connection = await openDatabase(database);
  t.after(() => connection.close());
  const stored = (
    await Promise.all(
      ['sign_in_links', 'sessions'].map((table) => connection.run(`SELECT * FROM ${table}`)),
    )
  ).flat();
  assert.ok(stored.length >= 2);
  const texts = stored.flatMap((row) => Object.values(row).map(String));
  assert.ok(!texts.includes(unused) && !texts.includes(cookie.split('=')[1] ?? ''));
  for (const text of texts.filter((each) => /^[\w-]{20,}$/.test(each))) {
    assert.equal(await statusWith(desk, `corrigenda-desk=${text}`), 401);
    assert.equal((await postToken(desk.url, text)).status, 403);
  }
  assert.equal(await statusWith(desk, `corrigenda-desk=${unused}`), 401, 'a link is no session');
});

test('a session comes in its cookie alone', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  const [name = '', token = ''] = cookie.split('=');
  for (const path of [
    `/reports?${name}=${token}`,
    `/reports;${name}=${token}`,
    `/reports#${token}`,
  ]) {
    const { status } = await fetch(desk.url + path);
    assert.ok(status === 401 || status === 400 || status === 404, path);
  }
  const headers = { Authorization: `Bearer ${token}`, 'X-Session': token };
  assert.equal((await fetch(`${desk.url}/reports`, { headers })).status, 401);
  for (const other of [
    `${name}2=${token}`,
    `x${name}=${token}`,
    `${name.toUpperCase()}=${token}`,
  ]) {
    assert.equal(await statusWith(desk, other), 401, other);
  }
  assert.equal(await statusWith(desk, `a=b; ${cookie}; c=d`), 200);
});

test('over https a cookie that anybody else could have set is not read', async (t) => {
  const origin = 'https://desk.journal.example';
  const desk = await startDesk(t, { origin });
  const link = await desk.desk.createSignInLink(origin);
  const signedIn = await postToken(desk.url, tokenOf(link), { Origin: origin });
  const cookie = cookieOf(signedIn);
  assert.match(cookie, /^__Host-/);
  assert.equal(await statusWith(desk, cookie), 200);
  // A sibling domain can set this one, and not one that begins with __Host-.
  assert.equal(await statusWith(desk, cookie.replace('__Host-', '')), 401);
});

test('a link signs one in, however many try at once and wherever', async (t) => {
  const database = await newDatabase(t);
  const desks = [await startDesk(t, { database }), await startDesk(t, { database })] as const;
  const token = tokenOf(await desks[0].desk.createSignInLink(desks[0].origin));
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, index) => postToken(desks[index % 2]?.url ?? '', token)),
  );
  assert.equal(answers.filter(({ status }) => status === 303).length, 1);
});
