/**
 * Runs the browser tests: `node scripts/browser-tests.mjs [chromium|firefox|webkit|all]… [FILE]…`.
 * Chromium and all files when nothing is named. WebKit gets its driver and a virtual display here.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserNames, findBrowser } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A port nobody listens on just now. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a virtual display and answers its name, such as `:99`. */
function startDisplay() {
  return new Promise((resolve, reject) => {
    const display = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    display.once('error', reject);
    display.once('exit', (code) =>
      reject(new Error(`Xvfb ended with ${code} before it was ready.`)),
    );
    display.stdio[3].once('data', (data) =>
      resolve({ process: display, name: `:${String(data).trim()}` }),
    );
  });
}

async function startWebKit() {
  const port = await freePort();
  const display = process.env.DISPLAY ? undefined : await startDisplay();
  const environment = {
    ...process.env,
    DISPLAY: process.env.DISPLAY ?? display.name,
    // The test browser's sandbox needs rights that containers seldom give.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
  };
  const driver = spawn(findBrowser('webkit'), [`--port=${port}`, '--host=127.0.0.1'], {
    env: environment,
    stdio: 'ignore',
  });
  return {
    port,
    stop() {
      driver.kill();
      display?.process.kill();
    },
  };
}

/**
 * Runs the browser tests in one browser.
 *
 * @param {import('./browsers.mjs').BrowserName} browser
 * @param {string[]} [files] all of them when empty
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runBrowserTests(browser, files = []) {
  if (!findBrowser(browser)) throw new Error(`${browser} is not installed.`);
  const folder = mkdtempSync(join(tmpdir(), 'corrigenda-'));
  const counts = join(folder, 'counts.json');
  const webkit = browser === 'webkit' ? await startWebKit() : undefined;
  try {
    const runner = spawn(
      process.execPath,
      [
        join(root, 'node_modules/@web/test-runner/dist/bin.js'),
        ...(files.length > 0 ? ['--files', ...files] : []),
      ],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          ...process.env,
          BROWSER: browser,
          TEST_COUNTS: counts,
          ...(webkit ? { WEBKIT_DRIVER_PORT: String(webkit.port) } : {}),
        },
      },
    );
    const code = await new Promise((resolve) => runner.once('exit', resolve));
    let result = { passed: 0, failed: 0, skipped: 0 };
    try {
      result = JSON.parse(readFileSync(counts, 'utf8'));
    } catch {
      // The runner ended before it could count.
    }
    if (code !== 0 && result.failed === 0) result.failed = 1;
    return result;
  } finally {
    webkit?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const named = words.includes('all')
    ? browserNames
    : browserNames.filter((name) => words.includes(name));
  const files = words.filter((word) => word !== 'all' && !browserNames.includes(word));
  let failed = 0;
  for (const browser of named.length > 0 ? named : ['chromium']) {
    const counts = await runBrowserTests(browser, files);
    console.log(`${browser}: ${counts.passed} passed, ${counts.failed} failed`);
    failed += counts.failed;
  }
  process.exit(failed > 0 ? 1 : 0);
}
