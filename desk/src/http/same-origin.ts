import { HttpError } from './responses.js';

/**
 * Makes sure that a change was asked for by a page of the desk itself. Browsers that send
 * Sec-Fetch-Site are believed first; it cannot be set by a page. Others send Origin with POST.
 *
 * @throws {HttpError} 403.
 */
export function requireSameOrigin(request: Request, origin: string): void {
  const site = request.headers.get('sec-fetch-site');
  const same = site === null ? request.headers.get('origin') === origin : site === 'same-origin';
  if (same) return;
  throw new HttpError(
    403,
    'cross-site',
    `Changes are taken from the desk's own pages at ${origin} only.`,
  );
}
