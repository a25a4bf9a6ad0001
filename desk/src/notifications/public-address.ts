import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An address that a host name leads to. */
export interface ResolvedAddress {
  address: string;
  family: number;
}

/** All the addresses of a host name. */
export type Resolve = (host: string) => Promise<ResolvedAddress[]>;

export const resolveByDns: Resolve = (host) => lookup(host, { all: true });

/** A host is not one that messages may be sent to. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';

  constructor() {
    super('the host is not a public one (--allow-private-webhooks allows others)');
  }
}

/** IPv6 addresses that are given out for the Internet at all (RFC 4291, section 2.4). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Azure answers its virtual machines here, with their secrets, at a public address. */
const azureMetadata = '168.63.129.16';

/**
 * Whether an IP address is somewhere on the Internet: not on this machine or its networks, not a
 * cloud's metadata, not one that leads elsewhere by way of a tunnel (6to4, Teredo, NAT64).
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0) return false;
  // IPv4 inside IPv6 is judged as what it is.
  const address = ipaddr.process(text.replace(/%.*$/, ''));
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv6
    ? address.match(globalUnicast)
    : address.toString() !== azureMetadata;
}

/**
 * The addresses of a host, each of them public. One that is not spoils all: a name that leads both
 * here and there is an attempt to get through.
 *
 * @param host As `URL.hostname` gives it, which knows `0x7f.1` and `2130706433` for what they are.
 * @throws {PrivateAddressError}
 */
export async function resolvePublic(
  host: string,
  resolve: Resolve,
  allowPrivate: boolean,
): Promise<ResolvedAddress[]> {
  const plain = host.replace(/^\[|\]$/g, '');
  const family = isIP(plain);
  const addresses = family ? [{ address: plain, family }] : await resolve(plain);
  const fine = addresses.every(({ address }) => allowPrivate || isPublicAddress(address));
  if (!fine || addresses.length === 0) throw new PrivateAddressError();
  return addresses;
}
