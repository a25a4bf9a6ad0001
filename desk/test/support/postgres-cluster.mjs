/**
 * A PostgreSQL of one's own for tests and benchmarks: in a scratch folder, reached by a Unix socket,
 * gone afterwards. Plain JavaScript, because `npm test` uses it too.
 */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { findPostgres, howToInstall } from '../../../scripts/postgres.mjs';

const execute = promisify(execFile);

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Makes a cluster and starts it.
 *
 * @param {{ durable?: boolean, settings?: string }} options `durable`: with fsync, as in earnest;
 *   without, it is several times faster.
 */
export async function startPostgres({ durable = false, settings = '' } = {}) {
  const programs = findPostgres();
  if (!programs) throw new Error(`No PostgreSQL here: ${howToInstall}`);
  const folder = mkdtempSync(join(tmpdir(), 'corrigenda-pg-'));
  // PostgreSQL refuses to run as root.
  const owner = process.getuid?.() === 0 ? await unprivileged() : {};
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const options = { ...owner, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } };
  await execute(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  appendFileSync(
    join(data, 'postgresql.conf'),
    `listen_addresses = ''\nunix_socket_directories = '${folder}'\nmax_connections = 200\n` +
      (durable ? '' : 'fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n') +
      settings,
  );
  const addressOf = (database) =>
    `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
  /** @type {import('node:child_process').ChildProcess | null} */
  let server = null;

  const cluster = {
    addressOf,
    /** Starts the server again; resolves when it answers. */
    async start() {
      server = spawn(join(programs, 'postgres'), ['-D', data], { ...options, stdio: 'ignore' });
      for (let attempt = 0; attempt < 600; attempt++) {
        if (server.exitCode !== null) throw new Error('PostgreSQL ended at once.');
        if (await answers()) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('PostgreSQL does not answer.');
    },
    /** Stops it: at once, as a crash would (SIGQUIT), or by closing what is open (SIGINT). */
    async stop(signal = 'SIGQUIT') {
      if (!server || server.exitCode !== null || server.signalCode !== null) return;
      const exit = once(server, 'exit');
      server.kill(signal);
      await exit;
    },
    async remove() {
      await cluster.stop();
      process.off('exit', removeNow);
      for (const signal of signals) process.off(signal, end);
      removeNow();
    },
  };

  function end(signal) {
    removeNow();
    process.kill(process.pid, signal);
  }

  function removeNow() {
    server?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  }

  async function answers() {
    try {
      await administer(addressOf('postgres'), 'SELECT 1');
      return true;
    } catch {
      return false;
    }
  }

  // Whatever ends this process, it does not stay behind.
  process.once('exit', removeNow);
  for (const signal of signals) process.once(signal, end);
  try {
    await cluster.start();
  } catch (error) {
    await cluster.remove();
    throw error;
  }
  return cluster;
}

/**
 * Makes an empty database on a server; gives its address.
 *
 * @param {string} server Address of any database there.
 */
export async function createDatabase(server) {
  const name = `desk_${randomBytes(8).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}

/**
 * Removes a database, whoever still uses it.
 *
 * @param {string} server Address of another database there.
 * @param {string} address The address of the one to remove.
 */
export async function dropDatabase(server, address) {
  const name = new URL(address).pathname.slice(1);
  await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function administer(address, sql) {
  const client = new Client({ connectionString: address });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A user without rights: the one that Debian's package makes, or nobody. */
async function unprivileged() {
  for (const user of ['postgres', 'nobody']) {
    try {
      const numbers = ['-u', '-g'].map((flag) => execute('id', [flag, user]));
      const [uid, gid] = (await Promise.all(numbers)).map(({ stdout }) => Number(stdout));
      return { uid, gid };
    } catch {
      // The next one.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no other user here.');
}
