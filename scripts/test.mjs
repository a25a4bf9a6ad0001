/**
 * `npm test`: installs what is missing, builds, checks, and runs every test. Chromium is always
 * driven; `BROWSERS=all` (or a list such as `chromium,firefox`) adds the others. The desk's tests
 * run with SQLite and, where it is there, with PostgreSQL, which `BROWSERS=all` installs too.
 * Ends with one line that adds up all runners.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserNames } from './browsers.mjs';
import { findPostgres, howToInstall } from './postgres.mjs';
import {
  checkNode,
  ensureBuild,
  ensurePackages,
  ensurePrograms,
  main,
  root,
  SetupError,
} from './setup.mjs';

function namedBrowsers() {
  const words = (process.env.BROWSERS ?? 'chromium').split(/[\s,]+/).filter(Boolean);
  if (words.includes('all')) return browserNames;
  const unknown = words.find((word) => !browserNames.includes(word));
  if (unknown) {
    throw new SetupError(
      `BROWSERS takes "all" or some of ${browserNames.join(', ')}; not "${unknown}".`,
    );
  }
  return browserNames.filter((name) => name === 'chromium' || words.includes(name));
}

const title = (text) => console.log(`\n━━ ${text}`);

/** A check that passes or fails as a whole. */
function check(name, ...words) {
  title(name);
  const { status } = spawnSync(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return { name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** All test files of Node's runner: those that need no browser, or start one themselves. */
const nodeTests = () =>
  ['test/package', 'test/ssr', 'test/page', 'desk/test']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true })
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => join(folder, file)),
    );

/** The desk's tests that keep something in a database, to be run with each. */
const databaseTests = () =>
  nodeTests().filter(
    (file) =>
      file.startsWith(join('desk', 'test')) &&
      /support\/(databases|desk)\.js/.test(readFileSync(join(root, file), 'utf8')),
  );

function runNodeTests(name, files, environment, concurrency = 1) {
  title(name);
  const folder = mkdtempSync(join(tmpdir(), 'corrigenda-'));
  const counts = join(folder, 'counts.json');
  const { status } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--test',
      `--test-concurrency=${concurrency}`,
      '--test-timeout=600000',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./scripts/counting-test-reporter.mjs',
      `--test-reporter-destination=${counts}`,
      ...files,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    },
  );
  let result = { passed: 0, failed: 0, skipped: 0 };
  try {
    result = JSON.parse(readFileSync(counts, 'utf8'));
  } catch {
    // The runner ended before it could count.
  }
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0 && result.failed === 0) result.failed = 1;
  return { name, ...result };
}

/** The desk's tests once more, on a PostgreSQL that is started for them; null where there is none. */
async function runPostgresTests() {
  if (!findPostgres()) return null;
  const { startPostgres } = await import('../desk/test/support/postgres-cluster.mjs');
  const cluster = await startPostgres();
  try {
    const environment = {
      CORRIGENDA_TEST_DATABASE: 'postgres',
      CORRIGENDA_TEST_POSTGRES: cluster.addressOf('postgres'),
    };
    return runNodeTests('Desk with PostgreSQL', databaseTests(), environment, 2);
  } finally {
    await cluster.remove();
  }
}

await main(async () => {
  checkNode();
  const browsers = namedBrowsers();
  ensurePrograms(browsers);
  ensurePackages();
  ensureBuild();
  const { runBrowserTests } = await import('./browser-tests.mjs');
  const results = [
    check('Format and lint', 'node_modules/@biomejs/biome/bin/biome', 'ci', '.'),
    check('Types', 'node_modules/typescript/bin/tsc', '--noEmit'),
    check('Types of the desk', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'desk'),
    check('Sizes', 'scripts/size.mjs'),
    runNodeTests('Node: desk, packages, whole pages', nodeTests(), {
      CORRIGENDA_TEST_DATABASE: 'sqlite',
    }),
  ];
  const withPostgres = await runPostgresTests();
  if (withPostgres) results.push(withPostgres);
  for (const browser of browsers) {
    title(`Elements in ${browser}`);
    results.push({ name: browser, ...(await runBrowserTests(browser)) });
  }
  title('Sum');
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, passed, failed, skipped } of results) {
    console.log(
      `${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
    );
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  if (!withPostgres) {
    console.log(`Desk with PostgreSQL: left out. To run it, ${howToInstall}`);
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});
