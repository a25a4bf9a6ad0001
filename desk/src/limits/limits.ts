import type { Settings } from '../options.js';
import type { Database } from '../store/database.js';
import { minute } from './allowance.js';
import { AllowanceStore } from './allowance-store.js';
import { BanList } from './ban-list.js';
import { Intake } from './intake.js';
import { RateLimiter } from './rate-limiter.js';
import { TextStore } from './text-store.js';

/** Milliseconds between two clearings of what counts no more. */
const pause = minute;

/** What keeps floods and spam off a desk. */
export class Limits {
  /** In memory, before anything touches the database; null when it is off. */
  readonly limiter: RateLimiter | null;
  /** In the database, for all processes together. */
  readonly intake: Intake;
  readonly bans: BanList;
  #allowances: AllowanceStore;
  #texts: TextStore;
  #now: () => number;
  #timer: NodeJS.Timeout;

  constructor(database: Database, settings: Settings) {
    const { rateLimit, articleLimit, siteLimit, thresholds, now } = settings;
    this.#now = now;
    this.limiter = rateLimit === null ? null : new RateLimiter(rateLimit);
    this.bans = new BanList(database, now);
    this.#allowances = new AllowanceStore(database);
    this.#texts = new TextStore(database);
    this.intake = new Intake({
      caps: { client: rateLimit, article: articleLimit, site: siteLimit },
      thresholds,
      allowances: this.#allowances,
      texts: this.#texts,
      bans: this.bans,
      now,
    });
    // What could not be cleared now is cleared the next time.
    this.#timer = setInterval(() => this.clear().catch(() => {}), pause).unref();
  }

  /** Forgets what counts no more. */
  async clear(): Promise<void> {
    await this.#allowances.deleteUnused(this.#now());
    await this.#texts.deleteOld(this.#now());
  }

  close(): void {
    clearInterval(this.#timer);
    this.bans.close();
  }
}
