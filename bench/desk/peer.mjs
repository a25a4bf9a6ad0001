/**
 * The desk beside a peer, in the same run: Waline, a comment server that is installed from the npm
 * registry for the time of the measurement (Isso is not there). It is as durable as the desk: SQLite
 * with a rollback journal and `synchronous=FULL`, which is four fsyncs a comment.
 */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { compare } from './ingest.mjs';
import { start, startDesk } from './servers.mjs';

const peer = { name: '@waline/vercel', version: '1.39.3' };

/**
 * The table that comments are in. The peer has its users make it, and gives an SQLite file that is
 * not in the package.
 */
const table = `CREATE TABLE wl_Comment (
  id INTEGER PRIMARY KEY AUTOINCREMENT, user_id INTEGER, pid INTEGER, rid INTEGER, url TEXT,
  comment TEXT, nick TEXT, mail TEXT, link TEXT, ip TEXT, ua TEXT, status TEXT, sticky NUMERIC,
  "like" INTEGER, insertedAt DATETIME DEFAULT CURRENT_TIMESTAMP,
  createdAt DATETIME DEFAULT CURRENT_TIMESTAMP, updatedAt DATETIME DEFAULT CURRENT_TIMESTAMP
)`;

/** @returns whether the desk was the faster one, or there is no peer */
export async function measurePeer({ folder, connections, seconds }) {
  console.log(`\nBeside ${peer.name} ${peer.version} over ${connections} connections`);
  console.log('Both answer when what they took is synced; Waline commits each comment by itself.');
  const program = await install(join(folder, 'peer'));
  if (!program) return true;
  const { DatabaseSync } = await import('node:sqlite').catch(
    () => import('@photostructure/sqlite'),
  );
  // The peer asks a service on the web at every request how people can sign in. Here it is near.
  const signIn = createServer((_, response) => response.end('{"services":[]}'));
  const environment = {
    OAUTH_URL: `http://127.0.0.1:${await portOf(signIn)}/`,
    AKISMET_KEY: 'false',
    // Seconds between two comments of a client; below 0 also those that come at the same time.
    IPQPS: '-3600',
    JWT_TOKEN: 'token',
  };
  const startPeer = async (turn) => {
    const path = join(folder, `peer-${turn}`);
    mkdirSync(path);
    const database = new DatabaseSync(join(path, 'waline.sqlite'));
    database.exec(table);
    const server = await start([program, String(await freePort())], {
      environment: { ...environment, SQLITE_PATH: path },
    });
    await answers(server.port);
    const check = (ids) => {
      const rows = database.prepare('SELECT comment FROM wl_Comment').all();
      database.close();
      const stored = new Set(rows.map(({ comment }) => comment.split(' ', 1)[0]));
      const lost = ids.filter((id) => !stored.has(id)).length;
      if (lost > 0)
        throw new Error(`${peer.name} has not stored ${lost} of ${ids.length} comments.`);
    };
    return { ...server, sends: 'comments', check };
  };
  const [its, ours] = await compare(
    {
      'Waline with SQLite': startPeer,
      'desk with SQLite': (turn) => startDesk(join(folder, `beside-${turn}.sqlite`)),
    },
    { connections, seconds },
  );
  signIn.close();
  return ours.perSecond > its.perSecond;
}

/** Installs the peer into a folder of its own; gives the path of its program, or null. */
async function install(folder) {
  mkdirSync(folder);
  const words = [
    ...['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund'],
    ...['--fetch-retries', '1', '--fetch-retry-mintimeout', '1000'],
    `${peer.name}@${peer.version}`,
  ];
  try {
    await promisify(execFile)('npm', words, { cwd: folder });
    return join(folder, 'node_modules', peer.name, 'vanilla.js');
  } catch (error) {
    const [reason = ''] = /(?<=npm error ).+/.exec(error.stderr ?? '') ?? [error.message];
    console.log(`It is left out, because it could not be installed: ${reason}`);
    return null;
  }
}

async function portOf(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
}

/** The peer says its port before it listens. */
async function answers(port) {
  for (let attempt = 0; attempt < 300; attempt++) {
    try {
      return await fetch(`http://127.0.0.1:${port}/`);
    } catch {
      await sleep(100);
    }
  }
  throw new Error(`${peer.name} does not answer.`);
}

/** The peer takes no 0 for one that is free. */
async function freePort() {
  const server = createServer();
  const port = await portOf(server);
  server.close();
  return port;
}
