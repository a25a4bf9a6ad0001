import { isIP } from 'node:net';

/**
 * The network that one client usually has to itself: /24 of IPv4, /64 of IPv6. An IPv4 address
 * inside an IPv6 one counts as IPv4. What is no address is its own network.
 */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (isIP(plain) === 4) return plain.split('.').slice(0, 3).join('.');
  if (isIP(plain) === 6) return groups(plain).slice(0, 4).join(':');
  return plain;
}

/** An address without zone, in lower case, IPv4 if it is one inside IPv6. */
export function plainAddress(address: string): string {
  const plain = address.trim().toLowerCase().replace(/%.*$/, '');
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1] ?? plain;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groups(address: string): string[] {
  const [before = '', after] = address.split('::', 2);
  const head = before.split(':').filter(Boolean);
  const tail = after?.split(':').filter(Boolean) ?? [];
  const missing = after === undefined ? 0 : 8 - head.length - tail.length;
  const all = [...head, ...Array<string>(Math.max(0, missing)).fill('0'), ...tail];
  return all.map((group) => group.replace(/^0+(?=.)/, ''));
}
