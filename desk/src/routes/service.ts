import type { Context } from '../context.js';
import { HttpError, json } from '../http/responses.js';
import { openApi } from '../openapi/document.js';
import { reportSchema } from '../schema/report-schema.js';

/** `GET /healthz`: the process answers. */
export function health(): Response {
  return json(200, { status: 'ok' });
}

/** `GET /readyz`: reports can be taken, and stored. */
export async function readiness({ services }: Context): Promise<Response> {
  if (services.closing) throw unavailable('The desk is shutting down.');
  await services.readiness.check();
  return json(200, { status: 'ready' });
}

/** `GET /schema/report.json`: for whoever writes a client. */
export function schema(): Response {
  return json(200, reportSchema, {
    'Content-Type': 'application/schema+json',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'public, max-age=3600',
  });
}

/** `GET /openapi.json`: for whoever writes a client. */
export function description(): Response {
  return json(200, openApi, {
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'public, max-age=3600',
  });
}

/** Seconds after which a client may try again. */
const retryAfter = '5';

export function unavailable(detail: string): HttpError {
  return new HttpError(503, 'unavailable', detail, { 'Retry-After': retryAfter });
}
