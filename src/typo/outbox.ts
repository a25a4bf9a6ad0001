import { warn } from '../ui/index.js';
import { TypoReportErrorEvent, TypoReportSentEvent } from './events.js';
import { acquire, hasLocks } from './locks.js';
import type { OutboxEntry } from './outbox-entry.js';
import { add, entries, forget, isInMemory, update } from './outbox-store.js';
import type { Report } from './report.js';
import { addressFor, isDue, isOld, lease, postponed } from './retry.js';
import { DeliveryError, deliver, type Receipt } from './transport.js';
import type { TypoReporter } from './typo-reporter.js';

/** What became of an attempt; `isStored`: the report is on the device, whatever happens to us. */
export type Outcome =
  | { readonly receipt: Receipt }
  | { readonly error: DeliveryError; readonly isStored: boolean };

/** A timer that is longer than this may be lost on a device that sleeps. */
const longestNap = 60 * 60_000;

/** The reporters of the page: only what goes to one of their servers is sent from it. */
const reporters = new Set<TypoReporter>();
/** Who sent a report on this page, and hears what becomes of it, also when it has been removed. */
const senders = new Map<string, TypoReporter>();
/** What arrived from this page. */
const receipts = new Map<string, Receipt>();
/** What an open dialog shows. */
const held = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;
let round: Promise<void> | undefined;

/**
 * Stores a report, sends it, and forgets it on the server's word; keeps it for later when it does
 * not arrive, and for the reader when it is refused. The order is what makes it safe: a tab that
 * is closed at any moment loses nothing, and what is sent again has the same id.
 *
 * @param replaced the id of the report that the reader has changed since
 */
export async function sendNow(
  report: Report,
  endpoint: URL,
  reporter: TypoReporter,
  replaced?: string,
): Promise<Outcome> {
  const { id } = report;
  reporters.add(reporter);
  senders.set(id, reporter);
  const entry = { id, report, endpoint: endpoint.href, attempts: 0, stored: Date.now() };
  const page = leaving();
  const letGo = await Promise.race([acquire(id, true), page.left]);
  try {
    // Another attempt from this page, which was waited for, may have made it.
    const known = receipts.get(id);
    if (known) return { receipt: known };
    await Promise.race([store(entry, replaced), page.left]);
    const receipt = await deliver(report, endpoint);
    arrived(report, receipt);
    if (replaced) void forget(replaced);
    return { receipt };
  } catch (error) {
    const problem = asDeliveryError(error);
    const settled = await settle(id, problem);
    // The site's data may have been cleared while it was on its way.
    const isStored = settled
      ? settled.isStored
      : (await add(failed({ ...entry, due: 0 }, problem))) === true;
    void plan();
    return { error: problem, isStored };
  } finally {
    page.stay();
    letGo?.();
  }
}

/** A page that is left while it waits for storage sends at once: there may be no later. */
function leaving(): { left: Promise<undefined>; stay: () => void } {
  let leave = (): void => {};
  const left = new Promise<undefined>((resolve) => {
    leave = () => resolve(undefined);
  });
  addEventListener('pagehide', leave);
  return { left, stay: () => removeEventListener('pagehide', leave) };
}

/** Stores a report as one that is being sent, when no other page is sending it. */
async function store(entry: Omit<OutboxEntry, 'due'>, replaced?: string): Promise<void> {
  for (;;) {
    const now = Date.now();
    const claimed = { ...entry, tried: now, due: now + lease, isBusy: true };
    if ((await add(claimed, replaced, hasLocks())) !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** The server has it: so the page may forget it, and is told. */
function arrived(report: Report, receipt: Receipt): void {
  receipts.set(report.id, receipt);
  // Not awaited: the reader need not wait for the disk.
  void forget(report.id);
  tell(report.id, () => new TypoReportSentEvent(report, receipt));
  senders.delete(report.id);
}

/** Tells who sent a report, and the page too when that element has been removed from it. */
function tell(id: string, makeEvent: () => Event): void {
  const sender = senders.get(id);
  sender?.dispatchEvent(makeEvent());
  if (sender?.isConnected) return;
  const other = [...reporters].find(({ isConnected }) => isConnected);
  (other ?? document).dispatchEvent(makeEvent());
}

/** Notes in the outbox that an attempt failed, if the report is still there. */
async function settle(
  id: string,
  error: DeliveryError,
): Promise<{ next: OutboxEntry; isStored: boolean } | undefined> {
  const next = await update(id, (entry) => failed(entry, error));
  // Storage that was full or denied may have room by now.
  return next && { next, isStored: !isInMemory(id) || (await add(next)) === true };
}

function failed(entry: OutboxEntry, error: DeliveryError): OutboxEntry {
  const now = Date.now();
  return error.final || isOld(entry, now)
    ? { ...entry, isBusy: false, refused: error.message }
    : postponed(entry, error, now);
}

/**
 * Sends what is due, and again when the network is back or the time has come. Several pages of a
 * site can do so at once: each report is claimed before it is sent.
 */
export async function sendWaiting(reporter: TypoReporter): Promise<void> {
  reporters.add(reporter);
  await again();
}

/** Reports that were refused, or are too old to be tried again, and wait for the reader. */
export const refusedReports = async (): Promise<OutboxEntry[]> =>
  (await entries()).filter(({ id, refused }) => refused !== undefined && !held.has(id));

/** An open dialog shows what becomes of a report: the page need not. */
export const hold = (id: string): unknown => held.add(id);

/** The dialog was closed. */
export const release = (id: string): unknown => held.delete(id);

/** The reader has seen what became of a refused report. */
export async function dismiss(id: string): Promise<void> {
  senders.delete(id);
  await forget(id);
}

const again = (): Promise<void> => {
  round ??= sendDue()
    .then(plan)
    .finally(() => {
      round = undefined;
    });
  return round;
};

/** What failed for want of a network does not wait for its time when there is one again. */
const onOnline = async (): Promise<void> => {
  for (const { id, failure } of await waiting()) {
    if (!['offline', 'network', 'timeout'].includes(failure ?? '')) continue;
    await update(id, (entry) => (entry.isBusy ? undefined : { ...entry, due: Date.now() }));
  }
  await again();
};

async function sendDue(): Promise<void> {
  await giveBackOrphans();
  /** Servers that are down or busy, and until when: one report finds out for all. */
  const closed = new Map<string, number>();
  // What was tried least goes first: a report that a server fails on must not keep others back.
  const fewest = (one: OutboxEntry, other: OutboxEntry): number => one.attempts - other.attempts;
  for (const { id } of (await waiting()).sort(fewest)) {
    const letGo = await acquire(id, false);
    if (letGo) await sendIfDue(id, closed).finally(letGo);
  }
}

/** What no page that the reader visited could send: its server is not this site's any more. */
async function giveBackOrphans(): Promise<void> {
  const refused = 'No reporter of the site sends to its server any more.';
  for (const entry of await entries()) {
    if (entry.refused !== undefined || addressFor(entry, known())) continue;
    if (isOld(entry, Date.now())) await update(entry.id, (found) => ({ ...found, refused }));
  }
}

async function sendIfDue(id: string, closed: Map<string, number>): Promise<void> {
  const now = Date.now();
  let address: URL | undefined;
  const claimed = await update(id, (entry) => {
    address = addressFor(entry, known());
    if (entry.refused !== undefined || !address || !isDue(entry, now)) return undefined;
    const until = closed.get(address.origin);
    return until
      ? { ...entry, isBusy: false, due: until }
      : { ...entry, isBusy: true, tried: now, due: now + lease };
  });
  if (!claimed?.isBusy || !address) return;
  const { report } = claimed;
  try {
    arrived(report, await deliver(report, address));
  } catch (error) {
    const problem = asDeliveryError(error);
    const settled = await settle(id, problem);
    if (!settled) return;
    const { next } = settled;
    if (next.refused !== undefined) {
      tell(id, () => new TypoReportErrorEvent(report, problem));
    } else if (problem.status === undefined || problem.status === 429 || problem.status >= 500) {
      closed.set(address.origin, next.due);
    }
  }
}

const known = (): TypoReporter[] => [...reporters, ...senders.values()];

/** What can be sent from this page. */
async function waiting(): Promise<OutboxEntry[]> {
  for (const reporter of reporters) if (!reporter.isConnected) reporters.delete(reporter);
  return (await entries()).filter(
    (entry) => entry.refused === undefined && addressFor(entry, known()),
  );
}

/** Wakes up when the next report is due, as long as the page is open; shows what came back. */
async function plan(): Promise<void> {
  const dues = (await waiting()).map(({ due }) => due);
  clearTimeout(timer);
  removeEventListener('online', onOnline);
  if (dues.length > 0) {
    addEventListener('online', onOnline);
    const nap = Math.min(...dues) - Date.now();
    timer = setTimeout(again, Math.min(Math.max(nap, 1000), longestNap));
  }
  const [reporter] = reporters;
  if (!reporter || (await refusedReports()).length === 0) return;
  try {
    const { showReturned } = await import('./returned-reports.js');
    await showReturned(reporter);
  } catch (error) {
    warn(reporter, 'reports that came back cannot be shown.', error);
  }
}

/** Whatever goes wrong in an attempt, the report is as if it had not left. */
const asDeliveryError = (error: unknown): DeliveryError =>
  error instanceof DeliveryError ? error : new DeliveryError('network', String(error));
