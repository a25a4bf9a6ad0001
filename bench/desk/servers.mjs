/** The servers under load, each a process of its own. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { site } from './reports.mjs';

const path = (address) => fileURLToPath(new URL(address, import.meta.url));

/**
 * Starts a program of Node and waits until it says its port; what it prints at first is kept.
 *
 * @param {string[]} words
 * @param {{ under?: string[], environment?: Record<string, string> }} options `under`: another
 *   program that runs it, with its words
 */
export async function start(words, { under = [], environment = {} } = {}) {
  const [program, ...rest] = [...under, process.execPath, ...words];
  const child = spawn(program, rest, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors = (errors + text).slice(-2000);
  });
  const ended = once(child, 'exit');
  const port = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      if (output.length < 10_000) output += text;
      const found = /(?:listening on|running at) (?:http:\S+:)?(\d+)\n/.exec(output);
      if (found) resolve(Number(found[1]));
    });
    ended.then(() => reject(new Error(`The server ended: ${errors}`)));
  });
  return {
    port,
    output: () => output,
    /** Megabytes in memory; 0 where the system does not say. */
    memory: () =>
      sumOf(child.pid, (folder) => {
        const status = readFileSync(`${folder}/status`, 'utf8');
        return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      }),
    /** Milliseconds of processor time so far; 0 where the system does not say. */
    processor: () =>
      sumOf(child.pid, (folder) => {
        const [, rest = ''] = readFileSync(`${folder}/stat`, 'utf8').split(') ');
        const [user, system] = rest.split(' ').slice(11, 13).map(Number);
        return (user + system) * 10;
      }),
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
}

/** What Linux says of a process and of those that it has started. */
function sumOf(pid, read) {
  try {
    const folder = `/proc/${pid}`;
    const started = readFileSync(`${folder}/task/${pid}/children`, 'utf8').match(/\d+/g) ?? [];
    return started.reduce((sum, child) => sum + sumOf(child, read), read(folder));
  } catch {
    return 0;
  }
}

export const startBare = (file, under = []) => start([path('bare.mjs'), file], { under });

/** A desk that takes everything; its limits are for another day. */
export const startDesk = (database, under = []) =>
  start(
    [
      ...['--import', import.meta.resolve('tsx'), path('../../desk/src/cli/corrigenda-desk.ts')],
      ...['serve', '--port', '0', '--database', database, '--site', site, '--rate-limit', 'off'],
    ],
    { under },
  );

/**
 * Loads a server; gives `{ times, acknowledged, refused, lasted }`.
 *
 * @param {{ connections?: number, seconds?: number, most?: number, sends?: string }} options `sends`:
 *   one of the names in load.mjs
 */
export async function load(
  port,
  { connections = 64, seconds = 3600, most = 1e9, sends = 'reports' },
) {
  const child = fork(path('load.mjs'));
  child.send({ port, connections, seconds, most, sends });
  const [result] = await once(child, 'message');
  return result;
}

/** The value that a share of the values, 0 to 1, is below. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
