/**
 * The packages that one lazy chunk alone needs, as one ES module each: they are CommonJS, or have
 * parts that no page needs. Used by the build and by the tests.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
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

/** Name, version and the text of the licence of a package. */
function licenceOf(name) {
  const folder = join(root, 'node_modules', name);
  const { version, license, author, contributors } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = existsSync(folder) && readdirSync(folder).find((path) => /^licen[cs]e/i.test(path));
  const people = [author, ...(contributors ?? [])]
    .map((person) => (typeof person === 'string' ? person : person?.name))
    .filter(Boolean);
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : `Copyright (c) ${people.join(', ') || `the authors of ${name}`}`;
  return `${name} ${version}, ${license}\n\n${text.replaceAll('*/', '* /')}`;
}

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
    licences: [...packages].sort().map(licenceOf).join('\n\n----\n\n'),
  };
}
