/**
 * How well passages are found again after edits, beside other libraries on the same cases:
 * `npm run bench -- anchoring [--seed N] [--rounds N] [--lengths 2000,20000] [--no-peers]
 * [--failures FILE]`; `--revisions` runs the second set of cases, of other articles, passages and
 * edits, which the engine was not made with.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../scripts/browsers.mjs';
import { by, print, quantile, rounded, verdict } from './report.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const codes = ['sv', 'en', 'ru', 'ar', 'ja'];

async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
    define: { global: 'globalThis' },
    nodePaths: (process.env.NODE_PATH ?? '').split(':').filter(Boolean),
  });
  return outputFiles[0].text;
}

/** Languages that axe-core has sentences in: real ones, and many that are much alike. */
const translations = ['de', 'fr', 'sv', 'ru', 'pl', 'el', 'he', 'ja', 'ko', 'zh_CN'];

function sentencesOf(code) {
  const file = createRequire(import.meta.url).resolve(`axe-core/locales/${code}.json`);
  const found = new Set();
  JSON.parse(readFileSync(file, 'utf8'), (_, value) => {
    if (typeof value === 'string') found.add(value);
    return value;
  });
  const shortest = /^(ja|ko|zh)/.test(code) ? 12 : 25;
  return [...found].filter((text) => text.length > shortest && !/[{<$\n]/.test(text));
}

const styles = `.sr-only { position: absolute; clip: rect(0, 0, 0, 0) }
  .gone { display: none } .term { font-style: italic }`;

/** Runs the second set; long pages meet a tenth of the cases. */
async function runRevisions(page, lengths, { seed, rounds }) {
  await page.addStyleTag({ content: styles });
  await page.addScriptTag({ content: await bundle(`${folder}revisions/page.ts`) });
  const sentences = Object.fromEntries(translations.map((code) => [code, sentencesOf(code)]));
  const all = await page.evaluate((given) => {
    globalThis.sentences = given;
    return revisions.codes();
  }, sentences);
  const results = [];
  for (const [i, code] of all.entries()) {
    for (const length of lengths) {
      for (let round = 0; round < Number(rounds); round++) {
        const from = Number(seed) * 1009 + i * 37 + length + round * 101;
        const share = length > 50_000 ? 0.1 : 1;
        results.push(
          ...(await page.evaluate(
            (options) => revisions.run(...options),
            [code, length, from, share],
          )),
        );
      }
      process.stdout.write('.');
    }
  }
  return results;
}

/** @param {string[]} words the options given to `npm run bench -- anchoring` */
export async function run(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '1' },
      lengths: { type: 'string', default: '2000,20000,200000' },
      'no-peers': { type: 'boolean', default: false },
      failures: { type: 'string' },
      revisions: { type: 'boolean', default: false },
    },
  });
  const lengths = values.lengths.split(',').map(Number);
  const scripts = [await bundle(`${folder}page.ts`)];
  for (const file of values['no-peers'] || values.revisions ? [] : readdirSync(`${folder}peers`)) {
    try {
      scripts.push(await bundle(`${folder}peers/${file}`));
    } catch (error) {
      console.log(`${file.replace('.mjs', '')} is left out: ${error.errors?.[0]?.text ?? error}`);
    }
  }

  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: chromiumArguments,
  });
  const results = [];
  const batches = [];
  try {
    const page = await browser.newPage();
    for (const script of scripts) await page.addScriptTag({ content: script });
    if (values.revisions) results.push(...(await runRevisions(page, lengths, values)));
    for (const [i, code] of values.revisions ? [] : codes.entries()) {
      for (const length of lengths) {
        const seed = Number(values.seed) * 1009 + i * 31 + length;
        const rounds = Number(values.rounds) * (length <= 2000 ? 2 : 1);
        results.push(
          ...(await page.evaluate(
            (options) => bench.runCases(...options),
            [code, length, seed, rounds],
          )),
        );
        process.stdout.write('.');
      }
      if (!lengths.includes(200_000)) continue;
      for (let batch = 0; batch < 3; batch++) {
        const seed = Number(values.seed) * 7919 + i * 17 + batch;
        batches.push(
          ...(await page.evaluate(
            (options) => bench.runBatches(...options),
            [code, 200_000, seed],
          )),
        );
      }
    }
  } finally {
    await browser.close();
  }

  const own = by(results, 'engine').corrigenda;
  print('All cases', by(results, 'engine'));
  for (const length of lengths) {
    print(
      `${length} characters`,
      by(
        results.filter((result) => result.length === length),
        'engine',
      ),
    );
  }
  for (const key of ['language', 'selection', 'edit']) print(`Ours by ${key}`, by(own, key));
  for (const [engine, list] of Object.entries(by(batches, 'engine'))) {
    const times = list.map(({ milliseconds }) => milliseconds);
    console.log(
      `50 reports on 200,000 characters, ${engine}: median ${rounded(quantile(times, 0.5))} ms, most ${rounded(Math.max(...times))} ms`,
    );
  }
  if (values.failures) {
    const failed = own.filter(({ outcome }) => outcome !== 'exact');
    writeFileSync(values.failures, failed.map((result) => JSON.stringify(result)).join('\n'));
  }
  return verdict(
    own,
    batches.filter(({ engine }) => engine === 'corrigenda'),
  );
}
