/**
 * How long a reader waits from the hotkey to the dialog, on a long article with the code loaded,
 * beside a bare `<dialog>` on the same page: `npm run bench -- reporter [--length 200000]
 * [--presses 20]`.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../scripts/browsers.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
/** Median from the hotkey to the open dialog on a page that has just changed, in milliseconds. */
const target = 50;

const rows = {
  'bare <dialog>': { keys: ['F9'], changed: false },
  'reporter, text at hand': { keys: ['Control', 'Enter'], changed: false },
  'reporter, page changed': { keys: ['Control', 'Enter'], changed: true },
};

/** @param {string[]} words the options given to `npm run bench -- reporter` */
export async function run(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      length: { type: 'string', default: '200000' },
      presses: { type: 'string', default: '20' },
    },
  });
  const { outputFiles } = await build({
    entryPoints: [`${folder}page.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: chromiumArguments,
  });
  const times = Object.fromEntries(Object.keys(rows).map((name) => [name, []]));
  try {
    const page = await browser.newPage();
    // A page with an origin, so that storage works as on a site.
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><body>' }),
    );
    await page.goto('http://reporter.example/');
    await page.addScriptTag({ content: outputFiles[0].text });
    const length = await page.evaluate(
      (wanted) => reporterBench.build(wanted),
      Number(values.length),
    );
    console.log(`${length} characters, ${values.presses} presses of each`);
    // The first round loads the code and is not counted.
    for (let turn = 0; turn <= Number(values.presses); turn += 1) {
      for (const [name, { keys, changed }] of Object.entries(rows)) {
        await page.evaluate((options) => reporterBench.prepare(...options), [turn, changed]);
        await page.evaluate(
          () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))),
        );
        const opened = page.evaluateHandle((key) => {
          const wait = reporterBench.opened(key);
          return { wait };
        }, keys.at(-1));
        const handle = await opened;
        for (const key of keys) await page.keyboard.down(key);
        const time = await handle.evaluate(({ wait }) => wait);
        for (const key of keys.toReversed()) await page.keyboard.up(key);
        if (turn > 0) times[name].push(time);
      }
    }
  } finally {
    await browser.close();
  }

  const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  const column = (name, part) => times[name].map((pair) => pair[part]);
  const bare = Math.min(...column('bare <dialog>', 1));
  console.table(
    Object.fromEntries(
      Object.keys(rows).map((name) => {
        const [called, seen] = [column(name, 0), column(name, 1)];
        return [
          name,
          {
            'opened: min ms': Math.min(...called).toFixed(1),
            'opened: median': median(called).toFixed(1),
            'seen: min ms': Math.min(...seen).toFixed(1),
            'seen: median': median(seen).toFixed(1),
            'min of bare': (Math.min(...seen) / bare).toFixed(2),
          },
        ];
      }),
    ),
  );
  // When it is seen depends on how fast the machine draws so long a page again, for any dialog.
  const reached = median(column('reporter, page changed', 0));
  const isMet = reached < target;
  console.log(
    `${isMet ? 'met   ' : 'MISSED'} hotkey to open dialog, median ms: ${reached.toFixed(1)} (< ${target})`,
  );
  return isMet;
}
