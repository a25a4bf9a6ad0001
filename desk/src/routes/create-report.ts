import type { Context } from '../context.js';
import { readJson } from '../http/read-body.js';
import { HttpError, json, respond } from '../http/responses.js';
import type { RateLimiter } from '../limits/rate-limiter.js';
import { networkOf } from '../network.js';
import { InvalidReportError, parseReport } from '../report/parse-report.js';
import type { IncomingReport } from '../report/report.js';

/** Bytes of a report at most. */
const reportLimit = 16 * 1024;

/** `text/plain` is what a page of another origin can send without asking first. */
const reportTypes = ['application/json', 'text/plain'];

/** `POST /reports`: answers only when the report is durably stored. */
export async function createReport(context: Context): Promise<Response> {
  const { services, request, origin, address } = context;
  const { sites, settings, arrivals, bans } = services;
  const cors = sites.corsHeaders(request, origin);
  // The page that sent it has to be able to read why it was refused.
  Object.assign(context.errorHeaders, cors);
  checkRate(context);
  const body = await readJson(request, reportTypes, reportLimit);
  const report = checked(body, settings.now());
  if (address !== null) report.client = networkOf(address);
  for (const site of sitesOf(report)) sites.requireSite(site, origin);
  await bans.refresh();
  const outcome = await arrivals.add(report);
  if ('wait' in outcome) {
    services.metrics.sent('limited');
    throw tooMany(outcome.wait);
  }
  const { known, count } = outcome;
  services.metrics.sent(known ? 'known' : 'received');
  const receipt = { id: `urn:uuid:${report.id}`, status: known ? 'known' : 'received', count };
  return json(known ? 200 : 201, receipt, cors);
}

/** `OPTIONS /reports`: a page of a listed site that sends JSON asks first. */
export function allowReports({ services, request, origin }: Context): Response {
  return respond(204, null, {
    ...services.sites.corsHeaders(request, origin),
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers': 'Content-Type',
    'Access-Control-Max-Age': '86400',
  });
}

/** @throws {HttpError} 429, when the client has sent too much. */
export function checkRate(
  { services, address }: Context,
  limiter: RateLimiter | null = services.limiter,
): void {
  if (!limiter || address === null) return;
  const seconds = limiter.take(address, services.settings.now());
  if (seconds > 0) throw tooMany(seconds);
}

function tooMany(seconds: number): HttpError {
  const wait = seconds === 1 ? 'a second' : `${seconds} seconds`;
  const detail = `Too many requests from this network. Try again in ${wait}.`;
  return new HttpError(429, 'too-many-requests', detail, { 'Retry-After': String(seconds) });
}

function checked(body: unknown, now: number): IncomingReport {
  try {
    return parseReport(body, now);
  } catch (error) {
    if (!(error instanceof InvalidReportError)) throw error;
    const { pointer, message } = error;
    throw new HttpError(
      422,
      'invalid-report',
      `${pointer || 'The report'} ${message}.`,
      {},
      {
        errors: [{ pointer: `#${pointer}`, detail: message }],
      },
    );
  }
}

/** Where the article is, and where it was read. */
function sitesOf({ article, site, location }: IncomingReport): string[] {
  return location === null || location === article ? [site] : [site, new URL(location).origin];
}
