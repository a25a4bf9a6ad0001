import { clientAddress } from './client-address.js';
import type { Services } from './context.js';
import { onlyParameters } from './http/parameters.js';
import { HttpError, problem, type ResponseHeaders, respond } from './http/responses.js';
import { knownParameters } from './openapi/document.js';
import { routes } from './routes/routes.js';
import { unavailable } from './routes/service.js';
import { StoreUnavailableError } from './store/database.js';

/** What the server that mounts the desk knows about a request beyond the request itself. */
export interface ClientInfo {
  /** IP address of the connection. Without it clients are not told apart and not limited. */
  address?: string;
}

/** Answers one request; whatever goes wrong becomes an answer too. */
export async function handle(
  services: Services,
  request: Request,
  info: ClientInfo,
): Promise<Response> {
  const start = performance.now();
  const outcome: Outcome = { route: null, errorHeaders: {} };
  let response: Response;
  try {
    response = await answer(services, request, info, outcome);
  } catch (error) {
    const failure = toHttpError(error, outcome);
    Object.assign(failure.headers, outcome.errorHeaders);
    response = problem(failure);
  }
  const milliseconds = performance.now() - start;
  services.metrics.answered(request.method, outcome.route, response.status, milliseconds / 1000);
  services.settings.log({
    level: response.status >= 500 ? 'error' : 'info',
    message: outcome.error?.message ?? 'request',
    stack: outcome.error?.stack,
    method: request.method.slice(0, 20),
    route: outcome.route,
    status: response.status,
    milliseconds: Math.round(milliseconds * 10) / 10,
  });
  if (request.method !== 'HEAD') return response;
  await response.body?.cancel();
  return new Response(null, response);
}

/** What is known about a request when it has been answered. */
interface Outcome {
  /** For the log: unlike the path it holds no ids or tokens. */
  route: string | null;
  /** See `Context`. */
  errorHeaders: ResponseHeaders;
  /** What went wrong here, and not with the request. */
  error?: Error;
}

async function answer(
  services: Services,
  request: Request,
  info: ClientInfo,
  outcome: Outcome,
): Promise<Response> {
  const { basePath, origin, proxies } = services.settings;
  const url = new URL(request.url);
  if (basePath && url.pathname === basePath && request.method === 'GET') {
    return respond(308, null, { Location: `${basePath}/` });
  }
  const path = url.pathname.startsWith(`${basePath}/`) ? url.pathname.slice(basePath.length) : '';
  const { pattern, handler, parameters } = routes.match(request.method, path);
  outcome.route = pattern;
  const known = knownParameters(request.method, pattern);
  if (known) onlyParameters(url, known);
  const context = {
    services,
    request,
    url,
    origin: origin ?? url.origin,
    errorHeaders: outcome.errorHeaders,
    connection: info.address ?? null,
    address: info.address ? clientAddress(request, info.address, proxies) : null,
  };
  return handler(context, parameters);
}

function toHttpError(error: unknown, outcome: Outcome): HttpError {
  if (error instanceof HttpError) return error;
  outcome.error = error instanceof Error ? error : new Error(String(error));
  if (error instanceof StoreUnavailableError) {
    return unavailable('The desk cannot reach its store. Try again later.');
  }
  return new HttpError(500, 'internal', 'Something went wrong here. Try again later.', {
    'Retry-After': '60',
  });
}
