/**
 * The desk under load, with SQLite and with PostgreSQL (where its programs are): durable reports a
 * second beside a bare server, kill -9, loss of power, and pages of the queue out of 100,000 reports:
 * `npm run bench -- desk [--only ingest,kills,power,lists,memory] [--connections 64] [--seconds 8]
 * [--sync-delay 0] [--kill-rounds 20] [--moments 300] [--reports 100000] [--minutes 10]`. Memory is
 * measured when minutes are given; `--sync-delay` makes every sync of the disk take as many
 * milliseconds more; `--only peer` measures another project's server, and installs it for that.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDatabase, startPostgres } from '../../desk/test/support/postgres-cluster.mjs';
import { findPostgres, howToInstall } from '../../scripts/postgres.mjs';
import { measureIngest, measureMemory } from './ingest.mjs';
import { measureKills } from './kills.mjs';
import { measureLists } from './lists.mjs';
import { measurePeer } from './peer.mjs';
import { measurePower } from './power.mjs';

/** @param {string[]} words the options given to `npm run bench -- desk` */
export async function run(words) {
  const { values } = parseArgs({
    args: words,
    options: {
      only: { type: 'string', default: 'ingest,kills,power,lists,memory' },
      connections: { type: 'string', default: '64' },
      seconds: { type: 'string', default: '8' },
      'sync-delay': { type: 'string', default: '0' },
      'kill-rounds': { type: 'string', default: '20' },
      moments: { type: 'string', default: '300' },
      reports: { type: 'string', default: '100000' },
      minutes: { type: 'string', default: '0' },
    },
  });
  const parts = values.only.split(',');
  const folder = mkdtempSync(join(tmpdir(), 'corrigenda-bench-'));
  const cluster = findPostgres() ? await startPostgres({ durable: true }) : null;
  if (!cluster) console.log(`PostgreSQL is left out. To measure it too, ${howToInstall}`);
  const options = {
    folder,
    newPostgres: cluster && (() => createDatabase(cluster.addressOf('postgres'))),
    connections: Number(values.connections),
    seconds: Number(values.seconds),
    syncDelay: Number(values['sync-delay']),
    rounds: Number(values['kill-rounds']),
    moments: Number(values.moments),
    reports: Number(values.reports),
    minutes: Number(values.minutes),
  };
  const measures = {
    ingest: measureIngest,
    kills: measureKills,
    power: measurePower,
    lists: measureLists,
    peer: measurePeer,
    memory: measureMemory,
  };
  let met = true;
  try {
    for (const [part, measure] of Object.entries(measures)) {
      if (!parts.includes(part) || (part === 'memory' && options.minutes === 0)) continue;
      met = (await measure(options)) && met;
    }
  } finally {
    await cluster?.remove();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(met ? '\nAll targets are met.' : '\nNot all targets are met.');
  return met;
}
