/**
 * The script-tag bundles, made of the modules that tsc wrote to dist/esm. `corrigenda.js` is an
 * ES module whose chunks load when they are needed; `corrigenda.classic.js` is one file for
 * systems that take nothing else.
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { buildHash } from './scripts/build-hash.mjs';
import { licences } from './scripts/licences.mjs';
import { localeChunks } from './scripts/locale-chunks.mjs';
import { minifyTemplates } from './scripts/minify-templates.mjs';
import { bundleVendor, vendors } from './scripts/vendor.mjs';

const input = { corrigenda: 'dist/esm/auto.js' };

/** Packages that one lazy chunk alone needs, in a chunk of their own, with their licences. */
const vendorChunks = {
  name: 'vendor-chunks',
  resolveId: (source) => (vendors.includes(source) ? `\0vendor/${basename(source)}` : null),
  async load(id) {
    const name = vendors.find((vendor) => id === `\0vendor/${basename(vendor)}`);
    if (!name) return null;
    const { code, licences } = await bundleVendor(name);
    const fileName = `chunks/${basename(name)}.licences.txt`;
    this.emitFile({ type: 'asset', fileName, source: `${licences}\n` });
    const [first] = licences.match(new RegExp(`^${name} .*$`, 'm'));
    return {
      code: `/*! ${first}; see ${basename(fileName)} */\n${code}`,
      // They are written in ways that shaking and our minifier's assumptions break.
      moduleSideEffects: 'no-treeshake',
    };
  },
};

/** One file cannot hold them: they stay where the other build put them, and come from there. */
const vendorFile = (name) => {
  const pattern = new RegExp(`^${basename(name)}-[\\w-]{8}\\.js$`);
  return `./chunks/${readdirSync('dist/chunks').find((file) => pattern.test(file))}`;
};

const isVendor = ({ modules }) => Object.keys(modules).some((id) => id.startsWith('\0vendor/'));

const minify = (module) => {
  const plugin = terser({
    module,
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
    format: { comments: false },
  });
  return {
    ...plugin,
    renderChunk(code, chunk, ...others) {
      return isVendor(chunk) ? null : plugin.renderChunk.call(this, code, chunk, ...others);
    },
  };
};

export default [
  {
    input,
    // The script tag exports nothing, so its chunks may take what they share from it.
    preserveEntrySignatures: false,
    plugins: [
      vendorChunks,
      localeChunks({ emits: true }),
      nodeResolve(),
      minifyTemplates(),
      licences(),
    ],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: `chunks/[name]-${buildHash()}.js`,
      sourcemap: true,
      plugins: [minify(true)],
    },
  },
  {
    input: 'dist/esm/auto.js',
    external: vendors,
    plugins: [localeChunks({ emits: false }), nodeResolve(), minifyTemplates()],
    output: {
      file: 'dist/corrigenda.classic.js',
      format: 'iife',
      name: 'corrigenda',
      inlineDynamicImports: true,
      paths: (id) => (vendors.includes(id) ? vendorFile(id) : id),
      sourcemap: true,
      plugins: [minify(false)],
    },
  },
];
