/** Other sites: they may send reports, may change nothing, and may read nothing of editors. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '../../src/routes/routes.js';
import { annotation, newId, postStatus, problemOf, site, startDesk } from '../support/desk.js';
import { ask } from '../support/raw.js';

/** What says how to talk to the desk, and nothing of anybody. */
const forEveryone = ['/schema/report.json', '/openapi.json'];

/** What looks like a listed site and is none. */
const lookalikes = [
  'null',
  'https://journal.example.',
  'https://journal.example:443',
  'https://journal.example:8443',
  'https://JOURNAL.example',
  'http://journal.example',
  'https://journal.example.evil.example',
  'https://evil-journal.example',
  'https://sub.journal.example',
  'https://journal.example@evil.example',
  'https://evil.example@journal.example',
  'https://evil.example/https://journal.example',
  'https://journal.example, https://evil.example',
  'https://journal.example https://evil.example',
  'https://journal.example%00.evil.example',
  'https://journal.example/',
  'journal.example',
  '*',
  '',
];

test('reports come from pages of listed sites alone, whatever others are called', async (t) => {
  const desk = await startDesk(t);
  for (const origin of lookalikes) {
    for (const method of ['POST', 'OPTIONS']) {
      const response = await fetch(`${desk.url}/reports`, {
        method,
        headers: { Origin: origin, 'Content-Type': 'text/plain' },
        body: method === 'POST' ? JSON.stringify(annotation()) : null,
      });
      assert.equal(response.status, 403, `${method} from "${origin}"`);
      assert.equal(response.headers.get('access-control-allow-origin'), null, origin);
      assert.equal(await problemOf(response), 'site-not-allowed');
    }
  }
  assert.equal((await desk.list()).reports.length, 0);
});

test('articles are on listed sites alone', async (t) => {
  const desk = await startDesk(t);
  for (const source of [
    'https://journal.example./a',
    'https://journal.example:8443/a',
    'http://journal.example/a',
    'https://journal.example.evil.example/a',
    'https://sub.journal.example/a',
    'https://evil.example/?https://journal.example/',
    'https://evil.example\\@journal.example/',
    'https:/\\evil.example/journal.example',
  ]) {
    const response = await desk.send(annotation({ source }));
    assert.equal(response.status, 403, source);
    assert.equal((await desk.send(annotation({ location: source }))).status, 403, source);
  }
  // Other ways to write the same address, as browsers read them.
  for (const source of ['https://JOURNAL.example/a', 'https://journal.example:443/a']) {
    assert.equal((await desk.send(annotation({ source }))).status, 201, source);
  }
});

test('what a page of a listed site may read is its own receipt', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  const report = annotation();
  const answer = await desk.send(report, { Origin: site });
  assert.equal(answer.headers.get('access-control-allow-origin'), site);
  assert.match(answer.headers.get('vary') ?? '', /Origin/);
  for (const { pattern, methods } of routes.declared) {
    if (!methods.includes('GET') || forEveryone.includes(pattern)) continue;
    const path = pattern.replace(/:[a-z]+/g, report.id.slice(9)).replace('*', 'index.html');
    const stop = new AbortController();
    const response = await fetch(desk.url + path, {
      headers: { Origin: site, Cookie: cookie },
      signal: stop.signal,
    });
    stop.abort();
    const allowed = response.headers.get('access-control-allow-origin');
    assert.equal(allowed, pattern === '/reports/:id/status' ? site : null, pattern);
  }
});

test('a preflight allows a report, and no change by an editor', async (t) => {
  const desk = await startDesk(t);
  const preflight = (path: string, method: string) =>
    fetch(desk.url + path, {
      method: 'OPTIONS',
      headers: {
        Origin: site,
        'Access-Control-Request-Method': method,
        'Access-Control-Request-Headers': 'content-type,authorization,x-csrf',
      },
    });
  const report = await preflight('/reports', 'POST');
  assert.equal(report.status, 204);
  assert.equal(report.headers.get('access-control-allow-methods'), 'POST');
  assert.equal(report.headers.get('access-control-allow-headers'), 'Content-Type');
  for (const path of [`/reports/${newId().slice(9)}/status`, '/reports/bulk', '/sign-out', '/me']) {
    const refused = await preflight(path, 'POST');
    assert.equal(refused.status, 405, path);
    assert.equal(refused.headers.get('access-control-allow-origin'), null, path);
  }
});

test('no change is made that another site asks for, in whatever way', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  const report = annotation();
  await desk.send(report);
  const asked: Record<string, string>[] = [
    {},
    { Origin: 'null' },
    { Origin: 'https://evil.example' },
    { Origin: site },
    { Origin: `${desk.origin}.evil.example` },
    { Origin: desk.origin.replace('127.0.0.1', 'localhost') },
    { Origin: desk.origin, 'Sec-Fetch-Site': 'cross-site' },
    { Origin: desk.origin, 'Sec-Fetch-Site': 'same-site' },
    { Origin: desk.origin, 'Sec-Fetch-Site': 'none' },
    { Origin: desk.origin, 'Sec-Fetch-Site': '' },
    { Referer: `${desk.origin}/` },
    { Host: 'evil.example' },
  ];
  const changes = routes.declared.filter(
    ({ pattern, methods }) =>
      methods.includes('POST') && !['/reports', '/sign-in'].includes(pattern),
  );
  assert.ok(changes.length >= 7);
  for (const headers of asked) {
    for (const { pattern } of changes) {
      const response = await fetch(desk.url + pattern.replace(':id', report.id.slice(9)), {
        method: 'POST',
        headers: { Cookie: cookie, 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ status: 'spam' }),
      });
      assert.equal(response.status, 403, `${pattern} ${JSON.stringify(headers)}`);
      assert.equal(await problemOf(response), 'cross-site');
    }
  }
  assert.equal((await desk.list()).reports[0]?.status, 'new', 'and the session is still good');
});

test('what a form can send is no change, from the desk’s own pages neither', async (t) => {
  const desk = await startDesk(t);
  const headers = { Cookie: await desk.signIn(), 'Sec-Fetch-Site': 'same-origin' };
  const report = annotation();
  await desk.send(report);
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''];
  for (const type of types) {
    const response = await postStatus(desk.url, report.id, 'spam', {
      ...headers,
      'Content-Type': type,
    });
    assert.equal(response.status, 415, type);
  }
  const ok = await postStatus(desk.url, report.id, 'accepted', headers);
  assert.equal(ok.status, 200);
});

test('nothing changes by GET or HEAD, nor by a header or parameter that names another method', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  const report = annotation();
  await desk.send(report);
  const overrides: Record<string, string>[] = [
    { 'X-HTTP-Method-Override': 'POST' },
    { 'X-HTTP-Method': 'POST' },
    { 'X-Method-Override': 'DELETE' },
  ];
  for (const { pattern } of routes.declared.filter(({ methods }) => methods.includes('POST'))) {
    const path = pattern.replace(':id', report.id.slice(9));
    for (const method of ['GET', 'HEAD']) {
      for (const extra of overrides) {
        const response = await fetch(`${desk.url}${path}?_method=POST&status=spam`, {
          method,
          headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', ...extra },
        });
        assert.deepEqual(response.headers.getSetCookie(), [], `${method} ${path}`);
        await response.body?.cancel();
      }
    }
  }
  assert.equal((await desk.list()).reports[0]?.status, 'new');
});

test('a Host that somebody made up is no site of the desk', async (t) => {
  const desk = await startDesk(t, { sites: [] });
  const body = (origin: string) =>
    JSON.stringify(annotation({ source: `${origin}/a`, location: `${origin}/a` }));
  const post = (host: string, text: string, extra: string[] = []) =>
    ask(
      desk.origin,
      [
        'POST /reports HTTP/1.1',
        `Host: ${host}`,
        'Content-Type: application/json',
        `Content-Length: ${text.length}`,
        ...extra,
      ],
      text,
    );
  for (const host of ['evil.example', 'evil.example:80', 'localhost.evil.example', '203.0.113.5']) {
    const origin = new URL(`http://${host}`).origin;
    assert.equal((await post(host, body(origin))).status, 403, host);
    assert.equal((await post(host, body(origin), [`Origin: ${origin}`])).status, 403, host);
  }
  const own = new URL(desk.origin).host;
  assert.equal((await post(own, body(desk.origin))).status, 201);
  const forwarded = ['X-Forwarded-Host: evil.example', 'Forwarded: host=evil.example'];
  assert.equal((await post(own, body('http://evil.example'), forwarded)).status, 403);
});

test('no link leads where a Host says that somebody made up', async (t) => {
  const origin = 'https://desk.journal.example';
  const desk = await startDesk(t, { origin });
  assert.ok((await desk.desk.createSignInLink('http://evil.example')).startsWith(`${origin}/`));
  const signIn = await ask(desk.origin, ['GET /sign-in?token=x HTTP/1.1', 'Host: evil.example']);
  assert.ok(!signIn.body.includes('evil.example') && !signIn.headers.includes('evil.example'));
  const absolute = await ask(desk.origin, [
    'GET http://evil.example/sign-in?token=x HTTP/1.1',
    'Host: evil.example',
  ]);
  assert.ok(!absolute.body.includes('evil.example') && !absolute.headers.includes('evil.example'));
});
