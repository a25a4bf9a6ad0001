/** An editor of one site must not learn of another's, by whatever the desk answers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotation, newId, startDesk } from './support/desk.js';
import { postJson, signInAs } from './support/editors.js';

const own = 'https://own.example';
const other = 'https://other.example';

/** Bodies that the routes would take, if they found the report. */
const bodies: Record<string, (id: string) => object> = {
  '/reports/{id}/status': () => ({ status: 'rejected', passage: true }),
  '/reports/{id}/assignee': () => ({ assignee: 'Ada' }),
  '/reports/{id}/notes': () => ({ text: 'a note' }),
  '/reports/bulk': (id) => ({ ids: [id], status: 'rejected' }),
};

/** What the reader may know who sent the report, and streams, which have tests of their own. */
const skipped = new Set(['/reports/{id}/status', '/events']);

test('an editor of one site learns nothing of another by any address', async (t) => {
  const desk = await startDesk(t, { sites: [own, other] });
  const id = newId();
  const uuid = id.replace('urn:uuid:', '');
  const page = `${other}/hidden`;
  const words = 'hidden words';
  const secret = { id, exact: words, title: words, comment: words, suggestion: words };
  await desk.send(annotation({ ...secret, source: page, location: page }));
  const page2 = `${own}/seen`;
  await desk.send(annotation({ exact: 'seen', source: page2, location: page2 }));
  const admin = { Cookie: await desk.signIn() };
  await postJson(desk, `/reports/${uuid}/notes`, { text: words }, admin);
  const headers = { Cookie: await signInAs(desk, { name: 'Ada', sites: [own] }) };

  const description = await fetch(`${desk.url}/openapi.json`);
  const { paths } = (await description.json()) as { paths: Record<string, object> };
  const queries = ['', '?q=hidden', `?site=${other}`, `?article=${page}`, `?assignee=none`];
  // An answer may repeat what was asked, but for that.
  const tells = (text: string, query: string) =>
    [words, uuid, page].some((secret) => text.includes(secret) && !query.includes(secret));
  let asked = 0;
  for (const [path, methods] of Object.entries(paths)) {
    const address = path.replace('{id}', uuid);
    if ('get' in methods && !skipped.has(path)) {
      const formats = path.endsWith('/export') ? ['csv', 'json', 'annotations'] : [null];
      for (const format of formats) {
        for (const query of queries) {
          const url = new URL(`${desk.url}${address}${query}`);
          if (format) url.searchParams.set('format', format);
          const response = await fetch(url, { headers });
          const text = await response.text();
          assert.ok(!tells(text, query), `GET ${url.pathname}${url.search}: ${text}`);
          if (path.includes('{id}')) assert.equal(response.status, query ? 400 : 404, path);
          asked++;
        }
      }
    }
    const body = bodies[path];
    if ('post' in methods && body) {
      const response = await postJson(desk, address, body(uuid), headers);
      const { missing } = (await response.json()) as { missing?: string[] };
      // A bulk change says that it did not find it: the id is what the editor has sent.
      if (missing) assert.equal(missing.length, 1);
      else assert.equal(response.status, 404, path);
      asked++;
    }
  }
  assert.ok(asked > 40, 'the description has the addresses');
  const seen = await fetch(`${desk.url}/reports`, { headers });
  assert.equal(((await seen.json()) as { reports: unknown[] }).reports.length, 1);
  const left = await fetch(`${desk.url}/reports/${uuid}`, { headers: admin });
  const { status, assignee, notes } = (await left.json()) as Record<string, unknown>;
  assert.deepEqual({ status, assignee, notes }, { status: 'new', assignee: null, notes: 1 });
});
