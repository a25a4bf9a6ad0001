/**
 * Serves the demo pages as a careful publisher would, under a strict Content Security Policy and
 * with Trusted Types, and mounts the desk beside them.
 */
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { createDesk, listen } from 'corrigenda-desk';
import { Hono } from 'hono';

const root = fileURLToPath(new URL('..', import.meta.url));

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/**
 * @param {object} options
 * @param {number} options.port 0 takes a free one
 * @param {string} options.host
 * @param {string} options.data the folder of the desk's database
 */
export async function startDemo({ port, host, data }) {
  const folder = resolve(root, data);
  mkdirSync(folder, { recursive: true });
  const database = join(folder, 'desk.sqlite');
  const desk = await createDesk({ database, basePath: '/desk' });

  // serveStatic takes a root below the folder that the process was started in.
  const here = (path) => relative(process.cwd(), join(root, path)) || '.';
  const demo = new Hono();
  demo.use('/desk/*', (context) => desk.handle(context.req.raw, context.env));
  demo.get('/desk', (context) => context.redirect('/desk/', 308));
  demo.use(async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    context.header('Cache-Control', 'no-cache');
  });
  demo.use('/dist/*', serveStatic({ root: here('.') }));
  demo.use(serveStatic({ root: here('demo') }));

  const server = await listen((request, client) => demo.fetch(request, client), { port, host });
  return {
    url: server.url,
    database: relative(process.cwd(), database),
    createSignInLink: () => desk.createSignInLink(server.url),
    async close() {
      await server.close();
      await desk.close();
    },
  };
}
