import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** The scripts that take part in bundling. The limits of sizes do not: they would change sizes. */
const bundling = ['build-hash.mjs', 'locale-chunks.mjs', 'minify-templates.mjs', 'vendor.mjs'];

/**
 * One hash for the names of all chunks, of all that they are made of. Chunks of different builds
 * never meet, and a name that the script at start has again and again takes next to no bytes there.
 */
export function buildHash() {
  const compiled = join(root, 'dist/esm');
  const files = [
    ...readdirSync(compiled, { recursive: true })
      .filter((file) => file.endsWith('.js'))
      .map((file) => join(compiled, file)),
    ...bundling.map((file) => join(root, 'scripts', file)),
    join(root, 'rollup.config.mjs'),
    join(root, 'package-lock.json'),
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 8);
}
