import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * The network that one client usually has to itself: /24 of IPv4, /64 of IPv6. An IPv4 address
 * inside an IPv6 one counts as IPv4. What is no address is its own network.
 */
export function networkOf(address: string): string {
  const plain = plainAddress(address);
  if (isIP(plain) === 4) return plain.split('.').slice(0, 3).join('.');
  if (isIP(plain) === 6)
    return ipaddr.parse(plain).toNormalizedString().split(':').slice(0, 4).join(':');
  return plain;
}

/** An address in its shortest form, without zone; IPv4 if it is one inside IPv6. */
export function plainAddress(address: string): string {
  const plain = address.trim().toLowerCase().replace(/%.*$/s, '');
  return isIP(plain) === 6 ? ipaddr.process(plain).toString() : plain;
}
