import { setTimeout as wait } from 'node:timers/promises';
import { largestPage } from './read-file.js';

/** An answer of a server, taken piece by piece. */
export interface Fetched {
  /** Address after redirects. */
  readonly url: string;
  readonly contentType: string;
  readonly pieces: AsyncIterable<Buffer>;
}

export interface FetchOptions {
  /** Milliseconds that an answer may take, to its end. */
  readonly timeout: number;
}

const mostRedirects = 5;
/** The longest time that a server may ask us to wait, in seconds. */
const longestWait = 30;

/**
 * Asks for a page as an ordinary reader does, and says who asks.
 *
 * @throws {Error} When there is no answer to read; the message says why.
 */
export async function fetchPage(address: string, { timeout }: FetchOptions): Promise<Fetched> {
  let url = address;
  let mayRetry = true;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    if (!/^https?:\/\//i.test(url)) throw new Error(`is not an http: or https: address`);
    const response = await answer(url, timeout);
    const { status, headers } = response;
    const location = headers.get('location');
    if (status >= 300 && status < 400 && location) {
      await response.body?.cancel();
      url = new URL(location, url).href;
      continue;
    }
    if ((status === 429 || status === 503) && mayRetry) {
      mayRetry = false;
      await response.body?.cancel();
      const seconds = Number(headers.get('retry-after') ?? 2);
      await wait(Math.min(Number.isFinite(seconds) ? Math.max(seconds, 0) : 2, longestWait) * 1000);
      redirects -= 1;
      continue;
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`the server answered ${status}`);
    }
    return { url, contentType: headers.get('content-type') ?? '', pieces: pieces(response) };
  }
  throw new Error(`was redirected more than ${mostRedirects} times`);
}

async function answer(url: string, timeout: number): Promise<Response> {
  try {
    return await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: { 'User-Agent': 'corrigenda-desk audit', Accept: 'text/html, */*;q=0.1' },
    });
  } catch (error) {
    throw new Error(reason(error, timeout), { cause: error });
  }
}

const reason = (error: unknown, timeout: number): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `did not answer within ${timeout / 1000} seconds`;
  const { cause } = error;
  return cause instanceof Error && cause.message ? cause.message : error.message;
};

/** Ends with an error where the answer is too long. */
async function* pieces(response: Response): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.byteLength;
    if (size > largestPage) throw new Error(`is larger than ${largestPage} bytes`);
    yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
  }
}
