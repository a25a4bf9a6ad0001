import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

interface Package {
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

const read = async (path: string): Promise<Package> =>
  JSON.parse(await readFile(new URL(path, import.meta.url), 'utf8'));

// Not every package manager puts in place what nobody lists.
test('what the dependencies expect beside them is a dependency too', async () => {
  const { dependencies = {} } = await read('../package.json');
  for (const name of Object.keys(dependencies)) {
    const { peerDependencies = {}, peerDependenciesMeta = {} } = await read(
      `../../node_modules/${name}/package.json`,
    );
    for (const peer of Object.keys(peerDependencies)) {
      const isThere = peer in dependencies || peerDependenciesMeta[peer]?.optional;
      assert.ok(isThere, `${name} expects ${peer}`);
    }
  }
});
