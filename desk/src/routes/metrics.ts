import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from '../context.js';
import { HttpError, respond } from '../http/responses.js';
import { plainAddress } from '../network.js';

/** Headers by which a proxy says that the request is somebody else's. */
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** `GET /metrics`: for Prometheus, from this machine itself or with the token. */
export async function metrics(context: Context): Promise<Response> {
  requireAccess(context);
  const { text, type } = await context.services.metrics.read();
  return respond(200, text, { 'Content-Type': type });
}

/** @throws {HttpError} 401 or 403. */
function requireAccess(context: Context): void {
  const { metricsToken } = context.services.settings;
  const authorization = context.request.headers.get('authorization') ?? '';
  const [, given] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
  if (metricsToken !== null && given !== undefined && isSame(given, metricsToken)) return;
  if (given === undefined && isFromHere(context)) return;
  if (metricsToken === null) {
    const detail = 'Metrics are for this machine itself, or with a token: --metrics-token.';
    throw new HttpError(403, 'metrics-not-allowed', detail);
  }
  throw new HttpError(401, 'metrics-not-allowed', 'Send the token for metrics.', {
    'WWW-Authenticate': 'Bearer realm="corrigenda desk metrics"',
  });
}

/** Whether a request comes from this machine, for a name of this machine, and by no proxy. */
function isFromHere({ request, url, connection }: Context): boolean {
  if (connection === null || !isLoopback(connection)) return false;
  if (forwarding.some((header) => request.headers.has(header))) return false;
  // A page elsewhere whose name leads here has that name in it.
  return url.hostname === 'localhost' || isLoopback(url.hostname.replace(/^\[|\]$/g, ''));
}

function isLoopback(address: string): boolean {
  const plain = plainAddress(address);
  return plain === '::1' || /^127(\.\d{1,3}){3}$/.test(plain);
}

function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
