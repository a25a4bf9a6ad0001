import { HttpError } from './responses.js';

/** Bytes read and thrown away past the limit, so that a client gets to read the answer. */
const drainLimit = 64 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a request's JSON body, never holding more than `limit` bytes of it.
 *
 * @param types Content types that are read as JSON.
 * @throws {HttpError} 415, 413 or 400.
 */
export async function readJson(
  request: Request,
  types: readonly string[],
  limit: number,
): Promise<unknown> {
  requirePlain(request);
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!types.includes(type)) {
    throw new HttpError(415, 'content-type', `Send the body as ${types.join(' or ')}.`);
  }
  try {
    return JSON.parse(await readText(request, limit));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new HttpError(400, 'not-json', 'The body is not JSON.');
  }
}

/** What is packed stays packed: a few bytes can become any number. */
function requirePlain(request: Request): void {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() || 'identity';
  if (encoding === 'identity') return;
  throw new HttpError(415, 'content-encoding', 'Send the body as it is, without packing it.');
}

/**
 * Reads a request's body as UTF-8 text of at most `limit` bytes.
 *
 * @throws {HttpError} 413 or 400.
 */
export async function readText(request: Request, limit: number): Promise<string> {
  const bytes = await readBytes(request, limit);
  try {
    return utf8.decode(bytes);
  } catch {
    throw new HttpError(400, 'not-utf-8', 'The body is not UTF-8.');
  }
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  // A server holds the body to its Content-Length; reading it whole is a third faster.
  const announced = Number(request.headers.get('content-length') ?? Number.NaN);
  try {
    if (announced <= limit) {
      const bytes = new Uint8Array(await request.arrayBuffer());
      if (bytes.length > limit) throw tooLarge(limit);
      return bytes;
    }
    return await readStream(request.body, limit);
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, 'body-incomplete', 'The body did not arrive in full.');
  }
}

async function readStream(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array> {
  if (!body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  const reader = body.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size <= limit) chunks.push(value);
    if (size > drainLimit) break;
  }
  if (size > limit) throw tooLarge(limit);
  return Buffer.concat(chunks);
}

function tooLarge(limit: number): HttpError {
  const detail = `The body is larger than ${limit} bytes.`;
  return new HttpError(413, 'body-too-large', detail, { Connection: 'close' }, { limit });
}
