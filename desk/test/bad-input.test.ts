import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import { listen } from '../src/index.js';
import { annotation, problemOf, startDesk } from './support/desk.js';

test('what is not JSON, not UTF-8 or of another type is refused by name', async (t) => {
  const desk = await startDesk(t);
  const cases: [string, string | Uint8Array<ArrayBuffer>, number, string][] = [
    ['application/json', '{"a":', 400, 'not-json'],
    ['application/json', '', 400, 'not-json'],
    ['text/plain', '['.repeat(16_000), 400, 'not-json'],
    ['application/json', new Uint8Array([0x22, 0xff, 0x22]), 400, 'not-utf-8'],
    ['application/xml', '<a/>', 415, 'content-type'],
    ['application/x-www-form-urlencoded', 'a=b', 415, 'content-type'],
    ['application/json', 'null', 422, 'invalid-report'],
    ['application/json', '[]', 422, 'invalid-report'],
  ];
  for (const [type, body, status, name] of cases) {
    const response = await fetch(`${desk.url}/reports`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });
    assert.equal(response.status, status, `${type} ${String(body).slice(0, 20)}`);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal(await problemOf(response), name);
  }
});

test('a report with a wrong field is refused, and the answer points at it', async (t) => {
  const desk = await startDesk(t);
  const good = annotation();
  const { target, corrigenda } = good;
  const cases: [unknown, string][] = [
    [{ ...good, id: 'urn:uuid:1' }, '#/id'],
    [{ ...good, id: 7 }, '#/id'],
    [{ ...good, '@context': 'http://other.example/' }, '#/@context'],
    [{ ...good, created: 'yesterday' }, '#/created'],
    [{ ...good, created: '2026-02-30T00:00:00Z' }, '#/created'],
    [{ ...good, body: [{ type: 'TextualBody', purpose: 'x', value: '' }] }, '#/body/0/purpose'],
    [{ ...good, target: { ...target, selector: [] } }, '#/target/selector'],
    [{ ...good, target: { ...target, selector: null } }, '#/target/selector'],
    [{ ...good, target: { ...target, selector: [target.selector[1]] } }, '#/target/selector'],
    [
      { ...good, target: { ...target, selector: [{ type: 'TextPositionSelector' }] } },
      '#/target/selector/0',
    ],
    [
      { ...good, target: { ...target, selector: [{ type: 'TextQuoteSelector', exact: '' }] } },
      '#/target/selector/0/exact',
    ],
    [{ ...good, target: { ...target, source: 'javascript:alert(1)' } }, '#/target/source'],
    [{ ...good, target: { ...target, source: '/relative' } }, '#/target/source'],
    [{ ...good, target: { ...target, source: 'https://a:b@journal.example/' } }, '#/target/source'],
    [
      { ...good, corrigenda: { ...corrigenda, location: 'data:text/html,x' } },
      '#/corrigenda/location',
    ],
    [{ ...good, corrigenda: { ...corrigenda, version: 2 } }, '#/corrigenda/version'],
    [{ ...good, more: [[[[[[[[[[]]]]]]]]]] }, '#'],
  ];
  for (const [report, pointer] of cases) {
    const response = await desk.send(report);
    assert.equal(response.status, 422, pointer);
    const { errors } = (await response.json()) as { errors: { pointer: string }[] };
    assert.equal(errors[0]?.pointer, pointer);
  }
  assert.equal((await desk.list()).reports.length, 0);
});

test('a body of 10 MB is answered with 413, announced or not', async (t) => {
  const desk = await startDesk(t);
  const large = new Uint8Array(10_000_000).fill(0x20);
  for (const chunked of [false, true]) {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(`${desk.url}/reports`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(chunked ? {} : { 'Content-Length': large.length }),
        },
      });
      sending.on('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sending.on('error', reject);
      sending.end(large);
    });
    assert.equal(status, 413);
  }
});

test('a body just above the limit is answered, and the connection survives for the next', async (t) => {
  const desk = await startDesk(t);
  const tooLong = annotation({ comment: 'a'.repeat(17_000) });
  for (let round = 0; round < 3; round++) {
    const response = await desk.send(tooLong);
    assert.equal(response.status, 413);
    assert.equal(await problemOf(response), 'body-too-large');
  }
  assert.equal((await desk.send(annotation())).status, 201);
});

test('control characters and lone surrogates become a replacement, all else stays', async (t) => {
  const desk = await startDesk(t);
  const raw = JSON.stringify(annotation({ comment: 'MARK' }));
  await desk.send(
    raw.replace('MARK', 'a\\u0000b\\u001b[2J\\ud800c\\u0085\\t\\n\\u202e\\ud83d\\ude00'),
  );
  const [report] = (await desk.list()).reports;
  const body = report?.annotation.body as { value: string }[] | undefined;
  const comment = body?.[2]?.value;
  assert.equal(comment, 'a\ufffdb\ufffd[2J\ufffdc\ufffd\t\n\u202e\u{1f600}');
});

test('markup and SQL are text', async (t) => {
  const desk = await startDesk(t);
  const evil = `<img src=x onerror=alert(1)>'"; DROP TABLE reports; -- %_\\`;
  const sent = annotation({
    exact: evil,
    prefix: evil,
    title: evil,
    suggestion: evil,
    comment: evil,
  });
  assert.equal((await desk.send({ ...sent, [evil]: evil })).status, 201);
  const { reports } = await desk.list(new URLSearchParams({ q: evil }).toString());
  assert.equal(reports.length, 1);
  assert.deepEqual(reports[0]?.annotation, { ...sent, [evil]: evil });
  assert.equal(reports[0]?.title, evil);
});

test('a key such as __proto__ is data and changes no object', async (t) => {
  const desk = await startDesk(t);
  const raw = JSON.stringify(annotation()).replace('{', '{"__proto__":{"polluted":true},');
  assert.equal((await desk.send(raw)).status, 201);
  assert.equal(({} as Record<string, unknown>).polluted, undefined);
});

test('an unknown address, method or encoding gets its own answer', async (t) => {
  const desk = await startDesk(t);
  assert.equal((await fetch(`${desk.url}/nothing-here`)).status, 404);
  const wrong = await fetch(`${desk.url}/reports`, { method: 'DELETE' });
  assert.equal(wrong.status, 405);
  assert.equal(wrong.headers.get('allow'), 'GET, HEAD, POST, OPTIONS');
  assert.equal((await fetch(`${desk.url}/reports/%ff/status`)).status, 400);
});

test('a body above the limit is read to its end, but not without end', async (t) => {
  const { desk, url } = await startDesk(t);
  const chunk = new Uint8Array(10_000).fill(0x20);
  const readOf = async (chunks: number) => {
    let read = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (read === chunks) return controller.close();
        read++;
        controller.enqueue(chunk);
      },
    });
    const headers = { 'Content-Type': 'application/json' };
    // Node's types do not know duplex, which it asks for.
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    };
    assert.equal((await desk.handle(new Request(`${url}/reports`, init))).status, 413);
    return read;
  };
  assert.equal(await readOf(5), 5, 'a client that is not done cannot read the answer');
  assert.ok((await readOf(1000)) < 10);
});

// Node's own limits are 60 s and more.
const soon = { timeout: 60_000 };

test('a client that sends its headers or its body too slowly is let go', soon, async (t) => {
  const desk = await startDesk(t);
  const server = await listen(desk.desk.handle, {
    port: 0,
    host: '127.0.0.1',
    headersTimeout: 100,
    requestTimeout: 200,
  });
  t.after(() => server.close());
  for (const start of [
    'POST /reports HTTP/1.1\r\nHost: x\r\nX-Slow',
    'POST /reports HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\n{',
  ]) {
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(server.port, '127.0.0.1', () => socket.write(start));
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    assert.match(answer, /^HTTP\/1\.1 408 /);
  }
  assert.equal((await desk.send(annotation())).status, 201, 'others are still served');
});
