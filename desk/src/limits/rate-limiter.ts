import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from '../network.js';
import { minute, type Rate, spend, timeToWait } from './allowance.js';

/** Clients remembered at most; the one seen longest ago is forgotten first. */
const mostClients = 20_000;

/** Milliseconds after which the salt is replaced, so that no key tells of yesterday. */
const saltLifetime = 24 * 60 * minute;

/**
 * Limits how often a client may do something, in memory alone and before anything touches the
 * disk: `perMinute` at once, then one every `60 / perMinute` seconds. It holds when the database
 * cannot answer. Addresses are not kept: the key is an HMAC of the client's network with a salt
 * that rotates.
 */
export class RateLimiter {
  #rate: Rate;
  #clients = new Map<string, number>();
  #salt = randomBytes(32);
  #saltUntil = 0;

  constructor(perMinute: number) {
    this.#rate = { count: perMinute, period: minute };
  }

  /**
   * Takes one from the client's allowance.
   *
   * @param address IP address of the client.
   * @param now Milliseconds since 1970.
   * @returns 0 when it may go on, else the seconds until it may.
   */
  take(address: string, now: number): number {
    const key = this.#key(address, now);
    const until = this.#clients.get(key) ?? 0;
    const wait = timeToWait(until, this.#rate, now);
    this.#remember(key, wait === 0 ? spend(until, this.#rate, now) : until);
    return Math.ceil(wait / 1000);
  }

  /** Returns one that was taken, to a client who turned out to need none. */
  giveBack(address: string, now: number): void {
    const key = this.#key(address, now);
    const until = this.#clients.get(key);
    if (until !== undefined) this.#remember(key, spend(until, this.#rate, now, -1));
  }

  #key(address: string, now: number): string {
    if (now >= this.#saltUntil) {
      this.#salt = randomBytes(32);
      this.#saltUntil = now + saltLifetime;
      this.#clients.clear();
    }
    return createHmac('sha256', this.#salt).update(networkOf(address)).digest('base64url');
  }

  #remember(key: string, until: number): void {
    // Deleted first, so that the map's order is the order of last use.
    this.#clients.delete(key);
    this.#clients.set(key, until);
    if (this.#clients.size <= mostClients) return;
    for (const oldest of this.#clients.keys()) {
      this.#clients.delete(oldest);
      break;
    }
  }
}
