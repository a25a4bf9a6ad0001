/**
 * `npm run size`: exact gzip and brotli bytes of what a page loads, with a gate for each entry.
 * A gate fails when an entry grows over its limit, and when it shrank so far below it that the
 * limit no longer guards anything.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import bundles from '../rollup.config.mjs';
import { root } from './setup.mjs';

const dist = join(root, 'dist');
/** Limits in brotli bytes; `npm run size -- --update` is deliberately not offered. */
const limits = JSON.parse(readFileSync(join(root, 'scripts/size-limits.json'), 'utf8'));
/** How far under its limit an entry may lie, as a share of the limit. */
const slack = 0.08;

/** @param {string | Uint8Array} content a file, or what is in one */
const measure = (content) => {
  const bytes = typeof content === 'string' ? readFileSync(content) : content;
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }).length,
  };
};

/** The files that an ES module loads before it runs: itself and its static imports. */
function staticFiles(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, from] of code.matchAll(
    /(?:^|[;}])(?:import|export)[^;'"()]*?["'](\.[^"']+)["']/g,
  )) {
    staticFiles(join(file, '..', from), found);
  }
  return found;
}

const sum = (files) =>
  [...files].map(measure).reduce(
    (total, { raw, gzip, brotli }) => ({
      raw: total.raw + raw,
      gzip: total.gzip + gzip,
      brotli: total.brotli + brotli,
    }),
    { raw: 0, gzip: 0, brotli: 0 },
  );

const chunks = readdirSync(join(dist, 'chunks')).filter((name) => name.endsWith('.js'));
const locales = readdirSync(join(dist, 'locales'))
  .filter((name) => name.endsWith('.js'))
  .map((name) => join(dist, 'locales', name));
const entry = staticFiles(join(dist, 'corrigenda.js'));
/** What an application loads that has badges and dates and nothing else, made as the bundles are. */
async function badgeAndDates() {
  const [{ plugins, output }] = bundles;
  const input = ['fact-check-badge', 'review-date'].map((name) =>
    join(dist, `esm/define/${name}.js`),
  );
  const bundle = await rollup({ input, plugins });
  const { output: files } = await bundle.generate({ format: 'es', plugins: output.plugins });
  const found = new Set(files.filter(({ facadeModuleId }) => input.includes(facadeModuleId)));
  for (const { imports } of found)
    for (const file of files) if (imports.includes(file.fileName)) found.add(file);
  return sum([...found].map(({ code }) => Buffer.from(code)));
}

/** Entries by name: chunks without their hash, so that a change of text is not a change of name. */
const entries = {
  'corrigenda.js (at start)': sum(entry),
  'corrigenda.classic.js': sum([join(dist, 'corrigenda.classic.js')]),
  ...Object.fromEntries(
    chunks
      .filter((name) => !entry.has(join(dist, 'chunks', name)))
      .map((name) => [
        `chunk ${basename(name, '.js').replace(/-[\w-]{8}$/, '')}`,
        sum([join(dist, 'chunks', name)]),
      ]),
  ),
};
entries['badge and dates alone (at start)'] = await badgeAndDates();
// A page loads one of them.
entries['texts of another language, the largest'] = locales
  .map((file) => sum([file]))
  .reduce((most, size) => (size.brotli > most.brotli ? size : most));
entries['everything, one after the other'] = sum([
  ...entry,
  ...chunks.map((name) => join(dist, 'chunks', name)).filter((file) => !entry.has(file)),
]);

let failed = 0;
const width = Math.max(...Object.keys(entries).map((name) => name.length));
const row = (name, ...cells) =>
  console.log(name.padEnd(width), ...cells.map((cell) => String(cell).padStart(9)));
row('bytes', 'minified', 'gzip', 'brotli', 'limit', '');
for (const [name, { raw, gzip, brotli }] of Object.entries(entries)) {
  const limit = limits[name];
  const verdict =
    limit === undefined
      ? 'no limit'
      : brotli > limit
        ? 'too big'
        : brotli < limit * (1 - slack)
          ? 'lower it'
          : 'ok';
  if (verdict !== 'ok') failed += 1;
  row(name, raw, gzip, brotli, limit ?? '-', verdict);
}
for (const name of Object.keys(limits).filter((name) => !(name in entries))) {
  failed += 1;
  row(name, '-', '-', '-', limits[name], 'gone');
}
if (failed > 0) {
  console.error(`\n${failed} of the sizes differ from scripts/size-limits.json.`);
  process.exitCode = 1;
}
