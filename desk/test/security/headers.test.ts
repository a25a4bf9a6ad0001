/** What every answer carries, so that no page can be framed, sniffed, cached or made to run more. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '../../src/routes/routes.js';
import { newId, startDesk } from '../support/desk.js';

/** A path for every route, and some for none. */
const paths = [
  ...routes.declared.map(({ pattern }) =>
    pattern.replace(/:[a-z]+/g, newId().slice(9)).replace('*', 'index.html'),
  ),
  '/',
  '/nothing/here',
  '/%ff',
];

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'];

/** Answers that hold nothing private may be kept: files, and the schema. */
const cacheable = /^(?:no-cache|public, max-age=\d+)$/;

test('every answer to every method at every address is locked down', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  for (const path of paths) {
    for (const method of methods) {
      for (const headers of [{}, { Cookie: cookie, Origin: desk.origin }] as HeadersInit[]) {
        // An event stream does not end by itself.
        const stop = new AbortController();
        const response = await fetch(desk.url + path, {
          method,
          headers,
          redirect: 'manual',
          signal: stop.signal,
        });
        stop.abort();
        const what = `${method} ${path} ${response.status}`;
        const header = (name: string) => response.headers.get(name) ?? '';
        assert.match(header('content-security-policy'), /^default-src 'none'; /, what);
        assert.match(header('content-security-policy'), /frame-ancestors 'none'/, what);
        assert.match(header('content-security-policy'), /base-uri 'none'/, what);
        assert.ok(!/unsafe|\*|http:|data:/.test(header('content-security-policy')), what);
        assert.equal(header('x-frame-options'), 'DENY', what);
        assert.equal(header('x-content-type-options'), 'nosniff', what);
        assert.match(header('referrer-policy'), /^(?:same-origin|strict-origin)$/, what);
        assert.match(header('cross-origin-opener-policy'), /^same-origin(?:-allow-popups)?$/, what);
        assert.equal(header('cross-origin-resource-policy'), 'same-origin', what);
        assert.match(header('permissions-policy'), /camera=\(\).*geolocation=\(\)/, what);
        assert.equal(header('access-control-allow-credentials'), '', what);
        assert.equal(header('x-powered-by') + header('server'), '', what);
        const isPrivate = header('content-type').includes('json') && !/schema|openapi/.test(path);
        const caching = header('cache-control');
        assert.ok(caching.startsWith('no-store') || (!isPrivate && cacheable.test(caching)), what);
        if (header('content-type').startsWith('text/html')) {
          assert.match(header('content-security-policy'), /require-trusted-types-for 'script'/);
        }
        assert.ok(response.status < 500 || response.status === 503, what);
      }
    }
  }
});

test('a cookie is set by signing in and out alone', async (t) => {
  const desk = await startDesk(t);
  const cookie = await desk.signIn();
  for (const path of paths.filter((each) => each !== '/events')) {
    const response = await fetch(desk.url + path, { headers: { Cookie: cookie } });
    assert.deepEqual(response.headers.getSetCookie(), [], path);
    await response.body?.cancel();
  }
});

test('a token in the address of the sign-in page goes nowhere else', async (t) => {
  const desk = await startDesk(t);
  const link = await desk.desk.createSignInLink(desk.origin);
  for (const address of [link, `${desk.url}/sign-in?token=secret`]) {
    const page = await fetch(address);
    assert.equal(page.headers.get('referrer-policy'), 'strict-origin');
    assert.equal(page.headers.get('cache-control'), 'no-store');
  }
});
