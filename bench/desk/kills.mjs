/** kill -9 under load, again and again: what was acknowledged is there, once. */
import { get } from 'node:http';
import { join } from 'node:path';
import { load, startDesk } from './servers.mjs';

/** Milliseconds of load before each kill, at least and at most. */
const [shortest, longest] = [300, 1200];

/** @returns whether nothing was lost */
export async function measureKills({ folder, newPostgres, connections, rounds }) {
  console.log(`\nkill -9 under load, ${rounds} rounds`);
  const stores = {
    SQLite: async () => join(folder, 'kills.sqlite'),
    ...(newPostgres && { PostgreSQL: newPostgres }),
  };
  let kept = true;
  for (const [store, address] of Object.entries(stores)) {
    const database = await address();
    const acknowledged = [];
    for (let round = 0; round < rounds; round++) {
      const server = await startDesk(database);
      const under = load(server.port, { connections });
      const pause = shortest + Math.random() * (longest - shortest);
      await new Promise((resolve) => setTimeout(resolve, pause));
      await server.stop('SIGKILL');
      acknowledged.push(...(await under).acknowledged);
    }
    const server = await startDesk(database);
    const lost = await missing(server.port, acknowledged);
    await server.stop();
    kept &&= lost === 0 && acknowledged.length > 0;
    console.log(`desk with ${store}: ${acknowledged.length} acknowledged, ${lost} lost`);
  }
  return kept;
}

/** How many reports the desk knows nothing of. */
async function missing(port, ids) {
  let lost = 0;
  let next = 0;
  const client = async () => {
    while (next < ids.length) {
      const id = ids[next++].replace('urn:uuid:', '');
      if ((await status(port, `/reports/${id}/status`)) !== 200) lost++;
    }
  };
  await Promise.all(Array.from({ length: 16 }, client));
  return lost;
}

function status(port, path) {
  return new Promise((resolve, reject) => {
    get({ port, path, host: '127.0.0.1' }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    }).on('error', reject);
  });
}
