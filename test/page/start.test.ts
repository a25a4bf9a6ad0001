/** `npm start` as a newcomer meets it. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { englishArticle, swedishArticle } from '../support/site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

function start(...words: string[]): { process: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...words], { cwd: root });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += String(data);
    });
  }
  return { process: child, output: () => output };
}

describe('npm start', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'corrigenda-start-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('prints the addresses, serves demo and desk, keeps the store, stops cleanly', async () => {
    const { process: child, output } = start('--port', '0', '--data', folder);
    while (!/Ctrl\+C/.test(output())) await once(child.stdout ?? child, 'data');
    const [url] = output().match(/http:\/\/127\.0\.0\.1:\d+/) ?? [];
    assert.ok(url, output());
    for (const path of ['/', swedishArticle, englishArticle, '/dist/corrigenda.js', '/desk/']) {
      const response: Response = await fetch(url + path);
      assert.equal(response.status, 200, path);
    }
    assert.ok((await stat(join(folder, 'desk.sqlite'))).isFile());
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    assert.equal(code, 0, output());
  });

  it('names the option when the port is busy', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const { process: child, output } = start('--port', String(port), '--data', folder);
    const [code] = await once(child, 'close');
    server.close();
    assert.equal(code, 2);
    assert.match(output(), new RegExp(`Port ${port} is in use.*--port`));
    assert.doesNotMatch(output(), /\n\s+at /);
  });

  it('names an option that it does not know', async () => {
    const { process: child, output } = start('--prot', '1');
    const [code] = await once(child, 'close');
    assert.equal(code, 2);
    assert.match(output(), /--prot/);
    assert.match(output(), /--port N/);
  });
});
