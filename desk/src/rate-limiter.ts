import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from './network.js';

/** Clients remembered at most; the one seen longest ago is forgotten first. */
const mostClients = 20_000;

/** Milliseconds after which the salt is replaced, so that no key tells of yesterday. */
const saltLifetime = 24 * 60 * 60 * 1000;

interface Allowance {
  left: number;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * Limits how often a client may do something, in memory alone and before anything touches the
 * disk. It fills up evenly: `perMinute` at once, then one every `60 / perMinute` seconds.
 * Addresses are not kept: the key is an HMAC of the client's network with a salt that rotates.
 */
export class RateLimiter {
  #perMinute: number;
  #clients = new Map<string, Allowance>();
  #salt = randomBytes(32);
  #saltUntil = 0;

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
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
    const { left, at } = this.#clients.get(key) ?? { left: this.#perMinute, at: now };
    const refilled = left + (Math.max(0, now - at) * this.#perMinute) / 60_000;
    const available = Math.min(this.#perMinute, refilled);
    const allowed = available >= 1;
    this.#remember(key, { left: allowed ? available - 1 : available, at: now });
    return allowed ? 0 : Math.ceil(((1 - available) * 60) / this.#perMinute);
  }

  #key(address: string, now: number): string {
    if (now >= this.#saltUntil) {
      this.#salt = randomBytes(32);
      this.#saltUntil = now + saltLifetime;
      this.#clients.clear();
    }
    return createHmac('sha256', this.#salt).update(networkOf(address)).digest('base64url');
  }

  #remember(key: string, allowance: Allowance): void {
    // Deleted first, so that the map's order is the order of last use.
    this.#clients.delete(key);
    this.#clients.set(key, allowance);
    if (this.#clients.size <= mostClients) return;
    for (const oldest of this.#clients.keys()) {
      this.#clients.delete(oldest);
      break;
    }
  }
}
