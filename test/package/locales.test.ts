/** Every file of texts is one of the languages, and every language has its files. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { loaders } from '../../desk/src/queue/languages.js';
import { localeLoaders } from '../../src/i18n/loaders.js';

const root = new URL('../../', import.meta.url);

for (const [name, folder, table, others] of [
  ['elements', 'src/i18n/locales/', localeLoaders, ['en-start']],
  ['queue', 'desk/src/queue/locales/', { en: undefined, ...loaders }, []],
] as const)
  describe(`the languages of the ${name}`, () => {
    it('are the files that there are', async () => {
      const files = await readdir(new URL(folder, root));
      const languages = [...Object.keys(table), ...others].map((key) => `${key}.ts`);
      assert.deepEqual(files.sort(), languages.sort());
    });
  });
