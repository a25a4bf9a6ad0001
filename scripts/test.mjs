/**
 * `npm test`: installs what is missing, builds, checks, and runs every test. Chromium is always
 * driven; `BROWSERS=all` (or a list such as `chromium,firefox`) adds the others.
 * Ends with one line that adds up all runners.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserNames } from './browsers.mjs';
import {
  checkNode,
  ensureBrowsers,
  ensureBuild,
  ensurePackages,
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

function runNodeTests() {
  title('Node: desk, packages, whole pages');
  const folder = mkdtempSync(join(tmpdir(), 'corrigenda-'));
  const counts = join(folder, 'counts.json');
  const { status } = spawnSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--test',
      '--test-concurrency=1',
      '--test-timeout=180000',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./scripts/counting-test-reporter.mjs',
      `--test-reporter-destination=${counts}`,
      ...nodeTests(),
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  let result = { passed: 0, failed: 0, skipped: 0 };
  try {
    result = JSON.parse(readFileSync(counts, 'utf8'));
  } catch {
    // The runner ended before it could count.
  }
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0 && result.failed === 0) result.failed = 1;
  return { name: 'Node', ...result };
}

await main(async () => {
  checkNode();
  const browsers = namedBrowsers();
  ensureBrowsers(browsers);
  ensurePackages();
  ensureBuild();
  const { runBrowserTests } = await import('./browser-tests.mjs');
  const results = [
    check('Format and lint', 'node_modules/@biomejs/biome/bin/biome', 'ci', '.'),
    check('Types', 'node_modules/typescript/bin/tsc', '--noEmit'),
    check('Types of the desk', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'desk'),
    check('Sizes', 'scripts/size.mjs'),
    runNodeTests(),
  ];
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
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});
