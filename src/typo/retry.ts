import type { OutboxEntry } from './outbox-entry.js';
import { sourceOf } from './page.js';
import { type DeliveryError, resolveEndpoint } from './transport.js';
import type { TypoReporter } from './typo-reporter.js';

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;
/** A report is tried for so long before it is given back. */
const lifetime = 30 * day;
/** What a retry waits for: at least, about the first time, and at most. */
const shortest = 5 * second;
const first = minute / 2;
const longest = day;
/** A server that asks for a longer pause may have made a mistake. */
const longestAsked = 7 * day;
/** Clocks are corrected by so much without being wrong. */
const correction = minute;

/** An attempt that has not ended after so many milliseconds died with its page. */
export const lease = minute;

/**
 * When a report is tried next: not before the server wants it (`Retry-After`), and after a random
 * part of a time that doubles with each attempt, so that the readers of a server that comes back
 * do not come all at once ("full jitter").
 *
 * @param now milliseconds since 1970
 * @param random from 0 to 1
 */
export function postponed(
  entry: OutboxEntry,
  error: DeliveryError,
  now: number,
  random = Math.random(),
): OutboxEntry {
  const backoff = random * Math.min(first * 2 ** Math.min(entry.attempts, 20), longest);
  const asked = Math.min(error.retryAfter ?? 0, longestAsked) * (1 + random / 2);
  return {
    ...entry,
    attempts: entry.attempts + 1,
    // What was stored by a clock that ran ahead would be kept too long.
    stored: Math.min(entry.stored, now),
    due: now + Math.max(shortest, backoff, asked),
    isBusy: false,
    failure: error.status === undefined && !navigator.onLine ? 'offline' : error.problem,
    status: error.status,
  };
}

/**
 * Whether a report may be tried. A clock that was set back does not make it wait, and neither does
 * its last attempt when the device had no network then.
 */
export const isDue = (entry: OutboxEntry, now: number, isOnline = navigator.onLine): boolean =>
  entry.due <= now ||
  now < (entry.tried ?? entry.stored) - correction ||
  (entry.failure === 'offline' && isOnline && !entry.isBusy);

/** Whether a report has been tried for long enough. */
export const isOld = (entry: OutboxEntry, now: number): boolean => now - entry.stored > lifetime;

/**
 * Where a report goes from this page. What is in the store may have been tampered with, and the
 * page's policy may allow no other server: so it goes only to a server that one of the page's
 * reporters sends to. When the site moved its reports, the reporter of the article that a report
 * is about knows where to; so does any, when the old address on its server is gone.
 */
export function addressFor(entry: OutboxEntry, reporters: Iterable<TypoReporter>): URL | undefined {
  const stored = new URL(entry.endpoint);
  let moved: URL | undefined;
  for (const { endpoint, keepParams } of reporters) {
    const current = addressOf(endpoint);
    if (!current) continue;
    if (current.href === stored.href) return stored;
    const isGone = [404, 405, 410].includes(entry.status ?? 0);
    if (current.origin === stored.origin) moved = isGone ? current : stored;
    else if (entry.report.target.source === sourceOf(document, keepParams.split(/\s+/))) {
      moved ??= current;
    }
  }
  return moved;
}

function addressOf(endpoint: string): URL | undefined {
  try {
    const url = resolveEndpoint(endpoint, document.baseURI);
    return url.protocol === 'mailto:' ? undefined : url;
  } catch {
    return undefined;
  }
}
