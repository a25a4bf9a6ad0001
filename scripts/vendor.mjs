/**
 * The packages that one lazy chunk alone needs, as one ES module each: they are CommonJS, or have
 * parts that no page needs. Used by the build and by the tests.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { licencesOf } from './licences.mjs';
import { root } from './setup.mjs';

/** What is taken of each package. */
const entries = {
  '@retorquere/bibtex-parser': `export { parse } from '@retorquere/bibtex-parser';`,
  citeproc: `export { default } from 'citeproc';`,
};

export const vendors = Object.keys(entries);

/** The parser reads LaTeX only: the tables for writing it are most of that package. */
const readingOnly = {
  name: 'reading-only',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^unicode2latex$/ }, ({ path, resolveDir }) => ({
      path,
      namespace: 'reading-only',
      pluginData: resolveDir,
    }));
    onLoad({ filter: /.*/, namespace: 'reading-only' }, ({ pluginData }) => {
      const tables = join(root, 'node_modules/unicode2latex/dist/esm/tables');
      return {
        contents: `export { table as latex2unicode } from ${JSON.stringify(join(tables, 'latex2unicode.js'))};
          export { table as combining } from ${JSON.stringify(join(tables, 'combining.js'))};`,
        resolveDir: pluginData,
      };
    });
  },
};

const bundled = new Map();

/**
 * A package as one ES module.
 *
 * @param {string} name one of `vendors`
 * @returns {Promise<{ code: string, licences: string }>} its code, and the licences of all that is
 *   in it
 */
export function bundleVendor(name) {
  if (!bundled.has(name)) bundled.set(name, bundle(name));
  return bundled.get(name);
}

async function bundle(name) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: entries[name], resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    minify: true,
    metafile: true,
    write: false,
    plugins: [readingOnly],
  });
  const packages = new Set(
    Object.keys(metafile.inputs).flatMap(
      (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
    ),
  );
  return {
    code: outputFiles[0].text,
    licences: licencesOf(packages),
  };
}
