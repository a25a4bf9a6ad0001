/** Bodies that are too large, too slow, packed, or not what their head says. */
import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { listen } from '../../src/index.js';
import { annotation, problemOf, startDesk } from '../support/desk.js';
import { ask, parseAnswer, sendRaw } from '../support/raw.js';

const post = ['POST /reports HTTP/1.1', 'Host: x', 'Content-Type: application/json'];

const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;

test('a body that is packed is not unpacked', async (t) => {
  const desk = await startDesk(t);
  const bomb = gzipSync(Buffer.alloc(10_000_000, ' '));
  for (const encoding of ['gzip', 'GZIP', 'br', 'deflate', 'gzip, identity']) {
    const response = await fetch(`${desk.url}/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': encoding },
      body: bomb.subarray(0, 15_000),
    });
    assert.equal(response.status, 415, encoding);
    assert.equal(await problemOf(response), 'content-encoding');
  }
  const plain = await desk.send(annotation(), { 'Content-Encoding': 'identity' });
  assert.equal(plain.status, 201);
});

test('a body in chunks is counted as it comes', async (t) => {
  const desk = await startDesk(t);
  const report = JSON.stringify(annotation());
  const chunked = [...post, 'Transfer-Encoding: chunked'];
  const small = [...report].map(chunk).join('');
  assert.equal((await ask(desk.origin, chunked, `${small}0\r\n\r\n`)).status, 201);
  const large = chunk(' '.repeat(1000)).repeat(40);
  assert.equal((await ask(desk.origin, chunked, `${large}0\r\n\r\n`)).status, 413);
});

test('a length that is not true fools nobody', async (t) => {
  const desk = await startDesk(t);
  const report = JSON.stringify(annotation());
  const lengths: [string[], string][] = [
    // Two lengths, or a length and chunks: what a proxy and a server may read differently.
    [[`Content-Length: ${report.length}`, 'Content-Length: 5'], report],
    [
      [`Content-Length: ${report.length}`, 'Transfer-Encoding: chunked'],
      `${chunk(report)}0\r\n\r\n`,
    ],
    [['Content-Length: -1'], report],
    [['Content-Length: 1e3'], report],
    [['Content-Length: 0x10'], report],
    [['Transfer-Encoding: gzip'], report],
  ];
  for (const [lines, body] of lengths) {
    const { status } = await ask(desk.origin, [...post, ...lines], body);
    assert.ok(status === 400 || status === 501, `${lines} gave ${status}`);
  }
  // Too short: what follows is the next request, and a report cut off is none.
  const short = await ask(desk.origin, [...post, 'Content-Length: 20'], report.slice(0, 20));
  assert.equal(short.status, 400);
  assert.equal((await desk.list()).reports.length, 0);
});

test('a mounted server’s word on the length is checked', async (t) => {
  const { desk, url } = await startDesk(t);
  const headers = { 'Content-Type': 'application/json', 'Content-Length': '10' };
  const body = JSON.stringify(annotation({ comment: 'a'.repeat(20_000) }));
  const response = await desk.handle(
    new Request(`${url}/reports`, { method: 'POST', headers, body }),
  );
  assert.equal(response.status, 413);
});

test('deep and wide JSON is refused without ado', async (t) => {
  const desk = await startDesk(t);
  const bodies = [
    '['.repeat(8000) + ']'.repeat(8000),
    `${'{"a":'.repeat(2500)}1${'}'.repeat(2500)}`,
    `[${'0,'.repeat(8000)}0]`,
    `{${Array.from({ length: 1200 }, (_, index) => `"k${index}":0`).join()}}`,
    JSON.stringify({ ...annotation(), body: Array(500).fill({ value: '' }) }),
  ];
  for (const body of bodies) {
    assert.equal((await desk.send(body)).status, 422, body.slice(0, 20));
  }
  const wide = annotation() as Record<string, unknown>;
  for (let index = 0; index < 1000; index++) wide[`k${index}`] = 0;
  assert.equal((await desk.send(wide)).status, 201);
});

test('every other body that is taken has a limit too', async (t) => {
  const desk = await startDesk(t);
  const headers = { Cookie: await desk.signIn(), Origin: desk.origin };
  const large = JSON.stringify({ text: 'a'.repeat(300_000) });
  const { routes } = await import('../../src/routes/routes.js');
  for (const { pattern, methods } of routes.declared) {
    if (!methods.includes('POST') || pattern === '/sign-out') continue;
    const response = await fetch(desk.url + pattern.replace(':id', annotation().id.slice(9)), {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: large,
    });
    assert.equal(response.status, 413, pattern);
  }
});

test('headers without end are refused', async (t) => {
  const desk = await startDesk(t);
  const answer = parseAnswer(
    await sendRaw(
      desk.origin,
      `GET / HTTP/1.1\r\nHost: x\r\n${`X: ${'a'.repeat(1000)}\r\n`.repeat(50)}`,
    ),
  );
  assert.equal(answer.status, 431);
  const longest = await fetch(`${desk.url}/reports?q=${'a'.repeat(10_000)}`);
  assert.equal(longest.status, 401);
});

test('200 clients that are slow are let go, and keep nobody waiting', {
  timeout: 60_000,
}, async (t) => {
  const desk = await startDesk(t);
  const limits = { headersTimeout: 1000, requestTimeout: 2000 };
  const server = await listen(desk.desk.handle, { port: 0, host: '127.0.0.1', ...limits });
  t.after(() => server.close());
  const heads = [
    'POST /reports HTTP/1.1\r\nHost: x\r\nX-Slow',
    'POST /reports HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\n{',
    'POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n',
  ];
  const sockets: Socket[] = [];
  const gone = Array.from({ length: 200 }, (_, index) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(heads[index % 3] ?? ''));
    sockets.push(socket);
    // One byte now and then must not count as being there.
    const drip = setInterval(() => socket.write('a'), 200);
    return new Promise<void>((resolve) => {
      socket.on('error', () => {});
      socket.on('data', () => {});
      socket.on('close', () => {
        clearInterval(drip);
        resolve();
      });
    });
  });
  t.after(() => {
    for (const socket of sockets) socket.destroy();
  });
  const response = await fetch(`${server.url}/reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(annotation()),
  });
  assert.equal(response.status, 201, 'others are served meanwhile');
  await Promise.all(gone);
});
