/**
 * How well passages are found again after edits, beside other libraries on the same cases:
 * `npm run bench -- anchoring [--seed N] [--rounds N] [--lengths 2000,20000] [--no-peers]
 * [--failures FILE]`.
 */
import { readdirSync, writeFileSync } from 'node:fs';
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
    },
  });
  const lengths = values.lengths.split(',').map(Number);
  const scripts = [await bundle(`${folder}page.ts`)];
  for (const file of values['no-peers'] ? [] : readdirSync(`${folder}peers`)) {
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
    for (const [i, code] of codes.entries()) {
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
