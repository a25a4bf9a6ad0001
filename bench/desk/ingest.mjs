/** Durable reports a second: the bare server and the desk with each store, in turns. */
import { join } from 'node:path';
import { hasStrace, slowSync, howToInstall as straceInstall } from './record.mjs';
import { load, quantile, startBare, startDesk } from './servers.mjs';

const turns = 3;

/** Times the desk has to be as fast as the bare server, and milliseconds that 99 % are below. */
const targets = { ratio: 1.5, p99: 60 };

/**
 * @param {{ folder: string, newPostgres: (() => Promise<string>) | null, connections: number,
 *   seconds: number, syncDelay: number }} options `syncDelay`: milliseconds that each sync of the disk
 *   takes more, because disks differ most in that; PostgreSQL, which syncs by itself, is left out then
 * @returns whether the targets were met
 */
export async function measureIngest({ folder, newPostgres, connections, seconds, syncDelay }) {
  console.log(`\nReports a second over ${connections} connections, ${turns} turns of ${seconds} s`);
  if (syncDelay > 0 && !hasStrace()) {
    console.log(`Left out: to make the disk slower, ${straceInstall}`);
    return true;
  }
  if (syncDelay > 0) console.log(`Each sync of the disk takes ${syncDelay} ms more`);
  const under = syncDelay > 0 ? slowSync(syncDelay) : [];
  const [bare, ...desks] = await compare(
    {
      'bare node:http, a transaction each': (turn) =>
        startBare(join(folder, `bare-${turn}.sqlite`), under),
      'desk with SQLite': (turn) => startDesk(join(folder, `desk-${turn}.sqlite`), under),
      ...(newPostgres &&
        syncDelay === 0 && {
          'desk with PostgreSQL': async () => startDesk(await newPostgres()),
        }),
    },
    { connections, seconds },
  );
  return desks.every(
    ({ perSecond, p99, refused }) =>
      perSecond >= targets.ratio * bare.perSecond && p99 < targets.p99 && refused === 0,
  );
}

/**
 * Loads servers in turns, and shows what each of them did in its middle turn.
 *
 * @param {Record<string, (turn: number) => Promise<object>>} servers by name; each gives what `start`
 *   does; `sends` when that is not reports; `check`, which throws when what was acknowledged is not
 *   stored. The first is what the others are compared with.
 */
export async function compare(servers, { connections, seconds }) {
  const results = Object.fromEntries(Object.keys(servers).map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn++) {
    for (const [name, start] of Object.entries(servers)) {
      const server = await start(turn);
      const { sends } = server;
      // The first reports find nothing compiled.
      await load(server.port, { connections, seconds: 2, sends });
      const before = server.memory();
      const processor = server.processor();
      const { times, acknowledged, refused, lasted } = await load(server.port, {
        connections,
        seconds,
        sends,
      });
      if (acknowledged.length === 0) throw new Error(`${name} has taken nothing.`);
      results[name].push({
        name,
        perSecond: acknowledged.length / lasted,
        p50: quantile(times, 0.5),
        p99: quantile(times, 0.99),
        refused: Object.values(refused).reduce((sum, count) => sum + count, 0),
        processor: (server.processor() - processor) / acknowledged.length,
        memory: [before, server.memory()],
      });
      server.check?.(acknowledged);
      await server.stop();
    }
  }
  const middle = Object.values(results).map(summary);
  console.table(
    middle.map(({ name, perSecond, p50, p99, refused, processor, memory }) => ({
      server: name,
      'a second': Math.round(perSecond),
      'to the first': (perSecond / middle[0].perSecond).toFixed(2),
      'p50 ms': p50.toFixed(1),
      'p99 ms': p99.toFixed(1),
      refused,
      'CPU ms each': processor.toFixed(3),
      'MB before, after': memory.join(', '),
    })),
  );
  return middle;
}

/** The middle turn, by reports a second. */
function summary(all) {
  return all.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(all.length / 2)];
}

/** Memory under load for minutes: a quarter more at the end than after the first minute is growth. */
export async function measureMemory({ folder, newPostgres, connections, minutes }) {
  console.log(`\nMemory under load for ${minutes} minutes`);
  const stores = {
    SQLite: async () => join(folder, 'memory.sqlite'),
    ...(newPostgres && { PostgreSQL: newPostgres }),
  };
  let flat = true;
  for (const [store, address] of Object.entries(stores)) {
    const server = await startDesk(await address());
    const sizes = [];
    let total = 0;
    for (let minute = 0; minute < minutes; minute++) {
      const { acknowledged } = await load(server.port, { connections, seconds: 60 });
      total += acknowledged.length;
      sizes.push(server.memory());
    }
    await server.stop();
    const [first = 0] = sizes;
    const last = sizes.at(-1) ?? 0;
    flat &&= last <= first * 1.25;
    console.log(`desk with ${store}: ${total} reports; MB after each minute: ${sizes.join(', ')}`);
  }
  return flat;
}
