/**
 * Finds PostgreSQL's programs, for the tests and benchmarks that start one of their own.
 * Only Node's own modules: this runs before anything is installed.
 */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What to do where there is no PostgreSQL. */
export const howToInstall =
  'install PostgreSQL (Debian: "sudo apt-get install -y --no-install-recommends postgresql"; it need not run), or name the folder of its programs: POSTGRES_BIN.';

/** Folder of PostgreSQL's programs, or null where there are none. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    process.env.POSTGRES_BIN ?? '',
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => `${debian}/${version}/bin`),
  ];
  return (
    folders.find((folder) => folder && ['initdb', 'postgres'].every(runnableIn(folder))) ?? null
  );
}

const runnableIn = (folder) => (program) => {
  try {
    accessSync(join(folder, program), constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
