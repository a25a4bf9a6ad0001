/**
 * What 200 badges on a page cost: `npm run bench -- badges [--rounds N]`. The page has them in
 * its markup, as `<details>`, before the script arrives; measured is the time from the script's
 * start until all are drawn and laid out, what moved, and what was asked of the server.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../scripts/browsers.mjs';

const site = 'https://badges.example';
const targets = { milliseconds: 100, layoutShift: 0 };
const statuses = ['current', 'in-review', 'corrected', 'expression-of-concern', 'retracted'];

/** The badge and the dates as an application loads them: ES modules with chunks beside them. */
async function bundle() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { FactCheckBadge } from './src/review/fact-check-badge.ts';
        import { ReviewDate } from './src/review/review-date.ts';
        export { loadLocale } from './src/i18n/registry.ts';
        export const register = () => {
          customElements.define('fact-check-badge', FactCheckBadge);
          customElements.define('review-date', ReviewDate);
        };`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    // The package says that only what is built has side effects.
    ignoreAnnotations: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    outdir: '/',
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

const badge = (_, index) => `<div>Text before it. <fact-check-badge
    checks="medically-reviewed" status="${statuses[index % 5]}" json-ld="off"
    last-reviewed="${index % 7 === 0 ? 2019 : 2026}-0${1 + (index % 9)}-1${index % 10}" review-in="P3Y"
    reviewed-by="Dr Maria Lind" policy-href="/policy"><details>
    <summary>Medically reviewed by Dr Maria Lind</summary>
    <p slot="reviewer">Reviewed by <a href="/people/maria-lind">Dr Maria Lind</a>, cardiologist.</p>
    <p slot="dates">Last reviewed <time datetime="2026-07-02">2 July 2026</time>.</p>
    <p slot="policy"><a href="/policy">How we check facts</a></p>
  </details></fact-check-badge></div>`;

const date = `<p><review-date type="reviewed" datetime="2026-07-02"><time datetime="2026-07-02">2 juli 2026</time></review-date></p>`;

const page = (each) => `<!doctype html><html lang="sv"><title>200 badges</title>
  <style>details { min-block-size: 24px }</style>
  <body><main>${Array.from({ length: 200 }, each).join('\n')}</main></body></html>`;

/** What is measured; the target is for the first. */
const pages = {
  '200 badges': page(badge),
  '200 badges and 200 dates': page((_, index) => `${badge(_, index)}\n${date}`),
};

/** In the page: registers the elements and waits until all are drawn. */
async function upgrade() {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const badges = [...document.querySelectorAll('fact-check-badge')];
  const { loadLocale, register } = await import('/stdin.js');
  // Downloads are the network's: what the badges themselves take is measured.
  await loadLocale('sv');
  const begin = performance.now();
  register();
  const registered = performance.now();
  while (!badges.every((each) => each.shadowRoot?.querySelector('button'))) await Promise.resolve();
  const drawn = performance.now();
  document.body.getBoundingClientRect();
  const laidOut = performance.now();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
  return {
    total: laidOut - begin,
    registered: registered - begin,
    drawn: drawn - registered,
    layout: laidOut - drawn,
    shift,
  };
}

/** @param {string[]} words the options given to `npm run bench -- badges` */
export async function run(words) {
  const { values } = parseArgs({
    args: words,
    options: { rounds: { type: 'string', default: '9' } },
  });
  const files = await bundle();
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: chromiumArguments,
  });
  const asked = new Set();
  const results = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  try {
    for (let round = 0; round < Number(values.rounds); round++) {
      // In turns, so that what else the machine does falls on both.
      for (const [name, body] of Object.entries(pages)) {
        results[name].push(await measure(browser, files, body, asked));
      }
    }
  } finally {
    await browser.close();
  }
  let isGood = true;
  for (const [name, all] of Object.entries(results)) {
    all.sort((a, b) => a.total - b.total);
    const shift = Math.max(...all.map((result) => result.shift));
    console.log(`${name} in Swedish, ${all.length} rounds; layout shift ${shift}`);
    show('least', all[0]);
    show('median', all[all.length >> 1]);
    isGood &&= shift === targets.layoutShift;
  }
  console.log(`asked for: ${[...asked].sort().join(' ')}`);
  const badges = Object.values(results)[0] ?? [];
  return isGood && badges[badges.length >> 1].total < targets.milliseconds;
}

/** One round: a page of its own, upgraded. */
async function measure(browser, files, body, asked) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const tab = await context.newPage();
  await tab.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body });
    asked.add(pathname);
    const text = files.get(pathname);
    return text === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: 'text/javascript', body: text });
  });
  await tab.goto(site);
  await tab.addScriptTag({ content: `globalThis.upgrade = ${upgrade}` });
  const result = await tab.evaluate('upgrade()');
  await context.close();
  return result;
}

function show(name, { total, registered, drawn, layout }) {
  console.log(
    `${name.padEnd(8)} ${total.toFixed(1)} ms: registered ${registered.toFixed(1)}, drawn ${drawn.toFixed(1)}, layout ${layout.toFixed(1)}`,
  );
}
