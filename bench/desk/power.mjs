/**
 * Loss of power: the desk runs under strace, which records what it does to its files and when it
 * answers. From that the files are made as a disk may leave them at any moment, opened with the
 * desk's own store, and asked for every report that was acknowledged by then.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tsImport } from 'tsx/esm/api';
import { Disk } from './disk.mjs';
import { hasStrace, howToInstall, readRecord, recordTo } from './record.mjs';
import { load, startDesk } from './servers.mjs';

/** Reports of each of two runs: enough that the log is put into the file under load, too. */
const reports = 1500;

/** Moments on the disk that does not sync. */
const fewMoments = 20;

/** The folder is new, too. */
const file = 'desk/desk.sqlite';

/** What may be there of what was not synced; a page has eight sectors. */
const remains = {
  nothing: () => () => false,
  everything: () => () => true,
  'all before something, itself torn': ({ pending }) => {
    const last = any(pending);
    const sectors = Math.floor(Math.random() * 8);
    return ({ at }, sector) => at < last || (at === last && sector % 8 < sectors);
  },
  'some sectors': () => {
    const share = Math.random();
    return () => Math.random() < share;
  },
  'some pages': () => {
    const share = Math.random();
    const pages = new Map();
    return ({ at }, sector) => {
      const page = `${at}, ${Math.floor(sector / 8)}`;
      if (!pages.has(page)) pages.set(page, Math.random() < share);
      return pages.get(page);
    };
  },
};

/** @returns whether nothing was lost */
export async function measurePower({ folder, connections, moments }) {
  console.log(`\nLoss of power at ${moments} moments`);
  if (!hasStrace()) {
    console.log(`It is left out. To test it, ${howToInstall}`);
    return true;
  }
  const disk = join(folder, 'disk');
  const events = await record(folder, disk, connections);
  checkRecord(events, disk);
  const { openDatabase } = await tsImport('../../desk/src/store/open-database.ts', import.meta.url);
  const check = async (name, count, honest) => {
    const sum = { looked: 0, lost: 0, damaged: 0 };
    for (const { what, files, acknowledged } of losses(events, disk, count, honest)) {
      const found = await open(files, disk, join(folder, 'left'), openDatabase);
      const lost = acknowledged.filter((id) => !found.ids.has(id)).length;
      sum.looked += acknowledged.length;
      sum.lost += lost;
      sum.damaged += Number(found.damage !== '');
      if (honest && (lost > 0 || found.damage))
        console.log(`${what}: ${lost} lost ${found.damage}`);
    }
    console.log(
      `${name}: ${sum.looked} times a report acknowledged by then was looked for, ${sum.lost} times in vain; ${sum.damaged} of ${count} files are damaged`,
    );
    return sum.lost + sum.damaged === 0;
  };
  const kept = await check('desk with SQLite', moments, true);
  // Shows that a loss would be seen.
  const keptWithoutSync = await check('the same on a disk that does not sync', fewMoments, false);
  return kept && !keptWithoutSync;
}

/** The first run makes everything and puts it in order at its end, the second one is killed. */
async function record(folder, disk, connections) {
  mkdirSync(disk);
  const events = [];
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    const trace = join(folder, `${signal}.strace`);
    const server = await startDesk(join(disk, file), recordTo(trace));
    const { acknowledged } = await load(server.port, { connections, most: reports });
    // A call is recorded when it is done, and the last answer when the desk does something else.
    await fetch(`http://127.0.0.1:${server.port}/healthz`);
    await server.stop(signal);
    while (!readFileSync(trace).subarray(-40).includes('\n+++ ')) await sleep(100);
    const run = await readRecord(trace, disk, idsIn);
    const answered = new Set(run.flatMap(({ ids = [] }) => ids));
    if (acknowledged.length !== reports || !acknowledged.every((id) => answered.has(id))) {
      throw new Error(`Of ${reports} reports, ${acknowledged.length} were acknowledged,
        and ${answered.size} answers recorded.`);
    }
    events.push(...run);
  }
  return events;
}

function idsIn(answer) {
  return answer.startsWith('HTTP/1.1 201 ') ? answer.match(/urn:uuid:[\da-f-]+/g) : [];
}

/** If something is written in a way that is not recorded, the files are others. */
function checkRecord(events, folder) {
  const disk = new Disk(folder);
  for (const event of events) disk.apply(event);
  for (const [path, content] of disk.after(() => true)) {
    if (!content.equals(readFileSync(path))) throw new Error(`The record of "${path}" has gaps.`);
  }
}

/** Loses power at moments in their order: `{ what, files, acknowledged }`. */
function* losses(events, folder, count, honest) {
  const disk = new Disk(folder, { honest });
  const moments = choose(events, count);
  const acknowledged = [];
  for (const [index, event] of events.entries()) {
    disk.apply(event);
    acknowledged.push(...(event.ids ?? []));
    for (; moments[0] === index; moments.shift()) {
      const what = any(Object.keys(remains));
      const files = disk.after(remains[what](disk), Math.random() < 0.5);
      yield { what: `event ${index}, ${what}`, files, acknowledged };
    }
  }
}

/** A third are right after an answer, a third while the file itself is written, a third anywhere. */
function choose(events, count) {
  const indexes = [...events.keys()];
  const answers = indexes.filter((index) => events[index].ids);
  const checkpoints = indexes.filter((index) => events[index].written?.endsWith(file));
  const among = [answers, checkpoints, indexes];
  const moments = Array.from({ length: count }, (_, number) => any(among[number % among.length]));
  return moments.sort((a, b) => a - b);
}

const any = (values) => values[Math.floor(Math.random() * values.length)];

/** Opens what is left as the desk does. */
async function open(files, disk, folder, openDatabase) {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    const copy = join(folder, relative(disk, path));
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, content);
  }
  let database;
  try {
    database = await openDatabase(join(folder, file));
    const [{ integrity_check: integrity }] = await database.run('PRAGMA integrity_check');
    const rows = await database.run('SELECT annotation FROM reports');
    const ids = new Set(rows.map(({ annotation }) => JSON.parse(annotation).id));
    const [{ wrong }] = await database.run(`SELECT COUNT(*) AS wrong FROM passages AS its
      WHERE count <> (SELECT COUNT(*) FROM reports WHERE passage = its.passage)`);
    const damage = [
      integrity === 'ok' ? '' : integrity,
      ids.size === rows.length ? '' : 'A report is there twice.',
      wrong === 0 ? '' : 'Passages are counted wrongly.',
    ];
    return { ids, damage: damage.join('') };
  } catch (error) {
    return { ids: new Set(), damage: String(error) };
  } finally {
    await database?.close();
  }
}
