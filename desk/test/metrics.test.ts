import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDesk } from '../src/index.js';
import { newDatabase } from './support/databases.js';
import { annotation, postStatus, problemOf, site, startDesk } from './support/desk.js';
import { listenTo } from './support/event-stream.js';

const token = 'a-token-for-prometheus';

/** The values of a scrape, by name and labels. */
function readMetrics(text: string): Map<string, number> {
  return new Map(
    text
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => {
        const space = line.lastIndexOf(' ');
        return [line.slice(0, space), Number(line.slice(space + 1))];
      }),
  );
}

async function scrape(url: string): Promise<Map<string, number>> {
  const response = await fetch(`${url}/metrics`);
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
  return readMetrics(await response.text());
}

test('requests, reports, streams and the store can be watched', async (t) => {
  const desk = await startDesk(t);
  const sent = annotation();
  await desk.send(sent);
  await desk.send(sent);
  await desk.send('{}');
  const spam = annotation({ exact: 'something else' });
  await desk.send(spam);
  const cookie = await desk.signIn();
  await postStatus(desk.url, spam.id, 'spam', { Cookie: cookie, Origin: desk.origin });
  await listenTo(t, desk.url, cookie);
  await fetch(`${desk.url}/reports/${sent.id}/status`);
  const values = await scrape(desk.url);
  const name = 'corrigenda_desk_';
  const requests = (labels: string) =>
    values.get(`${name}http_request_duration_seconds_count{${labels}}`);
  assert.equal(requests('method="POST",route="/reports",status="201"'), 2);
  assert.equal(requests('method="POST",route="/reports",status="422"'), 1);
  assert.equal(requests('method="GET",route="/reports/:id/status",status="200"'), 1);
  assert.equal(values.get(`${name}reports_sent_total{outcome="received"}`), 2);
  assert.equal(values.get(`${name}reports_sent_total{outcome="known"}`), 1);
  assert.equal(values.get(`${name}reports{status="new"}`), 1);
  assert.equal(values.get(`${name}reports{status="spam"}`), 1);
  assert.equal(values.get(`${name}commit_reports_sum`), 3);
  assert.equal(values.get(`${name}reports_waiting`), 0);
  assert.equal(values.get(`${name}event_streams`), 1);
  assert.equal(values.get(`${name}notifications{state="waiting"}`), 0);
  assert.equal(values.get(`${name}notifications_total{outcome="sent"}`), 0);
  assert.equal(values.get(`${name}notifications_total{outcome="failed"}`), 0);
  assert.equal(values.get(`${name}store_up`), 1);
  assert.ok(Number(values.get('process_resident_memory_bytes')) > 0);
});

test('what clients ask for makes no new series', async (t) => {
  const desk = await startDesk(t);
  for (const path of ['/nothing', '/nothing/else', '/reports/x/y/z']) await fetch(desk.url + path);
  await fetch(`${desk.url}/reports`, { method: 'DELETE' });
  await fetch(`${desk.url}/reports`, { method: 'PATCH' });
  const names = [...(await scrape(desk.url)).keys()];
  const counted = names.filter((name) => name.includes('request_duration_seconds_count'));
  assert.equal(counted.length, 2, counted.join('\n'));
});

test('a store that does not answer is told of, and the rest can still be read', async (t) => {
  const desk = await createDesk({ database: await newDatabase(t), sites: [site] });
  await desk.close();
  const response = await desk.handle(new Request('http://127.0.0.1/metrics'), {
    address: '127.0.0.1',
  });
  const values = readMetrics(await response.text());
  assert.equal(values.get('corrigenda_desk_store_up'), 0);
  assert.equal(values.get('corrigenda_desk_event_streams'), 0);
});

test('without a token, metrics are for this machine itself', async (t) => {
  const desk = await createDesk({ database: await newDatabase(t), sites: [site] });
  t.after(() => desk.close());
  const ask = async (
    address: string | undefined,
    headers: Record<string, string> = {},
    host = '127.0.0.1:8787',
  ) => {
    const info = address === undefined ? {} : { address };
    return desk.handle(new Request(`http://${host}/metrics`, { headers }), info);
  };
  for (const [address, host] of [
    ['127.0.0.1', 'localhost:8787'],
    ['127.8.8.8', '127.0.0.1'],
    ['::1', '[::1]:8787'],
    ['::ffff:127.0.0.1', '127.0.0.1:8787'],
  ] as const) {
    assert.equal((await ask(address, {}, host)).status, 200, address);
  }
  for (const address of ['192.0.2.1', '::ffff:192.0.2.1', '2001:db8::1', undefined]) {
    const response = await ask(address);
    assert.equal(response.status, 403);
    assert.equal(await problemOf(response), 'metrics-not-allowed');
  }
  for (const header of ['X-Forwarded-For', 'Forwarded', 'Via', 'X-Real-IP']) {
    assert.equal((await ask('127.0.0.1', { [header]: '127.0.0.1' })).status, 403, header);
  }
  // A page whose name was made to lead to this machine.
  assert.equal((await ask('127.0.0.1', {}, 'evil.example')).status, 403);
  assert.equal((await ask('127.0.0.1', { Authorization: `Bearer ${token}` })).status, 403);
});

test('with a token, metrics can be read from elsewhere with it', async (t) => {
  const desk = await startDesk(t, { metricsToken: token });
  const from = (headers: Record<string, string>) =>
    fetch(`${desk.url}/metrics`, { headers: { 'X-Forwarded-For': '192.0.2.1', ...headers } });
  assert.equal((await from({ Authorization: `Bearer ${token}` })).status, 200);
  for (const authorization of ['', `Bearer ${token}x`, `Basic ${token}`, 'Bearer']) {
    const response = await from({ Authorization: authorization });
    assert.equal(response.status, 401, authorization);
    assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer/);
  }
  // A wrong token is not made good by where it comes from.
  const wrong = await fetch(`${desk.url}/metrics`, {
    headers: { Authorization: 'Bearer something-else-altogether' },
  });
  assert.equal(wrong.status, 401);
});

test('a token that is too short or cannot be sent is refused at the start', async () => {
  for (const metricsToken of ['', 'short', 'a token with spaces in it', 'x'.repeat(300)]) {
    await assert.rejects(createDesk({ database: ':memory:', metricsToken }), /metricsToken/);
  }
});
