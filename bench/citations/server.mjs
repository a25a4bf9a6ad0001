/** Serves the generated articles and the bundled libraries to the measured browser. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { article } from './article.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const littlefoot = here('../../node_modules/littlefoot/dist/');

/** Both libraries as pages get them: minified, with what loads later in chunks. */
async function bundles() {
  const { outputFiles } = await build({
    entryPoints: {
      ours: here('ours.ts'),
      marking: here('marking.ts'),
      littlefoot: `${littlefoot}littlefoot.mjs`,
    },
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    splitting: true,
    minify: process.env.NO_MINIFY === undefined,
    target: 'es2022',
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}

const types = { js: 'text/javascript', css: 'text/css' };

/** @returns {Promise<{ address: string, stop(): void }>} */
export async function serve() {
  const files = await bundles();
  files.set('/littlefoot.css', readFileSync(`${littlefoot}littlefoot.css`));
  const server = createServer(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const file = files.get(pathname);
    const type = types[pathname.split('.').at(-1)] ?? 'text/html';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    if (file) response.end(file);
    else if (pathname !== '/') response.writeHead(404).end();
    else {
      response.end(article(Number(searchParams.get('references')), searchParams.get('markers')));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () => server.close(),
  };
}
