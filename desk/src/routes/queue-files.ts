import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Context } from '../context.js';
import { HttpError, pagePolicy, respond } from '../http/responses.js';

/** Types of the files that the queue page is made of; nothing else is served. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Segments that can only name a file below the folder: no dot first, no separators, no escapes. */
const safePath = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/** The queue page and its files. They hold no reports, so everyone may have them. */
export async function queueFile(
  { services, request }: Context,
  { rest = '' }: Record<string, string>,
): Promise<Response> {
  const path = rest === '' ? 'index.html' : rest;
  const type = types[extname(path)];
  if (!type || !safePath.test(path)) throw noFile();
  try {
    // Where the file really is: a link in the folder may lead out of it.
    const file = await realpath(join(services.queue, path));
    if (!file.startsWith((await realpath(services.queue)) + sep)) throw noFile();
    const { mtimeMs, size } = await stat(file);
    const tag = `"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}"`;
    const headers = {
      'Content-Type': type,
      'Content-Security-Policy': pagePolicy,
      'Cache-Control': 'no-cache',
      ETag: tag,
      // The queue opens articles and speaks to them; nobody who opens the queue has a hold on it.
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    };
    if (request.headers.get('if-none-match') === tag) return respond(304, null, headers);
    return respond(200, new Uint8Array(await readFile(file)), headers);
  } catch (error) {
    if (error instanceof HttpError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EISDIR') throw error;
    if (rest === '') {
      throw new HttpError(
        503,
        'no-queue-page',
        'The queue page has not been built: npm run build.',
      );
    }
    throw noFile();
  }
}

function noFile(): HttpError {
  return new HttpError(404, 'not-found', 'There is nothing at this address.');
}
