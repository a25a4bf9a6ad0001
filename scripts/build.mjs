/**
 * `npm run build`: ES modules and types (dist/esm), the script-tag bundles (dist), the
 * custom-elements manifest, and the desk.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, ensurePackages, main, root, run } from './setup.mjs';

const tool = (path, ...words) => run(process.execPath, [join('node_modules', path), ...words]);

await main(() => {
  checkNode();
  ensurePackages();
  for (const folder of ['dist', 'desk/dist']) {
    rmSync(join(root, folder), { recursive: true, force: true });
  }
  tool('typescript/bin/tsc', '-p', 'tsconfig.build.json');
  tool('rollup/dist/bin/rollup', '-c', '--silent');
  tool(
    '@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--litelement',
    '--quiet',
    '--globs',
    'src/**/*.ts',
    '--outdir',
    '.',
  );
  tool('typescript/bin/tsc', '-p', 'desk/tsconfig.build.json');
  tool('rollup/dist/bin/rollup', '-c', 'desk/rollup.config.mjs', '--silent');
  console.log('Built dist/ and desk/dist/.');
});
