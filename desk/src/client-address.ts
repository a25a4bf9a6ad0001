import { BlockList, isIP } from 'node:net';
import { plainAddress } from './network.js';

/** The proxies whose word on who their client is is believed. */
export class Proxies {
  /** Null for none: a look into an empty list costs as much as into a full one. */
  #listed: BlockList | null;

  /**
   * @param ranges Addresses, and networks such as `10.0.0.0/8` or `2001:db8::/32`.
   * @throws {TypeError} When one is neither; the message names it.
   */
  constructor(ranges: readonly string[]) {
    const listed = new BlockList();
    for (const range of ranges) {
      const { address, length } = parseRange(range);
      listed.addSubnet(address, length, familyOf(address));
    }
    this.#listed = ranges.length > 0 ? listed : null;
  }

  has(address: string): boolean {
    if (this.#listed === null || isIP(address) === 0) return false;
    return this.#listed.check(address, familyOf(address));
  }
}

/**
 * A network as people write it: an address, or one with the length of its prefix.
 *
 * @throws {TypeError} When it is neither.
 */
export function parseRange(text: string): { address: string; length: number } {
  const [given = '', prefix, ...rest] = text.split('/');
  const address = plainAddress(given);
  const longest = isIP(address) === 4 ? 32 : 128;
  // Of an IPv4 network written as an IPv6 one the first 96 bits say just that.
  const mapped = isIP(given) === 6 && longest === 32 ? 96 : 0;
  const length = prefix === undefined ? longest : Number(prefix) - mapped;
  const valid =
    isIP(address) !== 0 &&
    rest.length === 0 &&
    (prefix === undefined || /^\d{1,3}$/.test(prefix)) &&
    length >= 0 &&
    length <= longest;
  if (valid) return { address, length };
  throw new TypeError(`"${text}" is neither an IP address nor a network such as 10.0.0.0/8`);
}

/**
 * The address of the client itself: that of the connection, or, behind listed proxies, the last
 * one in X-Forwarded-For that is not a listed proxy. What clients write there themselves stands
 * further left and is never read.
 */
export function clientAddress(request: Request, connection: string, proxies: Proxies): string {
  let client = plainAddress(connection);
  if (!proxies.has(client)) return client;
  const forwarded = request.headers.get('x-forwarded-for')?.split(',') ?? [];
  for (const each of forwarded.reverse()) {
    const address = withoutPort(each);
    // The proxy did not know: then it is all that is known.
    if (isIP(address) === 0) break;
    client = address;
    if (!proxies.has(client)) break;
  }
  return client;
}

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(text: string): string {
  const plain = text.trim();
  const [, inner = plain] = /^\[([^\]]*)\](?::\d+)?$/.exec(plain) ?? [];
  const [, address = inner] = /^([\d.]+):\d+$/.exec(inner) ?? [];
  return plainAddress(address);
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
