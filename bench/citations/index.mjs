/**
 * What citation markers cost, beside littlefoot on the same generated articles in the same run:
 * `npm run bench -- citations [--references 100,1000,5000] [--rounds 5] [--no-peers]`.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowser } from '../../scripts/browsers.mjs';
import {
  libraries,
  measureClick,
  measureLongestTask,
  measureMarking,
  measureStart,
  measureYardstick,
  open,
} from './measure.mjs';
import { serve } from './server.mjs';

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The most that each may cost, by the number of references. */
const most = {
  'start ms': { 100: 2, 1000: 5, 5000: 15 },
  'start ms, plain text': { 5000: 60 },
  'longest slice ms': { 100: 16, 1000: 16, 5000: 16 },
  'longest slice ms, plain text': { 100: 16, 1000: 16, 5000: 16 },
  'added elements': { 100: 0, 1000: 0, 5000: 0 },
  'bytes of heap a reference': { 1000: 200, 5000: 200 },
  'click ms': { 100: 50, 1000: 50, 5000: 50 },
};

/** All figures of a library for an article. */
async function measure(browser, address, library, references, rounds) {
  const figures = {};
  const fresh = async (markers, work, which = library) => {
    const setup = await open(browser, address, which, references, markers);
    try {
      return await work(setup);
    } finally {
      await setup.context.close();
    }
  };
  /** Main-thread time less that of the same page without it, in turns: least and median. */
  const start = async (name, markers) => {
    const spent = { nothing: [], [library]: [] };
    for (let round = 0; round < rounds; round++) {
      for (const which of Object.keys(spent)) {
        spent[which].push(await fresh(markers, measureStart, which));
      }
    }
    const less = (pick, key) =>
      Math.max(
        0,
        pick(spent[library].map((one) => one[key])) - pick(spent.nothing.map((one) => one[key])),
      );
    const least = (values) => Math.min(...values);
    figures[`start ms${name}`] = less(least, 'time');
    figures[`start ms${name}, median`] = less(median, 'time');
    figures[`of it style and layout ms${name}`] = less(least, 'layout');
  };
  const longest = async (name, markers) => {
    const found = [];
    for (let round = 0; round < rounds; round++) {
      found.push(await fresh(markers, (setup) => measureLongestTask(browser, setup)));
    }
    figures[`longest slice ms${name}`] = Math.min(...found.map(({ slice }) => slice));
    if (library !== 'corrigenda' || !name) return;
    // One frame of a long page may take that long whatever is changed in it.
    const peer = await fresh(markers, (setup) => measureLongestTask(browser, setup), 'change');
    figures[`longest frame ms${name}`] = Math.min(...found.map(({ frame }) => frame));
    figures['frame ms of one changed word'] = peer.frame;
  };
  await start('', 'links');
  await longest('', 'links');
  if (library === 'corrigenda') {
    await start(', plain text', 'text');
    await longest(', plain text', 'text');
    // What mark.js would cost in the place of our own code.
    const times = { own: [], markRanges: [], markRegExp: [] };
    for (let round = 0; round < rounds; round++) {
      for (const [way, found] of Object.entries(times)) {
        const made = await fresh('text', (setup) => measureMarking(setup, way), 'nothing');
        if (made.count !== references) throw new Error(`${way} made ${made.count} links.`);
        found.push(made.time);
      }
    }
    for (const [way, found] of Object.entries(times)) {
      const name = way === 'own' ? '' : `, mark.js ${way}`;
      figures[`all links at once ms${name}`] = Math.min(...found);
    }
  }
  const left = await fresh('links', (setup) => measureStart(setup, { withMemory: true }));
  figures['added elements'] = left.elements;
  figures['added nodes'] = left.nodes;
  figures['bytes of heap a reference'] = left.heap / references;
  await fresh('links', async (setup) => {
    await measureStart(setup);
    const numbers = Array.from({ length: 7 }, (_, i) => Math.ceil(((i + 1) * references) / 8));
    const times = [];
    for (const number of numbers) times.push(await measureClick(setup, library, number));
    figures['first click ms'] = times[0];
    figures['click ms'] = median(times.slice(1));
  });
  return figures;
}

const shown = (value) => (value === undefined ? '–' : value.toFixed(Math.abs(value) < 100 ? 1 : 0));

/** @param {string[]} words the options given to `npm run bench -- citations` */
export async function run(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      references: { type: 'string', default: '100,1000,5000' },
      rounds: { type: 'string', default: '5' },
      'no-peers': { type: 'boolean', default: false },
    },
  });
  const sizes = values.references.split(',').map(Number);
  const names = Object.keys(libraries).filter(
    (name) => name === 'corrigenda' || (name === 'littlefoot' && !values['no-peers']),
  );
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: [...chromiumArguments, '--enable-precise-memory-info'],
  });
  const faults = [];
  try {
    const setup = await open(browser, server.address, 'nothing', 5, 'links');
    console.log(`Yardstick: ${shown(await measureYardstick(setup))} ms. Compare runs by it.`);
    await setup.context.close();
    for (const references of sizes) {
      const results = {};
      for (const name of names) {
        // One of littlefoot's takes many seconds; its growth is plain without repeating it.
        const rounds = name === 'littlefoot' && references > 1000 ? 1 : Number(values.rounds);
        results[name] = await measure(browser, server.address, name, references, rounds);
      }
      const { corrigenda, littlefoot } = results;
      console.log(`\n${references} references`);
      console.table(
        Object.fromEntries(
          Object.entries(corrigenda).map(([figure, value]) => [
            figure,
            {
              corrigenda: shown(value),
              'at most': most[figure]?.[references] ?? '',
              ...(littlefoot && {
                littlefoot: shown(littlefoot[figure]),
                'littlefoot / corrigenda':
                  littlefoot[figure] === undefined || value <= 0
                    ? ''
                    : shown(littlefoot[figure] / value),
              }),
            },
          ]),
        ),
      );
      for (const [figure, value] of Object.entries(corrigenda)) {
        const limit = most[figure]?.[references];
        if (limit !== undefined && value > limit) {
          faults.push(`${figure} at ${references} references: ${shown(value)}, at most ${limit}`);
        }
      }
    }
  } finally {
    await browser.close();
    server.stop();
  }
  for (const fault of faults) console.log(`Missed: ${fault}`);
  if (faults.length === 0) console.log('All targets are met.');
  return faults.length === 0;
}
