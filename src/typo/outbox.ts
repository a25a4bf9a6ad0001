import { TypoReportErrorEvent, TypoReportSentEvent } from './events.js';
import { entries, forget, keep, type OutboxEntry } from './outbox-store.js';
import type { Report } from './report.js';
import { DeliveryError, deliver } from './transport.js';

const minute = 60_000;
const day = 24 * 60 * minute;
/** A report is tried for so long before it is given up. */
const lifetime = 30 * day;
/** While the dialog tries a report itself, nothing else does. */
const ownAttempt = minute;
/** How long storage may take. */
const patience = 2000;
/** What a retry waits for at least and at most. */
const shortest = minute / 2;
const longest = day;

/** The reporter that tells the page what became of the reports. */
let reporter: EventTarget | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Stores a report before its first attempt, so that a tab that is closed meanwhile loses nothing.
 *
 * @returns whether it is safe on the device
 */
export function putAside(report: Report, endpoint: URL, now = Date.now()): Promise<boolean> {
  const entry = { id: report.id, report, endpoint: endpoint.href, attempts: 0 };
  return Promise.race([
    keep({ ...entry, stored: now, due: now + ownAttempt }),
    // Storage that never answers must not keep the report from being sent.
    new Promise<false>((resolve) => setTimeout(resolve, patience, false)),
  ]);
}

/** The report arrived, was refused for good, or is replaced by another. */
export const takeOut = forget;

/** The first attempt failed: the report is tried again later, on this page or the next. */
export async function tryLater(id: string, error: DeliveryError, from: EventTarget): Promise<void> {
  const entry = (await entries()).find((candidate) => candidate.id === id);
  if (!entry) return;
  await keep(postponed(entry, error, Date.now()));
  reporter = from;
  addEventListener('online', retry);
  await schedule();
}

/**
 * When a report is tried next: after what the server asked for (`Retry-After`), or after twice as
 * long as before. A random part keeps the readers of a server that comes back from all at once.
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
  const wait = error.retryAfter ?? shortest * 2 ** Math.min(entry.attempts, 20);
  const bounded = Math.min(Math.max(wait, shortest), longest);
  return { ...entry, attempts: entry.attempts + 1, due: now + bounded * (1 + random / 2) };
}

/** Whether a report may be tried; a clock that was set back does not make it wait for ever. */
export const isDue = (entry: OutboxEntry, now: number): boolean =>
  entry.due <= now || entry.due > now + 2 * longest;

/**
 * Sends what is due: one page of the site at a time, and again when the network is back.
 *
 * @param from the reporter whose events tell what became of each report
 */
export async function sendWaiting(from: EventTarget): Promise<void> {
  reporter = from;
  addEventListener('online', retry);
  if (!navigator.locks) await sendDue();
  else {
    await navigator.locks.request('corrigenda-outbox', { ifAvailable: true }, async (lock) => {
      if (lock) await sendDue();
    });
  }
  await schedule();
}

const retry = (): void => {
  if (reporter) void sendWaiting(reporter);
};

async function sendDue(): Promise<void> {
  const now = Date.now();
  for (const entry of await entries()) if (isDue(entry, now)) await attempt(entry, now);
}

async function attempt(entry: OutboxEntry, now: number): Promise<void> {
  try {
    const receipt = await deliver(entry.report, new URL(entry.endpoint));
    await forget(entry.id);
    reporter?.dispatchEvent(new TypoReportSentEvent(entry.report, receipt));
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    const isOld = now - entry.stored > lifetime;
    if (error.final || isOld) {
      await forget(entry.id);
      reporter?.dispatchEvent(new TypoReportErrorEvent(entry.report, error));
    } else await keep(postponed(entry, error, now));
  }
}

/** Wakes up when the next report is due, as long as the page is open. */
async function schedule(): Promise<void> {
  clearTimeout(timer);
  const waiting = await entries();
  if (waiting.length === 0) {
    removeEventListener('online', retry);
    return;
  }
  const next = Math.min(...waiting.map(({ due }) => due)) - Date.now();
  timer = setTimeout(retry, Math.min(Math.max(next, 1000), 60 * minute));
}
