import type { Authorize } from './editors/single-sign-on.js';
import { parseOrigin } from './http/sites.js';
import type { Log } from './log.js';
import { plainAddress } from './network.js';

/** How a desk is set up. */
export interface DeskOptions {
  /** Path of the SQLite file where reports are kept; made if it is not there. */
  database: string;
  /** Path that the desk is mounted at, such as `/desk`; default: the root. */
  basePath?: string;
  /**
   * The desk's own origin as browsers see it, such as `https://desk.example.org`. Needed behind a
   * proxy that ends TLS; default: the origin of each request.
   */
  origin?: string | undefined;
  /**
   * Origins of the sites that reports come from and whose articles they are about. The desk's own
   * origin always is one.
   */
  sites?: readonly string[];
  /** Reports that one client may send a minute; default 30. */
  rateLimit?: number | 'off';
  /** Addresses of the proxies whose X-Forwarded-For is believed. */
  proxies?: readonly string[];
  /** Lets editors in by the publisher's own sign-in, beside those who were invited. */
  authorize?: Authorize | undefined;
  /** Folder of the queue page's files; default: the one that comes with this package. */
  queue?: string;
  /** The clock, in milliseconds since 1970; default: `Date.now`. */
  now?: () => number;
  /** Takes log entries; default: none are kept. */
  log?: Log;
}

export const defaultRateLimit = 30;

/** Options that have been checked, with nothing left out. */
export interface Settings {
  basePath: string;
  origin: string | null;
  sites: string[];
  rateLimit: number | null;
  proxies: ReadonlySet<string>;
  authorize: Authorize | null;
  now: () => number;
  log: Log;
}

/** @throws {TypeError} When an option is wrong; the message names it. */
export function checkOptions(options: DeskOptions): Settings {
  const { basePath = '', origin, rateLimit = defaultRateLimit } = options;
  if (!/^(\/[\w.~-]+)*$/.test(basePath)) {
    throw new TypeError(`basePath must be empty or like "/desk", not "${basePath}".`);
  }
  if (rateLimit !== 'off' && !(Number.isInteger(rateLimit) && rateLimit > 0)) {
    throw new TypeError(`rateLimit must be a whole number above 0, or "off", not "${rateLimit}".`);
  }
  return {
    basePath,
    origin: origin === undefined ? null : named('origin', () => parseOrigin(origin)),
    sites: named('sites', () => (options.sites ?? []).map(parseOrigin)),
    rateLimit: rateLimit === 'off' ? null : rateLimit,
    proxies: new Set(options.proxies?.map(plainAddress)),
    authorize: options.authorize ?? null,
    now: options.now ?? Date.now,
    log: options.log ?? (() => {}),
  };
}

function named<Value>(option: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    throw new TypeError(`${option}: ${error instanceof Error ? error.message : error}`);
  }
}
