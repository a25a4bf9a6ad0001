/** What the commands share: install what is missing, build what is stale. Only Node's own modules. */
import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BrowserPathError, browserNames, missingPackages, which } from './browsers.mjs';
import { findPostgres } from './postgres.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A problem that the person at the terminal can solve: shown without a stack. */
export class SetupError extends Error {
  name = 'SetupError';
}

/**
 * Runs a command in the repository and shows what it prints.
 *
 * @throws {SetupError} when it fails
 */
export function run(command, words, environment = {}) {
  const { status, error } = spawnSync(command, words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error || status !== 0) {
    throw new SetupError(
      `"${command} ${words.join(' ')}" failed${error ? `: ${error.message}` : '.'}`,
    );
  }
}

/** @throws {SetupError} when this Node is too old to build or run the project */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  }
}

const modified = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The time of the newest change in a file or, however deep, in a folder. */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(
    0,
    ...readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => modified(join(entry.parentPath ?? entry.path, entry.name))),
  );
}

/** Installs the packages of the lock file when they are missing or older than it. */
export function ensurePackages() {
  const installed = modified(join(root, 'node_modules/.package-lock.json'));
  if (installed >= modified(join(root, 'package-lock.json'))) return;
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    // npm would empty the folder that it points to, and with it another copy of the project.
    throw new SetupError('node_modules is a link: run `npm ci` where it points to.');
  }
  console.log('Installing packages…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Builds the library and the desk when a source is newer than the build. */
export function ensureBuild() {
  const sources = [
    'src',
    'desk/src',
    'rollup.config.mjs',
    'desk/rollup.config.mjs',
    'package.json',
  ];
  const built = ['dist/corrigenda.js', 'dist/corrigenda.classic.js', 'desk/dist/index.js'];
  const oldest = Math.min(...built.map((file) => modified(join(root, file))));
  if (Math.max(...sources.map((path) => newest(join(root, path)))) < oldest) return;
  run(process.execPath, ['scripts/build.mjs']);
}

/**
 * Installs what the tests need and the machine lacks, where it is a Debian and this user may do so:
 * browsers, and PostgreSQL when all of them are asked for.
 *
 * @param {import('./browsers.mjs').BrowserName[]} browsers
 * @throws {SetupError} says what to install by hand where it may not
 */
export function ensurePrograms(browsers) {
  const everything = browserNames.every((name) => browsers.includes(name));
  const packages = [
    ...missingPackages(browsers),
    ...(everything && !findPostgres() ? ['postgresql'] : []),
  ];
  if (packages.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const byHand =
    `Install them by hand (Debian: "sudo ${command}"), or name a program that is already here: ` +
    'CHROMIUM_PATH, FIREFOX_PATH, WEBKIT_DRIVER_PATH or POSTGRES_BIN. ' +
    'Chromium, Chrome and Edge serve equally well.';
  if (!which('apt-get')) {
    throw new SetupError(
      `The tests need ${packages.join(', ')}, and this is not a Debian. ${byHand}`,
    );
  }
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) {
    throw new SetupError(
      `The tests need ${packages.join(', ')}, and installing takes rights that you do not have here. ${byHand}`,
    );
  }
  console.log(`Installing ${packages.join(', ')}…`);
  const apt = (...words) =>
    run(isRoot ? 'apt-get' : 'sudo', [...(isRoot ? [] : ['-n', 'apt-get']), ...words], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}

/** Runs a command's steps; an error that the person can mend is shown as one message and ends with status 2. */
export async function main(steps) {
  try {
    await steps();
  } catch (error) {
    if (!(error instanceof SetupError || error instanceof BrowserPathError)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 2;
  }
}
