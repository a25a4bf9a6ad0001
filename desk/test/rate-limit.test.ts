import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RateLimiter } from '../src/limits/rate-limiter.js';
import { networkOf } from '../src/network.js';
import { annotation, problemOf, site, startDesk } from './support/desk.js';

test('a client that sends too much is told when to try again, and its report is not stored', async (t) => {
  let now = 1_000_000;
  const desk = await startDesk(t, { rateLimit: 3, now: () => now });
  for (let index = 0; index < 3; index++) assert.equal((await desk.send(annotation())).status, 201);
  const refused = await desk.send(annotation(), { Origin: site });
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get('retry-after'), '20');
  assert.equal(refused.headers.get('access-control-expose-headers'), 'Retry-After');
  assert.equal(await problemOf(refused), 'too-many-requests');
  now += 20_000;
  assert.equal((await desk.send(annotation())).status, 201);
  assert.equal((await desk.send(annotation())).status, 429);
});

test('clients are told apart by network', () => {
  const limiter = new RateLimiter(1);
  assert.equal(limiter.take('192.0.2.1', 0), 0);
  assert.equal(limiter.take('192.0.2.200', 0), 60);
  assert.equal(limiter.take('::ffff:192.0.2.7', 0), 60);
  assert.equal(limiter.take('192.0.3.1', 0), 0);
  assert.equal(limiter.take('2001:db8::1', 0), 0);
  assert.equal(limiter.take('2001:db8:0:0:ffff::2', 0), 60);
  assert.equal(limiter.take('2001:db8:0:1::1', 0), 0);
});

test('an address has one network however it is written', () => {
  assert.equal(networkOf('2001:0DB8::1'), networkOf('2001:db8:0:0:1:2:3:4'));
  assert.equal(networkOf('fe80::1%eth0'), networkOf('fe80::2'));
  assert.equal(networkOf('::1'), '0:0:0:0');
  assert.equal(networkOf('unknown'), 'unknown');
});

test('the memory that clients take up is bounded', () => {
  const limiter = new RateLimiter(1);
  for (let index = 0; index < 30_000; index++) {
    limiter.take(`2001:db8:${(index >> 8).toString(16)}:${(index & 255).toString(16)}::1`, 0);
  }
  assert.equal(limiter.take('2001:db8:0:0::1', 0), 0, 'the oldest is forgotten');
  assert.equal(limiter.take('2001:db8:75:2f::1', 0), 60, 'the newest is not');
});

test('a forwarded address counts only when a listed proxy says so', async (t) => {
  const direct = await startDesk(t, { rateLimit: 1 });
  const send = (desk: typeof direct, forwarded: string) =>
    desk.send(annotation(), { 'X-Forwarded-For': forwarded }).then(({ status }) => status);
  assert.equal(await send(direct, '192.0.2.1'), 201);
  assert.equal(await send(direct, '198.51.100.1'), 429);

  const proxied = await startDesk(t, { rateLimit: 1, proxies: ['127.0.0.1'] });
  assert.equal(await send(proxied, '192.0.2.1'), 201);
  assert.equal(await send(proxied, '198.51.100.1'), 201);
  assert.equal(
    await send(proxied, '203.0.113.9, 192.0.2.1'),
    429,
    'what the client wrote is not read',
  );
});
