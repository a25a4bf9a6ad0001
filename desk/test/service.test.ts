import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createDesk, jsonLog, type LogEntry } from '../src/index.js';
import { openSqlite } from '../src/store/sqlite.js';
import { annotation, newId, problemOf, scratchFolder, site, startDesk } from './support/desk.js';

/** Asks for a path as it is written: fetch would tidy it up first. */
function rawGet(origin: string, path: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asking.on('error', reject);
    asking.end();
  });
}

async function queueFolder(t: Parameters<typeof scratchFolder>[0]): Promise<string> {
  const folder = await scratchFolder(t);
  const queue = join(folder, 'queue');
  await mkdir(join(queue, 'chunks'), { recursive: true });
  await writeFile(join(folder, 'secret.js'), 'secret');
  await writeFile(join(queue, 'index.html'), '<!doctype html><title>Queue</title>');
  await writeFile(join(queue, 'chunks', 'a-1.js'), 'export {};');
  await writeFile(join(queue, '.hidden.js'), 'secret');
  await writeFile(join(queue, 'notes.md'), 'secret');
  return queue;
}

test('the queue page comes with its types and a strict policy', async (t) => {
  const desk = await startDesk(t, { queue: await queueFolder(t), basePath: '/desk' });
  const page = await fetch(`${desk.url}/`);
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  const policy = page.headers.get('content-security-policy') ?? '';
  for (const part of ["default-src 'none'", "frame-ancestors 'none'", 'trusted-types lit-html']) {
    assert.ok(policy.includes(part), part);
  }
  assert.match(await page.text(), /Queue/);
  const script = await fetch(`${desk.url}/chunks/a-1.js`);
  assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal(script.headers.get('x-content-type-options'), 'nosniff');
  const tag = script.headers.get('etag') ?? '';
  const again = await fetch(`${desk.url}/chunks/a-1.js`, { headers: { 'If-None-Match': tag } });
  assert.equal(again.status, 304);
});

test('nothing but the files of the queue page can be had', async (t) => {
  const desk = await startDesk(t, { queue: await queueFolder(t) });
  for (const path of [
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/%2e%2e%2fsecret.js',
    '/chunks/..%2f..%2fsecret.js',
    '/..%5csecret.js',
    '/chunks//../../secret.js',
    '/%00.js',
    '/index.html%00.js',
    '/.hidden.js',
    '/notes.md',
    '/chunks',
    '/chunks/',
    '//etc/passwd',
  ]) {
    const { status, body } = await rawGet(desk.origin, path);
    assert.ok([400, 404].includes(status), `${path} gave ${status}`);
    assert.ok(!body.includes('secret'), path);
  }
});

test('a queue page that has not been built says so', async (t) => {
  const desk = await startDesk(t, { queue: join(await scratchFolder(t), 'none') });
  const response = await fetch(`${desk.url}/`);
  assert.equal(response.status, 503);
  assert.equal(await problemOf(response), 'no-queue-page');
});

test('the published schema is the one that is used', async (t) => {
  const desk = await startDesk(t);
  const response = await fetch(`${desk.url}/schema/report.json`, { headers: { Origin: site } });
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const ajv = new Ajv2020({ strict: true, strictRequired: false });
  addFormats.default(ajv);
  const validate = ajv.compile((await response.json()) as object);
  assert.equal(validate(annotation()), true);
  assert.equal(validate({ ...annotation(), id: '1' }), false);
});

test('mounted below a path, it answers there and nowhere else', async (t) => {
  const desk = await startDesk(t, { basePath: '/desk' });
  assert.equal((await desk.send(annotation())).status, 201);
  assert.equal((await fetch(`${desk.origin}/reports`)).status, 404);
  assert.equal((await fetch(`${desk.origin}/desktop/healthz`)).status, 404);
  const root = await fetch(`${desk.origin}/desk`, { redirect: 'manual' });
  assert.equal(root.headers.get('location'), '/desk/');
  const link = await desk.desk.createSignInLink(desk.origin);
  assert.ok(link.startsWith(`${desk.origin}/desk/sign-in?token=`));
});

test('a desk that is closed says that it is not available now', async (t) => {
  const database = join(await scratchFolder(t), 'desk.sqlite');
  const desk = await createDesk({ database, sites: [site] });
  const send = () =>
    desk.handle(
      new Request('https://desk.example/reports', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(annotation()),
      }),
    );
  const underWay = send();
  assert.equal((await underWay).status, 201);
  await desk.close();
  await desk.close();
  for (const response of [
    await send(),
    await desk.handle(new Request('https://desk.example/readyz')),
  ]) {
    assert.equal(response.status, 503);
    assert.ok(Number(response.headers.get('retry-after')) > 0);
  }
});

test('a head request has the headers and no body', async (t) => {
  const desk = await startDesk(t);
  const response = await fetch(`${desk.url}/healthz`, { method: 'HEAD' });
  assert.equal(response.status, 200);
  assert.equal(await response.text(), '');
});

test('the log has no ids, tokens or text of reports, and every entry is one line', async (t) => {
  const lines: string[] = [];
  const log = jsonLog((line) => lines.push(line));
  const desk = await startDesk(t, { log });
  const report = annotation({ comment: 'a secret comment' });
  await desk.send(report);
  const uuid = report.id.replace('urn:uuid:', '');
  await fetch(`${desk.url}/reports/${uuid}/status`);
  await fetch(`${desk.url}/sign-in?token=secret-token`);
  await fetch(`${desk.url}/x%0a%1b[2Jsecret`);
  await desk.send(annotation({ id: newId() }));
  const all = lines.join('');
  assert.equal(lines.length, 5);
  assert.ok(!all.includes('secret') && !all.includes(uuid));
  for (const line of lines) {
    assert.match(line, /^[^\n]*\n$/);
    const entry = JSON.parse(line) as { route: string | null };
    assert.ok(entry.route === null || entry.route.startsWith('/'));
  }
});

test('a wrong option is named', async () => {
  const wrong: [object, RegExp][] = [
    [{ basePath: 'desk' }, /basePath/],
    [{ basePath: '/desk/' }, /basePath/],
    [{ rateLimit: 0 }, /rateLimit/],
    [{ sites: ['example.org'] }, /sites: "example.org"/],
    [{ sites: ['https://example.org/path'] }, /sites/],
    [{ origin: 'ftp://example.org' }, /origin/],
    [{ database: 'mysql://user:secret@host/db' }, /^(?!.*secret).*mysql/],
  ];
  for (const [options, message] of wrong) {
    await assert.rejects(createDesk({ database: ':memory:', ...options }), { message });
  }
});

test('a store that fails is logged with its reason, and the reader is told to try again', async (t) => {
  const database = join(await scratchFolder(t), 'desk.sqlite');
  const entries: LogEntry[] = [];
  const desk = await startDesk(t, { database, log: (entry) => entries.push(entry) });
  const connection = await openSqlite(database);
  await connection.run('DROP TABLE reports');
  await connection.close();
  const response = await desk.send(annotation(), { Origin: site });
  assert.equal(response.status, 503);
  assert.ok(Number(response.headers.get('retry-after')) > 0);
  assert.ok(!(await response.text()).includes('table'), 'the reason is not for readers');
  assert.equal(entries[0]?.level, 'error');
  assert.match(entries[0]?.message ?? '', /no such table/);
});
