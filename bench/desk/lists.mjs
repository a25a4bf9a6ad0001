/** Pages of the queue out of very many reports, over HTTP, as the queue page asks for them. */
import { join } from 'node:path';
import { common, japanese, rare, site } from './reports.mjs';
import { load, quantile, startDesk } from './servers.mjs';

/** Milliseconds that the median of a page is below. */
const target = 30;

const requests = 60;

const pages = {
  'New (first list)': '/reports?status=new',
  All: '/reports',
  'Done, three statuses': '/reports?status=fixed&status=rejected&status=duplicate',
  'oldest first': '/reports?status=new&sort=oldest',
  'most reported first': '/reports?status=new&sort=count',
  'kind and language': '/reports?status=new&kind=typo&language=en',
  'one article': `/reports?article=${encodeURIComponent(`${site}/articles/7`)}`,
  'one site': `/reports?status=new&site=${encodeURIComponent(site)}`,
  'a word of every tenth': `/reports?q=${common}`,
  'a word of every thousandth': `/reports?q=${rare}`,
  'a word of none': '/reports?q=xylophone',
  'the first letters of a word': '/reports?q=qu',
  'two letters of many words': '/reports?q=ba',
  'a word in Japanese': `/reports?q=${encodeURIComponent(japanese)}`,
  'a rare word, in one status': `/reports?status=fixed&q=${rare}`,
  'a frequent word, in one status': `/reports?status=fixed&q=${common}`,
  'a frequent word, most reported first': `/reports?q=${common}&sort=count`,
};

/** What goes with a list, and is no page of it. */
const counts = {
  'counts of all': '/reports/counts',
  'counts of a kind': '/reports/counts?kind=typo',
  'counts of a word of every thousandth': `/reports/counts?q=${rare}`,
  'counts of a word of every tenth': `/reports/counts?q=${common}`,
};

/** @returns whether every page came in time */
export async function measureLists({ folder, newPostgres, reports }) {
  const stores = {
    SQLite: async () => join(folder, 'lists.sqlite'),
    ...(newPostgres && { PostgreSQL: newPostgres }),
  };
  const columns = {};
  for (const [store, address] of Object.entries(stores)) {
    columns[store] = await measureStore(await address(), reports);
  }
  console.log(`\nA page of 50 out of ${reports} reports over HTTP, median and 99 % in ms`);
  console.table(
    Object.keys({ ...pages, ...counts }).map((list) => ({
      list,
      ...Object.fromEntries(
        Object.entries(columns).map(([store, times]) => [
          store,
          `${quantile(times[list], 0.5).toFixed(1)}, ${quantile(times[list], 0.99).toFixed(1)}`,
        ]),
      ),
    })),
  );
  return Object.values(columns).every((times) =>
    Object.keys(pages).every((list) => quantile(times[list], 0.5) < target),
  );
}

async function measureStore(database, reports) {
  const server = await startDesk(database);
  const { acknowledged } = await load(server.port, { connections: 64, most: reports });
  const url = `http://127.0.0.1:${server.port}`;
  const headers = { Cookie: await signIn(url, server.output()), Origin: url };
  await change(url, headers, acknowledged);
  // The database's own housekeeping has to catch up with what came at once.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const times = {};
  for (const [list, path] of Object.entries({ ...pages, ...counts })) {
    times[list] = [];
    for (let request = -5; request < requests; request++) {
      const start = performance.now();
      const response = await fetch(url + path, { headers });
      const body = await response.text();
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${body}`);
      // The first ones fill caches.
      if (request >= 0) times[list].push(performance.now() - start);
    }
  }
  await server.stop();
  return times;
}

async function signIn(url, output) {
  const token = /sign-in\?token=([\w-]+)/.exec(output)?.[1] ?? '';
  const response = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: url },
    body: new URLSearchParams({ token }),
  });
  return response.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
}

/** Editors have been at work: of every ten reports, one is fixed, one rejected, one accepted. */
async function change(url, headers, ids) {
  for (const [index, status] of ['fixed', 'rejected', 'accepted'].entries()) {
    const some = ids.filter((_, place) => place % 10 === index);
    for (let start = 0; start < some.length; start += 200) {
      const response = await fetch(`${url}/reports/bulk`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({ ids: some.slice(start, start + 200), status }),
      });
      if (!response.ok) throw new Error(`bulk answered ${response.status}`);
    }
  }
}
