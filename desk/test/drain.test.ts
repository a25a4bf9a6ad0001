import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { listen } from '../src/listen.js';

/** A stream of events that never ends by itself, and whether it has been let go. */
function endless() {
  let letGo: () => void = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(': hello\n\n')),
    cancel: () => letGo(),
  });
  const headers = { 'Content-Type': 'text/event-stream' };
  return { gone, response: new Response(body, { headers }) };
}

/** A request whose answer the test gives, and word of its arrival. */
function slowRequest() {
  let answer: (response: Response) => void = () => {};
  const answered = new Promise<Response>((resolve) => {
    answer = resolve;
  });
  let arrive: () => void = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const take = () => {
    arrive();
    return answered;
  };
  return { take, arrived, answer };
}

test('streams of events end when the server closes, and other answers come in full', async () => {
  const events = endless();
  const { take, arrived, answer } = slowRequest();
  const server = await listen(
    (request) => {
      if (new URL(request.url).pathname === '/events') return events.response;
      return take();
    },
    { port: 0, host: '127.0.0.1' },
  );
  const stream = await fetch(`${server.url}/events`, { headers: { Accept: 'text/event-stream' } });
  const heard = stream.text();
  const asked = fetch(`${server.url}/slow`);
  await arrived;
  let closed = false;
  const closing = server.close().then(() => {
    closed = true;
  });
  assert.equal(await heard, ': hello\n\n', 'the stream ends, it does not break');
  await events.gone;
  assert.equal(closed, false, 'the other request is still under way');
  answer(new Response('in full'));
  assert.equal(await (await asked).text(), 'in full');
  await closing;
});

test('a connection on which nothing was ever sent keeps no server from closing', async () => {
  const { take, arrived, answer } = slowRequest();
  const server = await listen(take, { port: 0, host: '127.0.0.1', headersTimeout: 20_000 });
  const silent = connect(server.port, '127.0.0.1');
  silent.on('error', () => {});
  await once(silent, 'connect');
  const asked = fetch(`${server.url}/slow`);
  await arrived;
  const ended = once(silent, 'close');
  const closing = server.close();
  // At the end of all patience the request under way would be cut off with it.
  await ended;
  answer(new Response('in full'));
  assert.equal(await (await asked).text(), 'in full');
  await closing;
});
