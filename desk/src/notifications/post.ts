import { type ClientRequest, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { DeliveryError } from './delivery-error.js';
import { type Resolve, type ResolvedAddress, resolvePublic } from './public-address.js';

/** How to send to the addresses that the configuration names. */
export interface PostOptions {
  resolve: Resolve;
  /** Also to hosts that are not public, and by plain http. */
  allowPrivate: boolean;
  /** Milliseconds that sending may take. */
  timeout: number;
  now: () => number;
}

/** Bytes of an answer that are read, to leave the connection well; none are kept. */
const mostRead = 16_384;

/** Longest wait that a receiver can ask for, in milliseconds. */
const longestWait = 24 * 60 * 60 * 1000;

/**
 * Sends JSON by POST. The host is resolved once and its addresses are checked; the connection goes
 * to those and no others, whatever the name leads to a moment later. Redirects are not followed.
 *
 * @returns The status, always a 2xx.
 * @throws {DeliveryError} When the answer is another.
 * @throws {PrivateAddressError} When the host is not a public one.
 */
export async function postJson(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { resolve, allowPrivate, timeout, now }: PostOptions,
  stopped: AbortSignal,
): Promise<number> {
  const url = new URL(address);
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(timeout)]);
  const addresses = await orAbort(resolvePublic(url.hostname, resolve, allowPrivate), signal);
  const { status, retryAfter } = await send(url, body, headers, addresses, signal);
  if (status >= 200 && status < 300) return status;
  throw refusal(status, retryAfter, now());
}

interface Answer {
  status: number;
  retryAfter: string | undefined;
}

function send(
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  addresses: readonly ResolvedAddress[],
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request: ClientRequest = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'POST',
      agent: false,
      lookup: pinned(addresses),
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'corrigenda-desk',
        ...headers,
      },
      signal,
    });
    request.once('error', (error) => reject(signal.aborted ? signal.reason : error));
    request.once('response', (response) => {
      // Whatever becomes of the rest, the receiver has said whether it has taken the message.
      resolve({
        status: response.statusCode ?? 0,
        retryAfter: response.headers['retry-after'],
      });
      let read = 0;
      response.on('error', () => {});
      response.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read > mostRead) response.destroy();
      });
      response.socket.unref();
    });
    request.end(body);
  });
}

/** A lookup that knows these addresses only. */
function pinned(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_host, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

function refusal(status: number, retryAfter: string | undefined, now: number): DeliveryError {
  const text = `answered ${status}`;
  if (status === 410) return new DeliveryError(`${text}: nothing is wanted any more`, 'target');
  if (status >= 300 && status < 400) {
    return new DeliveryError(`${text}: redirects are not followed`);
  }
  const asked = status === 429 || status === 503 ? readRetryAfter(retryAfter, now) : null;
  return new DeliveryError(text, 'again', asked);
}

/** Milliseconds that a Retry-After header asks for (RFC 9110, section 10.2.3); null for nonsense. */
export function readRetryAfter(text: string | undefined, now: number): number | null {
  const trimmed = text?.trim() ?? '';
  const wait = /^\d{1,9}$/.test(trimmed) ? Number(trimmed) * 1000 : Date.parse(trimmed) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(wait, 0), longestWait);
}

/** A promise that does not outlast a signal. */
async function orAbort<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
