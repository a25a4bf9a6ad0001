import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApi } from '../src/openapi/document.js';
import { routes } from '../src/routes/routes.js';
import { annotation, newId, scratchFolder, startDesk } from './support/desk.js';
import { postJson } from './support/editors.js';

interface Answer {
  content?: Record<string, { schema: object }>;
}

interface Operation {
  operationId: string;
  parameters: { name: string; in: string }[];
  security: object[];
  requestBody?: { content: Record<string, object> };
  responses: Record<string, Answer>;
}

const { paths } = openApi as { paths: Record<string, Record<string, Operation>> };

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test('the description is valid OpenAPI 3.1, and is served', async (t) => {
  const desk = await startDesk(t, { basePath: '/desk' });
  const response = await fetch(`${desk.url}/openapi.json`);
  assert.equal(response.status, 200);
  const served = (await response.json()) as Record<string, unknown>;
  assert.deepEqual(served, JSON.parse(JSON.stringify(openApi)));
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(served));
  assert.ok(valid, JSON.stringify(errors));
  assert.equal(validator.version, '3.1');
  // Addresses are relative to the description.
  const [server] = served.servers as { url: string }[];
  assert.equal(new URL(`${server?.url}/reports`, response.url).href, `${desk.url}/reports`);
});

test('what is described is what there is, path by path and method by method', () => {
  const described = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
  const there = routes.declared.flatMap(({ pattern, methods }) =>
    methods.map((method) => {
      const path = pattern.replace(/:(\w+)/g, '{$1}').replace('/*', '/{file}');
      return `${method} ${path}`;
    }),
  );
  assert.deepEqual(described.sort(), there.sort());
  const ids = operations.map(({ operation }) => operation.operationId);
  assert.equal(new Set(ids).size, ids.length);
});

/** Asks a desk, and checks every answer against the description. */
async function checkedDesk(t: TestContext) {
  const queue = await scratchFolder(t);
  await writeFile(join(queue, 'index.html'), '<!doctype html><title>Queue</title>');
  const desk = await startDesk(t, { queue, metricsToken: 'a-token-for-prometheus' });
  const cookie = await desk.signIn();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'desk', ...openApi });
  const seen = new Set<string>();
  const check = async (
    template: string,
    values: Record<string, string>,
    response: Response,
    method: string,
  ) => {
    const key = `${method} ${template}`;
    const operation = paths[template]?.[method.toLowerCase()];
    assert.ok(operation, key);
    const status = String(response.status);
    const answer = operation.responses[status];
    assert.ok(answer, `${key} answered ${status}, which is not described`);
    const type = response.headers.get('content-type');
    const body = await response.text();
    if (!answer.content || type === null) {
      assert.equal(body, '', key);
      assert.equal(answer.content, undefined, `${key} ${status}`);
    } else {
      const described = Object.keys(answer.content);
      const match = [type, type.split(';')[0] ?? '', '*/*'].find((each) =>
        described.includes(each),
      );
      assert.ok(match, `${key} answered ${type}, described are ${described}`);
      if (/json/.test(type)) {
        const pointer = [
          'paths',
          template,
          method.toLowerCase(),
          'responses',
          status,
          'content',
          match,
          'schema',
        ];
        const escaped = pointer.map((part) =>
          encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')),
        );
        const validate = ajv.getSchema(`desk#/${escaped.join('/')}`);
        assert.ok(validate, pointer.join(' '));
        assert.ok(
          validate(JSON.parse(body)),
          `${key}: ${ajv.errorsText(validate.errors)}\n${body}`,
        );
      }
    }
    seen.add(`${key} ${response.status < 400 ? 'well' : 'badly'}`);
    return { status: response.status, body, values };
  };
  const fill = (template: string, values: Record<string, string>) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return {
    desk,
    seen,
    get: async (
      template: string,
      {
        values = {},
        query = '',
        headers = { Cookie: cookie },
        method = 'GET',
      }: {
        values?: Record<string, string>;
        query?: string;
        headers?: Record<string, string>;
        method?: string;
      } = {},
    ) => {
      const url = `${desk.url}${fill(template, values)}${query && `?${query}`}`;
      return check(template, values, await fetch(url, { headers, method }), method);
    },
    post: async (
      template: string,
      body: unknown,
      values: Record<string, string> = {},
      headers: Record<string, string> = { Cookie: cookie },
    ) => {
      const response = await postJson(desk, fill(template, values), body, headers);
      return check(template, values, response, 'POST');
    },
    raw: async (template: string, method: string, init: RequestInit) => {
      const response = await fetch(`${desk.url}${template}`, {
        ...init,
        method,
        redirect: 'manual',
      });
      return check(template, {}, response, method);
    },
  };
}

type Checked = Awaited<ReturnType<typeof checkedDesk>>;

test('what is answered is what is described, when all goes well and when not', async (t) => {
  const checked = await checkedDesk(t);
  const id = await askAsReader(checked);
  await askAsEditor(checked, id);
  await askAsAdministrator(checked, id);
  await askAsBrowserAndMachine(checked);
  for (const { path, method, operation } of operations) {
    const key = `${method.toUpperCase()} ${path}`;
    assert.ok(checked.seen.has(`${key} well`), `${key} was not asked, or never went well`);
    const refuses = operation.security.length > 0 || operation.requestBody;
    if (refuses) assert.ok(checked.seen.has(`${key} badly`), `${key} was never refused`);
  }
});

async function askAsReader({ get, post, raw, desk }: Checked): Promise<string> {
  const sent = annotation();
  const values = { id: sent.id.slice('urn:uuid:'.length) };
  assert.equal((await post('/reports', sent)).status, 201);
  assert.equal((await post('/reports', sent)).status, 200);
  assert.equal((await post('/reports', { ...sent, id: '1' })).status, 422);
  await post('/reports', annotation({ source: 'https://other.example' }));
  await post('/reports', annotation({ comment: 'x'.repeat(20_000) }));
  await raw('/reports', 'POST', { body: 'x', headers: { 'Content-Type': 'application/xml' } });
  await raw('/reports', 'POST', { body: 'x', headers: { 'Content-Type': 'text/plain' } });
  await raw('/reports', 'OPTIONS', { headers: { Origin: desk.origin } });
  await get('/reports/{id}/status', { values, headers: {} });
  await get('/reports/{id}/status', { values: { id: 'x' }, headers: {} });
  return values.id;
}

async function askAsEditor({ get, post, desk }: Checked, id: string): Promise<void> {
  const values = { id };
  const missing = { id: newId().slice('urn:uuid:'.length) };
  const signedOut = { headers: {} };
  for (const path of [
    '/reports',
    '/reports/counts',
    '/statistics',
    '/audit',
    '/sites',
    '/me',
    '/me/filters',
  ]) {
    assert.equal((await get(path)).status, 200, path);
    assert.equal((await get(path, signedOut)).status, 401, path);
    assert.equal((await get(path, { query: 'nothing=1' })).status, 400, path);
  }
  for (const path of ['/reports/{id}', '/reports/{id}/activity']) {
    assert.equal((await get(path, { values })).status, 200);
    assert.equal((await get(path, { values: missing })).status, 404);
    assert.equal((await get(path, { values, ...signedOut })).status, 401);
  }
  for (const format of ['csv', 'json', 'annotations', 'xml']) {
    await get('/reports/export', { query: `format=${format}` });
  }
  const changes: [string, object, object][] = [
    ['status', { status: 'accepted', expected: 'new' }, { status: 'gone' }],
    ['assignee', { assignee: 'Anna' }, { assignee: 1 }],
    ['notes', { text: 'Seen.' }, { text: '' }],
  ];
  for (const [action, right, wrong] of changes) {
    const path = `/reports/{id}/${action}`;
    assert.equal((await post(path, right, values)).status, 200);
    assert.equal((await post(path, wrong, values)).status, 422);
    assert.equal((await post(path, right, missing)).status, 404);
    assert.equal((await post(path, right, values, {})).status, 401);
    const elsewhere = { Origin: 'https://evil.example' };
    assert.equal((await post(path, right, values, elsewhere)).status, 403);
  }
  const late = { status: 'fixed', expected: 'new' };
  assert.equal((await post('/reports/{id}/status', late, values)).status, 409);
  assert.equal((await post('/reports/bulk', { ids: [id, missing.id], status: 'new' })).status, 200);
  const left = await post('/reports/bulk', { ids: [id], status: 'fixed', expected: 'held' });
  assert.equal((JSON.parse(left.body) as { conflicts: unknown[] }).conflicts.length, 1);
  assert.equal((await post('/reports/bulk', {})).status, 422);
  for (const path of ['/me/filters', '/me/filters/delete']) {
    const filter = { name: 'Mine', ...(path === '/me/filters' && { query: 'assignee=me' }) };
    assert.equal((await post(path, filter)).status, 200);
    assert.equal((await post(path, { name: 1 })).status, 422);
    assert.equal((await post(path, filter, {}, {})).status, 401);
    assert.equal((await post(path, filter, {}, { Origin: 'https://evil.example' })).status, 403);
  }
  await get('/reports/{id}/activity', { values });
  const events = await fetch(`${desk.url}/events`);
  assert.equal(events.status, 401);
  await get('/events', { headers: {} });
}

async function askAsAdministrator({ get, post, seen, desk }: Checked, id: string): Promise<void> {
  for (const path of ['/editors', '/notifications', '/activity', '/bans']) {
    assert.equal((await get(path)).status, 200, path);
    assert.equal((await get(path, { headers: {} })).status, 401, path);
  }
  const invitation = { name: 'Anna', sites: ['https://journal.example'] };
  for (let time = 0; time < 2; time++) {
    assert.equal((await post('/invitations', invitation)).status, 201);
  }
  assert.equal((await post('/invitations', { name: 'Anna', role: 'king' })).status, 422);
  assert.equal((await post('/editors/revoke', { name: 'Nobody' })).status, 404);
  assert.equal((await post('/editors/revoke', { name: 'Anna' })).status, 200);
  assert.equal((await post('/bans', { text: 'cheap pills' })).status, 200);
  assert.equal((await post('/bans', { text: '' })).status, 422);
  assert.equal((await post('/bans/delete', { text: 'cheap pills' })).status, 200);
  assert.equal((await post('/bans/delete', { text: 'cheap pills' })).status, 404);
  assert.equal((await post('/notifications/retry', {})).status, 200);
  assert.equal((await post('/notifications/retry', { id: 1 })).status, 422);
  assert.equal((await post('/erase', { report: 'x' })).status, 422);
  assert.equal((await post('/erase', { report: id })).status, 200);
  await get('/activity');
  // A stream has no end, so its answer is looked at here.
  const page = new AbortController();
  const stream = await fetch(`${desk.url}/events`, {
    headers: { Cookie: await desk.signIn() },
    signal: page.signal,
  });
  const described = paths['/events']?.get?.responses[stream.status]?.content ?? {};
  assert.ok(stream.headers.get('content-type') ?? '' in described);
  page.abort();
  seen.add('GET /events well');
}

async function askAsBrowserAndMachine({ get, raw, desk }: Checked): Promise<void> {
  for (const path of ['/sign-in.js', '/sign-in.css', '/icon.svg']) await get(path);
  for (const path of ['/schema/report.json', '/openapi.json', '/healthz', '/readyz']) {
    assert.equal((await get(path, { headers: {} })).status, 200);
  }
  await get('/metrics');
  await get('/metrics', { headers: { Authorization: 'Bearer wrong' } });
  await get('/{file}');
  await get('/{file}', { values: { file: 'nothing.js' } });
  const headers = { Origin: desk.origin };
  const link = new URL(await desk.desk.createSignInLink(desk.origin));
  const page = await get('/sign-in', { query: link.search.slice(1), headers: {} });
  assert.equal(page.status, 200);
  await get('/sign-in', { headers: {} });
  await raw('/sign-in', 'GET', { headers: { Cookie: await desk.signIn() } });
  const body = new URLSearchParams({ token: link.searchParams.get('token') ?? '' });
  await raw('/sign-in', 'POST', { headers, body });
  await raw('/sign-in', 'POST', { headers, body });
  await raw('/sign-in', 'POST', { body });
  await raw('/sign-out', 'POST', { headers });
  await raw('/sign-out', 'POST', {});
}
