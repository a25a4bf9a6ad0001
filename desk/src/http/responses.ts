/** What the desk's pages never ask a browser for. */
const deniedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
];

/** Headers that every answer carries; a route's own come over them. */
const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  // For what does not know frame-ancestors.
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: that would turn the Origin of the sign-in form into "null".
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** The policy of pages: scripts and styles from here only, and no HTML made from strings. */
export const pagePolicy = [
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

export type ResponseHeaders = Record<string, string>;

/** An answer with the security headers. */
export function respond(
  status: number,
  body: string | Uint8Array<ArrayBuffer> | null,
  headers: ResponseHeaders = {},
): Response {
  return new Response(body, { status, headers: { ...securityHeaders, ...headers } });
}

/** An answer that is written while it is sent. */
export function stream(body: ReadableStream<Uint8Array>, headers: ResponseHeaders): Response {
  return new Response(body, { headers: { ...securityHeaders, ...headers } });
}

/** An answer in JSON. */
export function json(status: number, value: unknown, headers: ResponseHeaders = {}): Response {
  return respond(status, JSON.stringify(value), { 'Content-Type': 'application/json', ...headers });
}

/** The answer to what is refused. Thrown by routes and what they call; a {@link problem} is sent. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  /**
   * @param type Stable name of the problem, in kebab case.
   * @param detail A sentence for the person who has to do something about it.
   */
  constructor(
    readonly status: number,
    readonly type: string,
    readonly detail: string,
    readonly headers: ResponseHeaders = {},
    readonly extra: Record<string, unknown> = {},
  ) {
    super(detail);
  }
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timed out',
  409: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported content type',
  422: 'Not valid',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available now',
};

/** An error as problem details (RFC 9457); `type` is `urn:corrigenda:problem:` and its name. */
export function problem(error: HttpError): Response {
  const body = {
    type: `urn:corrigenda:problem:${error.type}`,
    title: titles[error.status] ?? 'Error',
    status: error.status,
    detail: error.detail,
    ...error.extra,
  };
  return respond(error.status, JSON.stringify(body), {
    'Content-Type': 'application/problem+json',
    ...error.headers,
  });
}
