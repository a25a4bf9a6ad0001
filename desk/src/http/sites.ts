import { HttpError, type ResponseHeaders } from './responses.js';

/** The sites that reports may come from: those listed, and always the desk's own origin. */
export class Sites {
  #listed: ReadonlySet<string>;

  /** @param origins Origins as {@link parseOrigin} gives them. */
  constructor(origins: readonly string[]) {
    this.#listed = new Set(origins);
  }

  allows(origin: string, own: string): boolean {
    return origin === own || this.#listed.has(origin);
  }

  /** The origins of all of them. */
  all(own: string): string[] {
    return [...new Set([...this.#listed, own])];
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

  /** @throws {HttpError} 403, when an address is not on one of the sites. */
  requireAddress(address: string, own: string): void {
    if (!this.allows(new URL(address).origin, own)) throw notAllowed('The article of this report');
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

function notAllowed(what: string): HttpError {
  return new HttpError(
    403,
    'site-not-allowed',
    `${what} is not on a site that this desk takes reports from. Whoever runs the desk adds one with --site ORIGIN.`,
  );
}
