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

/** The results by one of their values (Object.groupBy is not in Node 20). */
function by(results, key) {
  const groups = {};
  for (const result of results) {
    groups[result[key]] ??= [];
    groups[result[key]].push(result);
  }
  return groups;
}

const share = (results, matches) =>
  results.length === 0 ? Number.NaN : (100 * results.filter(matches).length) / results.length;

function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? Number.NaN;
}

const rounded = (value, digits = 1) => (Number.isNaN(value) ? '–' : value.toFixed(digits));

function summary(results) {
  const survivors = results.filter(({ edit }) => edit !== 'deleted');
  const deleted = results.filter(({ edit }) => edit === 'deleted');
  return {
    cases: results.length,
    'exact %': share(survivors, ({ outcome }) => outcome === 'exact'),
    'touching %': share(survivors, ({ outcome }) => outcome === 'touching'),
    'wrong %': share(survivors, ({ outcome }) => outcome === 'wrong'),
    'missing %': share(survivors, ({ outcome }) => outcome === 'missing' || outcome === 'error'),
    'deleted: not found %': share(deleted, ({ outcome }) => outcome === 'exact'),
    'describe ms': quantile(
      results.map(({ describing }) => describing),
      0.5,
    ),
    'find ms': quantile(
      results.map(({ finding }) => finding),
      0.5,
    ),
    'find p95': quantile(
      results.map(({ finding }) => finding),
      0.95,
    ),
    bytes: quantile(
      results.map(({ bytes }) => bytes),
      0.5,
    ),
  };
}

function print(title, groups) {
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      Object.entries(groups).map(([name, results]) => [
        name,
        Object.fromEntries(
          Object.entries(summary(results)).map(([key, value]) => [
            key,
            key === 'cases' || key === 'bytes' ? value : rounded(value, key.includes('ms') ? 2 : 1),
          ]),
        ),
      ]),
    ),
  );
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

/** Compares with the targets and prints each. */
function verdict(own, batches) {
  const all = summary(own);
  const long = summary(own.filter(({ length }) => length === 200_000));
  const fifty = quantile(
    batches.map(({ milliseconds }) => milliseconds),
    0.5,
  );
  const targets = [
    ['recovered exactly, %', all['exact %'], '≥', 98],
    ['in a wrong place, %', all['wrong %'], '≤', 0.5],
    ['deleted and "not found", %', all['deleted: not found %'], '≥', 97],
    ['median find on 200,000 characters, ms', long['find ms'], '≤', 15],
    ['50 reports on that page, ms', fifty, '≤', 40],
  ];
  console.log('\nTargets');
  let met = true;
  for (const [what, value, sign, limit] of targets) {
    const reached = Number.isNaN(value) || (sign === '≥' ? value >= limit : value <= limit);
    met &&= reached;
    console.log(`${reached ? 'met   ' : 'MISSED'} ${what}: ${rounded(value)} (${sign} ${limit})`);
  }
  return met;
}
