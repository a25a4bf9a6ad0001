/**
 * Runs a benchmark: `npm run bench -- NAME [options]`. A benchmark is a folder here whose
 * `index.mjs` exports `run(options)` (the words after the name) and answers whether its targets
 * were met.
 */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/index.mjs`));
const [name, ...options] = process.argv.slice(2);

if (!names.includes(name)) {
  console.error(
    `${name ? `There is no benchmark "${name}". ` : ''}Say which: ${names.join(', ')}.`,
  );
  process.exit(2);
}
const { run } = await import(`./${name}/index.mjs`);
process.exit((await run(options)) ? 0 : 1);
