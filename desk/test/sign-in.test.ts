import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { cookieOf, postToken, scratchFolder, startDesk } from './support/desk.js';
import { postJson } from './support/editors.js';

const day = 24 * 60 * 60 * 1000;

function tokenOf(link: string): string {
  return new URL(link).searchParams.get('token') ?? '';
}

test('a link works once, and opening it is not using it', async (t) => {
  const desk = await startDesk(t);
  const link = await desk.desk.createSignInLink(desk.origin);
  for (let visit = 0; visit < 2; visit++) {
    const page = await fetch(link);
    assert.equal(page.status, 200);
    assert.deepEqual(page.headers.getSetCookie(), []);
    const html = await page.text();
    assert.match(html, /<form method="post"/);
    assert.ok(html.includes(tokenOf(link)));
    // What a mail scanner does besides: it asks for the headers, and runs the script.
    assert.equal((await fetch(link, { method: 'HEAD' })).status, 200);
    const script = await (await fetch(`${desk.url}/sign-in.js`)).text();
    assert.doesNotMatch(script, /submit\(|click\(|fetch|XMLHttp|sendBeacon|location/i);
  }
  const first = await postToken(desk.url, tokenOf(link));
  assert.equal(first.status, 303);
  const again = await postToken(desk.url, tokenOf(link));
  assert.equal(again.status, 403);
  assert.deepEqual(again.headers.getSetCookie(), []);
});

test('of many who use a link at once one gets in', async (t) => {
  const desk = await startDesk(t);
  const token = tokenOf(await desk.desk.createSignInLink(desk.origin));
  const answers = await Promise.all(Array.from({ length: 10 }, () => postToken(desk.url, token)));
  assert.equal(answers.filter(({ status }) => status === 303).length, 1);
});

test('links and sessions end by themselves', async (t) => {
  let now = Date.UTC(2026, 0, 1);
  const desk = await startDesk(t, { now: () => now });
  const late = tokenOf(await desk.desk.createSignInLink(desk.origin));
  const cookie = await desk.signIn();
  const read = () => fetch(`${desk.url}/reports`, { headers: { Cookie: cookie } });
  now += 2 * day;
  assert.equal((await postToken(desk.url, late)).status, 403);
  assert.equal((await read()).status, 200);
  now += 13 * day;
  assert.equal((await read()).status, 401);
});

test('signing in always begins a new session and ends one that was there', async (t) => {
  const desk = await startDesk(t);
  const planted = await desk.signIn();
  const token = tokenOf(await desk.desk.createSignInLink(desk.origin));
  const own = cookieOf(await postToken(desk.url, token, { Cookie: planted }));
  assert.notEqual(own, planted);
  const read = (cookie: string) => fetch(`${desk.url}/reports`, { headers: { Cookie: cookie } });
  assert.equal((await read(own)).status, 200);
  assert.equal((await read(planted)).status, 401);
});

test('nobody can be signed in or out from another site', async (t) => {
  const desk = await startDesk(t);
  const token = tokenOf(await desk.desk.createSignInLink(desk.origin));
  const cookie = await desk.signIn();
  const elsewhere = { Origin: 'https://other.example' };
  assert.equal((await postToken(desk.url, token, elsewhere)).status, 403);
  const out = await fetch(`${desk.url}/sign-out`, {
    method: 'POST',
    headers: { Cookie: cookie, ...elsewhere },
  });
  assert.equal(out.status, 403);
  const read = await fetch(`${desk.url}/reports`, { headers: { Cookie: cookie } });
  assert.equal(read.status, 200);
  assert.equal((await postToken(desk.url, token)).status, 303, 'the link is still good');
});

test('signing out ends the session here and in the browser', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' };
  const out = await fetch(`${desk.url}/sign-out`, { method: 'POST', headers });
  assert.equal(out.status, 204);
  assert.match(out.headers.getSetCookie()[0] ?? '', /Max-Age=0/);
  const read = await fetch(`${desk.url}/reports`, { headers: { Cookie: cookie } });
  assert.equal(read.status, 401);
});

test('the cookie is out of reach of scripts and other sites, and bound to https where there is', async (t) => {
  const plain = await startDesk(t);
  const onHttp = await postToken(
    plain.url,
    tokenOf(await plain.desk.createSignInLink(plain.origin)),
  );
  const [cookie = ''] = onHttp.headers.getSetCookie();
  assert.match(
    cookie,
    /^corrigenda-desk=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
  );

  const origin = 'https://desk.example';
  const proxied = await startDesk(t, { origin });
  const link = await proxied.desk.createSignInLink(proxied.origin);
  assert.ok(link.startsWith(`${origin}/sign-in?`));
  const onHttps = await postToken(proxied.url, tokenOf(link), { Origin: origin });
  const [secure = ''] = onHttps.headers.getSetCookie();
  assert.match(secure, /^__Host-corrigenda-desk=[\w-]{43}; .*HttpOnly; SameSite=Strict; Secure$/);
});

test('neither link nor session is in the database as it is', async (t) => {
  const database = join(await scratchFolder(t), 'desk.sqlite');
  const desk = await startDesk(t, { database });
  const unused = tokenOf(await desk.desk.createSignInLink(desk.origin));
  const session = (await desk.signIn()).split('=')[1] ?? '';
  assert.equal(session.length, 43);
  for (const file of [database, `${database}-wal`]) {
    const bytes = await readFile(file, 'latin1');
    assert.ok(!bytes.includes(unused) && !bytes.includes(session));
  }
});

test('who is signed in and opens the used link again is let through', async (t) => {
  const desk = await startDesk(t);
  const token = tokenOf(await desk.desk.createSignInLink(desk.origin));
  const cookie = cookieOf(await postToken(desk.url, token));
  assert.equal((await postToken(desk.url, token, { Cookie: cookie })).status, 303);
});

test('the page says for whom the link is, and its button needs no script', async (t) => {
  const desk = await startDesk(t);
  const invited = { name: 'O’Hara <b>$& & Söhne' };
  const made = await postJson(desk, '/invitations', invited, { Cookie: await desk.signIn() });
  const { link } = (await made.json()) as { link: string };
  const html = await (await fetch(link, { headers: { 'Accept-Language': 'de' } })).text();
  assert.ok(
    html.includes('<p>Anmeldelink für <bdi>O’Hara &lt;b&gt;$&amp; &amp; Söhne</bdi>.'),
    html,
  );
  assert.match(html, /<button autofocus>Anmelden<\/button>/);
});

test('a link that is worth nothing says so before anything is pressed', async (t) => {
  let now = Date.UTC(2026, 0, 1);
  const desk = await startDesk(t, { now: () => now });
  const used = await desk.desk.createSignInLink(desk.origin);
  const late = await desk.desk.createSignInLink(desk.origin);
  const cookie = cookieOf(await postToken(desk.url, tokenOf(used)));
  now += 2 * day;
  for (const link of [used, late, `${desk.url}/sign-in?token=never`, `${desk.url}/sign-in`]) {
    const page = await fetch(link);
    assert.equal(page.status, 403, link);
    assert.match(await page.text(), /<h1>This link cannot be used<\/h1>/);
    const own = await fetch(link, { headers: { Cookie: cookie }, redirect: 'manual' });
    assert.equal(own.status, 303, 'who is signed in is let through');
    assert.deepEqual(own.headers.getSetCookie(), []);
  }
});

test('the pages speak the language of the browser', async (t) => {
  const desk = await startDesk(t);
  const link = await desk.desk.createSignInLink(desk.origin);
  const title = async (language: string) => {
    const page = await fetch(link, { headers: { 'Accept-Language': language } });
    return /<html lang="(..)" dir="(?:ltr|rtl)">.*<h1>(.*)<\/h1>/s
      .exec(await page.text())
      ?.slice(1);
  };
  assert.deepEqual(await title('tlh, sv-SE;q=0.8, en;q=0.5'), [
    'sv',
    'Logga in på redaktionens sida',
  ]);
  assert.deepEqual(await title('tlh'), ['en', 'Sign in to the desk']);
  assert.deepEqual(await title('constructor'), ['en', 'Sign in to the desk']);
  assert.deepEqual((await title('nn-NO'))?.[0], 'nb');
});

test('the pages have every language of the queue, mirrored where it runs from right to left', async (t) => {
  const { loaders } = await import('../src/queue/languages.js');
  const desk = await startDesk(t);
  const link = await desk.desk.createSignInLink(desk.origin);
  const titles = new Set<string>();
  const purposes = new Set<string>();
  for (const language of Object.keys(loaders)) {
    const page = await fetch(link, { headers: { 'Accept-Language': language } });
    const html = await page.text();
    const dir = /^(?:ar|fa|he)$/.test(language) ? 'rtl' : 'ltr';
    assert.ok(html.includes(`<html lang="${language}" dir="${dir}">`), language);
    titles.add(/<h1>(.*)<\/h1>/.exec(html)?.[1] ?? '');
    purposes.add(/<p>(.*<bdi>administrator<\/bdi>.*)<\/p>/.exec(html)?.[1] ?? '');
  }
  assert.equal(titles.size, Object.keys(loaders).length);
  assert.equal(purposes.size, Object.keys(loaders).length);
});

test('a token that is none is not in the page', async (t) => {
  const desk = await startDesk(t);
  const token = '"><script>alert(1)</script>';
  const page = await fetch(`${desk.url}/sign-in?token=${encodeURIComponent(token)}`);
  const html = await page.text();
  assert.ok(!html.includes('alert'));
  assert.match(page.headers.get('content-security-policy') ?? '', /script-src 'self';/);
});
