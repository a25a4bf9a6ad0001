/**
 * Servers of reports, good and bad, for the browser tests: `POST /__reports/<behaviour>`. What
 * arrived is read with `GET /__reports/log?key=…`, the key being the query of the endpoint. One of
 * `held-<behaviour>` answers after `GET /__reports/release?key=…`.
 */

import { PassThrough } from 'node:stream';

/** @type {Map<string, { contentType: string | undefined, cookie: string | undefined, body: string }[]>} */
const arrived = new Map();

/** Lets the held answers of an endpoint go. @type {Map<string, () => void>} */
const releases = new Map();

async function read(request) {
  let text = '';
  for await (const part of request) text += part;
  return text;
}

const json = (status, answer, headers = {}) => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(answer),
});

/** What each endpoint answers. */
const behaviours = {
  received: () => json(201, { id: 'x', status: 'received', count: 1 }),
  resent: () => json(200, { id: 'x', status: 'known', count: 1 }),
  known: () => json(200, { id: 'x', status: 'known', count: 3 }),
  'bare-201': () => ({ status: 201, headers: {}, body: '' }),
  'garbage-200': () => ({ status: 200, headers: {}, body: '<!doctype html><p>Welcome' }),
  'garbage-500': () => ({ status: 500, headers: {}, body: '{"status": "received"' }),
  'big-200': () => json(200, { filler: 'x'.repeat(10_000_000), status: 'received' }),
  'big-500': () => json(500, { filler: 'x'.repeat(10_000_000) }),
  error: () => json(500, { title: 'Internal Server Error' }),
  busy: () => json(429, { title: 'Too Many Requests' }, { 'Retry-After': '7' }),
  invalid: () => json(422, { title: 'Unprocessable', detail: 'no <b>selector</b>' }),
  forbidden: () => json(403, { title: 'Forbidden' }),
  'too-large': () => json(413, { title: 'Content Too Large' }),
  'bad-request': () => json(400, { title: 'Bad Request' }),
  'no-content': () => ({ status: 204, headers: {}, body: '' }),
  ...Object.fromEntries(
    [401, 404, 405, 408, 409, 410, 429, 501, 502, 503, 504].map((status) => [
      `status-${status}`,
      () => json(status, { title: `Status ${status}` }),
    ]),
  ),
  'not-found': () => ({ status: 404, headers: {}, body: '<!doctype html><h1>Not found' }),
  'redirect-get': () => ({ status: 303, headers: { Location: '/__reports/page' }, body: '' }),
  'redirect-found': () => ({ status: 302, headers: { Location: '/__reports/page' }, body: '' }),
  'redirect-post': () => ({ status: 308, headers: { Location: '/__reports/received' }, body: '' }),
  'redirect-loop': () => ({
    status: 307,
    headers: { Location: '/__reports/redirect-loop' },
    body: '',
  }),
  page: () => ({ status: 200, headers: { 'Content-Type': 'text/html' }, body: '<p>Welcome' }),
  'garbage-201': () => ({ status: 201, headers: {}, body: '<!doctype html><p>Created' }),
  'list-200': () => json(200, ['received']),
  'null-200': () => json(200, null),
  'odd-count': () => json(201, { status: 'received', count: 'many' }),
};

/**
 * Lets go of a request that no answer ends. With `keepalive` it outlives its page, and a browser
 * that has some of them open has no connection left for the tests that follow.
 */
function endLater(stream) {
  setTimeout(() => stream.destroy(), 8000).unref();
}

/** @returns {import('koa').Middleware} */
export function reportsEndpoint() {
  return async (context, next) => {
    if (!context.path.startsWith('/__reports/')) return next();
    const name = context.path.slice('/__reports/'.length);
    if (name === 'log') {
      context.body = arrived.get(String(context.query.key)) ?? [];
      return undefined;
    }
    if (name === 'release') {
      releases.get(String(context.query.key))?.();
      context.status = 204;
      return undefined;
    }
    // As the desk does it: any page may post, none may send cookies.
    context.set('Access-Control-Allow-Origin', '*');
    if (name === 'no-cors') context.remove('Access-Control-Allow-Origin');
    const key = context.querystring;
    const log = arrived.get(key) ?? [];
    arrived.set(key, log);
    log.push({
      method: context.method,
      contentType: context.get('Content-Type'),
      cookie: context.get('Cookie'),
      body: await read(context.req),
    });
    if (name === 'hang') {
      // Never answered: the reader's browser has to give up.
      context.respond = false;
      endLater(context.res);
      return undefined;
    }
    if (name === 'drip' || name === 'drip-201') {
      // An answer that begins and never ends.
      context.status = name === 'drip' ? 200 : 201;
      const drip = new PassThrough();
      context.body = drip;
      const timer = setInterval(() => drip.write(' '), 20);
      drip.on('close', () => clearInterval(timer));
      endLater(drip);
      return undefined;
    }
    if (name.startsWith('held-')) await new Promise((resolve) => releases.set(key, resolve));
    // The first attempt fails, the second finds the server well.
    const wanted =
      name === 'recovers' ? (log.length > 1 ? 'received' : 'error') : name.replace('held-', '');
    const { status, headers, body } = (behaviours[wanted] ?? behaviours.received)();
    context.status = status;
    context.set(headers);
    if (body) context.body = body;
    return undefined;
  };
}
