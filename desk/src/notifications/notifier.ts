import type { Log } from '../log.js';
import type { IncomingReport } from '../report/report.js';
import type { Database, Run } from '../store/database.js';
import { backoff } from './backoff.js';
import { DeliveryError, reasonOf } from './delivery-error.js';
import { digestDay } from './digest-day.js';
import type { Message, ReportEvent } from './message.js';
import { MessageMaker } from './message-maker.js';
import { MessageReader } from './message-reader.js';
import { type Claim, NotificationStore, type QueuedNotification } from './notification-store.js';
import type { NotificationSettings } from './options.js';
import type { Target } from './target.js';

/** Milliseconds between two looks at the queue, at least and at most. */
const shortestPoll = 250;
const longestPoll = 5_000;

/** Milliseconds between two looks for what can be forgotten, when nothing is sent. */
const sweepInterval = 60_000;

/** Milliseconds that a target which failed gets nothing else. */
const pause = 60_000;

/** Milliseconds that an attempt may take at most. */
const attemptTimeout = 60_000;

/** Milliseconds that a claim is good for: more than an attempt can take. */
const lease = 90_000;

/** Milliseconds that attempts under way get to end when the desk stops. */
const stopTimeout = 5_000;

/** Messages listed for administrators. */
const mostListed = 200;

/** What a notifier works with. */
export interface NotifierOptions {
  database: Database;
  targets: readonly Target[];
  settings: NotificationSettings;
  /** Address of the queue page, for links. */
  queue: string;
  now: () => number;
  log: Log;
  /** From 0 to 1; default: `Math.random`. */
  random?: () => number;
}

/** Somebody who is told, and what keeps them from being told. */
export interface TargetState {
  target: string;
  label: string;
  /** Why it gets nothing any more; null when it does. */
  stopped: string | null;
}

/** How many messages this process has sent, and has tried to in vain. */
export interface NotificationCounts {
  sent: number;
  failed: number;
}

/**
 * Tells people and programs about reports. What has to be told is stored with the reports, so
 * nothing is forgotten, and nobody who sends a report waits for it. A message may arrive twice if
 * the desk dies between sending and noting it; its id is the same then.
 */
export class Notifier {
  #options: NotifierOptions;
  #maker: MessageMaker;
  #store: NotificationStore;
  #reader: MessageReader;
  #timer: NodeJS.Timeout | null = null;
  #passing: Promise<void> | null = null;
  #stopping = false;
  /** Ends the attempts under way. */
  #stopped = new AbortController();
  #swept = 0;
  #counts: NotificationCounts = { sent: 0, failed: 0 };
  /** Whether the last look failed: a database that is away is logged once. */
  #away = false;

  constructor(options: NotifierOptions) {
    this.#options = options;
    this.#maker = new MessageMaker(options.database);
    this.#store = new NotificationStore(options.database);
    this.#reader = new MessageReader(options.database, options.queue);
  }

  /** Whether anybody is told. */
  #isWanted(event: ReportEvent): boolean {
    return this.#options.targets.some(({ takes }) => takes.includes(event));
  }

  /** For the transaction of new reports: what has to be told is as durable as they are. */
  async added(run: Run, reports: readonly IncomingReport[]): Promise<void> {
    if (!this.#isWanted('reports.added')) return;
    await this.#maker.addEvents(run, reports, this.#options.now());
  }

  /** For the transaction of a change: the ids of reports that have another status by it. */
  async changed(run: Run, ids: readonly string[]): Promise<void> {
    if (!this.#isWanted('reports.changed')) return;
    await this.#maker.addChanges(run, ids, this.#options.now());
  }

  /** Begins to look at the queue now and then. */
  start(): void {
    if (this.#options.targets.length > 0) this.#plan(0);
  }

  /** Sends nothing more. What is under way gets a moment; what does not end waits in the queue. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#timer) clearTimeout(this.#timer);
    const deadline = setTimeout(() => this.#stopped.abort(), stopTimeout);
    await this.#passing;
    clearTimeout(deadline);
    this.#stopped.abort();
    for (const target of this.#options.targets) target.close?.();
  }

  /** One look at the queue: gathers, then sends what is due. Never rejects. */
  async pass(): Promise<void> {
    const { targets, settings, now } = this.#options;
    try {
      await this.#makeDigests();
      await this.#maker.gather(targets, settings.gatherFor, now(), settings.tryFor);
      const worked = await this.#deliverAll();
      if (worked || now() - this.#swept >= sweepInterval) {
        await this.#store.sweep(now());
        this.#swept = now();
      }
      this.#away = false;
    } catch (error) {
      if (!this.#away) this.#log('error', `notifications wait: ${reasonOf(error)}`);
      this.#away = true;
    }
  }

  /** What waits and what is dead, for administrators. */
  async list(): Promise<{ notifications: QueuedNotification[]; targets: TargetState[] }> {
    const stopped = await this.#store.stopped();
    return {
      notifications: await this.#store.list(mostListed),
      targets: this.#options.targets.map(({ key, label }) => ({
        target: key,
        label,
        stopped: stopped.get(key) ?? null,
      })),
    };
  }

  /**
   * Tries dead messages again.
   *
   * @param id One message; null for all, and the targets that were stopped with them.
   * @returns How many messages are tried.
   */
  async retry(id: string | null): Promise<number> {
    const { now, settings } = this.#options;
    const count = await this.#store.retry(id, now(), settings.tryFor);
    this.#plan(0);
    return count;
  }

  /** What this process has done since its start. */
  get counts(): Readonly<NotificationCounts> {
    return this.#counts;
  }

  /** How many messages wait and how many are dead, of all processes. */
  waiting(): Promise<{ waiting: number; dead: number }> {
    return this.#store.counts();
  }

  #plan(delay: number): void {
    if (this.#stopping) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      // A retry asked for during a pass waits for its end.
      this.#passing ??= this.pass().finally(() => {
        this.#passing = null;
        // Not all processes at the same moment.
        if (!this.#timer) this.#plan(this.#pollInterval * (0.75 + Math.random() / 2));
      });
    }, delay);
    this.#timer.unref();
  }

  get #pollInterval(): number {
    const { gatherFor } = this.#options.settings;
    return Math.min(longestPoll, Math.max(shortestPoll, gatherFor / 4));
  }

  async #makeDigests(): Promise<void> {
    const { targets, settings, now } = this.#options;
    const day = digestDay(now(), settings.digestHour, settings.timeZone);
    for (const { key, takes } of targets) {
      if (!takes.includes('digest')) continue;
      await this.#maker.addDigest(key, day, now(), settings.tryFor);
    }
  }

  /** @returns Whether there was anything to send. */
  async #deliverAll(): Promise<boolean> {
    const { targets, now } = this.#options;
    let worked = false;
    while (!this.#stopping) {
      const claims = await this.#store.claim(targets, now(), lease);
      if (claims.length === 0) break;
      worked = true;
      await Promise.all(claims.map((claim) => this.#deliver(claim)));
    }
    return worked;
  }

  async #deliver(claim: Claim): Promise<void> {
    const target = this.#options.targets.find(({ key }) => key === claim.target);
    if (!target) return;
    const message = await this.#read(claim, target);
    if (!message) return this.#store.done(claim);
    try {
      const limit = AbortSignal.timeout(attemptTimeout);
      await target.send(message, AbortSignal.any([this.#stopped.signal, limit]));
    } catch (error) {
      await this.#fail(claim, error);
      return;
    }
    await this.#store.done(claim);
    this.#counts.sent += 1;
    this.#log('info', 'notification sent', { target: claim.target, attempts: claim.attempts });
  }

  #read(claim: Claim, { sites }: Target): Promise<Message | null> {
    if (claim.type === 'digest') return this.#reader.digest(claim, sites);
    return claim.type === 'reports.changed'
      ? this.#reader.changed(claim)
      : this.#reader.added(claim);
  }

  async #fail(claim: Claim, error: unknown): Promise<void> {
    const { now, random = Math.random } = this.#options;
    if (this.#stopped.signal.aborted) return this.#store.release(claim, now());
    const reason = reasonOf(error);
    const { verdict = 'again', retryAfter = null } = error instanceof DeliveryError ? error : {};
    const next = now() + (retryAfter ?? backoff(claim.attempts, random()));
    this.#counts.failed += 1;
    const dead = verdict !== 'again' || next > claim.expires;
    this.#log(dead ? 'error' : 'warning', `notification failed: ${reason}`, {
      target: claim.target,
      attempts: claim.attempts,
      dead,
    });
    if (verdict === 'target') await this.#store.stop(claim.target, reason);
    else if (dead) await this.#store.bury(claim, reason);
    else await this.#store.postpone(claim, next, reason);
    // What does not answer must not keep the others waiting with each of its messages. Not for long,
    // because it may be this message alone that it dislikes.
    const silence = retryAfter ?? Math.min(next - now(), pause);
    if (verdict === 'again') await this.#store.pause(claim.target, now() + silence);
  }

  #log(
    level: 'info' | 'warning' | 'error',
    message: string,
    details: Record<string, string | number | boolean> = {},
  ): void {
    this.#options.log({ level, message, ...details });
  }
}
