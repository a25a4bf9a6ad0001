/** Requests that are not what browsers send: methods, headers, line breaks, names of properties. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonLog, type LogEntry } from '../../src/index.js';
import { annotation, newId, postToken, site, startDesk } from '../support/desk.js';
import { ask, sendRaw } from '../support/raw.js';

test('a method that nobody knows is no way in', async (t) => {
  const desk = await startDesk(t);
  const methods = ['TRACE', 'TRACK', 'CONNECT', 'DEBUG', 'get', 'Post', 'PURGE', 'constructor'];
  for (const method of methods) {
    const { status, body } = await ask(desk.origin, [
      `${method} /reports HTTP/1.1`,
      'Host: x',
      'Cookie: corrigenda-desk=echo-me',
    ]);
    assert.ok([400, 404, 405, 501, 0].includes(status), `${method} gave ${status}`);
    assert.ok(!body.includes('echo-me'), 'nothing is sent back as it came');
  }
  assert.equal((await desk.send(annotation())).status, 201, 'the desk still answers');
});

test('a mounted server’s odd methods find no inherited handler', async (t) => {
  const { desk, url } = await startDesk(t);
  for (const method of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf']) {
    const response = await desk.handle(new Request(`${url}/reports`, { method }));
    assert.equal(response.status, 405, method);
  }
});

test('names of built-in properties are no names of anything here', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
    const headers = { Cookie: cookie, 'Accept-Language': name, 'X-Forwarded-For': name };
    for (const path of [
      `/${name}`,
      `/reports/${name}`,
      `/reports/${name}/status`,
      `/reports?${name}=1`,
    ]) {
      const { status } = await fetch(desk.url + path, { headers });
      assert.ok(status === 404 || status === 400, `${path} gave ${status}`);
    }
    const filtered = await fetch(`${desk.url}/reports?status=${name}`, { headers });
    assert.equal(filtered.status, 400);
    const page = await fetch(`${desk.url}/sign-in?token=${name}`);
    assert.equal(page.status, 403);
    const report = annotation();
    const raw = JSON.stringify(report).replace(
      '"corrigenda":{',
      `"corrigenda":{"${name}":{"polluted":1},`,
    );
    assert.equal((await desk.send(raw)).status, 201, name);
    const body = `{"${name}":{"status":"spam"},"status":"accepted"}`;
    await fetch(`${desk.url}/reports/${report.id.slice(9)}/status`, {
      method: 'POST',
      headers: { ...headers, Origin: desk.origin, 'Content-Type': 'application/json' },
      body,
    });
  }
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
  assert.equal(({} as Record<string, unknown>).status, undefined);
  assert.ok((await desk.list()).reports.every(({ status }) => status !== 'spam'));
});

/** What ends a line somewhere, colours a terminal, or turns text round. */
const breaks = [
  '\r\nX-Evil: 1',
  '\n',
  '\r',
  '\u0000',
  '\u001b[31m',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u202e',
];

test('what a client writes is never a header of an answer', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  for (const evil of breaks) {
    const text = encodeURIComponent(evil);
    const paths = [
      `/${text}`,
      `/reports/${text}/status`,
      `/reports?status=${text}`,
      `/reports?cursor=${text}`,
      `/sign-in?token=${text}`,
      `/${text}?${text}=${text}`,
    ];
    for (const path of paths) {
      const response = await fetch(desk.url + path, {
        headers: { Cookie: cookie },
        redirect: 'manual',
      });
      assert.equal(response.headers.get('x-evil'), null, path);
      for (const [name, value] of response.headers) {
        assert.ok(!/[^\t\x20-\x7e]/.test(value), `${name} of ${path}`);
      }
      assert.ok(
        response.status < 500 || response.status === 503,
        `${path} gave ${response.status}`,
      );
    }
    const signedIn = await postToken(desk.url, evil);
    assert.equal(signedIn.status, 403);
  }
  const raw = await sendRaw(
    desk.origin,
    'GET /sign-in HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\n X-Folded: 1\r\nConnection: close\r\n\r\n',
  );
  assert.match(raw, /^HTTP\/1\.1 (?:200|400) /);
});

test('what a client writes is in no line of the log, or inside one JSON string', async (t) => {
  const lines: string[] = [];
  const log = jsonLog((line) => lines.push(line));
  const desk = await startDesk(t, { log });
  for (const evil of breaks) {
    const text = `secret${evil}{"level":"error"}`;
    await desk.send(annotation({ exact: text, title: text, comment: text }));
    await desk.send(text);
    await fetch(`${desk.url}/${encodeURIComponent(text)}`);
    await fetch(`${desk.url}/reports?q=${encodeURIComponent(text)}`);
    await postToken(desk.url, text);
  }
  await ask(desk.origin, ['GET /secret HTTP/1.1', 'Host: secret', 'User-Agent: secret\u001b[2J']);
  assert.ok(lines.length > breaks.length * 4);
  for (const line of lines) {
    assert.ok(!line.includes('secret'), line);
    assert.match(line, /^[\x20-\x7e]+\n$/, 'one line of printable characters');
    assert.doesNotThrow(() => JSON.parse(line) as LogEntry);
  }
});

test('a log entry is one line of printable characters, whatever is in it', () => {
  let written = '';
  jsonLog((line) => {
    written += line;
  })({ level: 'error', message: breaks.join('a'), stack: '\u007f\u009b31m\ud800' });
  assert.match(written, /^[\x20-\x7e]+\n$/);
  assert.equal((JSON.parse(written) as LogEntry).message, breaks.join('a'));
});

test('an id that is guessed tells nothing that another one would not', async (t) => {
  const desk = await startDesk(t);
  const report = annotation();
  await desk.send(report);
  const known = report.id.slice(9);
  const statusOf = (id: string) => fetch(`${desk.url}/reports/${id}/status`);
  assert.deepEqual(await (await statusOf(known)).json(), { status: 'new' });
  const last = known.at(-1) === '0' ? '1' : '0';
  const others = [
    newId().slice(9),
    known.slice(0, -1) + last,
    '1',
    '0',
    '-1',
    '%25',
    known.slice(0, 8),
  ];
  const answers = await Promise.all(
    others.map(async (id) => {
      const response = await statusOf(id);
      return `${response.status} ${await response.text()}`;
    }),
  );
  assert.equal(new Set(answers).size, 1, 'the same answer for every other id');
  for (const path of [known, `${known}/activity`, `${known}/notes`]) {
    const response = await fetch(`${desk.url}/reports/${path}`, { headers: { Origin: site } });
    assert.ok([401, 405].includes(response.status), path);
  }
  const guarded = await Promise.all(
    [known, newId().slice(9)].map(async (id) => {
      const response = await fetch(`${desk.url}/reports/${id}`);
      return `${response.status} ${await response.text()}`;
    }),
  );
  assert.equal(guarded[0], guarded[1], 'who is not signed in does not learn which there are');
});

test('a report that is sent again changes nothing, whoever sends it', async (t) => {
  const desk = await startDesk(t);
  const report = annotation({ comment: 'the first' });
  await desk.send(report);
  const cookie = await desk.signIn();
  const replays = Array.from({ length: 20 }, (_, index) =>
    desk.send({
      ...annotation({ comment: `another ${index}`, exact: `other ${index}` }),
      id: report.id,
    }),
  );
  const upper = {
    ...annotation({ comment: 'in capitals' }),
    id: report.id.toUpperCase().replace('URN:UUID', 'urn:uuid'),
  };
  const answers = await Promise.all([...replays, desk.send(upper)]);
  for (const answer of answers) {
    assert.equal(answer.status, 200);
    assert.deepEqual(await answer.json(), { id: report.id, status: 'known', count: 1 });
  }
  const { reports } = await desk.list();
  assert.equal(reports.length, 1);
  assert.ok(JSON.stringify(reports[0]).includes('the first'));
  assert.ok(cookie);
});
