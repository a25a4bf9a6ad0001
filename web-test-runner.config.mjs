import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { chromiumArguments, findBrowser, findMiniBrowser } from './scripts/browsers.mjs';
import { countingReporter } from './scripts/counting-reporter.mjs';
import { bundleVendor, vendors } from './scripts/vendor.mjs';
import { inputPlugin } from './test/support/input-plugin.mjs';
import { reportsEndpoint } from './test/support/reports-endpoint.mjs';

/** One browser a run (`BROWSER=firefox`), so that each has a run of its own in the count. */
const browser = process.env.BROWSER ?? 'chromium';

/** How each browser is started; WebKit is slower and has one window only. */
const setups = {
  chromium: () => ({
    launcher: playwrightLauncher({
      launchOptions: { executablePath: findBrowser('chromium'), args: chromiumArguments },
    }),
    concurrency: 2,
  }),
  firefox: () => ({
    launcher: chromeLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: findBrowser('firefox'),
        // Its list of what was typed before comes when it is ready, and takes the Escape key.
        extraPrefsFirefox: {
          'browser.formfill.enable': false,
          'extensions.formautofill.addresses.enabled': false,
          'signon.firefoxRelay.feature': 'disabled',
          'signon.rememberSignons': false,
        },
      },
    }),
    concurrency: 1,
  }),
  webkit: () => ({
    launcher: webdriverLauncher({
      hostname: '127.0.0.1',
      port: Number(process.env.WEBKIT_DRIVER_PORT ?? 4455),
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] },
      },
    }),
    concurrency: 1,
  }),
};

const { launcher, concurrency } = setups[browser]();

export default {
  files: ['test/**/*.test.ts', '!test/{package,ssr,page,desk}/**'],
  rootDir: '.',
  nodeResolve: true,
  browsers: [launcher],
  concurrency,
  // None of these is a measure of anything: a machine may be slow, and be busy with other work.
  testsFinishTimeout: 900_000,
  testsStartTimeout: 120_000,
  browserStartTimeout: 120_000,
  testFramework: { config: { ui: 'bdd', timeout: 90_000 } },
  testRunnerHtml: (framework) => `<!doctype html><html><body>
    <script>globalThis.fastCheckSeed = ${JSON.stringify(process.env.FAST_CHECK_SEED)}</script>
    <script type="module" src="/test/support/plain-errors.ts"></script>
    <script type="module" src="${framework}"></script>
  </body></html>`,
  middleware: [reportsEndpoint()],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.json' }),
    inputPlugin(),
    {
      // Packages of CommonJS, as the build bundles them.
      name: 'vendors',
      resolveImport: ({ source }) =>
        vendors.includes(source) ? `/__vendor/${source}.js` : undefined,
      async serve({ path }) {
        const name = vendors.find((vendor) => path === `/__vendor/${vendor}.js`);
        return name && { body: (await bundleVendor(name)).code, type: 'js' };
      },
    },
    {
      // The desk's page imports the library by its name; its sources are tested, not a build.
      name: 'library-sources',
      resolveImport: ({ source }) =>
        ({ corrigenda: '/src/index.ts', 'corrigenda/text': '/src/text/index.ts' })[source],
    },
  ],
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    countingReporter(process.env.TEST_COUNTS),
  ],
  // Warnings are part of what the elements do; a test that expects one reads it.
  filterBrowserLogs: ({ type }) => type === 'error',
};
