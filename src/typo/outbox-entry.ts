import type { Report } from './report.js';
import type { DeliveryProblem } from './transport.js';

/** A report that has not arrived yet, or came back. */
export interface OutboxEntry {
  /** The report's id. */
  readonly id: string;
  readonly report: Report;
  /** The absolute address it was made for. */
  readonly endpoint: string;
  /** When it was made; this and all times in milliseconds since 1970. */
  readonly stored: number;
  /** When it may be tried next; during an attempt, when that is taken to have died. */
  readonly due: number;
  /** How often it was tried in vain. */
  readonly attempts: number;
  /** When the last attempt began. */
  readonly tried?: number;
  /** Whether an attempt is under way, on this page or another. */
  readonly isBusy?: boolean;
  /** Why the last attempt failed; `offline` when the device knew that it had no network. */
  readonly failure?: DeliveryProblem | 'offline' | undefined;
  /** The HTTP status of the last answer. */
  readonly status?: number | undefined;
  /** Why it is not tried any more: it waits for the reader to take it back. */
  readonly refused?: string;
}

/** Most characters of a report's JSON: what is longer was never made by a reader. */
const longest = 500_000;

/** Whether an attempt is under way; one that began in the future was left by a wrong clock. */
export const isBusy = (entry: OutboxEntry, now: number): boolean =>
  entry.isBusy === true && (entry.tried ?? 0) <= now && now < entry.due;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Whether this is a report that we, or another release, stored; anything may be in a database. */
export function isEntry(value: unknown): value is OutboxEntry {
  if (!isObject(value) || !isReport(value.report)) return false;
  const { id, report, endpoint, stored, due, attempts, refused = '' } = value;
  return (
    id === report.id &&
    typeof endpoint === 'string' &&
    URL.canParse(endpoint) &&
    [stored, due, attempts].every(Number.isFinite) &&
    typeof refused === 'string'
  );
}

/** Whether it can be sent and shown: no more is asked, because what is not believed is lost. */
function isReport(value: unknown): value is Report {
  if (!isObject(value) || !isObject(value.target) || !isObject(value.corrigenda)) return false;
  const { selector = [], source } = value.target;
  try {
    return (
      typeof value.id === 'string' &&
      typeof source === 'string' &&
      Array.isArray(value.body) &&
      value.body.every((body) => isObject(body) && typeof body.value === 'string') &&
      Array.isArray(selector) &&
      selector.every(isSelector) &&
      JSON.stringify(value).length <= longest
    );
  } catch {
    // It is not even JSON.
    return false;
  }
}

const isSelector = (value: unknown): boolean =>
  isObject(value) &&
  (value.type !== 'TextQuoteSelector' ||
    [value.exact, value.prefix, value.suffix].every((text) => typeof text === 'string'));
