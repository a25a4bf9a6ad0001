/**
 * The editors' page, in dist/queue: plain files with relative addresses, for any path that the desk
 * is served below. Takes the library as it is published, so that has to be built first.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { licences } from '../scripts/licences.mjs';

const path = (address) => fileURLToPath(new URL(address, import.meta.url));
const source = path('src/queue/');
const compiled = path('../node_modules/.cache/corrigenda-desk/');
const target = path('dist/queue/');

/** @returns {import('rollup').Plugin} */
const typescript = () => ({
  name: 'typescript',
  buildStart() {
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        path('../node_modules/typescript/bin/tsc'),
        ...['-p', path('tsconfig.queue.json'), '--outDir', compiled],
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) this.error(`The queue page has faults:\n${stdout}`);
  },
});

/** @returns {import('rollup').Plugin} */
const files = (...names) => ({
  name: 'files',
  writeBundle() {
    mkdirSync(target, { recursive: true });
    for (const name of names) copyFileSync(join(source, name), join(target, name));
  },
});

export default {
  input: { queue: join(compiled, 'queue/main.js') },
  // The library's lists of references need them; the queue has no such list.
  external: ['@retorquere/bibtex-parser', 'citeproc'],
  plugins: [typescript(), nodeResolve(), files('index.html', 'queue.css', 'icon.svg'), licences()],
  output: {
    dir: target,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: ({ moduleIds }) =>
      `${moduleIds.every((id) => id.startsWith(join(compiled, 'queue/locales'))) ? 'locales' : 'chunks'}/[name]-[hash].js`,
    sourcemap: true,
    plugins: [terser({ module: true, ecma: 2022, format: { comments: false } })],
  },
};
