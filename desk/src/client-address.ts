import { plainAddress } from './network.js';

/**
 * The address of the client itself: that of the connection, or, behind listed proxies, the last
 * one in X-Forwarded-For that is not a listed proxy. What clients write there themselves stands
 * further left and is never read.
 *
 * @param proxies Addresses as {@link plainAddress} gives them.
 */
export function clientAddress(
  request: Request,
  connection: string,
  proxies: ReadonlySet<string>,
): string {
  const direct = plainAddress(connection);
  if (!proxies.has(direct)) return direct;
  const forwarded = request.headers.get('x-forwarded-for')?.split(',').map(plainAddress) ?? [];
  return forwarded.findLast((address) => !proxies.has(address)) || direct;
}
