/** What `npm test` says where it cannot go on: one sentence with what to do, and no stack. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../scripts/browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

function npmTest(environment: Record<string, string>): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/test.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { status, output: stdout + stderr };
}

describe('npm test', () => {
  it('uses the browser that an environment variable names', () => {
    const before = process.env.CHROMIUM_PATH;
    process.env.CHROMIUM_PATH = process.execPath;
    const found = findBrowser('chromium');
    if (before === undefined) delete process.env.CHROMIUM_PATH;
    else process.env.CHROMIUM_PATH = before;
    assert.equal(found, process.execPath);
  });

  it('says that a variable names no browser', () => {
    const { status, output } = npmTest({ CHROMIUM_PATH: '/no/such/browser' });
    assert.equal(status, 2);
    assert.match(output, /CHROMIUM_PATH names \/no\/such\/browser/);
    assert.doesNotMatch(output, /\n\s+at /);
  });

  it('says which browsers there are', () => {
    const { status, output } = npmTest({ BROWSERS: 'netscape' });
    assert.equal(status, 2);
    assert.match(output, /BROWSERS takes .*chromium, firefox, webkit.*"netscape"/);
  });

  it('says what to install where there is no browser and no way to get one', () => {
    const { status, output } = npmTest({ PATH: '/nowhere', CHROMIUM_PATH: '', CHROME_PATH: '' });
    // A machine may have a browser in a place of its own: then there is nothing to say.
    if (process.platform !== 'linux') return;
    assert.equal(status, 2);
    assert.match(output, /The tests need chromium.*CHROMIUM_PATH/s);
    assert.doesNotMatch(output, /\n\s+at /);
  });
});
