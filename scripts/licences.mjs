/** The licences of what is bundled: they ask to go along with it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

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

/**
 * The licences of packages, in one text.
 *
 * @param {Iterable<string>} packages their names
 */
export const licencesOf = (packages) =>
  [...new Set(packages)].sort().map(licenceOf).join('\n\n----\n\n');

/** The package that a module belongs to, where it is not of this project. */
const packageOf = (id) => /.*\/node_modules\/((?:@[^/]+\/)?[^./][^/]*)\//.exec(id)?.[1];

/**
 * Writes the licences of all packages in a bundle beside it.
 *
 * @returns {import('rollup').Plugin}
 */
export const licences = () => ({
  name: 'licences',
  generateBundle() {
    const packages = [...this.getModuleIds()].map(packageOf).filter(Boolean);
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${licencesOf(packages)}\n` });
  },
});
