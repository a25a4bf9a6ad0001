import ipaddr from 'ipaddr.js';
import { HttpError, type ResponseHeaders } from './responses.js';

/**
 * The sites that reports may come from: those listed, and the desk's own origin where it is sure
 * which one that is. What a request takes for the desk's origin, anybody may have written there.
 */
export class Sites {
  #listed: ReadonlySet<string>;

  /**
   * @param origins Origins as {@link parseOrigin} gives them.
   * @param own The desk's own, if it was set.
   */
  constructor(origins: readonly string[], own: string | null) {
    this.#listed = new Set(own === null ? origins : [...origins, own]);
  }

  /** @param own The desk's origin as the request has it. */
  allows(origin: string, own: string): boolean {
    return this.#listed.has(origin) || (origin === own && isNearby(own));
  }

  /** The origins of all of them. */
  all(own: string): string[] {
    return [...new Set([...this.#listed, ...(isNearby(own) ? [own] : [])])];
  }

  /**
   * CORS headers for an answer to a page of a listed site. Never with credentials: a reader has
   * none, and an editor's cookie is for the desk's own pages.
   *
   * @throws {HttpError} 403, when the request comes from a page of another site.
   */
  corsHeaders(request: Request, own: string): ResponseHeaders {
    const origin = request.headers.get('origin');
    if (origin === null) return { Vary: 'Origin' };
    if (!this.allows(origin, own)) throw notAllowed('This page');
    return {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Expose-Headers': 'Retry-After',
      Vary: 'Origin',
    };
  }

  /** @throws {HttpError} 403, when the origin of a report's article is not one of the sites. */
  requireSite(site: string, own: string): void {
    if (!this.allows(site, own)) throw notAllowed('The article of this report');
  }
}

/**
 * An origin from what a person wrote: `https://example.org`, with or without a slash at the end.
 *
 * @throws {TypeError} When it is not the origin of a web site.
 */
export function parseOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url && ['http:', 'https:'].includes(url.protocol) && url.href === `${url.origin}/`;
  if (!plain) {
    throw new TypeError(
      `"${text}" is not an origin such as https://example.org or http://localhost:8080`,
    );
  }
  return url.origin;
}

/** Whether an origin is this machine's, or one of the network around it, by its very address. */
function isNearby(origin: string): boolean {
  const host = new URL(origin).hostname.replace(/^\[|\]$/g, '');
  if (/(?:^|\.)localhost$/.test(host)) return true;
  if (!ipaddr.isValid(host)) return false;
  return ['loopback', 'private', 'linkLocal', 'uniqueLocal'].includes(ipaddr.process(host).range());
}

function notAllowed(what: string): HttpError {
  return new HttpError(
    403,
    'site-not-allowed',
    `${what} is not on a site that this desk takes reports from. Whoever runs the desk adds one with --site ORIGIN.`,
  );
}
