import { fileURLToPath } from 'node:url';
import { buildHash } from './build-hash.mjs';

const folder = new URL('../dist/esm/i18n/', import.meta.url);
const table = fileURLToPath(new URL('loaders.js', folder));
const fileOf = (language) => fileURLToPath(new URL(`locales/${language}.js`, folder));

/**
 * A rollup plugin for the table of languages, which every page loads at start: one import stands
 * for all those in it, of `locales/sv-….js`. English shares its first texts with the script that
 * loads at start, and stays a chunk like others.
 *
 * @param {{ emits: boolean }} options whether it writes the files too
 * @returns {import('rollup').Plugin}
 */
export function localeChunks({ emits }) {
  return {
    name: 'locale-chunks',
    transform(code, id) {
      if (id !== table) return null;
      const languages = [...code.matchAll(/import\('\.\/locales\/([\w-]+)\.js'\)/g)]
        .map(([, language]) => language)
        .filter((language) => language !== 'en');
      const ending = `${buildHash()}.js`;
      for (const language of emits ? languages : [])
        this.emitFile({
          type: 'chunk',
          id: fileOf(language),
          fileName: `locales/${language}-${ending}`,
          preserveSignature: 'strict',
        });
      return {
        code: `export const localeLoaders = {
          en: () => import('./locales/en.js'),
          ...Object.fromEntries('${languages.join(' ')}'.split(' ').map((language) =>
            [language, () => import(\`./locales/\${language}-${ending}\`)])),
        };`,
        map: null,
      };
    },
    generateBundle(_, bundle) {
      for (const { type, moduleIds, fileName } of Object.values(bundle))
        if (type === 'chunk' && moduleIds.includes(table) && fileName.includes('/'))
          this.error(`The languages would be looked for below ${fileName}.`);
    },
  };
}
