import type { Report } from './report.js';

/** The server's word that it has the report. */
export interface Receipt {
  /** `known`: it had this report already. */
  readonly status: 'received' | 'known';
  /** How many readers reported this passage, where the server tells. */
  readonly count?: number;
}

/**
 * Why a report did not arrive: `endpoint` (there is none, or it is not an address to send to),
 * `network` (no answer: offline, refused, blocked), `timeout`, `status` (an error status),
 * `answer` (a success that is not the answer of a server of reports).
 */
export type DeliveryProblem = 'endpoint' | 'network' | 'timeout' | 'status' | 'answer';

/** A report did not arrive. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';

  constructor(
    readonly problem: DeliveryProblem,
    message: string,
    /** HTTP status, if there was an answer. */
    readonly status?: number,
    /** Milliseconds after which the server wants to be asked again (`Retry-After`). */
    readonly retryAfter?: number,
  ) {
    super(message);
  }

  /** Whether sending the same report again is of no use. */
  get final(): boolean {
    return this.status !== undefined && [400, 403, 413, 422].includes(this.status);
  }
}

/** How a report is sent. */
export interface DeliveryOptions {
  /** Milliseconds until a server that says nothing is given up. */
  readonly timeout?: number;
}

/** An answer is a few dozen bytes; what is longer is not read. */
const answerLimit = 4096;
/** Browsers refuse keepalive requests of more than 64 KiB in flight (Fetch, 4.6). */
const keepaliveLimit = 60_000;

/**
 * The address that reports go to.
 *
 * @param endpoint an http, https or mailto address, relative to `base`
 * @throws {DeliveryError} `endpoint`, when there is none or it is none of these
 */
export function resolveEndpoint(endpoint: string, base: string): URL {
  const wanted = 'Set endpoint="…" to an http, https or mailto address.';
  if (!endpoint.trim()) throw new DeliveryError('endpoint', `There is no endpoint. ${wanted}`);
  let url: URL;
  try {
    url = new URL(endpoint, base);
  } catch {
    throw new DeliveryError('endpoint', `The endpoint "${endpoint}" is not an address. ${wanted}`);
  }
  // fetch() refuses addresses with a user name in them.
  if (!/^(https?|mailto):$/.test(url.protocol) || url.username || url.password) {
    throw new DeliveryError('endpoint', `The endpoint "${endpoint}" cannot be sent to. ${wanted}`);
  }
  return url;
}

/**
 * Posts a report. It leaves even when the reader closes the page at once (`keepalive`), and
 * without cookies. To another origin it goes as `text/plain`, because a preflight would not
 * survive the page.
 *
 * @param endpoint an http or https address
 * @throws {DeliveryError} unless the server says that it has the report: status 201, or 200 with
 *   `{ "status": "received" | "known" }`; a page that answers 200 to everything is not believed
 */
export async function deliver(
  report: Report,
  endpoint: URL,
  { timeout = 15_000 }: DeliveryOptions = {},
): Promise<Receipt> {
  const signal = AbortSignal.timeout(timeout);
  try {
    const body = JSON.stringify(report);
    const response = await fetch(endpoint, {
      method: 'POST',
      body,
      headers: {
        'Content-Type':
          endpoint.origin === location.origin ? 'application/json' : 'text/plain;charset=UTF-8',
      },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      keepalive: new Blob([body]).size < keepaliveLimit,
      signal,
    });
    // The status alone says most: an answer that breaks off does not undo it.
    return receiptOf(response, await readAnswer(response).catch(() => ({})));
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    throw signal.aborted
      ? new DeliveryError('timeout', `${endpoint.origin} did not answer in ${timeout} ms.`)
      : new DeliveryError('network', `${endpoint.origin} could not be reached: ${String(error)}`);
  }
}

/** The answer as an object; an empty one when it is longer than it should be, or not JSON. */
async function readAnswer(response: Response): Promise<Record<string, unknown>> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    if (text.length <= answerLimit) continue;
    // Not awaited: a server that goes on sending need not let go of us.
    reader.cancel().catch(() => {});
    return {};
  }
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === 'object' && answer ? { ...answer } : {};
  } catch {
    return {};
  }
}

function receiptOf(response: Response, answer: Record<string, unknown>): Receipt {
  const { status } = response;
  const known = answer.status === 'known';
  if (status === 201 || (status === 200 && (known || answer.status === 'received'))) {
    const { count } = answer;
    return {
      status: known ? 'known' : 'received',
      ...(Number.isSafeInteger(count) && Number(count) > 0 ? { count: Number(count) } : {}),
    };
  }
  if (response.ok) {
    const problem = `answered ${status}, but not as a server of reports does`;
    throw new DeliveryError('answer', `${response.url} ${problem}.`, status);
  }
  const detail = [answer.title, answer.detail].filter((text) => typeof text === 'string');
  throw new DeliveryError(
    'status',
    [`${response.url} answered ${status}`, ...detail].join(': '),
    status,
    retryAfter(response.headers),
  );
}

/** A date as servers write it: `Mon, 23 Nov 2026 09:00:30 GMT` (RFC 9110, 5.6.7). */
const httpDate = /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * Milliseconds until a `Retry-After` (RFC 9110, 10.2.3), which is seconds or a date. A date is
 * compared with the server's own clock, where it tells.
 *
 * @param now milliseconds since 1970
 * @returns undefined when there is none or it cannot be read
 */
export function retryAfter(headers: Headers, now = Date.now()): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const date = headers.get('Date') ?? '';
  const from = httpDate.test(date) ? Date.parse(date) : now;
  // Date.parse() alone makes a date of nearly anything: of `-5`, say.
  return httpDate.test(value) ? Math.max(0, Date.parse(value) - from) : undefined;
}
