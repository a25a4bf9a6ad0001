import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { cookieOf, postToken, scratchFolder } from './support/desk.js';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
const snippets = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => code);

/** Where a snippet's imports are, seen from a folder that has no packages. */
function resolve(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const own = specifier === 'corrigenda-desk';
  return own ? new URL('../src/index.ts', import.meta.url).href : import.meta.resolve(specifier);
}

assert.equal(snippets.length, 3);

for (const [index, code] of snippets.entries()) {
  test(`example ${index + 1} of the README runs and lets an editor in`, async (t) => {
    const folder = await scratchFolder(t);
    const file = join(folder, 'server.mjs');
    const adapted = code
      .replace(/ from '([^']+)'/g, (_, specifier: string) => ` from '${resolve(specifier)}'`)
      .replaceAll('8787', '0');
    await writeFile(file, adapted);
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.after(async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    });
    const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
    const link = new URL(String(line).trim());
    const base = link.href.slice(0, link.href.indexOf('/sign-in'));
    const signedIn = await postToken(base, link.searchParams.get('token') ?? '');
    const list = await fetch(`${base}/reports`, { headers: { Cookie: cookieOf(signedIn) } });
    assert.deepEqual(await list.json(), { reports: [], next: null });
  });
}

test('the example of a single sign-on lets in whom it vouches for', async (t) => {
  const [, code = ''] = /```ts\n(.*?authorize.*?)```/s.exec(readme) ?? [];
  const folder = await scratchFolder(t);
  const file = join(folder, 'desk.mts');
  await writeFile(
    file,
    `import { createDesk } from '${resolve('corrigenda-desk')}';
    const personOf = async (request) =>
      request.headers.has('x-chief') ? { name: 'Ada', isChief: true } : null;
    ${code}
    for (const headers of [{}, { 'x-chief': '1' }]) {
      const response = await desk.handle(new Request('https://desk.example/me', { headers }));
      console.log(response.status, (await response.json()).editor?.role);
    }
    await desk.close();`,
  );
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  await once(child, 'close');
  assert.equal(output, '401 undefined\n200 admin\n');
});

test('the README has the table of options that serve has', async () => {
  const { serveOptions } = await import('../src/cli/serve-options.js');
  const { initialTexts, variableOf } = await import('../src/cli/configuration.js');
  const escaped = (text: string) => text.replaceAll('|', '\\|');
  const code = (text: string) => (text ? `\`${escaped(text)}\`` : '');
  // Cells are compared without the spaces that line columns up.
  const rows = new Set(readme.split('\n').map((line) => line.replace(/ *\| */g, '|')));
  for (const [name, option] of Object.entries(serveOptions)) {
    const initial = code(initialTexts(option).join(' ')) || option.unset;
    const flag = code(`--${option.flag} ${option.takes}`);
    const cells = [flag, code(variableOf(option)), code(name), initial, option.help];
    const row = `|${cells.join('|')}|`.replace(/ *\| */g, '|');
    assert.ok(rows.has(row), `this row is missing in the README:\n| ${cells.join(' | ')} |`);
  }
  const known = Object.values(serveOptions).map(variableOf);
  const named = [...readme.matchAll(/\| `(CORRIGENDA_\w+)` +\|/g)].map(([, name]) => name);
  assert.deepEqual(named, known, 'the README has the options in the order of help, and no others');
});
