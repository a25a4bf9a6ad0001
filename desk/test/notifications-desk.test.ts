import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { until } from '../../test/support/until.js';
import { type DeskOptions, jsonLog } from '../src/index.js';
import type { QueuedNotification } from '../src/notifications/notification-store.js';
import type { TargetState } from '../src/notifications/notifier.js';
import { startServe } from './support/command.js';
import { forEachDatabase } from './support/databases.js';
import {
  annotation,
  cookieOf,
  postStatus,
  postToken,
  scratchFolder,
  site,
  startDesk,
} from './support/desk.js';
import { serve } from './support/server.js';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const path = '/secret-path';

interface Payload {
  type: string;
  data: { count: number; reports: { id: string; title: string; link: string; status?: string }[] };
}

/** A receiver that checks signatures and remembers, as the README's does. */
async function receiver(t: TestContext, answer: RequestListener = (_, response) => response.end()) {
  const received: Payload[] = [];
  const ids: string[] = [];
  const server = await serve(t, async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const payload = new Webhook(secret).verify(body, request.headers as Record<string, string>);
    received.push(payload as Payload);
    ids.push(String(request.headers['webhook-id']));
    answer(request, response);
  });
  return { url: server.url + path, received, ids };
}

function options(url: string): Partial<DeskOptions> {
  return {
    origin: 'http://desk.example',
    webhooks: [{ url, secrets: [secret] }],
    allowPrivateWebhooks: true,
    notifyAfter: 0,
  };
}

test('a report reaches the webhook, and its sender waits for nobody', async (t) => {
  let release = () => {};
  const { url, received } = await receiver(t, (_, response) => {
    release = () => response.end();
  });
  const lines: string[] = [];
  const desk = await startDesk(t, {
    ...options(url),
    log: jsonLog((line) => lines.push(line)),
    origin: 'http://desk.example',
  });
  assert.equal((await desk.send(annotation({ title: 'On doses' }))).status, 201);
  await until(() => received.length === 1, 'the webhook is asked');
  // It has not answered yet.
  assert.equal((await desk.send(annotation())).status, 201);
  release();
  await until(() => lines.some((line) => line.includes('notification sent')), 'it is logged');
  const [{ type, data } = assert.fail()] = received;
  assert.equal(type, 'reports.added');
  assert.equal(data.count, 1);
  assert.equal(data.reports[0]?.title, 'On doses');
  assert.match(data.reports[0]?.link ?? '', /^http:\/\/desk\.example\/\?article=/);
  assert.doesNotMatch(lines.join(''), /secret-path|whsec_|On doses|127\.0\.0\.1/);
  release();
});

forEachDatabase('a webhook that asks for it hears what editors decide', async (t, database) => {
  const { url, received } = await receiver(t);
  const { webhooks: _, ...given } = options(url);
  const desk = await startDesk(t, {
    ...given,
    database,
    webhooks: [{ url, secrets: [secret], events: ['reports.changed'] }],
  });
  const link = new URL(await desk.desk.createSignInLink(desk.url));
  const own = { Origin: 'http://desk.example' };
  const token = link.searchParams.get('token') ?? '';
  const cookie = cookieOf(await postToken(desk.url, token, own));
  const report = annotation({ title: 'On doses' });
  assert.equal((await desk.send(report)).status, 201);
  const changed = await postStatus(desk.url, report.id, 'accepted', { Cookie: cookie, ...own });
  assert.equal(changed.status, 200);
  await until(() => received.length === 1, 'it is told');
  const [{ type, data } = assert.fail()] = received;
  assert.equal(type, 'reports.changed');
  assert.deepEqual(
    data.reports.map(({ id, status, title }) => ({ id, status, title })),
    [{ id: report.id, status: 'accepted', title: 'On doses' }],
  );
  assert.doesNotMatch(JSON.stringify(data), /administrator|the dose"/, 'nor who, nor the wording');
});

test('spam and what is sent again are no news', async (t) => {
  const { url, received } = await receiver(t);
  const desk = await startDesk(t, options(url));
  const report = annotation();
  const spam = annotation();
  const held = { ...spam, corrigenda: { ...spam.corrigenda, honeypot: 'filled in' } };
  for (const each of [report, report, held]) {
    assert.ok((await desk.send(each)).ok);
  }
  await desk.send(annotation({ title: 'last' }));
  const told = () => received.flatMap(({ data }) => data.reports);
  await until(() => told().some(({ title }) => title === 'last'), 'the last one is told of');
  assert.equal(told().length, 2);
  assert.equal(told()[0]?.id, report.id);
});

test('administrators see what is dead and have it tried again; others do not', async (t) => {
  let status = 410;
  const { url, received } = await receiver(t, (_, response) => response.writeHead(status).end());
  const desk = await startDesk(t, options(url));
  const own = { Origin: 'http://desk.example' };
  const link = new URL(await desk.desk.createSignInLink(desk.url));
  const token = link.searchParams.get('token') ?? '';
  const cookie = cookieOf(await postToken(desk.url, token, own));
  const ask = (route: string, init: RequestInit = {}) =>
    fetch(`${desk.url}${route}`, {
      ...init,
      headers: { Cookie: cookie, ...own, ...init.headers },
    });
  const list = async () =>
    (await (await ask('/notifications')).json()) as {
      notifications: QueuedNotification[];
      targets: TargetState[];
    };
  assert.equal((await fetch(`${desk.url}/notifications`)).status, 401);
  await desk.send(annotation());
  await until(async () => (await list()).notifications[0]?.state === 'dead', 'it is dead');
  const { notifications, targets } = await list();
  assert.equal(notifications[0]?.site, site);
  assert.match(notifications[0]?.error ?? '', /^answered 410/);
  assert.match(targets[0]?.label ?? '', /^webhook 127\.0\.0\.1:\d+$/);
  assert.doesNotMatch(JSON.stringify([notifications, targets]), /secret-path|whsec_/);

  status = 200;
  const retry = (headers: Record<string, string> = {}) =>
    ask('/notifications/retry', {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  assert.equal((await retry({ Origin: 'http://evil.example' })).status, 403);
  assert.deepEqual(await (await retry()).json(), { count: 1 });
  await until(async () => (await list()).notifications.length === 0, 'it is sent');
  assert.equal(received.length, 2);
  assert.equal((await list()).targets[0]?.stopped, null);
});

forEachDatabase('what is not sent yet survives a kill', async (t, database) => {
  let reachable = false;
  const { url, received, ids } = await receiver(t, (_, response) =>
    response.writeHead(reachable ? 200 : 503, { 'Retry-After': '1' }).end(),
  );
  const words = ['--database', database, '--site', site, '--origin', 'http://desk.example'];
  const given = { CORRIGENDA_WEBHOOK: `${url};${secret}`, CORRIGENDA_ALLOW_PRIVATE_WEBHOOKS: 'on' };
  const environment = { ...given, CORRIGENDA_NOTIFY_AFTER: '0', CORRIGENDA_RATE_LIMIT: 'off' };
  const dying = await startServe(t, words, environment);
  const sent: string[] = [];
  const send = async (to: string) => {
    const report = annotation();
    const response = await fetch(`${to}/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(report),
    });
    assert.equal(response.status, 201);
    sent.push(report.id);
  };
  await send(dying.url);
  await until(() => received.length > 0, 'it is tried');
  for (let index = 0; index < 5; index++) await send(dying.url);
  dying.process.kill('SIGKILL');
  const { errors } = await dying.finished;
  assert.doesNotMatch(errors, /secret-path|whsec_/);

  received.length = 0;
  reachable = true;
  await startServe(t, words, environment);
  const told = () => received.flatMap(({ data }) => data.reports.map(({ id }) => id));
  // What was under way when it was killed waits until the claim has ended.
  await until(() => new Set(told()).size === sent.length, 'all are told of', 180_000);
  assert.deepEqual([...new Set(told())].sort(), [...sent].sort());
  assert.ok(ids.every((id) => /^msg_[\w-]+$/.test(id)));
});

test('the receiver of the README takes what is signed and nothing else', async (t) => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const code = /```mjs\n(.*?)```/s.exec(readme)?.[1] ?? assert.fail('it is not there');
  const file = join(await scratchFolder(t), 'receiver.mjs');
  const adapted = code
    .replace("'standardwebhooks'", `'${import.meta.resolve('standardwebhooks')}'`)
    .replace('8788', '0');
  await writeFile(file, adapted);
  const child = spawn(process.execPath, [file], {
    env: { DESK_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  await until(() => /listening on \d+\n/.test(output), 'it listens');
  const url = `http://127.0.0.1:${/listening on (\d+)/.exec(output)?.[1]}/`;
  const desk = await startDesk(t, options(url));
  await desk.send(annotation({ title: 'On doses' }));
  await until(() => output.includes(`1 on ${site}:`), 'it has the report');
  assert.match(output, /title: 'On doses'/);
  const forged = await fetch(url, {
    method: 'POST',
    body: '{}',
    headers: {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
      'webhook-signature': 'v1,AAAA',
    },
  });
  assert.equal(forged.status, 401);
});
