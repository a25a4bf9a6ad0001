/**
 * The script-tag bundles, made of the modules that tsc wrote to dist/esm. `corrigenda.js` is an
 * ES module whose chunks load when they are needed; `corrigenda.classic.js` is one file for
 * systems that take nothing else.
 */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { minifyTemplates } from './scripts/minify-templates.mjs';

const input = { corrigenda: 'dist/esm/auto.js' };
const plugins = [nodeResolve()];
const minify = (module) =>
  terser({
    module,
    ecma: 2022,
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
    format: { comments: false },
  });

export default [
  {
    input,
    // The script tag exports nothing, so its chunks may take what they share from it.
    preserveEntrySignatures: false,
    plugins,
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      sourcemap: true,
      plugins: [minifyTemplates(), minify(true)],
    },
  },
  {
    input: 'dist/esm/auto.js',
    plugins,
    output: {
      file: 'dist/corrigenda.classic.js',
      format: 'iife',
      name: 'corrigenda',
      inlineDynamicImports: true,
      sourcemap: true,
      plugins: [minifyTemplates(), minify(false)],
    },
  },
];
