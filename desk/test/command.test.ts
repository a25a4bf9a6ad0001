import assert from 'node:assert/strict';
import { request } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { start, startServe } from './support/command.js';
import { annotation, cookieOf, postToken, scratchFolder, site } from './support/desk.js';
import { serve } from './support/server.js';

test('serve says where it listens, prints a link that signs in, and stops cleanly', async (t) => {
  const database = join(await scratchFolder(t), 'new', 'desk.sqlite');
  const serve = await startServe(t, ['--database', database, '--site', site]);
  assert.match(serve.url, /^http:\/\/127\.0\.0\.1:\d+$/);
  const [, link = ''] = await serve.says(/^sign in once: (\S+)\n/m);
  assert.ok(link.startsWith(`${serve.url}/sign-in?token=`));
  const signedIn = await postToken(serve.url, new URL(link).searchParams.get('token') ?? '');
  const sent = await fetch(`${serve.url}/reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(annotation()),
  });
  assert.equal(sent.status, 201);
  const list = await fetch(`${serve.url}/reports`, { headers: { Cookie: cookieOf(signedIn) } });
  assert.equal(((await list.json()) as { reports: unknown[] }).reports.length, 1);
  serve.process.kill('SIGTERM');
  const { status, output, errors } = await serve.finished;
  assert.equal(status, 0);
  assert.equal(output.split('\n').length, 3, 'two lines and nothing else');
  for (const line of errors.trim().split('\n')) JSON.parse(line);
});

test('a request under way is finished before serve stops', async (t) => {
  const database = join(await scratchFolder(t), 'desk.sqlite');
  const serve = await startServe(t, ['--database', database, '--site', site]);
  const body = JSON.stringify(annotation());
  const sending = request(`${serve.url}/reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
  });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    sending.on('response', (response) => resolve(response.resume().statusCode));
    sending.on('error', reject);
  });
  sending.write(body.slice(0, 50));
  // The server has the request's beginning when it answers another one that came after it.
  await fetch(`${serve.url}/healthz`);
  serve.process.kill('SIGINT');
  await serverGone(serve.url);
  sending.end(body.slice(50));
  assert.equal(await answered, 201);
  assert.equal((await serve.finished).status, 0);
});

test('a second signal ends it at once, whatever is under way', async (t) => {
  for (const second of ['SIGTERM', 'SIGINT'] as const) {
    const database = join(await scratchFolder(t), 'desk.sqlite');
    const serve = await startServe(t, ['--database', database]);
    const waiting = request(`${serve.url}/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Length': 100 },
    });
    waiting.on('error', () => {});
    waiting.write('{');
    await fetch(`${serve.url}/healthz`);
    serve.process.kill('SIGTERM');
    await serverGone(serve.url);
    serve.process.kill(second);
    assert.equal((await serve.finished).signal, second);
  }
});

/** Resolves when the port takes no more connections. */
async function serverGone(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(`${url}/healthz`);
    } catch {
      return;
    }
  }
}

test('options can come from the environment, and those of the command line come first', async (t) => {
  const database = join(await scratchFolder(t), 'desk.sqlite');
  const serve = await startServe(t, ['--rate-limit', 'off'], {
    CORRIGENDA_DATABASE: database,
    CORRIGENDA_SITE: `https://one.example ${site}`,
    CORRIGENDA_RATE_LIMIT: '1',
    CORRIGENDA_PORT: '1',
  });
  for (let index = 0; index < 3; index++) {
    const response = await fetch(`${serve.url}/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: site },
      body: JSON.stringify(annotation()),
    });
    assert.equal(response.status, 201);
  }
});

test('a busy port stops the start with a message that names the way out', async (t) => {
  const { port } = await serve(t, () => {});
  const database = join(await scratchFolder(t), 'desk.sqlite');
  const { status, errors } = await start(t, [
    'serve',
    '--port',
    String(port),
    '--database',
    database,
  ]).finished;
  assert.equal(status, 1);
  assert.match(errors, new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is in use.*--port`));
});

test('a wrong value stops the start with a message that names it', async (t) => {
  const folder = await scratchFolder(t);
  const cases: [string[], Record<string, string>, RegExp][] = [
    [['--port', 'http'], {}, /--port: "http"/],
    [['--port', '70000'], {}, /--port: "70000"/],
    [['--site', 'example.org'], {}, /--site: "example\.org"/],
    [['--rate-limit', '-1'], {}, /--rate-limit/],
    [['--proxy', 'proxy.local'], {}, /--proxy: "proxy\.local"/],
    [['--nonsense'], {}, /--nonsense/],
    [['extra'], {}, /extra/],
    [[], { CORRIGENDA_RATE_LIMIT: 'many' }, /CORRIGENDA_RATE_LIMIT: "many"/],
    [[], { CORRIGENDA_SITE: 'https://a.example b' }, /CORRIGENDA_SITE: "b"/],
  ];
  await Promise.all(
    cases.map(async ([words, environment, message]) => {
      const { status, output, errors } = await start(t, ['serve', ...words], environment, folder)
        .finished;
      assert.equal(status, 2, errors);
      assert.match(errors, message);
      assert.equal(output, '');
    }),
  );
});

test('a database that cannot be used stops the start without showing its password', async (t) => {
  const folder = await scratchFolder(t);
  for (const database of ['postgres://desk:secret@localhost/desk', folder]) {
    const { status, errors } = await start(t, ['serve', '--database', database]).finished;
    assert.equal(status, 1);
    assert.match(
      errors,
      /^corrigenda-desk: The (PostgreSQL )?database .*cannot be (used|opened): /m,
    );
    assert.ok(!errors.includes('secret'));
  }
});

test('help and version are printed; what is unknown is said with status 2', async (t) => {
  const run = async (...words: string[]) => start(t, words).finished;
  const [help, serveHelp, version, unknown, inherited] = await Promise.all([
    run('--help'),
    run('serve', '--help'),
    run('--version'),
    run('nonsense'),
    run('toString'),
  ]);
  assert.equal(help.status, 0);
  assert.match(help.output, /serve/);
  assert.equal(serveHelp.status, 0);
  for (const flag of ['--port', '--host', '--database', '--site', '--rate-limit']) {
    assert.ok(serveHelp.output.includes(flag), flag);
  }
  assert.match(version.output, /^\d+\.\d+\.\d+\n$/);
  for (const { status, errors } of [unknown, inherited]) {
    assert.equal(status, 2);
    assert.match(errors, /not a command/);
  }
});
