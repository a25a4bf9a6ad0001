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

test('the README names every option of serve', async () => {
  const { serveHelp } = await import('../src/cli/serve-options.js');
  const flags = [...serveHelp.matchAll(/^ {2}(--[a-z-]+) /gm)].map(([, flag = '']) => flag);
  assert.ok(flags.length > 6);
  for (const flag of flags) {
    if (flag !== '--help') assert.ok(readme.includes(`\`${flag} `), flag);
  }
});
