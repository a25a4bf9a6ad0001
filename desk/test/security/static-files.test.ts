/** The files of the queue page: nothing beside them, however a path is written. */
import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { scratchFolder, startDesk } from '../support/desk.js';
import { ask } from '../support/raw.js';

async function queueFolder(t: Parameters<typeof scratchFolder>[0]): Promise<string> {
  const folder = await scratchFolder(t);
  const queue = join(folder, 'queue');
  await mkdir(join(queue, 'chunks'), { recursive: true });
  await mkdir(join(folder, 'queue-secrets'));
  await writeFile(join(folder, 'secret.js'), 'secret');
  await writeFile(join(folder, 'queue-secrets', 'secret.js'), 'secret');
  await writeFile(join(queue, 'index.html'), '<!doctype html><title>Queue</title>');
  await writeFile(join(queue, 'chunks', 'a-1.js'), 'export {};');
  await writeFile(join(queue, '.hidden.js'), 'secret');
  await writeFile(join(queue, 'data.sqlite'), 'secret');
  await symlink(join(folder, 'secret.js'), join(queue, 'link.js'));
  await symlink(folder, join(queue, 'folder'));
  await symlink(join('chunks', 'a-1.js'), join(queue, 'inner.js'));
  return queue;
}

const climbs = [
  '../',
  '%2e%2e/',
  '%2E%2E%2F',
  '..%2f',
  '%252e%252e%252f',
  '..%5c',
  '..\\',
  '.%2e/',
];

const odd = [
  '/link.js',
  '/folder/secret.js',
  '/folder/queue-secrets/secret.js',
  '/.hidden.js',
  '/data.sqlite',
  '/chunks',
  '/chunks/',
  '/chunks/./a-1.js/',
  '/secret.js%00.html',
  '/index.html%00.js',
  '/%00',
  '/%c0%ae%c0%ae/secret.js',
  '/\u002e\u002e;/secret.js',
  '//etc/passwd',
  '///secret.js',
  '/%2fetc/passwd',
  '/C:%5cwindows%5cwin.js',
  '/file:/etc/passwd.js',
  '/chunks/a-1.js::$DATA',
  '/__proto__.js',
  '/constructor.js',
  '/INDEX.HTML%20',
  '/index.html.',
];

test('no way of writing a path leads out of the folder', async (t) => {
  const desk = await startDesk(t, { queue: await queueFolder(t) });
  const paths = [
    ...odd,
    ...climbs.flatMap((climb) => [
      `/${climb}secret.js`,
      `/chunks/${climb}${climb}secret.js`,
      `/${climb}queue-secrets/secret.js`,
      `/chunks/${climb.repeat(8)}etc/passwd`,
    ]),
  ];
  for (const path of paths) {
    const { status, body } = await ask(desk.origin, [`GET ${path} HTTP/1.1`, 'Host: x']);
    assert.ok(status === 404 || status === 400, `${path} gave ${status}`);
    assert.ok(!body.includes('secret'), path);
  }
  for (const path of [
    '/',
    '/index.html',
    '/chunks/a-1.js',
    '/inner.js',
    '/./chunks/../index.html',
  ]) {
    const { status } = await ask(desk.origin, [`GET ${path} HTTP/1.1`, 'Host: x']);
    assert.equal(status, 200, path);
  }
});

test('below a path of its own the desk has nothing of what is beside it', async (t) => {
  const desk = await startDesk(t, { queue: await queueFolder(t), basePath: '/desk' });
  for (const path of [
    '/reports',
    '/',
    '/deskx/',
    '/desk/../secret.js',
    '/%64esk/',
    '/desk%2f',
    '//desk/',
  ]) {
    const { status } = await ask(desk.origin, [`GET ${path} HTTP/1.1`, 'Host: x']);
    assert.equal(status, 404, path);
  }
});

test('a file is given, and only by what reads', async (t) => {
  const desk = await startDesk(t, { queue: await queueFolder(t) });
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'OPTIONS']) {
    const { status, headers } = await ask(desk.origin, [
      `${method} /index.html HTTP/1.1`,
      'Host: x',
    ]);
    assert.equal(status, 405, method);
    assert.match(headers, /allow: GET, HEAD/i);
  }
  const head = await ask(desk.origin, ['HEAD /index.html HTTP/1.1', 'Host: x']);
  assert.deepEqual([head.status, head.body], [200, '']);
});
